import { blockIds } from '../canvas/structure';
import type { CanvasItem } from './canvas';
import { renewalOf } from './renewal';

/*
 * What follows from some fields of the items alone can be kept while others are edited. So lists of items have marks
 * that are the same for as long as those fields are.
 */

/**
 * Makes a function that gives the mark of a list: the same for lists of which one came from the other by edits that
 * left all items alike, one by one.
 *
 * @param counts Whether an item is to be looked at; others may come and go.
 */
export function markOf<T>(
  isAlike: (one: T, other: T) => boolean, counts: (item: T) => boolean = () => true,
): (list: readonly T[]) => object {
  const marks = new WeakMap<readonly T[], object>();
  const isAllAlike = (some: readonly T[], others: readonly T[]): boolean =>
    some.length === others.length && some.every((one, index) => {
      const other = others[index];
      return other !== undefined && isAlike(one, other);
    });
  const mark = (list: readonly T[]): object => {
    let known = marks.get(list);
    if (known) return known;
    const renewal = renewalOf(list);
    const isSame = renewal && isAllAlike(renewal.removed.filter(counts), renewal.added.filter(counts));
    marks.set(list, (known = isSame === true ? mark(renewal.before) : {}));
    return known;
  };
  return mark;
}

function sameIds(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index]);
}

/** The same for as long as the ids and names are. */
export const namingOf = markOf<CanvasItem>((one, other) => one.id === other.id && one.name === other.name);

/** The same for as long as all links lead to the same ids. */
export const linkingOf = markOf<CanvasItem>(
  (one, other) => blockIds.every((block) => sameIds(one.links[block], other.links[block])),
  ({ links }) => Object.keys(links).length > 0,
);
