import * as vscode from 'vscode';
import type { LanguageService } from '../../service/languageService';
import type { CanvasAtPath, TreeNode } from '../../service/overview/tree';
import { canvasTree } from '../../service/overview/tree';
import { start } from '../guard';
import type { CanvasesNode, CanvasRow } from './node';
import type { Overviews } from './overviews';
import type { Rows } from './rows';

/** All canvases of the workspace, by folders; in each its blocks, and their items. */
export class CanvasTree implements vscode.TreeDataProvider<CanvasesNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<CanvasesNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  /** The rows of canvases that the view has requested, by URI. */
  private readonly shown = new Map<string, CanvasRow>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly service: LanguageService, private readonly overviews: Overviews, private readonly rows: Rows,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      overviews.onDidChange(({ all, uris }) => {
        if (all) this.changed.fire(undefined);
        else start(Promise.all(uris.map((uri) => this.refresh(uri))));
      }),
    );
  }

  getTreeItem(node: CanvasesNode): Promise<vscode.TreeItem> {
    return this.rows.make(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: CanvasesNode): Promise<vscode.TreeItem> {
    return this.rows.explain(item, node);
  }

  async getChildren(node?: CanvasesNode): Promise<CanvasesNode[]> {
    switch (node?.kind) {
      case undefined: return this.roots();
      case 'folder': return [...node.children];
      case 'canvas': return await this.overviews.with(node.uri, (document) => this.service.blockOverviews(document)
        .map((block): CanvasesNode => ({ kind: 'block', uri: node.uri, block }))) ?? [];
      case 'block': return node.block.items.map((item, index): CanvasesNode => (
        { kind: 'item', uri: node.uri, item, id: `${node.block.progress.block}/${index}` }
      ));
      case 'item': return [];
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** A new title may change the order, so that refreshes the whole tree; anything else only the canvas's own row. */
  private async refresh(uri: vscode.Uri): Promise<void> {
    const row = this.shown.get(uri.toString());
    const overview = row && await this.overviews.get(uri);
    if (row) this.changed.fire(overview?.title === row.title ? row : undefined);
  }

  private async roots(): Promise<CanvasesNode[]> {
    const found = await Promise.all((await this.overviews.find()).map(async (uri) => {
      const title = (await this.overviews.get(uri))?.title;
      return title === undefined ? [] : [{ uri, title }];
    }));
    this.shown.clear();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const roots = folders.map((folder): CanvasesNode & { kind: 'folder' } => {
      const files = found.flat().filter(({ uri }) => vscode.workspace.getWorkspaceFolder(uri) === folder);
      const placed = files.map(({ uri, title }): CanvasAtPath<vscode.Uri> => ({
        title, canvas: uri, path: uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1).split('/'),
      }));
      const children = canvasTree(placed).map((node) => this.nodeOf(node, folder.uri));
      return { kind: 'folder', uri: folder.uri, name: folder.name, children };
    }).filter(({ children }) => children.length > 0);
    return folders.length > 1 ? roots : roots.flatMap(({ children }) => children);
  }

  private nodeOf(node: TreeNode<vscode.Uri>, root: vscode.Uri): CanvasesNode {
    if (node.kind === 'folder') {
      const { path, name, children } = node;
      return {
        kind: 'folder', name, uri: vscode.Uri.joinPath(root, ...path),
        children: children.map((child) => this.nodeOf(child, root)),
      };
    }
    const row: CanvasRow = { kind: 'canvas', uri: node.canvas, title: node.title, detail: node.detail };
    this.shown.set(row.uri.toString(), row);
    return row;
  }
}
