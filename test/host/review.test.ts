import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewHostMessage } from '../../src/protocol/review';
import { CanvasDocuments } from '../../src/vscode/documents';
import { ReviewPanel } from '../../src/vscode/review/panel';

/** Files that say nothing true of their size, as those of a pull request in the GitHub extension do. */
class PullRequestFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor(private readonly texts: Readonly<Record<string, string>>) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (this.texts[path] === undefined) throw vscode.FileSystemError.FileNotFound();
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0 };
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    return new TextEncoder().encode(this.texts[path]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function labels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
}

/** Waits until all panels that were opened up to now have tabs: VS Code tells of those in the order of opening. */
async function waitForPanels(): Promise<void> {
  const label = 'The last panel';
  const panel = vscode.window.createWebviewPanel('bmc-test', label, vscode.ViewColumn.Active);
  await waitFor(() => labels().includes(label));
  panel.dispose();
}

describe('a visual diff of texts from anywhere', () => {
  const subscriptions: { dispose(): unknown }[] = [];
  const before = vscode.Uri.parse('bmc-test-review:/shop.bmc.yaml?{"base":true}');
  const after = vscode.Uri.parse('bmc-test-pr:/renamed.bmc.yaml?{"base":false}');

  beforeEach(() => {
    const files = new PullRequestFiles({
      '/renamed.bmc.yaml': 'title: Shop\nchannels: [Web]\n', '/typo.bmc.yaml': 'title: Shop\nchanels: [Web]\n',
    });
    subscriptions.push(
      vscode.workspace.registerTextDocumentContentProvider('bmc-test-review', {
        provideTextDocumentContent: () => 'title: Shop\nchannels: [Stores]\n',
      }),
      vscode.workspace.registerFileSystemProvider('bmc-test-pr', files, { isReadonly: true }),
    );
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const each of subscriptions.splice(0)) each.dispose();
  });

  it('opens from their diff editor, once', async () => {
    await vscode.commands.executeCommand('vscode.diff', before, after, 'Pull request');
    await waitFor(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    await vscode.commands.executeCommand('bmc.openVisualDiff');
    await waitFor(() => labels().includes('Visual Diff renamed.bmc.yaml'));
    await vscode.commands.executeCommand('vscode.diff', before, after, 'Pull request');
    await waitFor(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    await vscode.commands.executeCommand('bmc.openVisualDiff');
    await waitFor(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Visual Diff renamed.bmc.yaml');
    await waitForPanels();
    assert.equal(labels().filter((label) => label.startsWith('Visual Diff')).length, 1);
  });

  it('leaves what no one can change out of the problems', async () => {
    const earlier = await vscode.workspace.openTextDocument(after.with({ path: '/typo.bmc.yaml' }));
    assert.equal(earlier.languageId, 'bmc');
    const own = await vscode.workspace.openTextDocument({ language: 'bmc', content: earlier.getText() });
    await waitFor(() => vscode.languages.getDiagnostics(own.uri).length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(earlier.uri), []);
  });

  it('does not open from a diff of something else', async () => {
    const other = (name: string): vscode.Uri => vscode.Uri.parse(`bmc-test-review:/${name}.txt`);
    await vscode.commands.executeCommand('vscode.diff', other('a'), other('b'), 'Texts');
    await waitFor(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    await vscode.commands.executeCommand('bmc.openVisualDiff');
    await waitForPanels();
    assert.deepEqual(labels().filter((label) => label.startsWith('Visual Diff')), []);
  });

  it('opens for a text and what is in the clipboard', async () => {
    await vscode.env.clipboard.writeText('channels: [Stores]\n');
    await vscode.commands.executeCommand('bmc.compareWithClipboard', after);
    await waitFor(() => labels().includes('Visual Diff renamed.bmc.yaml'));
  });

  it('is named over its own picture, and not over the one before while its text is on its way', async () => {
    let answer: ((text: string) => void) | undefined;
    const provideTextDocumentContent = (): Promise<string> => new Promise((resolve) => { answer = resolve; });
    const [heard, closed] = [new vscode.EventEmitter<unknown>(), new vscode.EventEmitter<void>()];
    const changed = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
    const documents = new CanvasDocuments();
    subscriptions.push(
      vscode.workspace.registerTextDocumentContentProvider('bmc-test-slow', { provideTextDocumentContent }),
      heard, closed, changed, documents,
    );
    const said: ReviewHostMessage['type'][] = [];
    const postMessage = ({ type }: ReviewHostMessage): Promise<boolean> => Promise.resolve(said.push(type) > 0);
    const panel = {
      webview: { options: {}, html: '', cspSource: 'none', asWebviewUri: (uri: vscode.Uri) => uri, onDidReceiveMessage: heard.event, postMessage },
      title: '', visible: true, onDidChangeViewState: changed.event, onDidDispose: closed.event, dispose: () => undefined,
    } as unknown as vscode.WebviewPanel;
    const slow = vscode.Uri.parse('bmc-test-slow:/shop.bmc.yaml');
    const sides = [{ uri: before, label: 'one' }, { uri: after, label: 'two' }, { uri: slow, label: 'three' }] as const;
    const review = new ReviewPanel(panel, { name: 'shop', before: sides[0], after: sides[1] }, documents, after);
    subscriptions.push(review);
    heard.fire({ type: 'ready' });
    await waitFor(() => said.includes('model'));
    const known = said.length;
    review.show({ name: 'shop', before: sides[1], after: sides[2] });
    await waitFor(() => answer !== undefined);
    assert.deepEqual(said.slice(known), []);
    answer?.('title: Shop\n');
    await waitFor(() => said.length > known + 1);
    assert.deepEqual(said.slice(known), ['session', 'model']);
  });

  it('with what git has of a text that is in no repository is not to be had, and that is no error', async () => {
    await vscode.commands.executeCommand('bmc.compareWithHead', after);
    await vscode.commands.executeCommand('bmc.showHistory', after);
    await waitForPanels();
    assert.deepEqual(labels().filter((label) => /^Visual Diff|^History/.test(label)), []);
  });
});
