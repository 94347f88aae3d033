import * as vscode from 'vscode';
import { start } from '../guard';
import { sidesOfTab } from './entries';

/**
 * Keeps the context key `bmc.canvasDiff` up to date: whether the active tab is a diff of canvases, and so has our
 * button in its title.
 */
export function watchDiffEditors(): vscode.Disposable {
  let known: boolean | undefined;
  const update = (): void => {
    const is = sidesOfTab(vscode.window.tabGroups.activeTabGroup.activeTab) !== undefined;
    if (is !== known) start(vscode.commands.executeCommand('setContext', 'bmc.canvasDiff', is));
    known = is;
  };
  update();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(update), vscode.window.tabGroups.onDidChangeTabGroups(update),
  );
}
