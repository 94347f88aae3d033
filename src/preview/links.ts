import type { LanguageId } from '../canvas/languages';
import { languageOf } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { CanvasItem } from '../parsing/canvas';
import { linkingOf, namingOf } from '../parsing/linkage';
import { renewalOf } from '../parsing/renewal';
import type { Changed } from './changed';
import { idsOf, linkedIdsOf, rememberChange } from './changed';
import type { LinkView } from './model';
import { positionsBy } from './positions';

/** From the ids of items to their names, or to the id again where there is no name yet. */
export type Names = ReadonlyMap<string, string>;

// What follows from ids, names and links is kept for as long as these are the same.
const known = new WeakMap<object, Names>();

/** The names of the items of a block; of items with the same id, the first's. The same map for the same list. */
export function namesOf(items: readonly CanvasItem[]): Names {
  const naming = namingOf(items);
  let names = known.get(naming);
  if (names) return names;
  // Backwards, as of two entries with the same key a map keeps the last.
  names = new Map(items.map(({ id, name }) => [id, name === '' ? id : name] as const).reverse());
  known.set(naming, names);
  const renewal = renewalOf(items);
  const before = renewal && known.get(namingOf(renewal.before));
  if (before) rememberChange(before, names, idsOf(renewal.removed, renewal.added));
  return names;
}

const linkedBlocks = new WeakMap<object, readonly BlockId[]>();

/** The blocks that any item of a block links to, in canonical order. */
export function linkedBlocksOf(items: readonly CanvasItem[]): readonly BlockId[] {
  const linking = linkingOf(items);
  let blocks = linkedBlocks.get(linking);
  if (blocks) return blocks;
  const ids = new Set<string>();
  for (const { links } of items) for (const id in links) ids.add(id);
  blocks = blockIds.filter((id) => ids.has(id));
  linkedBlocks.set(linking, blocks);
  return blocks;
}

/** Which of a block's items link to which others, by these others' keys: an item for each of its links. */
const targetsOf = positionsBy(linkingOf, ({ links }) =>
  blockIds.flatMap((block) => links[block]?.map((id) => `${block}/${id}`) ?? []));

/** Which of a block's items have which id. */
const ownersOf = positionsBy(namingOf, ({ id }) => [id]);

/** The positions of the items of a block that are among those that changed, or link to one of them. */
export function touchedPositions(
  block: BlockId, items: readonly CanvasItem[], changes: readonly Changed[],
): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const changed of changes) {
    for (const other of blockIds) {
      for (const id of changed[other] ?? []) {
        for (const position of targetsOf(items).get(`${other}/${id}`) ?? []) touched.add(position);
        if (other === block) for (const position of ownersOf(items).get(id) ?? []) touched.add(position);
      }
    }
  }
  return touched;
}

/** What is the same for as long as a list of items has the same links; which of them changed is remembered. */
export function linksIn(items: readonly CanvasItem[]): object {
  const linking = linkingOf(items);
  const renewal = renewalOf(items);
  const before = renewal && linkingOf(renewal.before);
  if (before && before !== linking) rememberChange(before, linking, linkedIdsOf(renewal.removed, renewal.added));
  return linking;
}

/** The lists of items, of those given, that link to a block. */
export function sourcesOf(block: BlockId, lists: readonly (readonly CanvasItem[])[]): (readonly CanvasItem[])[] {
  return lists.filter((items) => linkedBlocksOf(items).includes(block));
}

/** How many links from lists of items lead to the item with a key. */
export function countLinksTo(key: string, sources: readonly (readonly CanvasItem[])[]): number {
  return sources.reduce((count, items) => count + (targetsOf(items).get(key)?.length ?? 0), 0);
}

/** The links of an item with the names of what they lead to, in a language. */
export function linkViews(
  item: CanvasItem, names: Readonly<Record<BlockId, Names>>, language: LanguageId,
): LinkView[] {
  const views: LinkView[] = [];
  for (const block of blockIds) {
    const ids = item.links[block];
    if (!ids) continue;
    const { heading } = languageOf(language).blocks[block];
    for (const id of ids) {
      const name = names[block].get(id);
      views.push({ label: name ?? id, heading, broken: name === undefined, key: `${block}/${id}` });
    }
  }
  return views;
}

/** Whether the links of an item would show what they did, made of the same item in the same language. */
export function sameLinks(
  views: readonly LinkView[], item: CanvasItem, names: Readonly<Record<BlockId, Names>>,
): boolean {
  // Asked for each item of a block on each edit in it, so that nothing is made here.
  let index = 0;
  for (const block of blockIds) {
    const ids = item.links[block];
    if (!ids) continue;
    for (const id of ids) {
      const link = views[index++];
      const name = names[block].get(id);
      if (link?.label !== (name ?? id) || link.broken !== (name === undefined)) return false;
    }
  }
  return true;
}
