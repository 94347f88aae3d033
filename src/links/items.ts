import type { BlockId } from '../canvas/structure';
import { blockIds, ofBlocks } from '../canvas/structure';
import { mapEach } from '../incremental/derived';
import { fingerprintBy } from '../incremental/fingerprint';
import type { Index } from '../incremental/index';
import { indexBy } from '../incremental/index';
import type { CanvasItem } from '../parsing/canvas';

/*
 * The link graph: which items of a block have which id and name, and which link to which ids. It is kept for each
 * list of items by itself, as links go by block and id, not by item.
 */

/** A list of the items of a block, such as `itemsOf` gives it. */
export type ItemList = readonly CanvasItem[];

/** The items of a block by their ids; those without one are under the empty text. */
export const itemsById = indexBy<CanvasItem>(({ id }) => [id]);

/** The ids in a block, in the order of the file. */
export const idsIn = mapEach<CanvasItem, string>(({ id }) => (id === '' ? null : id));

/** The name as it is compared: two that look alike are the same. */
export function comparedName({ name }: CanvasItem): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}

/** The items of a block by their names, as these are compared; those without one are left out. */
export const itemsByName = indexBy<CanvasItem>((item) => {
  const name = comparedName(item);
  return name === '' ? [] : [name];
});

const bySource = ofBlocks((block) => indexBy<CanvasItem>(({ links }) => links[block] ?? []));

/** The items of a list by the ids in a block that they link to: an item for each of its links. */
export function itemsByTarget(items: ItemList, block: BlockId): Index<CanvasItem> {
  return bySource[block](items);
}

/**
 * Makes the indexes of a list. To be called for each version of it, so that an edit costs at most it touches.
 */
export function indexItems(items: ItemList): void {
  itemsById(items);
  itemsByName(items);
  for (const block of blockIds) itemsByTarget(items, block);
}

function sameIds(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index]);
}

function sameLinks(one: CanvasItem, other: CanvasItem): boolean {
  return blockIds.every((block) => sameIds(one.links[block], other.links[block]));
}

/** The same for as long as ids and names are. */
export const nameFingerprint = fingerprintBy<CanvasItem>((one, other) =>
  one.id === other.id && one.name === other.name);

/** The same for as long as all links lead to the same ids. */
export const linkFingerprint = fingerprintBy<CanvasItem>(sameLinks, ({ links }) => Object.keys(links).length > 0);

/** The same for as long as ids, names and links are. */
export const graphFingerprint = fingerprintBy<CanvasItem>((one, other) =>
  one.id === other.id && one.name === other.name && sameLinks(one, other));
