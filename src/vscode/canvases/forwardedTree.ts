import * as vscode from 'vscode';
import { once } from '../once';
import type { CanvasesNode } from './node';
import type { CanvasTree } from './tree';

/** What the tree view needs of the tree before its module is loaded. */
export type ForwardedTree = Pick<CanvasTree, 'onDidChangeTreeData' | 'getChildren' | 'getTreeItem' | 'resolveTreeItem'>;

/** Registers the tree view of all canvases; its contents are loaded lazily, when it is first shown. */
export function registerForwardedTree(
  load: () => Promise<{ readonly canvasTree: CanvasTree }>,
): { readonly tree: ForwardedTree; readonly view: vscode.Disposable } {
  const changed = new vscode.EventEmitter<CanvasesNode | undefined>();
  const get = once(async () => {
    const { canvasTree } = await load();
    canvasTree.onDidChangeTreeData((node) => {
      changed.fire(node);
    });
    return canvasTree;
  });
  const tree: ForwardedTree = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => (await get()).getChildren(node),
    getTreeItem: async (node) => (await get()).getTreeItem(node),
    resolveTreeItem: async (item, node) => (await get()).resolveTreeItem(item, node),
  };
  const view = vscode.window.createTreeView('bmc.canvases', { treeDataProvider: tree, showCollapseAll: true });
  return { tree, view: vscode.Disposable.from(view, changed) };
}
