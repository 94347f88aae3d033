import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import type { CanvasItem } from '../../parsing/canvas';
import { itemOf, textValue } from '../../parsing/canvas';
import { fieldOf } from '../../parsing/spans';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../parsing/syntax';

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

const none: readonly Placed[] = [];

/** Gathers what the rules look at from what is known of each item. */
export function ruleModel(document: CanvasDocument): RuleModel {
  const blocks = Object.fromEntries(blockIds.map((id) => [id, [] as Placed[]])) as Record<BlockId, Placed[]>;
  const byId = new Map<string, Placed[]>();
  for (const block of document.blocks) {
    for (const syntax of block.items) {
      const item = itemOf(syntax);
      if (!item) continue;
      const placed = { syntax, item };
      blocks[block.id].push(placed);
      const key = `${block.id} ${item.id}`;
      const same = byId.get(key);
      if (same) same.push(placed);
      else byId.set(key, [placed]);
    }
  }
  const withId = (block: BlockId, id: string): readonly Placed[] => byId.get(`${block} ${id}`) ?? none;

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
