import type { LanguageId } from '../canvas/languages';
import type { BlockId, KeyId, Scope } from '../canvas/structure';
import type { Word } from '../canvas/words';
import type { Layout, Part } from './layout';
import type { SourceText } from './source';
import type { Node, YamlProblemCode } from './yaml';

export type { Part } from './layout';

/** Something in the file: a YAML node, and the part whose offset its own positions count from. */
interface Located {
  readonly part: Part;
  readonly node: Node;
}

/** A key and its value in a mapping of the format. */
export interface FieldSyntax {
  readonly part: Part;
  readonly scope: Scope;
  /** The key as written. */
  readonly text: string;
  /** The key recognised; `undefined` for one that the format does not know here. */
  readonly word: Word<KeyId> | undefined;
  readonly key: Node;
  /** The value as written, which may be an alias; `null` if there is none. */
  readonly written: Node | null;
  /** The value, with an alias followed; `null` if there is none. One that holds items does not say where it stands. */
  readonly value: Node | null;
  /** Whether the field came through a merge key (`<<`), so that its key stands elsewhere. */
  readonly merged: boolean;
}

/** A sticky note in the file. */
export interface ItemSyntax {
  readonly part: Part;
  readonly block: BlockId;
  /** `text`: a string. `mapping`: with fields. `empty`: a dash alone. `other`: what no item can be. */
  readonly form: 'text' | 'mapping' | 'empty' | 'other';
  /** The item as written, which may be an alias; `null` for a dash alone. */
  readonly written: Node | null;
  /** The item with an alias followed. */
  readonly node: Node | null;
  /** Where the item stands, as offsets in the part. A dash alone is where its dash is. */
  readonly span: readonly [start: number, end: number];
  readonly fields: readonly FieldSyntax[];
}

export interface BlockSyntax {
  readonly id: BlockId;
  readonly field: FieldSyntax;
  /** `list`: of items. `mapping`: own fields and `items`. `empty`: nothing yet. `other`: what no block can be. */
  readonly form: 'empty' | 'list' | 'mapping' | 'other';
  /** The block's own fields, if it is a mapping. */
  readonly fields: readonly FieldSyntax[];
  readonly items: readonly ItemSyntax[];
}

/**
 * What keeps the file from being read as it was meant. Offsets count from the start of the file. The
 * detail is the YAML parser's code, or the key that stands twice.
 */
export type SyntaxProblem = { readonly start: number; readonly end: number } & (
  | { readonly code: 'yaml'; readonly detail: YamlProblemCode }
  | { readonly code: 'duplicate-key' | 'too-large' | 'binary'; readonly detail: string }
);

/**
 * A file read as a canvas: what is where, for one version of the text. It is a value: an edit makes another, which
 * shares with it the items and fields that it leaves alone. Items are to be taken from `blocks` alone, never from the
 * nodes of the values around them, which an edit does not renew.
 */
export interface CanvasDocument {
  readonly source: SourceText;
  /** Where the parts begin in this version. */
  readonly layout: Layout;
  /** The language of the keys and terms. */
  readonly language: LanguageId;
  /** What the language was told from: a field in the file, the keys used, or neither. */
  readonly languageFrom: 'field' | 'keys' | 'default';
  /** `empty`: nothing but comments. `other`: text that is no mapping, or could not be read at all. */
  readonly form: 'mapping' | 'empty' | 'other';
  /** What stands there instead, if the form is `other` and the text could be read. */
  readonly root: Located | undefined;
  /** Whether there are anchors or aliases, so that no part of the file means anything on its own. */
  readonly hasAnchors: boolean;
  /** The fields at the top, blocks among them, as written. */
  readonly fields: readonly FieldSyntax[];
  /** The blocks, in the order of the file. A block that stands twice is in it twice. */
  readonly blocks: readonly BlockSyntax[];
  /** In the order of the file. */
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Where a node of a part stands in the file, as offsets.
 *
 * @param document The version of the file that is asked about; the part has to be in it.
 * @param span Offsets in the part.
 */
export function locate(
  { layout }: Pick<CanvasDocument, 'layout'>, part: Part, span: readonly [number, number],
): [start: number, end: number] {
  const offset = layout.offsetOf(part);
  return [offset + span[0], offset + span[1]];
}
