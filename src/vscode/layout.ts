import * as vscode from 'vscode';

/*
 * The layout of the blocks on the pages: as on the poster, or stacked. The toggle is persisted in a setting, as the one
 * of VS Code's own diff editor is.
 */

const section = 'bmc.preview';
const name = 'stackBlocks';

/** Whether blocks are stacked. */
export function isStacked(): boolean {
  return vscode.workspace.getConfiguration(section).get<boolean>(name, false);
}

/** Persists the choice: in the workspace settings if they have it already, else in the user settings. */
export async function setStacked(stacked: boolean): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const target = configuration.inspect(name)?.workspaceValue === undefined
    ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update(name, stacked, target);
}

/** Listens for changes of the layout setting. */
export function onDidChangeLayout(tell: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${section}.${name}`)) tell();
  });
}
