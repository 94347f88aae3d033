import type {
  BlockListId, BlockValueId, CanvasListId, CanvasValueId, ItemListId, ItemValueId,
} from '../canvas/held';
import type { LanguageId } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import type { IndexedItem } from './match';

/** A changed single-valued field; `undefined` for an absent value. */
export interface ValueChangeOf<Field extends string> {
  readonly field: Field;
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}
export type ValueChange = ValueChangeOf<ItemValueId>;

/** Added and removed values of a list. Terms by canonical id. */
export interface SetDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A changed list-valued field. */
interface ListChangeOf<Field extends string> extends SetDifference {
  readonly field: Field;
}
export type ListChange = ListChangeOf<ItemListId>;

/** Added and removed links to items of a block: by ids after and before, respectively. */
export interface LinkChange extends SetDifference {
  readonly block: BlockId;
}

/** The changes of an item that is on both sides. */
export interface ItemChange {
  readonly before: IndexedItem;
  readonly after: IndexedItem;
  /** Whether it moved to another block. */
  readonly moved: boolean;
  /** Whether its order in the block changed, relative to those that stayed. */
  readonly reordered: boolean;
  readonly values: readonly ValueChange[];
  readonly lists: readonly ListChange[];
  readonly links: readonly LinkChange[];
}

type BlockLists = Readonly<Partial<Record<BlockListId, SetDifference>>>;
type BlockValues = { readonly [Field in BlockValueId]?: ValueChangeOf<Field> };

/** The changes of a block's own fields. */
export interface BlockChange extends BlockLists, BlockValues {
  readonly block: BlockId;
}

/** The semantic diff of two canvases: layout, comments and key order are ignored. */
export interface CanvasDiff {
  readonly meta: readonly ValueChangeOf<CanvasValueId>[];
  readonly lists: readonly ListChangeOf<CanvasListId>[];
  readonly blocks: readonly BlockChange[];
  readonly removed: readonly IndexedItem[];
  readonly added: readonly IndexedItem[];
  readonly changed: readonly ItemChange[];
  /** The languages of the files, if they differ: not a change of the business. */
  readonly language?: { readonly before: LanguageId; readonly after: LanguageId };
}

/** Whether nothing changed except possibly the language. */
export function isSameBusiness({ meta, lists, blocks, removed, added, changed }: CanvasDiff): boolean {
  return [meta, lists, blocks, removed, added, changed].every((list) => list.length === 0);
}
