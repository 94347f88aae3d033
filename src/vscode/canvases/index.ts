import * as vscode from 'vscode';
import type { LanguageService } from '../../service/languageService';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import type { WorkspaceCanvases } from '../workspaceCanvases';
import { CanvasDecorations } from './decorations';
import { uriOf } from './node';
import { Overviews } from './overviews';
import { registerOverviewPage } from './page';
import { Rows } from './rows';
import { CanvasTree } from './tree';

/**
 * Lets the view be there once there is a canvas, and from then on: someone who never has one is not bothered, and
 * who deletes the last one is offered a new one.
 */
function showViewOnceWanted(overviews: Overviews, documents: CanvasDocuments): vscode.Disposable {
  const show = (): void => {
    subscriptions.dispose();
    start(vscode.commands.executeCommand('setContext', 'bmc.hasCanvases', true));
  };
  const look = async (): Promise<void> => {
    const isOpen = vscode.workspace.textDocuments.some((document) => documents.isCanvas(document));
    if (isOpen || (await overviews.find()).length > 0) show();
  };
  const subscriptions = vscode.Disposable.from(
    overviews.onDidChange(() => {
      start(look());
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (documents.isCanvas(document)) show();
    }),
  );
  start(look());
  return subscriptions;
}

/** The view of all canvases of the workspace, and the page with a drawing of each. */
export function registerCanvases(
  extensionUri: vscode.Uri, service: LanguageService, documents: CanvasDocuments, canvases: WorkspaceCanvases,
): { readonly tree: CanvasTree; readonly subscriptions: vscode.Disposable } {
  const overviews = new Overviews(service, documents, canvases);
  const decorations = new CanvasDecorations(overviews);
  const tree = new CanvasTree(service, overviews, new Rows(overviews, decorations));
  const subscriptions = vscode.Disposable.from(
    overviews, decorations, tree,
    vscode.window.createTreeView('bmc.canvases', { treeDataProvider: tree, showCollapseAll: true }),
    showViewOnceWanted(overviews, documents),
    registerOverviewPage(extensionUri, overviews),
    vscode.commands.registerCommand('bmc.canvases.openToSide', (argument?: unknown) => {
      const uri = uriOf(argument);
      if (uri) start(vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside));
    }),
    vscode.commands.registerCommand('bmc.canvases.revealInExplorer', (argument?: unknown) => {
      const uri = uriOf(argument);
      if (uri) start(vscode.commands.executeCommand('revealInExplorer', uri));
    }),
  );
  return { tree, subscriptions };
}
