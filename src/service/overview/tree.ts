/** A canvas and where it is: the folders from the root of its workspace folder, and its own name. */
export interface CanvasAtPath<T> {
  readonly path: readonly string[];
  readonly title: string;
  readonly canvas: T;
}

/** A folder with canvases in it, at any depth. */
interface FolderNode<T> {
  readonly kind: 'folder';
  /** The folders from the root to this one. */
  readonly path: readonly string[];
  /** `a/b` for a folder with nothing in it but another. */
  readonly name: string;
  readonly children: readonly TreeNode<T>[];
}

interface CanvasNode<T> {
  readonly kind: 'canvas';
  readonly title: string;
  /** The name of the file, where a neighbour has the same title; else empty. */
  readonly detail: string;
  readonly canvas: T;
}

export type TreeNode<T> = FolderNode<T> | CanvasNode<T>;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Puts values together that have the same key, in the order in which their keys come first. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function canvasNodes<T>(files: readonly CanvasAtPath<T>[]): CanvasNode<T>[] {
  return [...groupBy(files, ({ title }) => title).values()].flatMap((same) => same.map(
    ({ path, title, canvas }): CanvasNode<T> => ({ kind: 'canvas', title, canvas, detail: same.length > 1 ? path.at(-1) ?? '' : '' }),
  )).sort((a, b) => collator.compare(a.title, b.title) || collator.compare(a.detail, b.detail));
}

function nodesIn<T>(files: readonly CanvasAtPath<T>[], folder: readonly string[]): TreeNode<T>[] {
  const depth = folder.length;
  const here = files.filter(({ path }) => path.length <= depth + 1);
  const below = groupBy(files.filter(({ path }) => path.length > depth + 1), ({ path }) => path[depth] ?? '');
  const folders = [...below].map(([name, inside]): FolderNode<T> => {
    const path = [...folder, name];
    const children = nodesIn(inside, path);
    const [only] = children;
    // A folder with nothing but a folder in it is one with that, as in the Explorer.
    if (only?.kind === 'folder' && children.length === 1) return { ...only, name: `${name}/${only.name}` };
    return { kind: 'folder', path, name, children };
  });
  return [...folders.sort((a, b) => collator.compare(a.name, b.name)), ...canvasNodes(here)];
}

/** The canvases of a workspace folder by folders: folders first, and then canvases, each by name. */
export function canvasTree<T>(files: readonly CanvasAtPath<T>[]): TreeNode<T>[] {
  return nodesIn(files, []);
}
