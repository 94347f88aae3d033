import type { Element, Plurality } from './meaning';

/**
 * A document as a tree for merging: the canvas has fields, blocks have fields and items, items have fields. Each entry
 * keeps its lines as they are written, with what is compared and merged beside them.
 */
export interface Entry {
  /** What tells it from its siblings, the same in all versions. */
  readonly key: string;
  /** The lines above it that set it apart: blank ones, or marks of YAML documents. */
  readonly gap: readonly string[];
  /** The comments directly above it, which are about it. */
  readonly lead: readonly string[];
  /** Its own lines, from column 0 on, with comments after values. */
  readonly lines: readonly string[];
  readonly value: Value;
  /** What it stands after: nothing, if it is the first, a comment on its own, or another entry. */
  readonly after: 'nothing' | 'comment' | 'entry';
  /** Whether a comment that ends what it stands after is directly above it. */
  readonly isBelowComment?: boolean;
  /** Whether it stands elsewhere in this version, and comes here by a move of the other side. */
  readonly isArrival?: boolean;
  /** Whether its lines are not what its value says, as an item of it moves. */
  readonly isStale?: boolean;
}

export type Value = StandaloneComment | Leaf | List | Item | Items | Block;

/** A comment on a line of its own that is about no entry, but about what holds the entries. */
interface StandaloneComment {
  readonly kind: 'comment';
}

/** A value that is taken as a whole. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly meaning: string;
  /** The comments in its lines. */
  readonly comments: readonly string[];
}

/** One of several values of a field. */
export interface ListElement extends Element {
  /** As it is written. */
  readonly raw: string;
  readonly lead: readonly string[];
  /** The comment after it. */
  readonly tail: string;
}

/** A field with several values, which unite. */
export interface List {
  readonly kind: 'list';
  /** The key with its colon. */
  readonly keyText: string;
  readonly plurality: Plurality;
  readonly style: 'scalar' | 'flow' | 'block';
  readonly elements: readonly ListElement[];
  /** The comment after the key, or after all of it. */
  readonly tail: string;
  /** Comments in it that are about none of its values. */
  readonly comments: readonly string[];
}

/** An item of a block. */
export interface Item {
  readonly kind: 'item';
  /** `text`: a name alone. */
  readonly style: 'text' | 'block' | 'flow';
  readonly fields: readonly Entry[];
  /** The comments after its braces, or in them. */
  readonly comments: readonly string[];
}

/** The items of a block. */
export interface Items {
  readonly kind: 'items';
  readonly keyText: string;
  readonly tail: string;
  readonly isFlow: boolean;
  /** How far its items stand to the right of its key, in columns. */
  readonly indent: number;
  readonly entries: readonly Entry[];
  /** Comments between its brackets. */
  readonly comments: readonly string[];
}

/** A block: its own fields, and its items under the key `items`, also where that is not written. */
export interface Block {
  readonly kind: 'block';
  readonly keyText: string;
  readonly tail: string;
  /** Whether it is written with fields, `items` among them. */
  readonly isMapping: boolean;
  /** Whether this version does not have it, but for items that come to it by a move of the other side. */
  readonly isArrival?: boolean;
  /** How far its fields stand to the right of its key, in columns. */
  readonly indent: number;
  readonly fields: readonly Entry[];
}

/** The key of a field of a block that holds its items. */
export const itemsKey = 'items';

/** The items of a block; `undefined` for one without a list of them. */
export function itemsOf({ fields }: Block): Items | undefined {
  const value = fields.find(({ key }) => key === itemsKey)?.value;
  return value?.kind === 'items' ? value : undefined;
}

/** The items of an entry; `undefined` for one that is no block, or is taken as a whole. */
export function itemsIn({ value }: Entry): Items | undefined {
  return value.kind === 'block' ? itemsOf(value) : undefined;
}

/** The entry of a block with other items; its lines do not say these. */
export function withItems(entry: Entry, block: Block, items: Items): Entry {
  const fields = block.fields.some(({ key }) => key === itemsKey)
    ? block.fields.map((field) => (field.key === itemsKey ? { ...field, value: items } : field))
    : [...block.fields, { key: itemsKey, gap: [], lead: [], lines: [], value: items, after: 'entry' as const }];
  return { ...entry, isStale: true, value: { ...block, fields } };
}

/** Whether an entry is a comment by itself. */
export function isComment({ value }: Entry): boolean {
  return value.kind === 'comment';
}

const prints = new WeakMap<Value, string>();

function printOf(value: Value): string {
  const all = (entries: readonly Entry[]): string[] => entries.map(({ key, lead, value: each }) =>
    JSON.stringify([key, lead, fingerprint(each)]));
  switch (value.kind) {
    case 'comment': return '';
    case 'leaf': return JSON.stringify([value.meaning, value.comments]);
    case 'list': return JSON.stringify([
      value.elements.map(({ key, lead, tail }) => [key, lead, tail]), value.tail, value.comments,
    ]);
    case 'item': return JSON.stringify([all(value.fields).sort(), value.comments]);
    case 'items': return JSON.stringify([all(value.entries), value.tail, value.comments]);
    case 'block': return JSON.stringify([all(value.fields).sort(), value.tail]);
  }
}

/**
 * What a value says, with its comments, as a string: two versions with the same one differ in layout alone. The order
 * of fields is layout, the order of items is not.
 */
function fingerprint(value: Value): string {
  let print = prints.get(value);
  if (print === undefined) prints.set(value, (print = printOf(value)));
  return print;
}

/** The fingerprint of an entry with the comments above it. */
export function entryPrint({ lead, value }: Entry): string {
  return JSON.stringify([lead, fingerprint(value)]);
}
