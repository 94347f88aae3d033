import * as vscode from 'vscode';
import { uriOf } from '../canvases/node';
import type { CanvasDocuments } from '../documents';
import { start } from '../guard';
import { once } from '../once';
import { restorePanels } from '../restoring';
import { watchDiffEditors } from './diffEditors';
import type { Reviews } from './reviews';

/** The file that a command applies to: its argument, else the one in the active editor. */
function resourceOf(argument: unknown): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const open = input instanceof vscode.TabInputTextDiff ? input.modified : vscode.window.activeTextEditor?.document.uri;
  return uriOf(argument) ?? open;
}

/** Registers the visual diff and its commands. The implementation is loaded lazily. */
export function registerReview(extensionUri: vscode.Uri, documents: CanvasDocuments): vscode.Disposable {
  let loaded: Reviews | undefined;
  const load = once(async () => {
    const { Reviews } = await import('./reviews');
    return (loaded = new Reviews(documents, extensionUri));
  });
  const command = (name: string, run: (all: Reviews, argument: unknown) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(name, async (argument: unknown) => run(await load(), argument));
  const fileCommand = (name: string, run: (all: Reviews, uri: vscode.Uri) => unknown): vscode.Disposable =>
    command(name, (all, argument) => {
      const uri = resourceOf(argument);
      return uri && run(all, uri);
    });
  return vscode.Disposable.from(
    watchDiffEditors(),
    command('bmc.openVisualDiff', (all) => { all.openTab(); }),
    command('bmc.openVisualDiffOfChange', (all, resource) => all.openChange(resource)),
    fileCommand('bmc.compareWithHead', (all, uri) => all.withHead(uri)),
    fileCommand('bmc.compareWithRevision', (all, uri) => all.withRevision(uri)),
    fileCommand('bmc.compareWithFile', (all, uri) => all.withFile(uri)),
    fileCommand('bmc.compareWithClipboard', (all, uri) => all.withClipboard(uri)),
    fileCommand('bmc.selectForCompare', (all, uri) => { all.select(uri); }),
    fileCommand('bmc.compareWithSelected', (all, uri) => { all.withSelected(uri); }),
    fileCommand('bmc.showHistory', (all, uri) => all.showHistory(uri)),
    command('bmc.review.nextChange', (all) => { all.active?.step(1); }),
    command('bmc.review.previousChange', (all) => { all.active?.step(-1); }),
    command('bmc.review.toggleView', (all) => { all.active?.toggleView(); }),
    restorePanels('bmc.review', async (panel, state) => {
      const all = await load();
      // Not awaited: git may take a while.
      start(all.restore(panel, state));
    }),
    new vscode.Disposable(() => {
      loaded?.dispose();
    }),
  );
}
