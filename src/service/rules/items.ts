import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { termsOf } from '../../canvas/words';
import { filterEach } from '../../incremental/derived';
import { fieldOf } from '../../parsing/spans';
import type { Index } from '../../incremental/index';
import type { ItemList } from '../../links/items';
import { comparedName, itemsById, itemsByName } from '../../links/items';
import type { CanvasItem } from '../../parsing/canvas';
import type { Placed, RuleModel } from './model';

/*
 * The items that rules ask for. Each list is kept for as long as what it follows from is the same, so that a keystroke
 * costs no look at all other items.
 */

/** The characters that fit on a sticky note. */
const longestName = 60;

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

export const withoutPhase = filterEach<Placed>(({ item }) => (item.terms.phases ?? []).length === 0);
export const withoutPricing = filterEach<Placed>(({ item }) => (item.terms.pricing ?? []).length === 0);
export const withLongName = filterEach<Placed>(({ item }) => item.name.length > longestName);
export const withStatus = filterEach<Placed>(({ item }) => item.status !== undefined);
export const rejected = filterEach<Placed>(({ item }) => item.status === 'rejected');
export const withColor = filterEach<Placed>(({ item }) => item.color !== undefined);
export const withAmount = filterEach<Placed>(({ item }) => item.amount !== undefined);
export const withAmountAlone = filterEach<Placed>(({ syntax, item }) => item.amount !== undefined && !fieldOf(syntax.fields, 'per'));

/** The items that are for a phase, by the phase. */
export const ofPhase = new Map(termsOf('channels.phases').map((phase) =>
  [phase, filterEach<Placed>(({ item }) => item.terms.phases?.includes(phase) === true)]));

/** The items of a block that have something in common with others of it, in the order of the file. */
function repeatedIn(
  model: RuleModel, block: BlockId, indexOf: (items: ItemList) => Index<CanvasItem>,
): readonly Placed[] {
  const [items, ...more] = model.index.listsOf(block);
  // Where a block stands twice, any of its items may be in both.
  if (!items || more.length > 0) return model.blocks[block];
  const index = indexOf(items);
  return model.index.summariesOf(Array.from(index.repeated, (key) => index.get(key)).flat());
}

/** The items of a block with the id of one before them. */
export function withRepeatedId(model: RuleModel, block: BlockId): readonly Placed[] {
  const ids = new Set<string>();
  return repeatedIn(model, block, itemsById).filter(({ item: { id } }) => {
    const isRepeated = ids.has(id);
    ids.add(id);
    return isRepeated && id !== '';
  });
}

/** The items of a block with the name, but not the id, of one before them; those that are rejected do not count. */
export function withRepeatedName(model: RuleModel, block: BlockId): readonly Placed[] {
  const first = new Map<string, string>();
  return repeatedIn(model, block, itemsByName).filter((placed) => {
    const { id, status } = placed.item;
    const name = comparedName(placed.item);
    if (status === 'rejected' || name === '') return false;
    const before = first.get(name);
    if (before === undefined) first.set(name, id);
    // Two with one id are told as that.
    return before !== undefined && before !== id;
  });
}
