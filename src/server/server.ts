import type { Connection, Diagnostic, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import {
  CodeActionTriggerKind, CodeLensRefreshRequest, CompletionTriggerKind, DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind, LSPErrorCodes, PositionEncodingKind, ResponseError, TextDocumentSyncKind,
} from 'vscode-languageserver';
import { actionKinds } from '../service/codeActions/fileAction';
import { CompletionRequests, completionTriggers } from '../service/completion/request';
import { english } from '../l10n/l10n';
import type { LanguageService } from '../service/languageService';
import { createLanguageService } from '../service/languageService';
import { forCompletion, forDefinition, forHover, forOutline } from './adapt';
import { tokenModifiers, tokenTypes } from '../service/semanticTokens/legend';
import type { OpenCanvas } from './documents';
import { OpenCanvases } from './documents';
import { localizer } from '../l10n/localizer';
import { defaultSettings, readSettings } from './settings';
import type { WorkspaceFiles } from './workspaceFiles';
import { noFiles } from './workspaceFiles';

const capabilities: ServerCapabilities = {
  // The one that every client knows.
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [...completionTriggers] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [...actionKinds] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true,
  },
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  workspace: { workspaceFolders: { supported: true } },
};

const pulling: ServerCapabilities = {
  ...capabilities,
  diagnosticProvider: { identifier: 'bmc', interFileDependencies: false, workspaceDiagnostics: false },
};

