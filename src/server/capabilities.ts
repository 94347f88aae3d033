import type { ServerCapabilities } from 'vscode-languageserver';
import { PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { actionKinds } from '../service/codeActions/fileAction';
import { completionTriggers } from '../service/completion/request';
import { tokenModifiers, tokenTypes } from '../service/semanticTokens/legend';

/** What the server can do, for a client that diagnostics are pushed to. */
export const pushing: ServerCapabilities = {
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

/** The same for a client that pulls diagnostics. */
export const pulling: ServerCapabilities = {
  ...pushing,
  diagnosticProvider: { identifier: 'bmc', interFileDependencies: false, workspaceDiagnostics: false },
};
