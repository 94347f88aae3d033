import type { BlockId } from '../canvas/structure';
import { keyWord } from '../canvas/words';
import { blockKeyLine } from '../edit/insertBlock';
import { itemOf } from '../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import type { Block, Entry, Items } from './entries';
import { itemsIn, itemsKey, withItems } from './entries';
import { Unmergeable } from './unmergeable';
import type { Identity, TrackedItem } from './identity';
import { homeOf, otherKey } from './identity';
import { inBlock } from './normalise';
import { readEntries } from './readEntries';

/** A version of a canvas as entries, in which items have the keys of their trackedItems. */
export interface Version {
  readonly entries: readonly Entry[];
  /** The blank lines at its end. */
  readonly rest: readonly string[];
}

/** Gives items the keys of their trackedItems, and those without one a key of what they say. */
function namer(
  document: CanvasDocument, trackedOf: ReadonlyMap<ItemSyntax, TrackedItem>,
): (item: ItemSyntax) => string {
  const names = new Map<ItemSyntax, string>();
  const counts = new Map<string, number>();
  for (const item of document.blocks.flatMap(({ items }) => items)) {
    const name = trackedOf.get(item)?.key ?? otherKey(item);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(item, count === 1 ? name : `${name}\n${count}`);
  }
  return (item) => names.get(item) ?? otherKey(item);
}

/** A block without the items that are elsewhere after the merge. */
function leaving(entry: Entry, keys: ReadonlySet<string>): Entry {
  const items = itemsIn(entry);
  if (entry.value.kind !== 'block' || !items?.entries.some(({ key }) => keys.has(key))) return entry;
  return withItems(entry, entry.value, { ...items, entries: items.entries.filter(({ key }) => !keys.has(key)) });
}

/**
 * A version with one more item in a block: where that stands among the others, another version says.
 *
 * @param keyText The key of the block with its colon, in the language of the version.
 * @param itemsKeyText The key of its items with its colon, where the block is a mapping.
 */
function arriving(
  entries: readonly Entry[], id: BlockId, keyText: string, itemsKeyText: string, item: Entry,
): Entry[] {
  const none: Items = { kind: 'items', keyText: itemsKeyText, tail: '', isFlow: false, indent: 2, entries: [], comments: [] };
  const there = entries.find(({ key }) => key === id);
  if (!there) {
    const block: Block = { kind: 'block', keyText, tail: '', isMapping: false, isArrival: true, indent: 2, fields: [] };
    const entry: Entry = { key: id, gap: [], lead: [], lines: [], value: block, after: 'entry', isArrival: true };
    return [...entries, withItems(entry, block, { ...none, entries: [item] })];
  }
  const { value } = there;
  if (value.kind !== 'block') throw new Unmergeable('move');
  const items = itemsIn(there) ?? none;
  const filled = withItems(there, value, { ...items, entries: [...items.entries, item] });
  return entries.map((entry) => (entry === there ? filled : entry));
}

/** The entry of the only item of a document. */
function onlyItem(document: CanvasDocument, key: string): Entry {
  const blocks = readEntries(document, () => key)?.entries ?? [];
  const entry = blocks.flatMap((block) => itemsIn(block)?.entries ?? []).find((each) => each.key === key);
  if (!entry) throw new Unmergeable('move');
  return { ...entry, isArrival: true };
}

/**
 * The trackedItems of the items of a document; items that can be none have no tracked.
 *
 * @param known The document that was identified: with the same items at the same places, but maybe with other links.
 */
export function trackedItemsIn(
  document: CanvasDocument, known: CanvasDocument, { of }: Identity,
): Map<ItemSyntax, TrackedItem> {
  const before = known.blocks.flatMap(({ items }) => items);
  const trackedItems = new Map<ItemSyntax, TrackedItem>();
  document.blocks.flatMap(({ items }) => items).forEach((item, index) => {
    const same = before[index] && itemOf(before[index]);
    const tracked = same && of.get(same);
    if (tracked) trackedItems.set(item, tracked);
  });
  return trackedItems;
}

/**
 * Reads a version as entries, with each item in the block that it is in after the merge.
 *
 * @param document The version with its links as they are after the merge.
 * @param trackedItems The trackedItems of its items; see {@link trackedItemsIn}.
 * @param movedItems The items that a side has in another block than the base, as that side has them.
 * @throws {Unmergeable} Where the version cannot be read as entries, or an item cannot be taken out of its place.
 */
export function readVersion(
  document: CanvasDocument, trackedItems: ReadonlyMap<ItemSyntax, TrackedItem>,
  movedItems: ReadonlyMap<TrackedItem, ItemSyntax>,
): Version {
  const read = readEntries(document, namer(document, trackedItems));
  if (!read) throw new Unmergeable('layout');
  let entries: readonly Entry[] = read.entries;
  for (const block of document.blocks) {
    for (const item of block.items) {
      const tracked = trackedItems.get(item);
      const home = tracked && homeOf(tracked);
      if (!tracked || home === undefined || home === block.id) continue;
      const there = inBlock({ document, block, item }, home, movedItems.get(tracked));
      entries = entries.map((entry) => (entry.key === block.id ? leaving(entry, new Set([tracked.key])) : entry));
      const itemsKeyText = `${keyWord({ in: 'block', block: home }, itemsKey, document.language)}:`;
      const moved = onlyItem(there.document, tracked.key);
      entries = arriving(entries, home, blockKeyLine(document, home), itemsKeyText, moved);
    }
  }
  return { entries, rest: read.rest };
}
