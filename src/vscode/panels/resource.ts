import * as vscode from 'vscode';

/** Whether two URIs are equal. */
export function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

/**
 * Whether a document can be edited, as far as its scheme tells: not a version from git, a pull request or the
 * clipboard.
 */
export function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** The name of a document, as on its tab. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The URI of a document after a file or folder was renamed; `undefined` if it is not affected. */
export function renamed(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (isSame(uri, from)) return to;
  const isBelow = uri.scheme === from.scheme && uri.authority === from.authority && uri.path.startsWith(`${from.path}/`);
  return isBelow ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : undefined;
}

/** Whether a document is open in a tab. */
export function isShown({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) =>
    (input instanceof vscode.TabInputText && isSame(input.uri, uri))
    || (input instanceof vscode.TabInputTextDiff && (isSame(input.original, uri) || isSame(input.modified, uri)))));
}

/** The document of a URI, opened if need be; `undefined` if that fails. */
export async function findDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && isSame(document.uri, uri));
  // Opening an untitled document would create a new one.
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/**
 * Watches a file on disk, and reports whether it exists after each event. VS Code's document events cover only open
 * documents, and not whether their files exist.
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

/** The view column for a document: where it is open already, else beside the preview. */
function columnFor(uri: vscode.Uri, preview: vscode.WebviewPanel): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== preview.viewColumn);
  const holds = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && isSame(input.uri, uri);
  const holding = groups.find(({ tabs }) => tabs.some(holds));
  return (holding ?? groups[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}

/**
 * Reveals the text of a preview, and selects a range in it.
 *
 * @param focus Whether to move the focus to the text.
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
