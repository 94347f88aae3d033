import type { LanguageId } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import type { CanvasItem, TermFieldId } from '../parsing/canvas';
import type { Placed } from './match';

/** A field with one value that is another now; `undefined` for one that is not there. */
export interface ValueChange {
  readonly field: 'name' | 'id' | 'note' | 'status' | 'color' | 'amount' | 'per';
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}

/** A field with any number of values: those that came and those that went. Terms by their canonical ids. */
export interface ListChange {
  readonly field: TermFieldId | 'tags';
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Links to items of a block that came and went, by the ids after and before. */
export interface LinkChange {
  readonly block: BlockId;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What happened to an item that is there before and after. */
export interface ItemChange {
  readonly before: Placed;
  readonly after: Placed;
  /** Whether it is in another block. */
  readonly moved: boolean;
  /** Whether it stands elsewhere in its block, relative to those that stayed. */
  readonly reordered: boolean;
  readonly values: readonly ValueChange[];
  readonly lists: readonly ListChange[];
  readonly links: readonly LinkChange[];
}

/** Something that the canvas or a block says of itself. */
export interface TextChangeOf<Field extends string> {
  readonly field: Field;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export type MetaField = 'title' | 'description' | 'date' | 'version' | 'currency';

export interface BlockChange {
  readonly block: BlockId;
  readonly note?: TextChangeOf<'note'>;
  readonly focus?: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** What changed from one canvas to another as a business: layout, comments and the order of keys are no change. */
export interface CanvasDiff {
  readonly meta: readonly TextChangeOf<MetaField>[];
  readonly lists: readonly { readonly field: 'authors' | 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] }[];
  readonly blocks: readonly BlockChange[];
  readonly removed: readonly Placed[];
  readonly added: readonly Placed[];
  readonly changed: readonly ItemChange[];
  /** The languages of the words, if they differ: a change of the file, and not of the business. */
  readonly language?: { readonly before: LanguageId; readonly after: LanguageId };
}

/** Whether two canvases are the same business: nothing but, maybe, the language of the words differs. */
export function isSameBusiness({ meta, lists, blocks, removed, added, changed }: CanvasDiff): boolean {
  return [meta, lists, blocks, removed, added, changed].every((list) => list.length === 0);
}

/** Where an item is linked to, as one string for each link. */
export function linkKeys({ links }: CanvasItem): string[] {
  return Object.entries(links).flatMap(([block, ids]) => ids.map((id) => `${block}/${id}`));
}
