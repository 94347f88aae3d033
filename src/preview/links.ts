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
import { membersBy } from './members';

/** Which of a block's items have which id. */
const ownersOf = membersBy(({ id }) => [id]);

/** How often an id is used in a block. */
export function countWithId(items: readonly CanvasItem[], id: string): number {
  return ownersOf(items).get(id)?.length ?? 0;
}

/** What the items of a block are called. */
export class Names {
  /** Of items with the same id, the first's. */
  private readonly twins = new Map<string, string>();

  constructor(private readonly items: readonly CanvasItem[]) {}

  /** The name of the item with an id, or the id again where there is no name yet; `undefined` if there is no item. */
  get(id: string): string | undefined {
    const owners = ownersOf(this.items).get(id);
    const [owner] = owners ?? [];
    if (!owners || !owner) return undefined;
    if (owners.length === 1) return owner.name === '' ? id : owner.name;
    const known = this.twins.get(id);
    if (known !== undefined) return known;
    const first = this.items.find((item) => item.id === id)?.name ?? '';
    this.twins.set(id, first === '' ? id : first);
    return this.twins.get(id);
  }
}

const linkedBlocks = new WeakMap<object, readonly BlockId[]>();

/** The blocks that any item of a block links to, in canonical order. */
function linkedBlocksOf(items: readonly CanvasItem[]): readonly BlockId[] {
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
const targetsOf = membersBy(({ links }) =>
  blockIds.flatMap((block) => links[block]?.map((id) => `${block}/${id}`) ?? []));

/**
 * Finds out which items of a block have which ids and links. To be called for each version of a list, so that an edit
 * costs no more than it touches.
 */
export function followItems(items: readonly CanvasItem[]): void {
  ownersOf(items);
  targetsOf(items);
}

/** The positions of the items of a block that are among those that changed, or link to one of them. */
export function touchedPositions(
  block: BlockId, items: readonly CanvasItem[], changes: readonly Changed[],
): readonly number[] {
  const touched = new Set<CanvasItem>();
  for (const changed of changes) {
    for (const other of blockIds) {
      for (const id of changed[other] ?? []) {
        for (const item of targetsOf(items).get(`${other}/${id}`) ?? []) touched.add(item);
        if (other === block) for (const item of ownersOf(items).get(id) ?? []) touched.add(item);
      }
    }
  }
  const positions: number[] = [];
  if (touched.size > 0) for (const [index, item] of items.entries()) if (touched.has(item)) positions.push(index);
  return positions;
}

/** What is the same for as long as the items of a list have the same ids and names; which changed is remembered. */
export function namesIn(items: readonly CanvasItem[]): object {
  const naming = namingOf(items);
  const renewal = renewalOf(items);
  const before = renewal && namingOf(renewal.before);
  if (before && before !== naming) rememberChange(before, naming, idsOf(renewal.removed, renewal.added));
  return naming;
}

/** What is the same for as long as a list of items has the same links; which of them changed is remembered. */
function linksIn(items: readonly CanvasItem[]): object {
  const linking = linkingOf(items);
  const renewal = renewalOf(items);
  const before = renewal && linkingOf(renewal.before);
  if (before && before !== linking) rememberChange(before, linking, linkedIdsOf(renewal.removed, renewal.added));
  return linking;
}

/** A list of items that link to others. */
export interface Source {
  readonly items: readonly CanvasItem[];
  /** The blocks that any of them links to, in canonical order. */
  readonly blocks: readonly BlockId[];
  /** See {@link linksIn}. */
  readonly linking: object;
}

export function sourceOf(items: readonly CanvasItem[]): Source {
  return { items, blocks: linkedBlocksOf(items), linking: linksIn(items) };
}

/** How many links from lists of items lead to the item with a key. */
export function countLinksTo(key: string, sources: readonly Source[]): number {
  return sources.reduce((count, { items }) => count + (targetsOf(items).get(key)?.length ?? 0), 0);
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