/** The folders that a client has open, as URIs; an old one tells no more than the one. */
function foldersOf(params: InitializeParams): string[] {
  interface Told { workspaceFolders?: { uri: string }[] | null; rootUri?: string | null }
  const { workspaceFolders, rootUri }: Told = params;
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

/**
 * Serves the language service over a connection, as the Language Server Protocol has it. Diagnostics
 * go to clients that cannot pull them.
 *
 * @param locale The user's, for clients that do not tell.
 * @param files The canvases that are not open.
 */
export function serve(connection: Connection, locale?: string, files: WorkspaceFiles = noFiles): void {
  let initial = defaultSettings;
  let settings = initial;
  let service: LanguageService = createLanguageService({ l10n: english });
  let client: InitializeParams['capabilities'] = {};
  const canvases = new OpenCanvases(() => ({ defaultLanguage: settings.language }));
  let folders: readonly string[] = [];

  const fail = (error: unknown): void => {
    connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
  };
  const diagnose = ({ canvas }: OpenCanvas): Diagnostic[] =>
    (settings.validate ? service.validate(canvas, settings) : []);
  /** What is answered for a canvas; if it is not open or something goes wrong, the fallback. */
  const answer = <T>(uri: string, fallback: T, work: (opened: OpenCanvas) => T): T => {
    const opened = canvases.get(uri);
    if (!opened) return fallback;
    try {
      return work(opened);
    } catch (error) {
      fail(error);
      return fallback;
    }
  };
  // A client that pulls has to be told when to pull again: the settings come after the first canvas.
  const pushes = (): boolean =>
    !client.textDocument?.diagnostic || client.workspace?.diagnostics?.refreshSupport !== true;
  const publish = (opened: OpenCanvas): void => {
    if (!pushes()) return;
    const { uri, version } = opened;
    const diagnostics = answer(uri, [], diagnose);
    connection.sendDiagnostics({ uri, version, diagnostics }).catch(fail);
  };
  const refresh = (): void => {
    canvases.rereadAll();
    if (pushes()) canvases.all().forEach(publish);
    else connection.languages.diagnostics.refresh().catch(fail);
    const { codeLens, inlayHint, semanticTokens } = client.workspace ?? {};
    if (codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(fail);
    if (inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh().catch(fail);
    if (semanticTokens?.refreshSupport === true) connection.languages.semanticTokens.refresh().catch(fail);
  };
  const pullSettings = async (): Promise<void> => {
    if (client.workspace?.configuration !== true) return;
    settings = readSettings(await connection.workspace.getConfiguration('bmc'), initial);
    refresh();
  };
  connection.onInitialize((params) => {
    client = params.capabilities;
    initial = readSettings(params.initializationOptions);
    settings = initial;
    service = createLanguageService({ l10n: localizer(params.locale ?? locale) });
    folders = foldersOf(params);
    return { capabilities: pushes() ? capabilities : pulling, serverInfo: { name: 'bmc' } };
  });
  connection.onInitialized(() => {
    pullSettings().catch(fail);
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        connection.workspace.getWorkspaceFolders()
          .then((now) => { folders = (now ?? []).map(({ uri }) => uri); }).catch(fail);
      });
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'bmc' }).catch(fail);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    if (client.workspace?.configuration === true) {
      pullSettings().catch(fail);
      return;
    }
    settings = readSettings(pushed, initial);
    refresh();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    publish(canvases.set(uri, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const changed = canvases.change(uri, version, contentChanges);
    if (changed) publish(changed);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    canvases.close(uri);
    if (pushes()) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(fail);
  });
  connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: answer(uri, [], diagnose),
  }));

  const requests = new CompletionRequests();
  connection.onCompletion(({ textDocument: { uri }, position, context }) => answer(uri, [], ({ canvas, version }) => {
    const reason = context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? 'character'
      : context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions ? 'incomplete' : 'invoked';
    const trigger = requests.trigger(reason, uri, version, position);
    const { items, isIncomplete } = service.complete(canvas, position, trigger);
    const adapted = forCompletion(items, canvas.source, client);
    return isIncomplete ? { isIncomplete, items: adapted } : adapted;
  }));
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(uri, null, ({ canvas }) => forHover(service.hover(canvas, position), client)));

  connection.onCodeAction(({ textDocument: { uri }, range, context }) => answer(uri, [], ({ canvas, links }) =>
    service.codeActions(canvas, range, {
      settings, links, only: context.only, isAutomatic: context.triggerKind === CodeActionTriggerKind.Automatic,
    })
      .map(({ title, kind, diagnostics, edits, isPreferred }) => (
        { title, kind, diagnostics: [...diagnostics], isPreferred, edit: { changes: { [uri]: [...edits] } } }
      ))));
  connection.onDefinition(({ textDocument: { uri }, position }) => answer(uri, [], ({ canvas }) =>
    forDefinition(service.definition(canvas, position).map((link) => ({ ...link, targetUri: uri })), client)));
  connection.onReferences(({ textDocument: { uri }, position, context }) => answer(uri, [], ({ canvas }) =>
    service.references(canvas, position, context.includeDeclaration).map((range) => ({ uri, range }))));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answer(uri, [], ({ canvas }) => service.highlights(canvas, position)));
  connection.onPrepareRename(({ textDocument: { uri }, position }) => {
    const found = answer(uri, null, ({ canvas }) => service.prepareRename(canvas, position));
    return found && 'problem' in found ? new ResponseError(LSPErrorCodes.RequestFailed, found.problem) : found;
  });
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => {
    const renamed = answer(uri, null, ({ canvas }) => service.rename(canvas, position, newName));
    if (!renamed) return null;
    if ('problem' in renamed) return new ResponseError(LSPErrorCodes.RequestFailed, renamed.problem);
    return { changes: { [uri]: renamed.edits } };
  });
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    (settings.inlayHints ? answer(uri, [], ({ canvas }) => service.inlayHints(canvas, range)) : []));
  connection.onCodeLens(({ textDocument: { uri } }) => answer(uri, [], ({ canvas }) =>
    (settings.codeLens ? service.codeLenses(canvas) : []).map(({ range, title }) => ({ range, command: { title, command: '' } }))));
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    answer(uri, [], ({ canvas }) => service.documentLinks(canvas)));
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer(uri, [], ({ canvas }) => forOutline(service.documentSymbols(canvas), uri, client)));
  connection.onWorkspaceSymbol(async ({ query }) => {
    const open = canvases.all().map(({ uri, canvas }) => ({ uri, document: canvas }));
    const closed = await files.all(
      folders, (uri) => canvases.get(uri) !== undefined, { defaultLanguage: settings.language },
    );
    return service.workspaceSymbols([...open, ...closed], query);
  });
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    answer(uri, [], ({ canvas }) => service.foldingRanges(canvas)));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    answer(uri, { data: [] }, ({ canvas }) => service.semanticTokens(canvas)));
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    answer(uri, { data: [] }, ({ canvas }) => service.semanticTokens(canvas, range)));
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    answer(uri, [], ({ canvas }) => service.selectionRanges(canvas, positions)));
  connection.onDocumentFormatting(({ textDocument: { uri }, options }) =>
    answer(uri, [], ({ canvas }) => service.formatDocument(canvas, options)));
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range, options }) =>
    answer(uri, [], ({ canvas }) => service.formatRange(canvas, range, options)));
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch, options }) =>
    answer(uri, [], ({ canvas }) => service.formatOnType(canvas, position, ch, options)));

  connection.listen();
}
