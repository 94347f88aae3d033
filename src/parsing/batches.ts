/** How many items a step looks at, which takes a few milliseconds. */
export const itemsAtOnce = 100;

/** A part of a list. */
interface Batch<List, Item> {
  readonly list: List;
  readonly items: readonly Item[];
  /** How many items of the list come before these. */
  readonly from: number;
}

/**
 * Looks at the items of lists step by step: as many in each step but the last, whether they are in long lists or short.
 *
 * @param most How many that is.
 * @yields How many items a step has looked at.
 */
export function* inBatches<List, Item>(
  lists: readonly List[], itemsOf: (list: List) => readonly Item[], look: (batch: Batch<List, Item>) => void,
  most = itemsAtOnce,
): Generator<number, void> {
  let count = 0;
  for (const list of lists) {
    const all = itemsOf(list);
    for (let from = 0; from < all.length;) {
      const items = all.slice(from, from + most - count);
      look({ list, items, from });
      from += items.length;
      count += items.length;
      if (count < most) continue;
      yield count;
      count = 0;
    }
  }
  if (count > 0) yield count;
}

/** Does work in steps all at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
