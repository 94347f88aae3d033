import type { BlockId } from '../canvas/structure';
import { textAfter } from '../edit/changes';
import { detach } from '../edit/detach';
import { adaptKeys } from '../edit/moveItem';
import { moveLink } from '../edit/moveLink';
import { blockKeyLine } from '../edit/insertBlock';
import { indented } from '../edit/style';
import type { Matching } from '../diff/match';
import { matchItems } from '../diff/match';
import type { CanvasItem } from '../parsing/canvas';
import { canvasOf, itemOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { isAlias } from '../parsing/yaml';
import { Hindrance } from './hindrance';
import { meaningOf } from './meaning';
import type { Three } from './values';
import { winner } from './values';

/** One item in three versions, each with what it is there. */
export interface Slot {
  readonly key: string;
  readonly in: Three<CanvasItem>;
}

/** Which items of three versions are the same. */
export interface Identity {
  readonly slots: readonly Slot[];
  readonly of: ReadonlyMap<CanvasItem, Slot>;
}

/** Finds which items of three versions are the same: those that the base has, and what both added under one id. */
export function identify(documents: { readonly base: CanvasDocument; readonly ours: CanvasDocument; readonly theirs: CanvasDocument }): Identity {
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
  left.forEach((item, index) => slots.push({ key: `t${index}`, in: { base: undefined, ours: undefined, theirs: item } }));
  const of = new Map<CanvasItem, Slot>();
  for (const slot of slots) for (const item of [slot.in.base, slot.in.ours, slot.in.theirs]) if (item) of.set(item, slot);
  return { slots, of };
}

/** The block that an item is in after the merge: of two that it was moved to, ours. */
export function homeOf({ in: { base, ours, theirs } }: Slot): BlockId | undefined {
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.block;
  const decided = winner({ base: base?.block, ours: ours.block, theirs: theirs.block });
  return decided === 'theirs' ? theirs.block : ours.block;
}

/** Whether an item is in conflict whatever it says: moved to two blocks, or moved by one side and removed by the other. */
function isContested({ in: { base, ours, theirs } }: Slot): boolean {
  if (ours && theirs) return winner({ base: base?.block, ours: ours.block, theirs: theirs.block }) === 'both';
  const left = ours ?? theirs;
  return base !== undefined && left !== undefined && left.block !== base.block;
}

/** How an item is linked to in a version. */
function linksTo(item: CanvasItem | undefined, slots: readonly Slot[], version: keyof Three<unknown>): Set<Slot> {
  return new Set(item ? slots.filter(({ in: items }) =>
    items[version]?.links[item.block]?.includes(item.id) === true) : []);
}

/**
 * The items that are in conflict whatever they say: moved to two blocks, moved by one side and removed by the other, or
 * removed by one side while the other put a new link to it.
 */
export function contested({ slots }: Identity): Set<string> {
  const isNewlyLinked = (slot: Slot): boolean => {
    const { base, ours, theirs } = slot.in;
    if (!base || (ours === undefined) === (theirs === undefined)) return false;
    const version = ours ? 'ours' : 'theirs';
    const before = linksTo(base, slots, 'base');
    return [...linksTo(slot.in[version], slots, version)].some((from) => !before.has(from));
  };
  const all = slots.filter((slot) => isContested(slot) || isNewlyLinked(slot)).map(({ key }) => key);
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
  const isIn = (slot: Slot, version: keyof Three<unknown>): boolean => {
    const item = slot.in[version];
    return item !== undefined && item.block === homeOf(slot) && item.id === idOf(slot);
  };
  return [...byAddress.values()].filter((group) => group.length > 1).flatMap((group) => {
    if ((['base', 'ours', 'theirs'] as const).some((version) => group.filter((slot) => isIn(slot, version)).length > 1)) return [];
    const added = group.filter((slot) => slot.in.base === undefined);
    return (added.length > 0 ? added : group).map(({ key }) => key);
  });
}

/** The id that links to an item use after the merge; `undefined` if both changed it, in different ways. */
function idOf({ in: { base, ours, theirs } }: Slot): string | undefined {
  if (!ours || !theirs) return (ours ?? theirs)?.id;
  const decided = winner({ base: base?.id, ours: ours.id, theirs: theirs.id });
  return decided === 'both' ? undefined : decided === 'ours' ? ours.id : theirs.id;
}

interface Address {
  readonly block: BlockId;
  readonly id: string;
}

function redirected(document: CanvasDocument, from: Address, to: Address): CanvasDocument {
  const changes = document.blocks.flatMap(({ items }) => items).flatMap((item) => {
    const isLinked = itemOf(item)?.links[from.block]?.includes(from.id) === true;
    // What an alias repeats is changed where it stands.
    if (!isLinked || isAlias(item.written)) return [];
    const own = moveLink(document, item, { from: from.block, id: from.id, to: to.block, newId: to.id });
    if (!own) throw new Hindrance('links');
    return own;
  });
  return changes.length === 0 ? document : parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
}

/**
 * A version with its links as they are after the merge, so that a link to an item is the same in all versions, whoever
 * gave the item another id or moved it.
 */
export function withFinalLinks(document: CanvasDocument, slots: readonly Slot[], version: keyof Three<unknown>): CanvasDocument {
  const seen = new Set<string>();
  const wanted: { from: Address; to: Address }[] = [];
  const addresses = new Set<string>();
  for (const slot of slots) {
    const item = slot.in[version];
    if (!item || item.id === '') continue;
    const from = `${item.block}/${item.id}`;
    addresses.add(from);
    // Links lead to the first of those with an id.
    if (seen.has(from)) continue;
    seen.add(from);
    const [block, id] = [homeOf(slot), idOf(slot)];
    if (block === undefined || id === undefined || id === '' || (block === item.block && id === item.id)) continue;
    wanted.push({ from: item, to: { block, id } });
  }
  // Where one item takes the id of another, links go by way of ids that no item has.
  const isTangled = wanted.some(({ to }) => addresses.has(`${to.block}/${to.id}`));
  const temporary = (index: number): string => `merged-link-${index}`;
  if (!isTangled) return wanted.reduce((now, { from, to }) => redirected(now, from, to), document);
  const aside = wanted.reduce((now, { from }, index) =>
    redirected(now, from, { block: from.block, id: temporary(index) }), document);
  return wanted.reduce((now, { from, to }, index) =>
    redirected(now, { block: from.block, id: temporary(index) }, to), aside);
}

/** An item where it stands in a document. */
export interface Placed {
  readonly document: CanvasDocument;
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
}

/**
 * An item as it is in another block, with the keys that it has there: in a document of its own. The keys that a move put
 * aside are fields again only if they are that where the item was moved.
 *
 * @param moved The item as the side has it that moved it.
 */
export function inBlock({ document, block, item }: Placed, to: BlockId, moved: ItemSyntax | undefined): Placed {
  const keys = new Set(moved?.fields.map(({ text }) => text));
  const { changes } = adaptKeys(document, item, to, (key) => keys.has(key));
  const detached = detach(document, block, item, changes);
  if (!detached) throw new Hindrance('move');
  const text = [blockKeyLine(document, to), ...indented(detached.lines, 2), ''].join('\n');
  const own = parseCanvas(text, { defaultLanguage: document.language });
  const [there] = own.blocks;
  const [only, ...more] = there?.items ?? [];
  // An alias in it leads to an anchor of the whole.
  const isBroken = own.problems.some(({ code, detail }) => code !== 'yaml' || detail !== 'UNRESOLVED_ALIAS');
  if (!there || !only || more.length > 0 || isBroken || own.language !== document.language) throw new Hindrance('move');
  return { document: own, block: there, item: only };
}

/** What tells an item that says nothing of itself from others. */
export function otherKey(item: ItemSyntax): string {
  return `?${item.form} ${meaningOf(item.node)}`;
}
