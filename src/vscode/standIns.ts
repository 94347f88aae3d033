import * as vscode from 'vscode';
import { manifestOf } from './manifest';

/**
 * Registers a stub for each command in the manifest: the first call loads the real commands, and is then repeated.
 *
 * @param load Disposes the stubs, and registers the real commands.
 */
export function standInForCommands(context: vscode.ExtensionContext, load: () => Promise<unknown>): vscode.Disposable {
  const { commands = [] } = manifestOf(context).contributes;
  return vscode.Disposable.from(...commands.map(({ command }) =>
    vscode.commands.registerCommand(command, async (...args: unknown[]) => {
      await load();
      return vscode.commands.executeCommand(command, ...args);
    })));
}
