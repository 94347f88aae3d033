import type { CanvasItem } from '../parsing/canvas';
import { renewalOf } from '../parsing/renewal';

/** From keys to the positions in a list of the items that have them. */
export type Positions = ReadonlyMap<string, readonly number[]>;

/**
 * Makes a function that gives the positions of the items of a list by keys that they have. After an edit it is made of
 * what was known before, which is used up.
 *
 * @param markOf What is the same for lists in which the keys are.
 */
export function positionsBy(
  markOf: (items: readonly CanvasItem[]) => object, keysOf: (item: CanvasItem) => readonly string[],
): (items: readonly CanvasItem[]) => Positions {
  const known = new WeakMap<object, Map<string, readonly number[]>>();

  const findAll = (items: readonly CanvasItem[]): Map<string, readonly number[]> => {
    const positions = new Map<string, number[]>();
    for (const [position, item] of items.entries()) {
      for (const key of keysOf(item)) {
        const same = positions.get(key);
        if (same) same.push(position);
        else positions.set(key, [position]);
      }
    }
    return positions;
  };

  const renewed = (items: readonly CanvasItem[]): Map<string, readonly number[]> | undefined => {
    const renewal = renewalOf(items);
    // With an item more or less, all behind it have other positions.
    if (!renewal || renewal.added.length !== renewal.removed.length) return undefined;
    const { before, first, added, removed } = renewal;
    const positions = known.get(markOf(before));
    if (!positions) return undefined;
    known.delete(markOf(before));
    for (const [index, item] of removed.entries()) {
      for (const key of keysOf(item)) {
        const others = positions.get(key)?.filter((position) => position !== first + index) ?? [];
        if (others.length > 0) positions.set(key, others);
        else positions.delete(key);
      }
    }
    for (const [index, item] of added.entries()) {
      for (const key of keysOf(item)) positions.set(key, [...positions.get(key) ?? [], first + index]);
    }
    return positions;
  };

  return (items) => {
    const mark = markOf(items);
    let positions = known.get(mark);
    if (!positions) known.set(mark, (positions = renewed(items) ?? findAll(items)));
    return positions;
  };
}
