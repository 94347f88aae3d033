/*
 * How results are kept over edits. An edit of a block reads a few neighbouring items again and keeps the others, so a
 * list after an edit remembers its delta: from which list it came, and which of its elements came and went. What
 * follows from a list is kept in a `WeakMap` whose cache key is the list itself. Asked for a list that it does not
 * know, it takes the result for the list before and the delta, and so costs what the edit touched:
 *
 * - `mapEach` and `filterEach` (`derived.ts`) keep what is found of each element, as a list with a delta of its own;
 * - `indexBy` (`index.ts`) keeps an inverse index, from keys to the elements that have them;
 * - `fingerprintBy` (`fingerprint.ts`) keeps a value that stays the same for as long as chosen properties of all
 *   elements do, and knows what changed when it does not: the cache key of all that follows from these alone.
 *
 * Results for a version never depend on which versions were asked before it: those are only a way to find them sooner.
 */

/** How a list came from another: some neighbours in it made room for others. */
interface ListDelta<T> {
  readonly before: readonly T[];
  /** The position of the first of them, in both lists. */
  readonly first: number;
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

const deltas = new WeakMap<readonly unknown[], ListDelta<unknown>>();

/** A list in which some neighbours have made room for others, with its delta. */
export function splice<T>(before: readonly T[], first: number, count: number, added: readonly T[]): readonly T[] {
  const list = before.slice(0, first).concat(added, before.slice(first + count));
  // One step back and no further, or every version of the list would be kept.
  deltas.delete(before);
  deltas.set(list, { before, first, removed: before.slice(first, first + count), added });
  return list;
}

/** How a list came from the one before an edit; `undefined` for one that was made anew. */
export function deltaOf<T>(list: readonly T[]): ListDelta<T> | undefined {
  return deltas.get(list) as ListDelta<T> | undefined;
}
