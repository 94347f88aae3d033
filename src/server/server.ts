import type { Connection, Diagnostic, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError, TextDocumentSyncKind } from 'vscode-languageserver';
import { english } from '../service/l10n';
import type { LanguageService } from '../service/languageService';
import { createLanguageService } from '../service/languageService';
import type { OpenCanvas } from './documents';
import { OpenCanvases } from './documents';
import { localizer } from './localize';
import { defaultSettings, readSettings } from './settings';

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [' ', ':', '[', '{', ',', '"'] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.bmc'] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  diagnosticProvider: { identifier: 'bmc', interFileDependencies: false, workspaceDiagnostics: false },
};

/**
 * Serves the language service over a connection, as the Language Server Protocol has it. Diagnostics
 * go to clients that do not ask for them; the others pull.
 */
export function serve(connection: Connection): void {
  let settings = defaultSettings;
  let service: LanguageService = createLanguageService({ l10n: english });
  let client: InitializeParams['capabilities'] = {};
  const canvases = new OpenCanvases(() => ({ defaultLanguage: settings.language }));

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
  const pushes = (): boolean => client.textDocument?.diagnostic === undefined;
  const publish = (opened: OpenCanvas): void => {
    if (!pushes()) return;
    const { uri, version } = opened;
    const diagnostics = answer(uri, [], diagnose);
    connection.sendDiagnostics({ uri, version, diagnostics }).catch(fail);
  };
  const refresh = (): void => {
    canvases.rereadAll();
    if (pushes()) canvases.all().forEach(publish);
    else if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh().catch(fail);
  };
  const pullSettings = async (): Promise<void> => {
    if (client.workspace?.configuration !== true) return;
    settings = readSettings(await connection.workspace.getConfiguration('bmc'));
    refresh();
  };
  connection.onInitialize((params) => {
    client = params.capabilities;
    settings = readSettings(params.initializationOptions);
    service = createLanguageService({ l10n: localizer(params.locale) });
    return { capabilities, serverInfo: { name: 'bmc' } };
  });
  connection.onInitialized(() => {
    pullSettings().catch(fail);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: { bmc?: unknown } | null }) => {
    if (client.workspace?.configuration === true) {
      pullSettings().catch(fail);
      return;
    }
    settings = readSettings(pushed?.bmc);
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

  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer(uri, [], ({ canvas }) => service.complete(canvas, position)));
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(uri, null, ({ canvas }) => service.hover(canvas, position)));

  connection.onCodeAction(({ textDocument: { uri }, range, context }) => answer(uri, [], ({ canvas }) =>
    service.codeActions(canvas, range, settings)
      .filter(({ kind }) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true)
      .map(({ title, kind, diagnostics, edits, isPreferred }) => (
        { title, kind, diagnostics: [...diagnostics], isPreferred, edit: { changes: { [uri]: [...edits] } } }
      ))));
  connection.onDefinition(({ textDocument: { uri }, position }) => answer(uri, [], ({ canvas }) =>
    service.definition(canvas, position).map((link) => ({ ...link, targetUri: uri }))));
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
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    answer(uri, [], ({ canvas }) => service.documentLinks(canvas)));
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer(uri, [], ({ canvas }) => service.documentSymbols(canvas)));
  connection.onWorkspaceSymbol(({ query }) =>
    service.workspaceSymbols(canvases.all().map(({ uri, canvas }) => ({ uri, document: canvas })), query));
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    answer(uri, [], ({ canvas }) => service.foldingRanges(canvas)));
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
