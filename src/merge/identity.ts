import { toKebabCase } from '../canvas/kebab';
import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { matchItems } from '../diff/match';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { canvasOf, itemOf } from '../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { meaningOf } from './meaning';
import type { All, Three, VersionName } from './values';
import { winner } from './values';

/** One item through three versions, with what it is in each. */
export interface TrackedItem {
  /** Its key, the same in all versions. */
  readonly key: string;
  /** Whether a side has something else in its place: then what both changed is not united. */
  readonly isReplaced?: boolean;
  readonly in: Three<CanvasItem>;
}

/** Which items of three versions are the same. */
export interface Identity {
  readonly trackedItems: readonly TrackedItem[];
  readonly of: ReadonlyMap<CanvasItem, TrackedItem>;
  /** The items as they are written: an item that a canvas has does not hold what the format does not know. */
  readonly written: ReadonlyMap<CanvasItem, ItemSyntax>;
}

type Pairs = Map<CanvasItem, CanvasItem>;

/** Which item of a side each item of the base is: what a diff finds, and else what has its name in its block. */
function pairsOf(base: Canvas, side: Canvas): { readonly pairs: Pairs; readonly added: CanvasItem[] } {
  const { pairs, removed, added } = matchItems(base, side);
  const found: Pairs = new Map(pairs.map(([before, after]) => [before.item, after.item]));
  const left = added.map(({ item }) => item);
  for (const { item } of removed) {
    const at = left.findIndex((each) => each.block === item.block && each.name === item.name && item.name !== '');
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) found.set(item, same);
  }
  return { pairs: found, added: left };
}

/** Of each new item of a side, the item of the base that is gone there, between what are the same neighbours. */
function replacements(base: Canvas, side: Canvas, pairs: Pairs, added: readonly CanvasItem[]): Pairs {
  const found: Pairs = new Map();
  for (const id of blockIds) {
    const [before, after] = [base.blocks[id].items, side.blocks[id].items];
    before.forEach((item, index) => {
      const [above, below] = [before[index - 1], before[index + 1]];
      const [from, to] = [above && pairs.get(above), below && pairs.get(below)];
      if (pairs.has(item) || (above && !from) || (below && !to)) return;
      const at = from ? after.indexOf(from) + 1 : 0;
      const there = after[at];
      if (there && added.includes(there) && after[at + 1] === to) found.set(item, there);
    });
  }
  return found;
}

/**
 * Finds which items of three versions are the same: those that each side still has of the base, what both added to one
 * block under one id, and what a side put in the place of another item.
 */
export function identify(documents: All<CanvasDocument>): Identity {
  const [base, ours, theirs] = [canvasOf(documents.base), canvasOf(documents.ours), canvasOf(documents.theirs)];
  const [one, other] = [pairsOf(base, ours), pairsOf(base, theirs)];
  const left = { ours: [...one.added], theirs: [...other.added] };
  const added: TrackedItem[] = one.added.flatMap((item, index): TrackedItem[] => {
    const same = left.theirs.find((each) => each.block === item.block && each.id === item.id && item.id !== '');
    if (!same) return [];
    left.theirs.splice(left.theirs.indexOf(same), 1);
    left.ours.splice(left.ours.indexOf(item), 1);
    return [{ key: `b+${index}`, in: { base: undefined, ours: item, theirs: same } }];
  });
  const replaced = {
    ours: replacements(base, ours, one.pairs, left.ours), theirs: replacements(base, theirs, other.pairs, left.theirs),
  };
  const trackedItems: TrackedItem[] = Object.values(base.blocks).flatMap(({ items }) => items).map((item, index) => {
    const [mine, yours] = [replaced.ours.get(item), replaced.theirs.get(item)];
    const [inOurs, inTheirs] = [one.pairs.get(item) ?? mine, other.pairs.get(item) ?? yours];
    return { key: `b${index}`, isReplaced: (mine ?? yours) !== undefined, in: { base: item, ours: inOurs, theirs: inTheirs } };
  });
  const placed = new Set([...replaced.ours.values(), ...replaced.theirs.values()]);
  left.ours.filter((item) => !placed.has(item)).forEach((item, index) => {
    added.push({ key: `o${index}`, in: { base: undefined, ours: item, theirs: undefined } });
  });
  left.theirs.filter((item) => !placed.has(item)).forEach((item, index) => {
    added.push({ key: `t${index}`, in: { base: undefined, ours: undefined, theirs: item } });
  });
  trackedItems.push(...added);
  const of = new Map<CanvasItem, TrackedItem>();
  for (const tracked of trackedItems) {
    for (const item of [tracked.in.base, tracked.in.ours, tracked.in.theirs]) if (item) of.set(item, tracked);
  }
  const written = new Map<CanvasItem, ItemSyntax>();
  for (const syntax of Object.values(documents).flatMap(({ blocks }) => blocks.flatMap(({ items }) => items))) {
    const item = itemOf(syntax);
    if (item) written.set(item, syntax);
  }
  return { trackedItems, of, written };
}

/** The block that an item is in after the merge: of two that it was moved to, ours. */
export function homeOf({ in: { base, ours, theirs } }: TrackedItem): BlockId | undefined {
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.block;
  const decided = winner({ base: base?.block, ours: ours.block, theirs: theirs.block });
  return decided === 'theirs' ? theirs.block : ours.block;
}

