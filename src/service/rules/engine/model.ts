import type { BlockId } from '../../../canvas/structure';
import { ofBlocks } from '../../../canvas/structure';
import { textValue } from '../../../parsing/canvas';
import { fieldOf } from '../../../parsing/spans';
import type { BlockSyntax, CanvasDocument } from '../../../parsing/syntax';
import type { LinkIndex } from '../../../links/linkIndex';
import { linkIndex } from '../../../links/linkIndex';
import type { ItemSummary } from '../../../links/summary';

/** What the rules look at: the items by block and by id, and which of them are linked, whichever way. */
export interface RuleModel {
  readonly document: CanvasDocument;
  readonly index: LinkIndex;
  /** The items by block; the very same list for as long as nothing in a block changes. */
  readonly blocks: Readonly<Record<BlockId, readonly ItemSummary[]>>;
  readonly syntax: (block: BlockId) => BlockSyntax | undefined;
  readonly currency: string | undefined;
  /** The items of a block with an id. */
  withId(block: BlockId, id: string): readonly ItemSummary[];
  /** Whether an item is linked with any item of a block. */
  isLinked(placed: ItemSummary, block: BlockId): boolean;
}

/** Gathers what the rules look at from what is known of each item. */
export function ruleModel(document: CanvasDocument): RuleModel {
  const index = linkIndex(document);
  return {
    document, index,
    blocks: ofBlocks((id) => index.itemsIn(id)),
    withId: (block, id) => index.withId(block, id),
    syntax: (block) => document.blocks.find(({ id }) => id === block),
    currency: textValue(fieldOf(document.fields, 'currency')),
    isLinked: (placed, block) => index.isLinked(placed.item, block),
  };
}
