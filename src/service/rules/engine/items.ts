import type { BlockId } from '../../../canvas/structure';
import { blockIds } from '../../../canvas/structure';
import type { BlockLinks } from '../../links/blockLinks';
import type { Groups } from '../../links/groups';
import { itemsInOrder } from '../../links/groups';
import type { Placed, RuleModel } from './model';

/*
 * The items that rules ask for. A rule makes its lists with `thoseOf`, which keeps each for as long as what it follows
 * from is the same, so that a keystroke costs no look at all other items.
 */

/** The items of the whole canvas that something holds for, which is looked at again only where items changed. */
export function itemsThat(model: RuleModel, those: (items: readonly Placed[]) => readonly Placed[]): Placed[] {
  return blockIds.flatMap((block) => those(model.blocks[block]));
}

/** The items of a block that lack something, as long as others have it. */
export function lacking(
  model: RuleModel, block: BlockId, those: (items: readonly Placed[]) => readonly Placed[],
): readonly Placed[] {
  const items = model.blocks[block];
  const without = those(items);
  return without.length === items.length ? [] : without;
}

/** The items of a block that have something in common with others of it, in the order of the file. */
export function repeatedIn(
  model: RuleModel, block: BlockId, groupsOf: (links: BlockLinks) => Groups,
): readonly Placed[] {
  const [links, ...more] = model.index.blockLinks(block);
  // Where a block stands twice, any of its items may be in both.
  return links && more.length === 0 ? itemsInOrder(groupsOf(links).repeated.flat()) : model.blocks[block];
}
