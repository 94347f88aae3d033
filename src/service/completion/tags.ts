import type { CanvasItem } from '../../parsing/canvas';
import { itemsOf, meantText, scalarsOf } from '../../parsing/canvas';
import { renewalOf } from '../../parsing/renewal';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';

const known = new WeakMap<readonly CanvasItem[], Map<string, number>>();

function count(counts: Map<string, number>, items: readonly CanvasItem[], change: 1 | -1): void {
  for (const { tags } of items) {
    for (const tag of tags) {
      const times = (counts.get(tag) ?? 0) + change;
      if (times > 0) counts.set(tag, times);
      else counts.delete(tag);
    }
  }
}

/**
 * How often each tag stands in some items. After an edit only the items that were read again are counted, in what was
 * known before, which is used up.
 */
export function tagCounts(items: readonly CanvasItem[]): ReadonlyMap<string, number> {
  let counts = known.get(items);
  if (counts) return counts;
  const renewal = renewalOf(items);
  counts = renewal && known.get(renewal.before);
  if (counts && renewal) {
    known.delete(renewal.before);
    count(counts, renewal.removed, -1);
    count(counts, renewal.added, 1);
  } else {
    count((counts = new Map<string, number>()), items, 1);
  }
  known.set(items, counts);
  return counts;
}

/** The tags of a canvas and its items, the most used first, and those used as often by the alphabet. */
export function tagsInUse({ fields, blocks }: CanvasDocument): string[] {
  const total = new Map<string, number>();
  const add = (tag: string, times: number): void => {
    total.set(tag, (total.get(tag) ?? 0) + times);
  };
  for (const node of scalarsOf(fieldOf(fields, 'tags'))) add(meantText(node), 1);
  for (const block of blocks) for (const [tag, times] of tagCounts(itemsOf(block))) add(tag, times);
  return [...total].sort(([one, times], [other, often]) => often - times || (one < other ? -1 : 1)).map(([tag]) => tag);
}
