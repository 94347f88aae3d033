import * as vscode from 'vscode';
import { restorePanels } from '../restoring';
import type { Overviews } from './overviews';
import type { OverviewPage } from './page';

const viewType = 'bmc.overview';

/** Registers the page of all canvases, of which there is at most one, and its command. */
export function registerOverviewPage(extensionUri: vscode.Uri, overviews: Overviews): vscode.Disposable {
  let page: OverviewPage | undefined;
  /** Reveals the page if it is open, else loads it into a panel. */
  const show = async (panel: () => vscode.WebviewPanel): Promise<void> => {
    const { OverviewPage } = await import('./page');
    if (page) {
      page.panel.reveal();
      return;
    }
    const added = page = new OverviewPage(panel(), overviews, extensionUri);
    added.panel.onDidDispose(() => {
      added.dispose();
      if (page === added) page = undefined;
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('bmc.showCanvases', () => show(() =>
      vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active, { enableFindWidget: true }))),
    restorePanels(viewType, async (panel) => {
      await show(() => panel);
      if (page?.panel !== panel) panel.dispose();
    }),
    new vscode.Disposable(() => {
      page?.panel.dispose();
    }),
  );
}
