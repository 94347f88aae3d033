import type { LanguageId } from '../canvas/languages';
import { languageOf } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { Fingerprint } from '../incremental/fingerprint';
import type { ItemList } from '../links/items';
import { itemsById, itemsByTarget, linkFingerprint } from '../links/items';
import type { CanvasItem } from '../parsing/canvas';
import type { LinkView } from './model';

/** The names of the items of a block, by id. */
export class Names {
  /** For duplicate ids, the first item's name. */
  private readonly twins = new Map<string, string>();

  constructor(private readonly items: ItemList) {}

  /** The name of the item with an id, or the id again where there is no name yet; `undefined` if there is no item. */
  get(id: string): string | undefined {
    const owners = itemsById(this.items).get(id);
    const [owner] = owners;
    if (!owner) return undefined;
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
function linkedBlocksOf(items: ItemList): readonly BlockId[] {
  const fingerprint = linkFingerprint(items);
  let blocks = linkedBlocks.get(fingerprint);
  if (blocks) return blocks;
  const ids = new Set<string>();
  for (const { links } of items) for (const id in links) ids.add(id);
  blocks = blockIds.filter((id) => ids.has(id));
  linkedBlocks.set(fingerprint, blocks);
  return blocks;
}

/** A list of items as a source of links. */
export interface Source {
  readonly items: ItemList;
  /** The blocks that they link to, in canonical order. */
  readonly blocks: readonly BlockId[];
  /** Cache key: changes only if a link does. */
  readonly links: Fingerprint<ItemList>;
}

export function sourceOf(items: ItemList): Source {
  return { items, blocks: linkedBlocksOf(items), links: linkFingerprint(items) };
}

/** The number of links to an item. A duplicate id resolves to the first item that has it, so others have none. */
export function countLinksTo({ block, id }: CanvasItem, key: string, sources: readonly Source[]): number {
  if (key !== `${block}/${id}`) return 0;
  return sources.reduce((count, { items }) => count + itemsByTarget(items, block).get(id).length, 0);
}

/** The links of an item, with the names of their targets, in a language. */
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

/** Whether the link views of the same item in the same language would be unchanged. */
export function sameLinks(
  views: readonly LinkView[], item: CanvasItem, names: Readonly<Record<BlockId, Names>>,
): boolean {
  // Hot path: runs for each item of a block on each edit in it, so it does not allocate.
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
