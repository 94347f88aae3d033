import { deltaOf } from './listDelta';

/** A cache key that knows how it came from the one before an edit, where that is known. */
export interface Fingerprint<Change> {
  /** One step back and no further, or all of them would be kept. */
  step: { readonly before: Fingerprint<Change>; readonly change: Change } | undefined;
}

/** A fingerprint that came from another by a change. */
export function changedFingerprint<Change>(before: Fingerprint<Change>, change: Change): Fingerprint<Change> {
  before.step = undefined;
  return { step: { before, change } };
}

/** What changed from one fingerprint to another, if that was the last step; `undefined` if it is not known. */
export function changeSince<Change>(before: object | undefined, { step }: Fingerprint<Change>): Change | undefined {
  return step?.before === before ? step?.change : undefined;
}

/**
 * Makes a function that gives the fingerprint of a list: the same for lists of which one came from the other by edits
 * that left all elements alike, one by one.
 *
 * @param isAlike Whether two elements have the same properties, of those that count here.
 * @param counts Whether an element is to be looked at; others may come and go.
 */
export function fingerprintBy<T>(
  isAlike: (one: T, other: T) => boolean, counts: (element: T) => boolean = () => true,
): (list: readonly T[]) => Fingerprint<readonly T[]> {
  const cache = new WeakMap<readonly T[], Fingerprint<readonly T[]>>();
  const areAlike = (some: readonly T[], others: readonly T[]): boolean =>
    some.length === others.length && some.every((one, index) => {
      const other = others[index];
      return other !== undefined && isAlike(one, other);
    });
  const fingerprint = (list: readonly T[]): Fingerprint<readonly T[]> => {
    let known = cache.get(list);
    if (known) return known;
    const delta = deltaOf(list);
    if (!delta) known = { step: undefined };
    else if (areAlike(delta.removed.filter(counts), delta.added.filter(counts))) known = fingerprint(delta.before);
    else known = changedFingerprint(fingerprint(delta.before), [...delta.removed, ...delta.added]);
    cache.set(list, known);
    return known;
  };
  return fingerprint;
}
