import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import type { CanvasItem } from '../../parsing/canvas';
import { textValue } from '../../parsing/canvas';
import { fieldOf } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { linkIndex } from '../links/linkIndex';

/** An item with where it stands. */
export interface Placed {
  readonly syntax: ItemSyntax;
  readonly item: CanvasItem;
}

/** What the rules look at: the items by block and by id, and which of them are linked, whichever way. */
export interface RuleModel {
  readonly document: CanvasDocument;
  readonly blocks: Readonly<Record<BlockId, readonly Placed[]>>;
  readonly syntax: (block: BlockId) => BlockSyntax | undefined;
  readonly currency: string | undefined;
  /** The items of a block with an id. */
  withId(block: BlockId, id: string): readonly Placed[];
  /** Whether an item is linked with any item of a block. */
  isLinked(placed: Placed, block: BlockId): boolean;
}

/** Gathers what the rules look at from what is known of each item. */
export function ruleModel(document: CanvasDocument): RuleModel {
  const blocks = Object.fromEntries(blockIds.map((id) => [id, [] as Placed[]])) as Record<BlockId, Placed[]>;
  const index = linkIndex(document);
  for (const placed of index.items) blocks[placed.item.block].push(placed);
  const withId = (block: BlockId, id: string): readonly Placed[] => index.withId(block, id);

  const linked = new Map<CanvasItem, Set<BlockId>>();
  const link = (from: CanvasItem, to: BlockId): void => {
    const known = linked.get(from);
    if (known) known.add(to);
    else linked.set(from, new Set([to]));
  };
  for (const placed of Object.values(blocks).flat()) {
    for (const [block, ids] of Object.entries(placed.item.links) as [BlockId, readonly string[]][]) {
      for (const target of ids.flatMap((id) => withId(block, id))) {
        link(placed.item, block);
        link(target.item, placed.item.block);
      }
    }
  }
  return {
    document, blocks, withId,
    syntax: (block) => document.blocks.find(({ id }) => id === block),
    currency: textValue(fieldOf(document.fields, 'currency')),
    isLinked: (placed, block) => linked.get(placed.item)?.has(block) ?? false,
  };
}
