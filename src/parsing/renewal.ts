/*
 * An edit reads a few neighbouring items of a block again, and keeps the others. What follows from each item by itself
 * is kept in lists beside the block's, and is renewed as that was: found anew for those few, taken over for the others.
 */

/** How a list came from another: some neighbours in it made room for others. */
export interface Renewal<T> {
  readonly before: readonly T[];
  /** The position of the first of them, in both lists. */
  readonly first: number;
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

const renewals = new WeakMap<readonly unknown[], Renewal<unknown>>();

/** A list in which some neighbours have made room for others. */
export function renewList<T>(before: readonly T[], first: number, count: number, added: readonly T[]): readonly T[] {
  const list = before.slice(0, first).concat(added, before.slice(first + count));
  // One step back and no further, or every version of the list would be kept.
  renewals.delete(before);
  renewals.set(list, { before, first, removed: before.slice(first, first + count), added });
  return list;
}

/** How a list came from the one before an edit; `undefined` for one that was made anew. */
export function renewalOf<T>(list: readonly T[]): Renewal<T> | undefined {
  return renewals.get(list) as Renewal<T> | undefined;
}

/**
 * Makes a function that gives what is found of each element of a list by itself, without what is `null`: once for each
 * list, and after an edit only for the elements that are new.
 */
export function eachOf<T, R>(find: (element: T) => R | null): (list: readonly T[]) => readonly R[] {
  const known = new WeakMap<readonly T[], readonly R[]>();
  const findAll = (list: readonly T[]): R[] => {
    const found: R[] = [];
    for (const element of list) {
      const one = find(element);
      if (one !== null) found.push(one);
    }
    return found;
  };
  const renewed = (list: readonly T[]): readonly R[] | undefined => {
    const renewal = renewalOf(list);
    if (!renewal) return undefined;
    const before = known.get(renewal.before);
    // Where something is left out, positions are others.
    if (before?.length !== renewal.before.length) return undefined;
    const added = findAll(renewal.added);
    if (added.length !== renewal.added.length) return undefined;
    return renewList(before, renewal.first, renewal.removed.length, added);
  };
  return (list) => {
    let found = known.get(list);
    if (!found) known.set(list, (found = renewed(list) ?? findAll(list)));
    return found;
  };
}

/**
 * Makes a function that gives the elements of a list that something holds for, by themselves: once for each list, and
 * after an edit only of those that are new. After an edit of none of them it is the very same list.
 *
 * @param holds What holds for an element; whoever asks may hand in where the new ones stand.
 */
export function thoseOf<T, Context = void>(
  holds: (element: T, context: Context) => boolean,
): (list: readonly T[], context: Context) => readonly T[] {
  const known = new WeakMap<readonly T[], readonly T[]>();
  const renewed = (list: readonly T[], context: Context): readonly T[] | undefined => {
    const holdsHere = (element: T): boolean => holds(element, context);
    const renewal = renewalOf(list);
    const before = renewal && known.get(renewal.before);
    if (!before) return undefined;
    // Where it depends on where they stand, the old ones cannot be asked again: they stand nowhere now.
    const held = context === undefined ? holdsHere : (element: T): boolean => before.includes(element);
    const [removed, added] = [renewal.removed.filter(held), renewal.added.filter(holdsHere)];
    if (removed.length + added.length === 0) return before;
    const [first] = removed;
    const previous = renewal.before.slice(0, renewal.first).findLast(held);
    const at = first !== undefined ? before.indexOf(first) : previous !== undefined ? before.indexOf(previous) + 1 : 0;
    return renewList(before, at, removed.length, added);
  };
  return (list, context) => {
    let those = known.get(list);
    if (!those) known.set(list, (those = renewed(list, context) ?? list.filter((element) => holds(element, context))));
    return those;
  };
}
