import * as vscode from 'vscode';
import { canvasGlob } from '../../canvas/files';
import { start } from '../guard';

/**
 * Shows the view once there is a canvas, and from then on: people without canvases never see it, and whoever deletes
 * their last one is offered a new one.
 */
export function showViewOnceWanted(): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(canvasGlob, false, true, true);
  const show = (): void => {
    subscriptions.dispose();
    start(vscode.commands.executeCommand('setContext', 'bmc.hasCanvases', true));
  };
  const look = async (): Promise<void> => {
    if ((await vscode.workspace.findFiles(canvasGlob, undefined, 1)).length > 0) show();
  };
  const lookAgain = (): void => {
    start(look());
  };
  const subscriptions = vscode.Disposable.from(
    watcher, watcher.onDidCreate(show),
    // The file watcher may report nothing for files in a folder that is moved in as a whole.
    vscode.workspace.onDidRenameFiles(lookAgain),
    vscode.workspace.onDidChangeWorkspaceFolders(lookAgain),
    vscode.workspace.onDidOpenTextDocument(({ languageId }) => {
      if (languageId === 'bmc') show();
    }),
  );
  if (vscode.workspace.textDocuments.some(({ languageId }) => languageId === 'bmc')) show();
  else lookAgain();
  return subscriptions;
}
