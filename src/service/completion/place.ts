import type { BlockId, KeyId, Scope, ValueKind } from '../../canvas/structure';

/** The characters on the cursor's line that a completion replaces: columns in UTF-16 units, `end` not included. */
interface Replace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly replace: Replace;
  /** What stands before the cursor of what is replaced: the part of a word that was typed. */
  readonly typed: string;
  /** White space that must come first: a space directly after `:`, `-` or `,`, or indentation that is missing. */
  readonly lead: string;
  /** The comma that must come after it, as something else in the same brackets stands there. */
  readonly trail: '' | ',';
  /** The comment on the line after what is replaced, with the white space before it; empty if there is none. */
  readonly comment: string;
  /** Whether brackets are open: what is inserted stays on the line. */
  readonly inFlow: boolean;
  /** The column where what is inserted begins, its lead not counted. */
  readonly column: number;
  /** The indentation that an editor gives to further lines of what is inserted. */
  readonly indent: number;
}

/** A place where a key can be written. */
interface PlaceOfKey extends Place {
  /** What mapping the key is in, or would be. */
  readonly scope: Scope;
  /** The other keys of the mapping. */
  readonly present: ReadonlySet<KeyId>;
  /** What stands after the key already: its colon, or lines below it that are its value. */
  readonly follows: 'nothing' | 'colon' | 'lines';
  /** Whether a block stands above it in the same mapping. */
  readonly isBelowBlock: boolean;
}

/** A place in a mapping. */
export interface KeyPlace extends PlaceOfKey {
  readonly at: 'key';
  /** Whether nothing else stands in an item yet: there, it can also be written as a whole. */
  readonly startsItem: boolean;
  /** The block whose list ends right above, in this column: another item can be written here too. */
  readonly endsList: BlockId | undefined;
}

/** A place where a value, or an element of a list of them, can be written. */
export interface ValuePlace extends Place {
  readonly at: 'value';
  readonly scope: Scope;
  /** The field that it is a value of. */
  readonly field: KeyId;
  readonly kind: ValueKind;
  /** The other elements of the list, without quotes. */
  readonly present: readonly string[];
  /** The quotes that the value stands in, and whether they are still to be closed. */
  readonly quote: Quote | undefined;
}

export interface Quote {
  readonly mark: '"' | "'";
  readonly isOpen: boolean;
}

/** A place on a line of its own in a block, where an item with its dash can be written. */
export interface ItemPlace extends PlaceOfKey {
  readonly at: 'item';
  readonly block: BlockId;
  /** Whether there are items already, so that no keys of the block itself can be written here. */
  readonly hasItems: boolean;
}

export type CompletionPlace = KeyPlace | ValuePlace | ItemPlace;

/**
 * Whether a place is where an item's first word is written. Most often that is its name and no key, so what is typed
 * there is left alone.
 */
export function isNamePlace(place: CompletionPlace): boolean {
  switch (place.at) {
    case 'key': return place.startsItem && place.scope.in === 'item' && place.follows === 'nothing';
    case 'item': return place.present.size === 0 && place.follows === 'nothing';
    case 'value': return false;
  }
}

/** Whether only words that are known can stand as a value: other values are for people to choose. */
export function takesWordsOnly({ kind }: ValueKind): boolean {
  return kind === 'terms' || kind === 'links' || kind === 'currency' || kind === 'language' || kind === 'formatVersion';
}
