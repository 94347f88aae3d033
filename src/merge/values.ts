/**
 * The arithmetic of a three-way merge on sets and on values: what one side added is there, what one side removed is
 * not. It is the same whichever side is whose.
 */

/** Three versions of one thing; `undefined` for a version that does not have it. */
export interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** Which of three versions. */
export type VersionName = keyof Three<unknown>;

/** Three versions of what all of them have. */
export type All<T> = Readonly<Record<VersionName, T>>;

/** Something about each of three versions; `undefined` for one that does not have it. */
export function ofThree<T, R>({ base, ours, theirs }: Three<T>, of: (version: T) => R | undefined): Three<R> {
  const or = (version: T | undefined): R | undefined => (version === undefined ? undefined : of(version));
  return { base: or(base), ours: or(ours), theirs: or(theirs) };
}

/** Which side a merge takes where only one of them changed a thing; `both` where they changed it in different ways. */
export function winner<T>({ base, ours, theirs }: Three<T>): 'ours' | 'theirs' | 'both' {
  if (ours === theirs || theirs === base) return 'ours';
  return ours === base ? 'theirs' : 'both';
}

/** How often each string is in a list. */
type Counts = ReadonlyMap<string, number>;

function countsOf(list: readonly string[] = []): Counts {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/**
 * How often a merge has something: what one of them added is there, and what neither took away. Of what both added, as
 * much as one of them.
 */
function mergedCount(base: number, ours: number, theirs: number): number {
  return ours >= base && theirs >= base ? Math.max(ours, theirs) : Math.max(0, ours + theirs - base);
}

/** What is in some list more often than in another. */
export function surplus(list: readonly string[], over: readonly string[]): string[] {
  const left = new Map(countsOf(over));
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

/** Three lists as one, in which each string is as often as {@link mergedCount} says: in our order, then in theirs. */
export function mergedList({ base = [], ours = [], theirs = [] }: Three<readonly string[]>): string[] {
  const [before, one, other] = [countsOf(base), countsOf(ours), countsOf(theirs)];
  const left = new Map([...ours, ...theirs].map((each) =>
    [each, mergedCount(before.get(each) ?? 0, one.get(each) ?? 0, other.get(each) ?? 0)]));
  return [...ours, ...surplus(theirs, ours)].filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count > 0;
  });
}

/** Whether both sides put other values in the place of some that were there: only additions unite. */
export function bothReplaced({ base = [], ours = [], theirs = [] }: Three<readonly string[]>): boolean {
  const isReplaced = (list: readonly string[]): boolean =>
    list.some((each) => !base.includes(each)) && base.some((each) => !list.includes(each));
  const isSame = ours.length === theirs.length && ours.every((each) => theirs.includes(each));
  return !isSame && isReplaced(ours) && isReplaced(theirs);
}

/**
 * The keys of three lists in one order: ours, unless only they put what all have in another order. What one side added
 * stands after what it stood after there, and ours before theirs where both added at one place.
 */
export function mergedOrder({ base = [], ours = [], theirs = [] }: Three<readonly string[]>): string[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)];
  const common = (list: readonly string[]): string =>
    JSON.stringify(list.filter((each) => inBase.has(each) && inOurs.has(each) && inTheirs.has(each)));
  const isTheirs = common(ours) === common(base) && common(theirs) !== common(base);
  const [order, further, isInFurther] = isTheirs ? [[...theirs], ours, inOurs] : [[...ours], theirs, inTheirs];
  further.forEach((key, index) => {
    if ((isTheirs ? inTheirs : inOurs).has(key)) return;
    const before = further.slice(0, index).findLast((each) => order.includes(each));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    // After what we added there.
    if (!isTheirs) while (at < order.length && !isInFurther.has(order[at] ?? '')) at++;
    order.splice(at, 0, key);
  });
  return order;
}
