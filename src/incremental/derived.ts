import { deltaOf, splice } from './listDelta';

/**
 * Makes a function that gives what is found of each element of a list by itself, without what is `null`: once for each
 * list, and after an edit only for the elements that are new.
 */
export function mapEach<T, R>(find: (element: T) => R | null): (list: readonly T[]) => readonly R[] {
  const cache = new WeakMap<readonly T[], readonly R[]>();
  const findAll = (list: readonly T[]): R[] => {
    const found: R[] = [];
    for (const element of list) {
      const one = find(element);
      if (one !== null) found.push(one);
    }
    return found;
  };
  const updated = (list: readonly T[]): readonly R[] | undefined => {
    const delta = deltaOf(list);
    if (!delta) return undefined;
    const before = cache.get(delta.before);
    // Where something is left out, positions are not those of the list.
    if (before?.length !== delta.before.length) return undefined;
    const added = findAll(delta.added);
    if (added.length !== delta.added.length) return undefined;
    return splice(before, delta.first, delta.removed.length, added);
  };
  return (list) => {
    let found = cache.get(list);
    if (!found) cache.set(list, (found = updated(list) ?? findAll(list)));
    return found;
  };
}

/**
 * Makes a function that gives the elements of a list that something holds for, by themselves: once for each list, and
 * after an edit only of those that are new. After an edit of none of them it is the very same list.
 *
 * @param holds What holds for an element; the caller may hand in the version in which the new ones stand.
 */
export function filterEach<T, Context = void>(
  holds: (element: T, context: Context) => boolean,
): (list: readonly T[], context: Context) => readonly T[] {
  const cache = new WeakMap<readonly T[], readonly T[]>();
  const updated = (list: readonly T[], context: Context): readonly T[] | undefined => {
    const holdsHere = (element: T): boolean => holds(element, context);
    const delta = deltaOf(list);
    const before = delta && cache.get(delta.before);
    if (!before) return undefined;
    // Where it depends on the version, the old ones cannot be asked again: they are not in this one.
    const held = context === undefined ? holdsHere : (element: T): boolean => before.includes(element);
    const [removed, added] = [delta.removed.filter(held), delta.added.filter(holdsHere)];
    if (removed.length + added.length === 0) return before;
    const [first] = removed;
    const previous = delta.before.slice(0, delta.first).findLast(held);
    const at = first !== undefined ? before.indexOf(first) : previous !== undefined ? before.indexOf(previous) + 1 : 0;
    return splice(before, at, removed.length, added);
  };
  return (list, context) => {
    let those = cache.get(list);
    if (!those) {
      cache.set(list, (those = updated(list, context) ?? list.filter((element) => holds(element, context))));
    }
    return those;
  };
}
