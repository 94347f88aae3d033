import { isBlockId } from '../canvas/structure';
import type { BlockId } from '../canvas/structure';
import { itemOf } from '../parsing/canvas';
import { commentsOf } from '../parsing/comments';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import type { Entry, Value } from './entries';
import { itemsIn } from './entries';
import { elementsIn, fieldKey, fieldMeaning, meaningOf } from './meaning';
import type { Three } from './values';
import { bothReplaced, mergedList, ofThree, surplus, winner } from './values';

/** What something says: its fields and their values, and the comments on it. Free of order and layout. */
export interface Facts {
  /** `field=value`, once for each value of a field that may have several. */
  readonly said: readonly string[];
  readonly comments: readonly string[];
}

/** What stands between a field and a value that it has beside others. */
const isOneOfMany = '+=';

const none: Facts = { said: [], comments: [] };

function factsOf(key: string, value: Value): Facts {
  switch (value.kind) {
    case 'remark': return none;
    case 'leaf': return { said: [`${key}=${value.meaning}`], comments: value.remarks };
    case 'list': return {
      said: value.elements.map((each) => `${key}${isOneOfMany}${each.key}`),
      comments: [...value.elements.flatMap(({ lead, tail }) => [...lead, tail]), value.tail, ...value.remarks],
    };
    case 'item': return together([...value.fields.map(entryFacts), { said: [], comments: value.remarks }]);
    case 'items': return { said: [], comments: [value.tail, ...value.remarks] };
    case 'block': return together([...value.fields.map(entryFacts), { said: [], comments: [value.tail] }]);
  }
}

function together(all: readonly Facts[]): Facts {
  return { said: all.flatMap(({ said }) => said), comments: all.flatMap(({ comments }) => comments).filter((each) => each !== '') };
}

function entryFacts({ key, lead, value }: Entry): Facts {
  const { said, comments } = factsOf(key, value);
  const own = value.kind === 'remark' ? [key.split('\n')[0] ?? ''] : [];
  return { said, comments: [...lead, ...own, ...comments].filter((each) => each !== '') };
}

/** What an item says, and where. */
export interface ItemFacts extends Facts {
  readonly block: BlockId;
}

/** What a version says, by what it says it of: the canvas, a block (without its items), or an item, by its key. */
export interface Ledger {
  readonly canvas: Facts;
  readonly blocks: ReadonlyMap<string, Facts>;
  readonly items: ReadonlyMap<string, ItemFacts>;
}

/** What a version says, by its entries. */
export function ledgerOf(entries: readonly Entry[]): Ledger {
  const blocks = new Map<string, Facts>();
  const items = new Map<string, ItemFacts>();
  const rest: Facts[] = [];
  for (const entry of entries) {
    const { key } = entry;
    if (!isBlockId(key)) {
      rest.push(entryFacts(entry));
      continue;
    }
    const list = itemsIn(entry)?.entries ?? [];
    const loose = list.filter(({ value }) => value.kind === 'remark').map(entryFacts);
    blocks.set(key, together([entryFacts(entry), ...loose]));
    for (const item of list) if (item.value.kind !== 'remark') items.set(item.key, { ...entryFacts({ ...item, key: '' }), block: key });
  }
  return { canvas: together(rest), blocks, items };
}

function fieldFacts(field: FieldSyntax): string[] {
  const key = fieldKey(field);
  return elementsIn(field)?.map((each) => `${key}${isOneOfMany}${each.key}`) ?? [`${key}=${fieldMeaning(field)}`];
}

function itemSaid(item: ItemSyntax): string[] {
  if (item.form === 'mapping') return item.fields.flatMap(fieldFacts);
  return [item.form === 'text' ? `name=${meaningOf(item.node)}` : `${item.form}=${meaningOf(item.node)}`];
}

/**
 * What a version says, of one whose fields share lines, such as JSON: comments are the canvas's all.
 *
 * @param nameOf What tells an item from the others.
 */
export function ledgerOfSyntax({ source, fields, blocks }: CanvasDocument, nameOf: (item: ItemSyntax) => string): Ledger {
  const own = fields.filter((field) => !blocks.some((block) => block.field === field));
  return {
    canvas: { said: own.flatMap(fieldFacts), comments: commentsOf(source.text).map(({ text }) => text) },
    blocks: new Map(blocks.map((block) => [block.id, {
      said: block.form === 'other' ? [meaningOf(block.field.value)]
        : block.fields.filter(({ word }) => word?.id !== 'items').flatMap(fieldFacts),
      comments: [],
    }])),
    items: new Map(blocks.flatMap(({ id, items }) => items.map((item) =>
      [nameOf(item), { said: itemSaid(item), comments: [], block: id }] as const))),
  };
}

