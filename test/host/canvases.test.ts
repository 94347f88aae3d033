import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionExports } from '../../src/vscode/activate';
import type { CanvasesNode } from '../../src/vscode/canvases/node';

type Tree = ExtensionExports['canvasTree'];

async function treeOf(): Promise<Tree> {
  const extension = vscode.extensions.getExtension<ExtensionExports>('bmc-as-code.bmc-as-code');
  assert.ok(extension);
  return (await extension.activate()).canvasTree;
}

/** What the tree tells, asked again until it is what is waited for. */
async function waitFor<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the view of canvases', () => {
  let tree: Tree;
  let folder: vscode.Uri;

  const write = (uri: vscode.Uri, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  /** The first row below a row with a label; it is waited for. */
  function find(label: string, parent?: CanvasesNode): Promise<CanvasesNode & { readonly item: vscode.TreeItem }> {
    return waitFor(async () => {
      for (const node of await tree.getChildren(parent)) {
        const item = await tree.getTreeItem(node);
        if (item.label === label) return { ...node, item } as CanvasesNode & { readonly item: vscode.TreeItem };
      }
      return undefined;
    });
  }

  before(async () => {
    tree = await treeOf();
    const root = vscode.workspace.workspaceFolders?.[0];
    assert.ok(root);
    folder = vscode.Uri.joinPath(root.uri, 'overview', 'europe');
  });
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '..'), { recursive: true }));

  it('has folders, canvases by their titles, blocks and items', async () => {
    const uri = vscode.Uri.joinPath(folder, 'bakery.bmc.yaml');
    await write(uri, 'title: Bakery\nchannels:\n  - Shop\n  - name: Van\n    status: rejected\nkey_partners: [{name: Mill, typ: x}]\n');
    const europe = await find('overview/europe');
    assert.equal(europe.uri.toString(), folder.toString());
    const bakery = await find('Bakery', europe);
    assert.equal(bakery.item.description, '2/9');
    assert.equal(bakery.item.accessibilityInformation?.label, 'Bakery, 2 of 9 blocks begun, 1 warning');
    const { tooltip } = await tree.resolveTreeItem(bakery.item, bakery);
    assert.match(tooltip instanceof vscode.MarkdownString ? tooltip.value : '', /Bakery[^]*1 warning[^]*\[Channels\]\([^)]*\) – 2 items/);
    const channels = await find('Channels', bakery);
    assert.equal(channels.item.description, '2');
    const van = await find('Van', channels);
    assert.equal(van.item.description, 'Rejected');
    assert.equal(van.item.command?.command, 'vscode.open');
    const [opened, how] = van.item.command.arguments as [vscode.Uri, unknown];
    assert.equal(opened.toString(), uri.toString());
    assert.deepEqual(how, { selection: new vscode.Range(3, 10, 3, 13) });
  });

  it('tells when a canvas is typed in, comes and goes', async () => {
    const uri = vscode.Uri.joinPath(folder, 'cafe.bmc.yaml');
    await write(uri, 'title: Cafe\n');
    await find('Cafe', await find('overview/europe'));
    const listening: vscode.Disposable[] = [];
    // Told of the row alone, or of all rows if just now files have changed as well.
    const told = new Promise<void>((resolve) => {
      listening.push(tree.onDidChangeTreeData(async (node) => {
        const row = node ?? await find('Cafe', await find('overview/europe'));
        if (row.kind !== 'canvas' || (await tree.getTreeItem(row)).description !== '1/9') return;
        resolve();
      }));
    });
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), 'channels: [Terrace]\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await told;
    for (const each of listening) each.dispose();
    await document.save();
    await vscode.workspace.fs.delete(uri);
    await waitFor(async () => {
      const rows = await tree.getChildren(await find('overview/europe'));
      return rows.some((row) => row.kind === 'canvas' && row.title === 'Cafe') ? undefined : true;
    });
  });

  it('opens the preview of a row', async () => {
    const bakery = await find('Bakery', await find('overview/europe'));
    await vscode.commands.executeCommand('bmc.showPreview', bakery);
    await waitFor(() => Promise.resolve(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .find(({ label }) => label.includes('bakery.bmc.yaml'))));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens the page of all canvases, once', async () => {
    await vscode.commands.executeCommand('bmc.showCanvases');
    await vscode.commands.executeCommand('bmc.showCanvases');
    // VS Code tells of tabs in the order of opening.
    vscode.window.createWebviewPanel('bmc-test', 'The last panel', vscode.ViewColumn.Active);
    const labelled = (wanted: string): vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label === wanted);
    await waitFor(() => Promise.resolve(labelled('The last panel')[0]));
    assert.equal(labelled('Business Model Canvases').length, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
