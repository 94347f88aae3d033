import * as vscode from 'vscode';
import { manifestOf } from './manifest';

/** Restores a panel after a window reload, from the state that its page had persisted. */
type Restore = (panel: vscode.WebviewPanel, state: unknown) => void | Promise<void>;

const known = new Map<string, Restore>();

const event = 'onWebviewPanel:';

/** Registers how to restore panels of a type. `package.json` needs the activation event `onWebviewPanel:type`. */
export function restorePanels(viewType: string, restore: Restore): vscode.Disposable {
  known.set(viewType, restore);
  return new vscode.Disposable(() => {
    known.delete(viewType);
  });
}

/**
 * Restores panels of all types in the manifest.
 *
 * @param load Loads the code that calls {@link restorePanels} for each type.
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
