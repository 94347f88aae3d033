import type { BlockId } from '../canvas/structure';
import { itemOf } from '../parsing/canvas';
import { commentsOf } from '../parsing/comments';
import type { CanvasDocument } from '../parsing/syntax';
import type { Facts, ItemFacts, Ledger } from './ledger';
import { fieldIn, hasSeveral, noFacts } from './ledger';
import type { Three } from './values';
import { bothReplaced, mergedList, ofThree, surplus, winner } from './values';

/** A side of a conflict. */
type Side = 'ours' | 'theirs';

/**
 * What a merge of three versions says of one thing. Fields that both changed in different ways are as a side has them,
 * if one is given; else the result is `undefined`.
 */
function mergedFacts(versions: Three<Facts>, side?: Side): Facts | undefined {
  const said = ofThree(versions, (facts) => facts.said);
  let merged = mergedList(said);
  for (const field of new Set([said.base, said.ours, said.theirs].flatMap((facts) => facts ?? []).map(fieldIn))) {
    const isOf = (fact: string): boolean => fieldIn(fact) === field;
    const of = ofThree(said, (facts) => facts.filter(isOf));
    const isClash = hasSeveral(field) ? bothReplaced(of) : winner(ofThree(of, ([fact]) => fact)) === 'both';
    if (!isClash) continue;
    if (side === undefined) return undefined;
    merged = [...merged.filter((fact) => !isOf(fact)), ...(said[side] ?? []).filter(isOf)];
  }
  return { said: merged, comments: mergedList(ofThree(versions, (facts) => facts.comments)) };
}

/** Whether something says what another does, and has its comments, and maybe more of those. */
function holds(facts: Facts, wanted: Facts): boolean {
  return surplus(facts.said, wanted.said).length + surplus(wanted.said, facts.said).length === 0
    && surplus(wanted.comments, facts.comments).length === 0;
}

/** What may be there of an item in a merge, the first rather than the others; `undefined` stands for nothing at all. */
function wantedOf(versions: Three<Facts>, side: Side | undefined): (Facts | undefined)[] {
  const { base, ours, theirs } = versions;
  // Where something of it is in conflict, a side has all of it as it was there.
  const asThere = side === undefined ? [] : [versions[side]];
  if (ours && theirs) {
    const merged = mergedFacts(versions);
    return merged ? [merged, ...asThere] : asThere;
  }
  const left = ours ?? theirs;
  if (!base || !left) return [left];
  return holds(base, left) && holds(left, base) ? [undefined, ...asThere] : asThere;
}

/** The keys in maps of several ledgers. */
function keysOf(
  ledgers: readonly (Ledger | undefined)[], of: (ledger: Ledger) => ReadonlyMap<string, Facts>,
): Set<string> {
  return new Set(ledgers.flatMap((each) => (each ? [...of(each).keys()] : [])));
}

/**
 * Whether a merge holds all that it should: what one side added and the other did not remove, each field, link, note,
 * comment and key of one's own at what it is about, and nothing else. What is in conflict is left to people, so that a
 * merge with conflicts is checked as each side has it.
 *
 * @param versions What the three versions say, with an item under one key in all of them.
 * @param merged What the result of a clean merge says, or of one with conflicts as one side has it, under any keys.
 * @param side Which side that is; of a clean merge none, as there is nothing in conflict.
 * @param contested The keys of items that are in conflict whatever they say.
 */
export function isWhole(
  versions: Three<Ledger>, merged: Ledger, side: Side | undefined, contested: ReadonlySet<string>,
): boolean {
  const isRight = (each: Three<Facts>, found: Facts = noFacts): boolean => {
    const wanted = mergedFacts({ base: each.base, ours: each.ours ?? noFacts, theirs: each.theirs ?? noFacts }, side);
    // A comment between items may be about something else, for a side that has none of them.
    const isHeld = (one: Facts | undefined): boolean =>
      one !== undefined && holds(found, side === undefined ? one : { ...one, comments: [] });
    return isHeld(wanted) || (side !== undefined && isHeld(each[side] ?? noFacts));
  };
  if (!isRight(ofThree(versions, ({ canvas }) => canvas), merged.canvas)) return false;
  for (const id of keysOf([versions.base, versions.ours, versions.theirs, merged], ({ blocks }) => blocks)) {
    if (!isRight(ofThree(versions, ({ blocks }) => blocks.get(id)), merged.blocks.get(id))) return false;
  }
  return hasItems(versions, [...merged.items.values()], side, contested);
}

/** The block of an item after the merge. */
function blockOf({ base, ours, theirs }: Three<ItemFacts>): BlockId | undefined {
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.block;
  return ours.block === base?.block ? theirs.block : ours.block;
}

/** The same for the items, each of which the merge has once, with the comments that go with it. */
function hasItems(
  versions: Three<Ledger>, merged: readonly ItemFacts[], side: Side | undefined, contested: ReadonlySet<string>,
): boolean {
  const bySaid = new Map<string, ItemFacts[]>();
  const print = ({ said }: Facts, block: BlockId): string => JSON.stringify([block, [...said].sort()]);
  for (const item of merged) {
    const key = print(item, item.block);
    bySaid.set(key, [...bySaid.get(key) ?? [], item]);
  }
  const take = (wanted: Facts | undefined, block: BlockId): boolean => {
    if (!wanted) return true;
    const list = bySaid.get(print(wanted, block)) ?? [];
    const at = list.findIndex((each) => holds(each, wanted));
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  };
  const keys = keysOf([versions.base, versions.ours, versions.theirs], ({ items }) => items);
  const wanted = [...keys].map((key) => {
    const each = ofThree(versions, ({ items }) => items.get(key));
    const options = contested.has(key) ? (side === undefined ? [] : [each[side]]) : wantedOf(each, side);
    return { options, block: blockOf(each) };
  });
  // Of items that say the same, those with the most comments first.
  const comments = ({ options }: typeof wanted[number]): number => options[0]?.comments.length ?? 0;
  wanted.sort((a, b) => comments(b) - comments(a));
  const areThere = wanted.every(({ options, block }) => {
    if (block === undefined || options.length === 0) return block === undefined;
    // What may be gone is looked for as well: what is left over in the end is too much.
    const found = options.filter((each) => each !== undefined).some((each) => take(each, block));
    return found || options.includes(undefined);
  });
  return areThere && [...bySaid.values()].every((list) => list.length === 0);
}

/**
 * Whether a merged text has the comments of its three versions that it should, wherever they are: each as often as
 * {@link mergedList} says.
 *
 * @param text The result as YAML, with what both sides have of a conflict but without the markers.
 */
export function hasComments(versions: Three<CanvasDocument>, text: string): boolean {
  const of = (each: string): string[] => commentsOf(each).map((comment) => comment.text);
  return surplus(mergedList(ofThree(versions, ({ source }) => of(source.text))), of(text)).length === 0;
}

/** The addresses (`block/id`) that two items of a document have, so that links to the second lead to the first. */
export function sharedIds({ blocks }: CanvasDocument): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const item of blocks.flatMap(({ items }) => items)) {
    const known = itemOf(item);
    const address = known && known.id !== '' ? `${known.block}/${known.id}` : undefined;
    if (address === undefined) continue;
    if (seen.has(address)) shared.add(address);
    seen.add(address);
  }
  return shared;
}
