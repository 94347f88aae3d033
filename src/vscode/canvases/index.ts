import * as vscode from 'vscode';
import type { LanguageService } from '../../service/languageService';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import type { WorkspaceCanvases } from '../workspaceCanvases';
import { CanvasDecorations } from './decorations';
import { uriOf } from './node';
import { Overviews } from './overviews';
import { registerOverviewPage } from './registerPage';
import { Rows } from './rows';
import { CanvasTree } from './tree';

/** Registers the tree view of all canvases of the workspace, and the page with a thumbnail of each. */
export function registerCanvases(
  extensionUri: vscode.Uri, service: LanguageService, documents: CanvasDocuments, canvases: WorkspaceCanvases,
): { readonly tree: CanvasTree; readonly subscriptions: vscode.Disposable } {
  const overviews = new Overviews(service, documents, canvases);
  const decorations = new CanvasDecorations(overviews);
  const tree = new CanvasTree(service, overviews, new Rows(overviews, decorations));
  const subscriptions = vscode.Disposable.from(
    overviews, decorations, tree,
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
