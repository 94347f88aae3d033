import type {
  BlockListId, BlockValueId, CanvasListId, CanvasValueId, ItemListId, ItemValueId,
} from '../canvas/held';
import type { LanguageId } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import type { Placed } from './match';

/** A field with one value that is another now; `undefined` for one that is not there. */
export interface ValueChangeOf<Field extends string> {
  readonly field: Field;
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}
export type ValueChange = ValueChangeOf<ItemValueId>;

/** Those of any number of values that came and those that went. Terms by their canonical ids. */
export interface ListDelta {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A field with any number of values: those that came and those that went. */
export interface ListChangeOf<Field extends string> extends ListDelta {
  readonly field: Field;
}
export type ListChange = ListChangeOf<ItemListId>;

/** Links to items of a block that came and went, by the ids after and before. */
export interface LinkChange extends ListDelta {
  readonly block: BlockId;
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

type BlockLists = Readonly<Partial<Record<BlockListId, ListDelta>>>;
type BlockValues = { readonly [Field in BlockValueId]?: ValueChangeOf<Field> };

/** What a block says of itself that is other now, by its fields. */
export interface BlockChange extends BlockLists, BlockValues {
  readonly block: BlockId;
}

/** What changed from one canvas to another as a business: layout, comments and the order of keys are no change. */
export interface CanvasDiff {
  readonly meta: readonly ValueChangeOf<CanvasValueId>[];
  readonly lists: readonly ListChangeOf<CanvasListId>[];
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
