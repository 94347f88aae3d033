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
 */
export function markOf(
  isAlike: (one: CanvasItem, other: CanvasItem) => boolean,
): (list: readonly CanvasItem[]) => object {
  const marks = new WeakMap<readonly CanvasItem[], object>();
  const mark = (list: readonly CanvasItem[]): object => {
    let known = marks.get(list);
    if (known) return known;
    const { before, removed, added } = renewalOf(list) ?? {};
    const isSame = before && added?.length === removed?.length && added?.every((item, index) => {
      const old = removed?.[index];
      return old !== undefined && isAlike(old, item);
    });
    marks.set(list, (known = before && isSame === true ? mark(before) : {}));
    return known;
  };
  return mark;
}

function sameIds(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index]);
}

function isNamedAlike(one: CanvasItem, other: CanvasItem): boolean {
  return one.id === other.id && one.name === other.name;
}

function isLinkingAlike(one: CanvasItem, other: CanvasItem): boolean {
  return blockIds.every((block) => sameIds(one.links[block], other.links[block]));
}

/** The same for as long as the ids and names are. */
export const namingOf = markOf(isNamedAlike);

/** The same for as long as all links lead to the same ids. */
export const linkingOf = markOf(isLinkingAlike);

/** The same for as long as ids, names and links are. */
export const linkageOf = markOf((one, other) => isNamedAlike(one, other) && isLinkingAlike(one, other));
