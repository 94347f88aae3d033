import type { BlockId } from '../canvas/structure';
import { isBlockId } from '../canvas/structure';
import { commentsOf } from '../parsing/comments';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import type { Entry, Value } from './entries';
import { itemsIn } from './entries';
import { elementsIn, fieldKey, fieldMeaning, meaningOf } from './meaning';
import type { Naming } from './reading';

/**
 * What a version says as a bag of facts, free of order and layout. A merge is checked with it: what the result should
 * say follows from what the versions say by counting, without a look at how they were combined.
 */

/** What something says. */
export interface Facts {
  /** `field=value` for each of its fields, and `field+=value` for each value of a field that may have several. */
  readonly said: readonly string[];
  /** The comments on it and in it, from their `#` on. */
  readonly comments: readonly string[];
}

/** What is not there says nothing. */
export const noFacts: Facts = { said: [], comments: [] };

/** What stands between a field and a value of it that may have others beside it. */
const oneOfMany = '+=';

/** The field that a fact is about, with a `+` if it may have several values. */
export function fieldIn(fact: string): string {
  return fact.slice(0, fact.indexOf('='));
}

/** Whether a field, as {@link fieldIn} gives it, may have several values. */
export function hasSeveral(field: string): boolean {
  return field.endsWith('+');
}

function factsOf(key: string, value: Value): Facts {
  switch (value.kind) {
    case 'comment': return noFacts;
    case 'leaf': return { said: [`${key}=${value.meaning}`], comments: value.comments };
    case 'list': return {
      said: value.elements.map((each) => `${key}${oneOfMany}${each.key}`),
      comments: [...value.elements.flatMap(({ lead, tail }) => [...lead, tail]), value.tail, ...value.comments],
    };
    case 'item': return together([...value.fields.map(entryFacts), { said: [], comments: value.comments }]);
    case 'items': return { said: [], comments: [value.tail, ...value.comments] };
    case 'block': return together([...value.fields.map(entryFacts), { said: [], comments: [value.tail] }]);
  }
}

function together(all: readonly Facts[]): Facts {
  const comments = all.flatMap((each) => each.comments).filter((each) => each !== '');
  return { said: all.flatMap(({ said }) => said), comments };
}

function entryFacts({ key, lead, value }: Entry): Facts {
  const { said, comments } = factsOf(key, value);
  const own = value.kind === 'comment' ? [key.split('\n')[0] ?? ''] : [];
  return { said, comments: [...lead, ...own, ...comments].filter((each) => each !== '') };
}

/** What an item says, and in which block. */
export interface ItemFacts extends Facts {
  readonly block: BlockId;
}

/**
 * All facts of a version, by what they are about: the canvas, a block (without its items), or an item, by the key that
 * it has in all versions.
 */
export interface Ledger {
  readonly canvas: Facts;
  readonly blocks: ReadonlyMap<string, Facts>;
  readonly items: ReadonlyMap<string, ItemFacts>;
}

/** The ledger of a version, by its entries. */
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
    const loose = list.filter(({ value }) => value.kind === 'comment').map(entryFacts);
    blocks.set(key, together([entryFacts(entry), ...loose]));
    for (const item of list) {
      if (item.value.kind !== 'comment') items.set(item.key, { ...entryFacts({ ...item, key: '' }), block: key });
    }
  }
  return { canvas: together(rest), blocks, items };
}

function fieldFacts(field: FieldSyntax): string[] {
  const key = fieldKey(field);
  return elementsIn(field)?.map((each) => `${key}${oneOfMany}${each.key}`) ?? [`${key}=${fieldMeaning(field)}`];
}

function itemSaid(item: ItemSyntax): string[] {
  if (item.form === 'mapping') return item.fields.flatMap(fieldFacts);
  return [item.form === 'text' ? `name=${meaningOf(item.node)}` : `${item.form}=${meaningOf(item.node)}`];
}

/**
 * The ledger of a version that cannot be read as entries, as its fields share lines, such as JSON: all comments are
 * those of the canvas.
 *
 * @param nameOf The key of an item, the same in all versions.
 */
export function ledgerOfSyntax({ source, fields, blocks }: CanvasDocument, nameOf: Naming): Ledger {
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
