import * as vscode from 'vscode';

/** Whether two addresses are of the same document. */
export function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

/**
 * Whether the text of a document can be changed, as far as one can know before trying: not what git or a pull request
 * has of a file, or what was in the clipboard.
 */
export function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** The name of a document, as its tab has it. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The address of a document after a file or folder was renamed; `undefined` if that does not concern it. */
export function renamed(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (isSame(uri, from)) return to;
  const isBelow = uri.scheme === from.scheme && uri.authority === from.authority && uri.path.startsWith(`${from.path}/`);
  return isBelow ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : undefined;
}

/** Whether a document is open in a tab, so that someone can see its text. */
export function isShown({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) =>
    (input instanceof vscode.TabInputText && isSame(input.uri, uri))
    || (input instanceof vscode.TabInputTextDiff && (isSame(input.original, uri) || isSame(input.modified, uri)))));
}

/** The document of an address, opened if need be; `undefined` if it cannot be. */
export async function findDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && isSame(document.uri, uri));
  // Opening a text that was never saved would make a new one.
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/**
 * Tells when a file comes, goes or changes on disk, and whether it is there then. VS Code itself only tells so of
 * documents that are open, and not whether their files are there.
 */
export function watchFile(uri: vscode.Uri, onChange: (isThere: boolean) => void): vscode.Disposable {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return vscode.Disposable.from();
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const listener = (isThere: boolean) => (changed: vscode.Uri): void => {
    if (isSame(changed, uri)) onChange(isThere);
  };
  return vscode.Disposable.from(
    watcher, watcher.onDidCreate(listener(true)), watcher.onDidChange(listener(true)),
    watcher.onDidDelete(listener(false)),
  );
}

/** The column to show a document's text in: where it is already, else beside the preview rather than over it. */
function columnFor(uri: vscode.Uri, preview: vscode.WebviewPanel): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== preview.viewColumn);
  const holds = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && isSame(input.uri, uri);
  const holding = groups.find(({ tabs }) => tabs.some(holds));
  return (holding ?? groups[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}

/**
 * Shows the text of a preview, and selects a range in it.
 *
 * @param focus Whether the text gets the focus, rather than that the preview keeps it.
 */
export async function showText(
  document: vscode.TextDocument, preview: vscode.WebviewPanel, range: vscode.Range | undefined, focus: boolean,
): Promise<void> {
  const visible = vscode.window.visibleTextEditors
    .find((editor) => editor.viewColumn !== undefined && isSame(editor.document.uri, document.uri));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? columnFor(document.uri, preview), preserveFocus: !focus, preview: false,
  });
  if (!range) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
