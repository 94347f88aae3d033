import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TreeNode } from '../../../src/service/overview/tree';
import { canvasTree } from '../../../src/service/overview/tree';

/** A tree in a few words: a folder is its name with what is in it, a canvas its title. */
type Told = string | [folder: string, ...Told[]];

function tell(nodes: readonly TreeNode<string>[]): Told[] {
  return nodes.map((node) => (node.kind === 'folder'
    ? [node.name, ...tell(node.children)]
    : node.detail === '' ? node.title : `${node.title} (${node.detail})`));
}

/** Canvases as `folder/folder/file: title`. */
function treeOf(...files: string[]): TreeNode<string>[] {
  return canvasTree(files.map((file) => {
    const [path = '', title = ''] = file.split(': ');
    return { path: path.split('/'), title, canvas: path };
  }));
}

const cases: [what: string, files: string[], told: Told[]][] = [
  ['nothing', [], []],
  ['canvases by title', ['b: Alpha', 'a: beta', 'c: Area 10', 'd: Area 9'], ['Alpha', 'Area 9', 'Area 10', 'beta']],
  ['folders first', ['a: A', 'z/b: B', 'y/c: C'], [['y', 'C'], ['z', 'B'], 'A']],
  ['folders with one folder in one', ['a/b/c/x: X', 'a/b/c/y: Y'], [['a/b/c', 'X', 'Y']]],
  ['no folder with a canvas and a folder in one', ['a/x: X', 'a/b/y: Y'], [['a', ['b', 'Y'], 'X']]],
  ['canvases of one title with their files', ['a: Same', 'b: Same', 'c/d: Same'], [['c', 'Same'], 'Same (a)', 'Same (b)']],
];

describe('the tree of canvases', () => {
  for (const [what, files, told] of cases) {
    it(`shows ${what}`, () => {
      assert.deepEqual(tell(treeOf(...files)), told);
    });
  }

  it('says where each folder is', () => {
    const [folder] = treeOf('a/b/x: X');
    assert.deepEqual(folder?.kind === 'folder' && folder.path, ['a', 'b']);
  });

  it('has every canvas once, in its folder', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const paths = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 4 }), { selector: (path) => path.join('/') });
    fc.assert(fc.property(paths, (all) => {
      const seen: string[] = [];
      const walk = (nodes: readonly TreeNode<string>[], folder: string): void => {
        for (const node of nodes) {
          if (node.kind === 'folder') {
            const path = folder === '' ? node.name : `${folder}/${node.name}`;
            assert.equal(node.path.join('/'), path);
            walk(node.children, path);
          } else {
            assert.equal(node.canvas.split('/').slice(0, -1).join('/'), folder);
            seen.push(node.canvas);
          }
        }
      };
      walk(canvasTree(all.map((path) => ({ path, title: 'T', canvas: path.join('/') }))), '');
      assert.deepEqual(seen.sort(), all.map((path) => path.join('/')).sort());
    }));
  });
});
