import type { BlockId } from '../canvas/structure';
import type { Matching } from '../diff/match';
import { matchItems } from '../diff/match';
import type { CanvasItem } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { meaningOf } from './meaning';
import type { All, Three, VersionName } from './values';
import { winner } from './values';

/** One item through three versions, with what it is in each. */
export interface Slot {
  /** Its key, the same in all versions. */
  readonly key: string;
  readonly in: Three<CanvasItem>;
}

/** Which items of three versions are the same. */
export interface Identity {
  readonly slots: readonly Slot[];
  readonly of: ReadonlyMap<CanvasItem, Slot>;
}

/**
 * Finds which items of three versions are the same: those that each side still has of the base, as a diff finds them,
 * and what both added to one block under one id.
 */
export function identify(documents: All<CanvasDocument>): Identity {
  const [base, ours, theirs] = [canvasOf(documents.base), canvasOf(documents.ours), canvasOf(documents.theirs)];
  const [one, other] = [matchItems(base, ours), matchItems(base, theirs)];
  const after = ({ pairs }: Matching): Map<CanvasItem, CanvasItem> => new Map(pairs.map(([a, b]) => [a.item, b.item]));
  const [inOurs, inTheirs] = [after(one), after(other)];
  const slots: Slot[] = Object.values(base.blocks).flatMap(({ items }) => items).map((item, index) => ({
    key: `b${index}`, in: { base: item, ours: inOurs.get(item), theirs: inTheirs.get(item) },
  }));
  const left = other.added.map(({ item }) => item);
  one.added.forEach(({ item }, index) => {
    const at = left.findIndex((each) => each.block === item.block && each.id === item.id && item.id !== '');
    const same = at < 0 ? undefined : left.splice(at, 1)[0];
    slots.push({ key: `o${index}`, in: { base: undefined, ours: item, theirs: same } });
  });
  left.forEach((item, index) => {
    slots.push({ key: `t${index}`, in: { base: undefined, ours: undefined, theirs: item } });
  });
  const of = new Map<CanvasItem, Slot>();
  for (const slot of slots) {
    for (const item of [slot.in.base, slot.in.ours, slot.in.theirs]) if (item) of.set(item, slot);
  }
  return { slots, of };
}

/** The block that an item is in after the merge: of two that it was moved to, ours. */
export function homeOf({ in: { base, ours, theirs } }: Slot): BlockId | undefined {
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.block;
  const decided = winner({ base: base?.block, ours: ours.block, theirs: theirs.block });
  return decided === 'theirs' ? theirs.block : ours.block;
}

/** Whether an item was moved to two blocks, or moved by one side and removed by the other. */
function isTorn({ in: { base, ours, theirs } }: Slot): boolean {
  if (ours && theirs) return winner({ base: base?.block, ours: ours.block, theirs: theirs.block }) === 'both';
  const left = ours ?? theirs;
  return base !== undefined && left !== undefined && left.block !== base.block;
}

/** The items that link to an item in a version. */
function linksTo(item: CanvasItem | undefined, slots: readonly Slot[], version: VersionName): Set<Slot> {
  return new Set(item ? slots.filter(({ in: items }) =>
    items[version]?.links[item.block]?.includes(item.id) === true) : []);
}

/**
 * The keys of the items that are in conflict whatever they say: moved to two blocks, moved by one side and removed by
 * the other, removed by one side while the other put a new link to it, or new under the id of another.
 */
export function contested({ slots }: Identity): Set<string> {
  const isNewlyLinked = (slot: Slot): boolean => {
    const { base, ours, theirs } = slot.in;
    if (!base || (ours === undefined) === (theirs === undefined)) return false;
    const version = ours ? 'ours' : 'theirs';
    const before = linksTo(base, slots, 'base');
    return [...linksTo(slot.in[version], slots, version)].some((from) => !before.has(from));
  };
  const all = slots.filter((slot) => isTorn(slot) || isNewlyLinked(slot)).map(({ key }) => key);
  return new Set([...all, ...ofOneAddress(slots)]);
}

/** The items that come to have one id in one block, where no version has them so: the new ones, else all of them. */
function ofOneAddress(slots: readonly Slot[]): string[] {
  const byAddress = new Map<string, Slot[]>();
  for (const slot of slots) {
    const [block, id] = [homeOf(slot), idOf(slot)];
    if (block === undefined || id === undefined || id === '') continue;
    const address = `${block}/${id}`;
    byAddress.set(address, [...byAddress.get(address) ?? [], slot]);
  }
  const isIn = (slot: Slot, version: VersionName): boolean => {
    const item = slot.in[version];
    return item !== undefined && item.block === homeOf(slot) && item.id === idOf(slot);
  };
  return [...byAddress.values()].filter((group) => group.length > 1).flatMap((group) => {
    const isShared = (version: VersionName): boolean => group.filter((slot) => isIn(slot, version)).length > 1;
    if ((['base', 'ours', 'theirs'] as const).some(isShared)) return [];
    const added = group.filter((slot) => slot.in.base === undefined);
    return (added.length > 0 ? added : group).map(({ key }) => key);
  });
}

/**
 * The id that links to an item use after the merge; `undefined` if both changed it in different ways, or neither side
 * has the item.
 */
export function idOf({ in: { base, ours, theirs } }: Slot): string | undefined {
  if (!ours || !theirs) return (ours ?? theirs)?.id;
  const decided = winner({ base: base?.id, ours: ours.id, theirs: theirs.id });
  return decided === 'both' ? undefined : decided === 'ours' ? ours.id : theirs.id;
}

/** A key for an item that no slot has, as it says nothing that it could be known by. */
export function otherKey(item: ItemSyntax): string {
  return `?${item.form} ${meaningOf(item.node)}`;
}
