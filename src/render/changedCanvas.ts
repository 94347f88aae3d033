import type { ItemView, PreviewModel } from '../preview/model';
import type { ReviewBlock, ReviewItem, ReviewModel } from '../review/model';
import type { Signed } from '../review/pieces';
import type { ChangeGroup, NoteMark } from './marks';

/** Two canvases overlaid for drawing: the items of both, their marks, and the changes in words. */
export interface ChangedCanvas {
  readonly model: PreviewModel;
  /** By item key in the model. */
  readonly marks: ReadonlyMap<string, NoteMark>;
  readonly groups: readonly ChangeGroup[];
}

function said<T>(list: readonly Signed<T>[], say: (value: T) => string): string[] {
  return list.filter(({ sign }) => sign !== 'same').map(({ sign, value }) => `${sign === 'added' ? '+' : '\u2212'} ${say(value)}`);
}

/** A changed value as `before → after`, or the one that was added or removed. */
function turned<T>(list: readonly Signed<T>[], say: (value: T) => string): string[] {
  const before = list.find(({ sign }) => sign === 'removed');
  const after = list.find(({ sign }) => sign === 'added');
  return before && after ? [`${say(before.value)} \u2192 ${say(after.value)}`] : said(list, say);
}

/** The changes of an item except its name, abbreviated to fit on its note. */
function changesIn({ inside, where, mark }: ReviewItem): string[] {
  const from = where === undefined ? [] : [mark === 'left' ? `\u2192 ${where}` : `${where} \u2192`];
  if (!inside) return from;
  const text = (value: string): string => value;
  const label = (value: { readonly label: string }): string => value.label;
  const gone = (inside.note ?? []).filter(({ sign, text: words }) => sign === 'removed' && words.trim() !== '');
  return [
    ...from, ...turned(inside.status, label), ...turned(inside.amount, text), ...said(inside.badges, label),
    ...said(inside.tags, (tag) => `#${tag}`), ...said(inside.facts ?? [], text), ...said(inside.links, label), ...gone.map((piece) => `\u2212 ${piece.text.trim()}`),
  ];
}

function markOf(item: ReviewItem): NoteMark | undefined {
  const { mark, before, after } = item;
  if (mark === null) return undefined;
  return {
    mark: mark === 'left' ? 'moved' : mark,
    gone: mark === 'left' || mark === 'removed',
    changes: changesIn(item),
    ...(before && after && before.name !== after.name && { before: before.name }),
  };
}

/** An item as it is, or as it was if removed, under a unique key. */
function viewOf({ key, before, after }: ReviewItem): ItemView[] {
  const view = after ?? before;
  return view ? [{ ...view, key }] : [];
}

function blockOf({ head, items }: ReviewBlock): PreviewModel['blocks'][number] {
  return { head, items: items.flatMap(viewOf) };
}

function groupsOf({ changes }: ReviewModel): ChangeGroup[] {
  const groups: { heading: string; lines: ChangeGroup['lines'][number][] }[] = [];
  for (const { heading, mark, text, isOrder } of changes) {
    if (isOrder) continue;
    const line = { mark, text: text.replaceAll('*', '') };
    const last = groups.at(-1);
    if (last?.heading === heading) last.lines.push(line);
    else groups.push({ heading, lines: [line] });
  }
  return groups;
}

/**
 * What changed from one canvas to another, to be drawn on one page.
 *
 * @param after The canvas after, for all that is not an item.
 */
export function changedCanvas(review: ReviewModel, after: PreviewModel): ChangedCanvas {
  const items = review.blocks.flatMap((block) => block.items);
  return {
    model: { head: after.head, blocks: review.blocks.map(blockOf) },
    marks: new Map(items.flatMap((item) => {
      const mark = markOf(item);
      return mark ? [[item.key, mark] as const] : [];
    })),
    groups: groupsOf(review),
  };
}
