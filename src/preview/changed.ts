import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { CanvasItem } from '../parsing/canvas';

/** Items about which something is other than before, by their blocks and ids. */
export type Changed = Readonly<Partial<Record<BlockId, ReadonlySet<string>>>>;

const changes = new WeakMap<object, { readonly before: object; readonly changed: Changed }>();

/** Remembers about which items there is something other in what follows from a list than in what did before an edit. */
export function rememberChange(before: object, after: object, changed: Changed): void {
  // One step back and no further, or all of them would be kept.
  changes.delete(before);
  changes.set(after, { before, changed });
}

/** About which items something is other; `undefined` if that is not known. */
export function changedBetween(before: object, after: object): Changed | undefined {
  if (before === after) return {};
  const change = changes.get(after);
  return change?.before === before ? change.changed : undefined;
}

/** The ids of some items of a block. */
export function idsOf(...lists: (readonly CanvasItem[])[]): Changed {
  const ids = new Set<string>();
  const [block] = lists.flat().map((item) => item.block);
  for (const list of lists) for (const { id } of list) ids.add(id);
  return block ? { [block]: ids } : {};
}

/** The ids that some items link to. */
export function linkedIdsOf(...lists: (readonly CanvasItem[])[]): Changed {
  const changed: Partial<Record<BlockId, Set<string>>> = {};
  for (const { links } of lists.flat()) {
    for (const block of blockIds) for (const id of links[block] ?? []) (changed[block] ??= new Set()).add(id);
  }
  return changed;
}
