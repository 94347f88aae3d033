import { itemOf } from '../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';

/** The keys of all items of a document: `block/id`, with a number behind it where that is not unique. */
export function itemKeys(document: CanvasDocument): ReadonlyMap<ItemSyntax, string> {
  const keys = new Map<ItemSyntax, string>();
  const counts = new Map<string, number>();
  for (const block of document.blocks) {
    for (const syntax of block.items) {
      const item = itemOf(syntax);
      if (!item) continue;
      const name = `${block.id}/${item.id}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      keys.set(syntax, count === 1 ? name : `${name}#${count}`);
    }
  }
  return keys;
}

/** The item with a key; `undefined` if there is none any more. */
export function itemWithKey(document: CanvasDocument, key: string): ItemSyntax | undefined {
  for (const [item, each] of itemKeys(document)) if (each === key) return item;
  return undefined;
}
