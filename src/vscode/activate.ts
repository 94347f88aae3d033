import * as vscode from 'vscode';
import { showViewOnceWanted } from './canvases/showView';
import type { ForwardedTree } from './canvases/forwardedTree';
import { registerForwardedTree } from './canvases/forwardedTree';
import type * as extension from './extension';
import { openLog, start } from './guard';
import { chooseLocale } from './l10n';
import { once } from './once';
import { pause } from './pause';
import { registerRestoring } from './restoring';
import { watchChangedCanvases } from './review/changedCanvases';
import { standInForCommands } from './standIns';

/** Exposed for the tests only: not an API for other extensions. */
export interface ExtensionExports {
  readonly canvasTree: ForwardedTree;
}

/** Loads the rest lazily, chunk by chunk, so that it never blocks the extension host for long. */
async function loadExtension(): Promise<typeof extension> {
  await import('../parsing/yaml');
  await pause();
  await import('../parsing/parse');
  await pause();
  await import('../service/validation/validate');
  await pause();
  await import('../service/languageService');
  await pause();
  return import('./extension');
}

/**
 * Entry point, in Node and in a web worker alike: no API that either lacks. Until a canvas is opened or a command is
 * run, this is all that is loaded.
 */
export function activate(context: vscode.ExtensionContext): ExtensionExports {
  const load = once(async () => {
    await chooseLocale(context.extensionUri);
    const { register } = await loadExtension();
    standIns.dispose();
    return register(context);
  });
  const loadFor = (document: vscode.TextDocument): void => {
    if (document.languageId === 'bmc') start(load());
  };
  const standIns = standInForCommands(context, load);
  const { tree, view } = registerForwardedTree(load);
  context.subscriptions.push(
    openLog(), standIns, view,
    registerRestoring(context, load),
    showViewOnceWanted(),
    watchChangedCanvases(),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) => (await load()).workspaceSymbols(query, token),
    }),
    vscode.workspace.onDidOpenTextDocument(loadFor),
  );
  vscode.workspace.textDocuments.forEach(loadFor);
  return { canvasTree: tree };
}
