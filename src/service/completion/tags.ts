import type { CanvasItem } from '../../parsing/canvas';
import { itemsOf, meantText, scalarsOf } from '../../parsing/canvas';
import { indexBy } from '../../incremental/index';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';

/** The items of a block by their tags. */
export const itemsByTag = indexBy<CanvasItem>(({ tags }) => tags);

/** The tags of a canvas and its items, the most used first, and those used as often by the alphabet. */
export function tagsInUse({ fields, blocks }: CanvasDocument): string[] {
  const total = new Map<string, number>();
  const add = (tag: string, times: number): void => {
    total.set(tag, (total.get(tag) ?? 0) + times);
  };
  for (const node of scalarsOf(fieldOf(fields, 'tags'))) add(meantText(node), 1);
  for (const block of blocks) {
    const index = itemsByTag(itemsOf(block));
    for (const tag of index.keys()) add(tag, index.get(tag).length);
  }
  return [...total].sort(([one, times], [other, often]) => often - times || (one < other ? -1 : 1)).map(([tag]) => tag);
}
