import * as vscode from 'vscode';

const scheme = 'bmc-clipboard';

/**
 * Snapshots of the clipboard as virtual documents. The text is in the URI's query, so that it survives a reload of the
 * window.
 */
const texts: vscode.TextDocumentContentProvider = {
  provideTextDocumentContent: ({ query }) => query,
};

/** Registers the content provider for snapshots of the clipboard. */
export function registerClipboardTexts(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, texts);
}

/**
 * Takes a snapshot of the clipboard.
 *
 * @param name The file it is compared with: its extension sets the language.
 */
export async function takeClipboard(name: string): Promise<vscode.Uri> {
  return vscode.Uri.from({ scheme, path: `/${name}`, query: await vscode.env.clipboard.readText() });
}