/** Whether an item was moved to two blocks, or moved by one side and removed or replaced by the other. */
function isTorn({ isReplaced, in: { base, ours, theirs } }: TrackedItem): boolean {
  if (isReplaced === true && ours && theirs && ours.block !== theirs.block) return true;
  if (ours && theirs) return winner({ base: base?.block, ours: ours.block, theirs: theirs.block }) === 'both';
  const left = ours ?? theirs;
  return base !== undefined && left !== undefined && left.block !== base.block;
}

/** The items that link to an item in a version. */
function linksTo(
  item: CanvasItem | undefined, trackedItems: readonly TrackedItem[], version: VersionName,
): Set<TrackedItem> {
  return new Set(item ? trackedItems.filter(({ in: items }) =>
    items[version]?.links[item.block]?.includes(item.id) === true) : []);
}

/**
 * The keys of the items that are in conflict whatever they say: moved to two blocks, moved by one side and removed by
 * the other, removed by one side while the other put a new link to it, or new under the id of another.
 */
export function contested({ trackedItems, written }: Identity): Set<string> {
  const isNewlyLinked = (tracked: TrackedItem): boolean => {
    const { base, ours, theirs } = tracked.in;
    if (!base || (ours === undefined) === (theirs === undefined)) return false;
    const version = ours ? 'ours' : 'theirs';
    const before = linksTo(base, trackedItems, 'base');
    return [...linksTo(tracked.in[version], trackedItems, version)].some((from) => !before.has(from));
  };
  const all = trackedItems.filter((tracked) =>
    isTorn(tracked) || isNewlyLinked(tracked) || isLinkedWithin(tracked, trackedItems));
  return new Set([...all.map(({ key }) => key), ...ofOneAddress(trackedItems), ...ofOneName(trackedItems, written)]);
}

/**
 * Whether one side moved an item into the block of an item that the other side linked to it: within a block there are
 * no links.
 */
function isLinkedWithin(tracked: TrackedItem, trackedItems: readonly TrackedItem[]): boolean {
  const { base, ours, theirs } = tracked.in;
  if (!base || !ours || !theirs || ours.block === theirs.block) return false;
  const version = ours.block === base.block ? 'ours' : 'theirs';
  const before = linksTo(base, trackedItems, 'base');
  const home = homeOf(tracked);
  const now = [...linksTo(tracked.in[version], trackedItems, version)];
  return now.some((from) => !before.has(from) && homeOf(from) === home);
}

/** The items of one name in one block of the base that both changed: nobody can tell which of them is which. */
function ofOneName(trackedItems: readonly TrackedItem[], written: Identity['written']): string[] {
  const groups = new Map<string, TrackedItem[]>();
  for (const tracked of trackedItems) {
    const { base } = tracked.in;
    if (!base || base.id === '') continue;
    const address = `${base.block}/${base.id}`;
    groups.set(address, [...groups.get(address) ?? [], tracked]);
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => {
    const said = (item: CanvasItem | undefined): string =>
      (item ? `${item.block} ${meaningOf(written.get(item)?.node ?? null)}` : '');
    const of = (version: VersionName): string => JSON.stringify(group.map(({ in: items }) => said(items[version])));
    const decided = winner({ base: of('base'), ours: of('ours'), theirs: of('theirs') });
    return decided === 'both' ? group.map(({ key }) => key) : [];
  });
}

/** The items that come to have one id in one block, where no version has them so: the new ones, else all of them. */
function ofOneAddress(trackedItems: readonly TrackedItem[]): string[] {
  const byAddress = new Map<string, TrackedItem[]>();
  for (const tracked of trackedItems) {
    const [block, id] = [homeOf(tracked), idOf(tracked)];
    if (block === undefined || id === undefined || id === '') continue;
    const address = `${block}/${id}`;
    byAddress.set(address, [...byAddress.get(address) ?? [], tracked]);
  }
  const isIn = (tracked: TrackedItem, version: VersionName): boolean => {
    const item = tracked.in[version];
    return item !== undefined && item.block === homeOf(tracked) && item.id === idOf(tracked);
  };
  return [...byAddress.values()].filter((group) => group.length > 1).flatMap((group) => {
    const isShared = (version: VersionName): boolean => group.filter((tracked) => isIn(tracked, version)).length > 1;
    if ((['base', 'ours', 'theirs'] as const).some(isShared)) return [];
    const added = group.filter((tracked) => tracked.in.base === undefined);
    return (added.length > 0 ? added : group).map(({ key }) => key);
  });
}

/**
 * The id that links to an item use after the merge; `undefined` if both changed it in different ways, or neither side
 * has the item.
 */
export function idOf({ in: { base, ours, theirs } }: TrackedItem): string | undefined {
  if (!ours || !theirs) return (ours ?? theirs)?.id;
  const merged = <T>(of: (item: CanvasItem) => T): T | undefined => {
    const decided = winner({ base: base && of(base), ours: of(ours), theirs: of(theirs) });
    return decided === 'both' ? undefined : of(decided === 'ours' ? ours : theirs);
  };
  // An id of its own, and the name that else implies one, may be from different sides.
  const own = merged(({ ownId }) => ownId ?? '');
  return own === '' ? merged(({ name }) => toKebabCase(name)) : own;
}

/** A key for an item that no tracked has, as it says nothing that it could be known by. */
export function otherKey(item: ItemSyntax): string {
  return `?${item.form} ${meaningOf(item.node)}`;
}
