import * as vscode from 'vscode';
import { manifestOf } from './manifest';

/**
 * Registers all commands of the manifest, until they are there themselves: the first to be called has them loaded, and
 * is called again.
 *
 * @param load Lets go of these, and registers the commands.
 */
export function standInForCommands(context: vscode.ExtensionContext, load: () => Promise<unknown>): vscode.Disposable {
  const { commands = [] } = manifestOf(context).contributes;
  return vscode.Disposable.from(...commands.map(({ command }) =>
    vscode.commands.registerCommand(command, async (...args: unknown[]) => {
      await load();
      return vscode.commands.executeCommand(command, ...args);
    })));
}
