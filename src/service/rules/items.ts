import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { termsOf } from '../../canvas/words';
import { eachOf, thoseOf } from '../../parsing/renewal';
import { fieldOf } from '../../parsing/spans';
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

export const withoutPhase = thoseOf<Placed>(({ item }) => (item.terms.phases ?? []).length === 0);
export const withoutPricing = thoseOf<Placed>(({ item }) => (item.terms.pricing ?? []).length === 0);
export const withLongName = thoseOf<Placed>(({ item }) => item.name.length > longestName);
export const withStatus = thoseOf<Placed>(({ item }) => item.status !== undefined);
export const rejected = thoseOf<Placed>(({ item }) => item.status === 'rejected');
export const withColor = thoseOf<Placed>(({ item }) => item.color !== undefined);
export const withAmount = thoseOf<Placed>(({ item }) => item.amount !== undefined);
export const withAmountAlone = thoseOf<Placed>(({ syntax, item }) => item.amount !== undefined && !fieldOf(syntax.fields, 'per'));

/** The items that are for a phase, by the phase. */
export const ofPhase = new Map(termsOf('channels.phases').map((phase) =>
  [phase, thoseOf<Placed>(({ item }) => item.terms.phases?.includes(phase) === true)]));

/** Names as they are compared. */
const comparedNames = eachOf(({ item }: Placed) => item.name.replace(/\s+/g, ' ').toLowerCase());

/** By the linkage of two blocks, which items of the first are linked with none of the second. */
const unlinkedItems = new WeakMap<object, WeakMap<object, ReadonlySet<number>>>();

/** Which items of one block are linked with none of another, looked for again when ids or links in either change. */
function withoutLink(model: RuleModel, block: BlockId, other: BlockId): ReadonlySet<number> {
  const [linkage, otherLinkage] = [model.index.linkageOf(block), model.index.linkageOf(other)];
  let known = unlinkedItems.get(linkage);
  if (!known) unlinkedItems.set(linkage, (known = new WeakMap()));
  let some = known.get(otherLinkage);
  if (some) return some;
  const without = new Set<number>();
  for (const [index, placed] of model.blocks[block].entries()) if (!model.isLinked(placed, other)) without.add(index);
  known.set(otherLinkage, (some = without));
  return some;
}

/** The positions of the items that are linked with none of some blocks, and the linkage of those blocks. */
interface KnownLonely {
  readonly linkages: readonly object[];
  readonly positions: readonly number[];
}

/** By the linkage of their block. */
const lonelyItems = new WeakMap<object, Map<string, KnownLonely>>();

/** The items of one block that are linked with none of some others. */
export function lonelyIn(model: RuleModel, block: BlockId, others: readonly BlockId[]): readonly Placed[] {
  const items = model.blocks[block];
  const linkage = model.index.linkageOf(block);
  let known = lonelyItems.get(linkage);
  if (!known) lonelyItems.set(linkage, (known = new Map<string, KnownLonely>()));
  const linkages = others.map((other) => model.index.linkageOf(other));
  let lonely = known.get(others.join());
  if (!lonely?.linkages.every((each, index) => each === linkages[index])) {
    const [first, ...more] = others.map((other) => withoutLink(model, block, other));
    lonely = { linkages, positions: [...first ?? []].filter((position) => more.every((set) => set.has(position))) };
    known.set(others.join(), lonely);
  }
  return lonely.positions.flatMap((position) => items[position] ?? []);
}

/** The positions of items with the id of one before them, by the linkage of their block. */
const repeatedIds = new WeakMap<object, readonly number[]>();

/** The items of a block with the id of one before them. */
export function withRepeatedId(model: RuleModel, block: BlockId): readonly Placed[] {
  const items = model.blocks[block];
  const linkage = model.index.linkageOf(block);
  let positions = repeatedIds.get(linkage);
  if (!positions) {
    const seen = new Set<string>();
    positions = items.flatMap(({ item: { id } }, position) => {
      if (id === '' || !seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [position];
    });
    repeatedIds.set(linkage, positions);
  }
  return positions.flatMap((position) => items[position] ?? []);
}

/** The positions of items with the name of one before them, and which items were left out. */
interface KnownRepeated {
  readonly leftOut: readonly Placed[];
  readonly positions: readonly number[];
}

/** By the linkage of their block. */
const repeatedNames = new WeakMap<object, KnownRepeated>();

/** The items of a block with the name, but not the id, of one before them; those that are rejected do not count. */
export function withRepeatedName(model: RuleModel, block: BlockId): readonly Placed[] {
  const items = model.blocks[block];
  const linkage = model.index.linkageOf(block);
  const leftOut = rejected(items);
  let known = repeatedNames.get(linkage);
  if (known?.leftOut !== leftOut) {
    const names = comparedNames(items);
    const ids = new Map<string, string>();
    const positions = items.flatMap(({ item }, position) => {
      const name = names[position] ?? '';
      if (name === '' || item.status === 'rejected') return [];
      const first = ids.get(name);
      if (first === undefined) ids.set(name, item.id);
      // Two with one id are told as that.
      return first !== undefined && first !== item.id ? [position] : [];
    });
    repeatedNames.set(linkage, (known = { leftOut, positions }));
  }
  return known.positions.flatMap((position) => items[position] ?? []);
}
