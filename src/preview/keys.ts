import { blockIds } from '../canvas/structure';
import type { CanvasItem } from '../parsing/canvas';
import { canvasOf, itemOf } from '../parsing/canvas';
import { nameFingerprint } from '../links/items';
import { deltaOf, splice } from '../incremental/listDelta';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { itemsById } from '../links/items';

const known = new WeakMap<object, readonly string[]>();

/** The keys of a block's items, in order: `block/id`, or `block#2/id` for the second one with that id. */
export function itemKeys(items: readonly CanvasItem[]): readonly string[] {
  const naming = nameFingerprint(items);
  let keys = known.get(naming);
  if (keys) return keys;
  keys = renewedKeys(items) ?? allKeys(items);
  known.set(naming, keys);
  return keys;
}

function allKeys(items: readonly CanvasItem[]): string[] {
  const counts = new Map<string, number>();
  return items.map(({ block, id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? `${block}/${id}` : `${block}#${count}/${id}`;
  });
}

/** The previous keys with those of edited items replaced, if none of their ids is a duplicate. */
function renewedKeys(items: readonly CanvasItem[]): readonly string[] | undefined {
  const renewal = deltaOf(items);
  const before = renewal && known.get(nameFingerprint(renewal.before));
  if (!before) return undefined;
  const { first, removed, added } = renewal;
  const ids = new Set(added.map(({ id }) => id));
  const isAlone = ({ id }: CanvasItem): boolean => itemsById(items).get(id).length === (ids.has(id) ? 1 : 0);
  if (![...removed, ...added].every(isAlone)) return undefined;
  return splice(before, first, removed.length, added.map(({ block, id }) => `${block}/${id}`));
}

/** The key of an item of a document; `undefined` for what is not an item, such as a lone dash. */
export function keyOfItem(document: CanvasDocument, syntax: ItemSyntax): string | undefined {
  const item = itemOf(syntax);
  if (!item) return undefined;
  const { items } = canvasOf(document).blocks[item.block];
  return itemKeys(items)[items.indexOf(item)];
}

/** The item with a key; `undefined` if it no longer exists. */
export function itemWithKey(document: CanvasDocument, key: string): ItemSyntax | undefined {
  const { blocks } = canvasOf(document);
  for (const id of blockIds) {
    const { items } = blocks[id];
    const item = items[itemKeys(items).indexOf(key)];
    if (item) return document.blocks.flatMap((block) => block.items).find((syntax) => itemOf(syntax) === item);
  }
  return undefined;
}
