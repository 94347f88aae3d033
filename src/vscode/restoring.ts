import * as vscode from 'vscode';
import { manifestOf } from './manifest';

/** Takes over a panel that a window had before it was reloaded, with the state that its page had kept. */
type Restore = (panel: vscode.WebviewPanel, state: unknown) => void | Promise<void>;

const known = new Map<string, Restore>();

const event = 'onWebviewPanel:';

/** Says how panels of a type come back with a window. In `package.json`, the type stands as `onWebviewPanel:type`. */
export function restorePanels(viewType: string, restore: Restore): vscode.Disposable {
  known.set(viewType, restore);
  return new vscode.Disposable(() => {
    known.delete(viewType);
  });
}

/**
 * Lets the panels of all types in the manifest come back.
 *
 * @param load Has {@link restorePanels} called for each type.
 */
export function registerRestoring(context: vscode.ExtensionContext, load: () => Promise<unknown>): vscode.Disposable {
  const types = manifestOf(context).activationEvents.filter((name) => name.startsWith(event))
    .map((name) => name.slice(event.length));
  return vscode.Disposable.from(...types.map((type) => vscode.window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel: async (panel, state) => {
      await load();
      await known.get(type)?.(panel, state);
    },
  })));
}
