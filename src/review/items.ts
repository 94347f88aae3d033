import type { LanguageId } from '../canvas/languages';
import { languageOf } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import type { CanvasDiff, ItemChange, LinkChange } from '../diff/canvasDiff';
import type { Matching, IndexedItem } from '../diff/match';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import type { ItemView, LinkView, PreviewModel } from '../preview/model';
import type { ItemInside, ReviewItem } from './model';
import type { Signed } from './pieces';
import { piecesOf, signedLists, signedValues } from './pieces';
import { targetOf } from './targets';

/** Two canvases, with their view models, matching and diff. */
export interface Compared {
  readonly before: Canvas;
  readonly after: Canvas;
  readonly models: { readonly before: PreviewModel; readonly after: PreviewModel };
  readonly matching: Matching;
  readonly diff: CanvasDiff;
}

/** The view of each item. */
function viewsOf(canvas: Canvas, model: PreviewModel): Map<CanvasItem, ItemView> {
  return new Map(model.blocks.flatMap(({ head, items }) => items.flatMap((view, index) => {
    const item = canvas.blocks[head.id].items[index];
    return item ? [[item, view] as const] : [];
  })));
}

function same(text: string): string {
  return text;
}

/** The links after, and the removed ones; a link whose target only got a new id counts as unchanged. */
function linksOf(
  one: ItemView, other: ItemView, changes: readonly LinkChange[], names: ReadonlyMap<string, string>,
  language: LanguageId,
): Signed<LinkView>[] {
  const isIn = (link: LinkView, list: 'added' | 'removed'): boolean =>
    changes.some((change) => change[list].some((id) => link.key === `${change.block}/${id}`));
  const removed = changes.flatMap((change) => change.removed.map((id): Signed<LinkView> => {
    const key = `${change.block}/${id}`;
    const was = one.links.find((link) => link.key === key);
    const { heading } = languageOf(language).blocks[change.block];
    return { sign: 'removed', value: was ?? { key, heading, broken: false, label: names.get(key) ?? id } };
  }));
  return [
    ...other.links.map((link): Signed<LinkView> => ({ value: link, sign: isIn(link, 'added') ? 'added' : 'same' })),
    ...removed,
  ];
}

function insideOf(
  change: ItemChange, one: ItemView, other: ItemView, names: ReadonlyMap<string, string>, language: LanguageId,
): ItemInside {
  const has = (field: string): boolean => change.values.some((value) => value.field === field);
  const { before: { item: before }, after: { item: after } } = change;
  return {
    name: piecesOf(one.name, other.name),
    badges: signedLists(one.badges, other.badges, ({ label }) => label),
    tags: signedLists(one.tags, other.tags, same),
    links: linksOf(one, other, change.links, names, language),
    status: signedValues(one.status, other.status, ({ id }) => id),
    amount: signedValues(one.amount, other.amount, same),
    ...((one.facts ?? other.facts) && { facts: signedLists(one.facts ?? [], other.facts ?? [], same) }),
    ...(has('note') && { note: piecesOf(before.note ?? '', after.note ?? '') }),
    ...(has('id') && { id: piecesOf(before.ownId ?? '', after.ownId ?? '') }),
  };
}

function isChanged({ values, lists, links }: ItemChange): boolean {
  return values.length + lists.length + links.length > 0;
}

/** Interleaves removed items with the current ones: each after its former predecessor. */
function interleaved(
  now: readonly ReviewItem[], gone: readonly { readonly item: ReviewItem; readonly behind: string | undefined }[],
): ReviewItem[] {
  const behind = new Map<string | undefined, ReviewItem[]>();
  for (const { item, behind: key } of gone) behind.set(key, [...behind.get(key) ?? [], item]);
  return [...behind.get(undefined) ?? [], ...now.flatMap((item) => [item, ...behind.get(item.key) ?? []])];
}

/**
 * The items of all blocks in both versions: the current ones in order, and between them those that were removed or
 * left, each after its former predecessor.
 */
export function reviewItems({ before, after, models, matching, diff }: Compared): (block: BlockId) => ReviewItem[] {
  const { language } = after;
  const views = { before: viewsOf(before, models.before), after: viewsOf(after, models.after) };
  const names = new Map(Object.values(after.blocks)
    .flatMap(({ id, items }) => items.map((item) => [`${id}/${item.id}`, item.name] as const)));
  const changes = new Map(diff.changed.map((change) => [change.after.item, change]));
  const pairs = new Map(matching.pairs.map(([one, other]) => [one.item, other]));
  const earlier = new Map(matching.pairs.map(([one, other]) => [other.item, one]));
  const heading = (block: BlockId): string => languageOf(language).blocks[block].heading;

  const present = (item: CanvasItem): ReviewItem => {
    const view = views.after.get(item);
    const was = earlier.get(item);
    const old = was && views.before.get(was.item);
    const change = changes.get(item);
    const key = `after:${view?.key ?? ''}`;
    const shown = { key, ...(view && { after: view }), ...(old && { before: old }), index: was?.index ?? null };
    if (!was) return { ...shown, target: targetOf('after', view?.key), mark: 'added', reordered: false };
    if (!change || !view || !old) return { ...shown, target: null, mark: null, reordered: false };
    const isMarked = change.moved || isChanged(change);
    return {
      ...shown,
      index: change.moved ? null : was.index,
      target: targetOf('after', view.key),
      mark: change.moved ? 'moved' : isMarked ? 'changed' : null,
      reordered: change.reordered && !isMarked,
      inside: insideOf(change, old, view, names, language),
      ...(change.moved && { where: heading(was.item.block) }),
    };
  };

  const absent = ({ item, index }: IndexedItem): ReviewItem => {
    const view = views.before.get(item);
    const now = pairs.get(item);
    const key = `before:${view?.key ?? ''}`;
    const shown = { key, index, reordered: false, ...(view && { before: view }) };
    if (!now) return { ...shown, target: targetOf('before', view?.key), mark: 'removed' };
    return {
      ...shown, target: targetOf('after', views.after.get(now.item)?.key), mark: 'left', where: heading(now.item.block),
    };
  };

  return (block) => {
    let behind: string | undefined;
    const gone = before.blocks[block].items.flatMap((item, index) => {
      const now = pairs.get(item);
      if (now?.item.block === block) {
        behind = `after:${views.after.get(now.item)?.key ?? ''}`;
        return [];
      }
      return [{ item: absent({ item, index }), behind }];
    });
    return interleaved(after.blocks[block].items.map(present), gone);
  };
}
