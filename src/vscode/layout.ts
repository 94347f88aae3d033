import * as vscode from 'vscode';

/*
 * How the blocks of a canvas are laid out on the pages that show one: as on the poster, or below one another. The
 * setting is what remembers it, as with the button of VS Code's own diff editor.
 */

const section = 'bmc.preview';
const name = 'stackBlocks';

/** Whether blocks are shown below one another. */
export function isStacked(): boolean {
  return vscode.workspace.getConfiguration(section).get<boolean>(name, false);
}

/** Remembers a choice: in the workspace if it says something of it, else for the user. */
export async function setStacked(stacked: boolean): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const target = configuration.inspect(name)?.workspaceValue === undefined
    ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update(name, stacked, target);
}

/** Tells that blocks are to be laid out otherwise. */
export function onDidChangeLayout(tell: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${section}.${name}`)) tell();
  });
}