function fieldIn(fact: string): string {
  return fact.slice(0, fact.indexOf('='));
}

/**
 * What a merge of three versions says of one thing. Fields that both changed in different ways are as a side has them, if
 * one is given; else there is no such thing.
 */
function mergedFacts(versions: Three<Facts>, side?: 'ours' | 'theirs'): Facts | undefined {
  const said = ofThree(versions, (facts) => facts.said);
  let merged = mergedList(said);
  for (const field of new Set([said.base, said.ours, said.theirs].flatMap((facts) => facts ?? []).map(fieldIn))) {
    const isOf = (fact: string): boolean => fieldIn(fact) === field;
    const of = ofThree(said, (facts) => facts.filter(isOf));
    const isClash = field.endsWith('+') ? bothReplaced(of) : winner(ofThree(of, ([fact]) => fact)) === 'both';
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
function wantedOf(versions: Three<Facts>, side: 'ours' | 'theirs' | undefined): (Facts | undefined)[] {
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

/**
 * Whether a merge holds all that it should: what one side added and the other did not remove, each field, link, note,
 * comment and key of one's own at what it is about, and nothing else. What is in conflict is left to people, so that a
 * merge with conflicts is checked as each side has it.
 *
 * @param merged The result of a clean merge, or of one with conflicts as one side has it.
 * @param side Which side that is; of a clean merge none, as there is nothing in conflict.
 * @param contested The keys of items that are in conflict whatever they say.
 */
export function isWhole(
  versions: Three<Ledger>, merged: Ledger, side: 'ours' | 'theirs' | undefined, contested: ReadonlySet<string>,
): boolean {
  const isRight = (each: Three<Facts>, found: Facts = none): boolean => {
    const wanted = mergedFacts({ base: each.base, ours: each.ours ?? none, theirs: each.theirs ?? none }, side);
    // A comment between items may be about something else, for a side that has none of them.
    const isHeld = (one: Facts | undefined): boolean => one !== undefined && holds(found, side === undefined ? one : { ...one, comments: [] });
    return isHeld(wanted) || (side !== undefined && isHeld(each[side] ?? none));
  };
  if (!isRight(ofThree(versions, ({ canvas }) => canvas), merged.canvas)) return false;
  const all = [versions.base, versions.ours, versions.theirs, merged];
  for (const id of new Set(all.flatMap((each) => [...each?.blocks.keys() ?? []]))) {
    const each = { base: versions.base?.blocks.get(id), ours: versions.ours?.blocks.get(id), theirs: versions.theirs?.blocks.get(id) };
    if (!isRight(each, merged.blocks.get(id))) return false;
  }
  return hasItems(versions, [...merged.items.values()], side, contested);
}

function hasItems(
  versions: Three<Ledger>, merged: readonly ItemFacts[], side: 'ours' | 'theirs' | undefined, contested: ReadonlySet<string>,
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
  const keys = new Set([...versions.base?.items.keys() ?? [], ...versions.ours?.items.keys() ?? [], ...versions.theirs?.items.keys() ?? []]);
  const wanted = [...keys].map((key) => {
    const each = { base: versions.base?.items.get(key), ours: versions.ours?.items.get(key), theirs: versions.theirs?.items.get(key) };
    const decided = winnerOf(each);
    const options = contested.has(key) ? (side === undefined ? [] : [each[side]]) : wantedOf(each, side);
    return { options, block: decided };
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

/** Whether a merged text has the comments that it should, wherever: each as often as {@link mergedList} says. */
export function hasComments(versions: Three<CanvasDocument>, text: string): boolean {
  const of = (each: string): string[] => commentsOf(each).map((comment) => comment.text);
  return surplus(mergedList(ofThree(versions, ({ source }) => of(source.text))), of(text)).length === 0;
}

/** The block of an item after the merge. */
function winnerOf({ base, ours, theirs }: Three<ItemFacts>): BlockId | undefined {
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.block;
  return ours.block === base?.block ? theirs.block : ours.block;
}

/** The ids that two items of one block have, so that links to them lead to one. */
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
