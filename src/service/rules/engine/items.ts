import type { BlockId } from '../../../canvas/structure';
import { blockIds } from '../../../canvas/structure';
import type { Index } from '../../../incremental/index';
import type { ItemList } from '../../../links/items';
import type { CanvasItem } from '../../../parsing/canvas';
import type { ItemSummary } from '../../../links/summary';
import type { RuleModel } from './model';

/*
 * The items that rules ask for. A rule makes its lists with `filterEach`, which keeps each for as long as what it
 * follows from is the same, so that a keystroke costs no look at all other items.
 */

/** The items of the whole canvas that something holds for, which is looked at again only where items changed. */
export function itemsThat(
  model: RuleModel, those: (items: readonly ItemSummary[]) => readonly ItemSummary[],
): ItemSummary[] {
  return blockIds.flatMap((block) => those(model.blocks[block]));
}

/** The items of a block that lack something, as long as others have it. */
export function lacking(
  model: RuleModel, block: BlockId, those: (items: readonly ItemSummary[]) => readonly ItemSummary[],
): readonly ItemSummary[] {
  const items = model.blocks[block];
  const without = those(items);
  return without.length === items.length ? [] : without;
}

/** The items of a block that have something in common with others of it, in the order of the file. */
export function repeatedIn(
  model: RuleModel, block: BlockId, indexOf: (items: ItemList) => Index<CanvasItem>,
): readonly ItemSummary[] {
  const [items, ...more] = model.index.listsOf(block);
  // Where a block stands twice, any of its items may be in both.
  if (!items || more.length > 0) return model.blocks[block];
  const index = indexOf(items);
  return model.index.summariesOf(Array.from(index.repeated, (key) => index.get(key)).flat());
}
