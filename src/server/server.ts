import type { Connection, InitializeParams } from 'vscode-languageserver';
import { CodeLensRefreshRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { localizer } from '../l10n/localizer';
import { pulling, pushing } from './capabilities';
import type { Later } from './diagnosticsPush';
import { DiagnosticsPush } from './diagnosticsPush';
import { requests } from './requests';
import { Session } from './session';
import { defaultSettings, readSettings } from './settings';
import type { WorkspaceFiles } from './workspaceFiles';
import { noFiles } from './workspaceFiles';

/** What the server needs of its host. */
interface ServerHost {
  /** Has something run later. */
  readonly later: Later;
  /** The user's locale, for clients that do not tell. */
  readonly locale?: string | undefined;
  /** The canvases that are not open. */
  readonly files?: WorkspaceFiles;
}

/** The folders that a client has open, as URIs; an old one tells at most the one. */
function foldersOf(params: InitializeParams): string[] {
  interface Told { workspaceFolders?: { uri: string }[] | null; rootUri?: string | null }
  const { workspaceFolders, rootUri }: Told = params;
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

/**
 * Serves the language service over a connection, as the Language Server Protocol has it. Diagnostics
 * go to clients that cannot pull them.
 */
export function serve(connection: Connection, { later, locale, files = noFiles }: ServerHost): void {
  const fail = (error: unknown): void => {
    connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
  };
  let initial = defaultSettings;
  const session = new Session(files, fail);
  const { canvases } = session;
  const push = new DiagnosticsPush(later, (uri) => {
    const version = canvases.get(uri)?.version;
    if (version === undefined) return;
    const diagnostics = session.answer(uri, [], (opened) => session.diagnose(opened));
    connection.sendDiagnostics({ uri, version, diagnostics }).catch(fail);
  });

  const refresh = (): void => {
    canvases.rereadAll();
    if (session.pushes) canvases.all().forEach(({ uri }) => push.now(uri));
    else connection.languages.diagnostics.refresh().catch(fail);
    const { codeLens, inlayHint, semanticTokens } = session.client.workspace ?? {};
    if (codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(fail);
    if (inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh().catch(fail);
    if (semanticTokens?.refreshSupport === true) connection.languages.semanticTokens.refresh().catch(fail);
  };
  const pullSettings = async (): Promise<void> => {
    if (session.client.workspace?.configuration !== true) return;
    session.settings = readSettings(await connection.workspace.getConfiguration('bmc'), initial);
    refresh();
  };

  connection.onInitialize((params) => {
    session.client = params.capabilities;
    initial = readSettings(params.initializationOptions);
    session.settings = initial;
    session.speak(localizer(params.locale ?? locale));
    session.folders = foldersOf(params);
    return { capabilities: session.pushes ? pushing : pulling, serverInfo: { name: 'bmc' } };
  });
  connection.onInitialized(() => {
    const { workspace } = session.client;
    pullSettings().catch(fail);
    if (workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        connection.workspace.getWorkspaceFolders()
          .then((now) => { session.folders = (now ?? []).map(({ uri }) => uri); }).catch(fail);
      });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'bmc' }).catch(fail);
  });
  connection.onShutdown(() => push.cancelAll());
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    if (session.client.workspace?.configuration === true) {
      pullSettings().catch(fail);
      return;
    }
    session.settings = readSettings(pushed, initial);
    refresh();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    canvases.set(uri, version, text);
    if (session.pushes) push.now(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (canvases.change(uri, version, contentChanges) && session.pushes) push.soon(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    canvases.close(uri);
    push.cancel(uri);
    if (session.pushes) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(fail);
  });

  for (const listen of requests) listen(connection, session);
  connection.listen();
}
