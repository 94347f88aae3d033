import * as vscode from 'vscode';

const scheme = 'bmc-clipboard';

/**
 * Texts that were in the clipboard, as documents: each as it was when it was asked for. The text is the query of its
 * address, so that it is still there after the window reloads.
 */
const texts: vscode.TextDocumentContentProvider = {
  provideTextDocumentContent: ({ query }) => query,
};

/** Lets the editor open texts that were in the clipboard. */
export function registerClipboardTexts(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, texts);
}

/**
 * The text that is in the clipboard now.
 *
 * @param name The name of the file that it is compared with, whose ending tells what it is.
 */
export async function takeClipboard(name: string): Promise<vscode.Uri> {
  return vscode.Uri.from({ scheme, path: `/${name}`, query: await vscode.env.clipboard.readText() });
}
