import type { BlockId } from '../canvas/structure';
import { blockKeyLine } from '../edit/insertBlock';
import { itemOf } from '../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import type { Block, Entry, Items } from './entries';
import { itemsIn, withItems } from './entries';
import { Hindrance } from './hindrance';
import type { Identity, Slot } from './identity';
import { homeOf, inBlock, otherKey } from './identity';
import { readEntries } from './readEntries';

/** A version of a canvas as entries, in which items are known by their slots. */
export interface Version {
  readonly entries: readonly Entry[];
  /** The blank lines at its end. */
  readonly rest: readonly string[];
}

/** Names items by their slots; those that can be no item by what they say. */
function namer(document: CanvasDocument, slotOf: ReadonlyMap<ItemSyntax, Slot>): (item: ItemSyntax) => string {
  const names = new Map<ItemSyntax, string>();
  const counts = new Map<string, number>();
  for (const item of document.blocks.flatMap(({ items }) => items)) {
    const name = slotOf.get(item)?.key ?? otherKey(item);
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

/** A version with an item in a block, at no place of its own there. */
function arriving(entries: readonly Entry[], id: BlockId, keyText: string, item: Entry): Entry[] {
  const none: Items = { kind: 'items', keyText, tail: '', isFlow: false, indent: 2, entries: [], remarks: [] };
  const there = entries.find(({ key }) => key === id);
  if (!there) {
    const block: Block = { kind: 'block', keyText, tail: '', isMapping: false, isArrival: true, indent: 2, fields: [] };
    const entry: Entry = { key: id, gap: [], lead: [], lines: [], value: block, after: 'entry' as const, isArrival: true };
    return [...entries, withItems(entry, block, { ...none, entries: [item] })];
  }
  const { value } = there;
  if (value.kind !== 'block') throw new Hindrance('move');
  const items = itemsIn(there) ?? none;
  const filled = withItems(there, value, { ...items, entries: [...items.entries, item] });
  return entries.map((entry) => (entry === there ? filled : entry));
}

/** The entry of an item in a document of its own. */
function onlyItem(document: CanvasDocument, key: string): Entry {
  const blocks = readEntries(document, () => key)?.entries ?? [];
  const entry = blocks.flatMap((block) => itemsIn(block)?.entries ?? []).find((each) => each.key === key);
  if (!entry) throw new Hindrance('move');
  return { ...entry, isArrival: true };
}

/**
 * Which slot each item of a document has.
 *
 * @param known The document with the items that the identity knows: at the same places, but maybe with other links.
 */
export function slotsIn(document: CanvasDocument, known: CanvasDocument, { of }: Identity): Map<ItemSyntax, Slot> {
  const before = known.blocks.flatMap(({ items }) => items);
  const slots = new Map<ItemSyntax, Slot>();
  document.blocks.flatMap(({ items }) => items).forEach((item, index) => {
    const same = before[index] && itemOf(before[index]);
    const slot = same && of.get(same);
    if (slot) slots.set(item, slot);
  });
  return slots;
}

/**
 * Reads a version as entries, with each item in the block that it is in after the merge.
 *
 * @param movedItems The items that another version has in another block than the base has, as that version has them.
 */
export function readVersion(
  document: CanvasDocument, slots: ReadonlyMap<ItemSyntax, Slot>, movedItems: ReadonlyMap<Slot, ItemSyntax>,
): Version {
  const read = readEntries(document, namer(document, slots));
  if (!read) throw new Hindrance('layout');
  let entries: readonly Entry[] = read.entries;
  for (const block of document.blocks) {
    for (const item of block.items) {
      const slot = slots.get(item);
      const home = slot && homeOf(slot);
      if (!slot || home === undefined || home === block.id) continue;
      const there = inBlock({ document, block, item }, home, movedItems.get(slot));
      entries = entries.map((entry) => (entry.key === block.id ? leaving(entry, new Set([slot.key])) : entry));
      entries = arriving(entries, home, blockKeyLine(document, home), onlyItem(there.document, slot.key));
    }
  }
  return { entries, rest: read.rest };
}
