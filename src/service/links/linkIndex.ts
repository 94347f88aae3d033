import type { BlockId } from '../../canvas/structure';
import type { Layout } from '../../parsing/layout';
import type { CanvasDocument } from '../../parsing/syntax';
import type { BlockLinks, Reference } from './blockLinks';
import { blockLinks, inFileOrder } from './blockLinks';
import type { ItemSummary } from './summary';

export type { Reference } from './blockLinks';

/** The items of a canvas by block and id, and the links to them. An id is one of its block alone. */
export interface LinkIndex {
  /** Of the document. */
  readonly layout: Layout;
  /** All items, in the order of the file. */
  readonly items: readonly ItemSummary[];
  /** The links that lead to no item, in the order of the file. */
  readonly dangling: readonly Reference[];
  /** The ids in a block, in the order of the file. */
  idsIn(block: BlockId): readonly string[];
  /** The items of a block, in the order of the file. */
  itemsIn(block: BlockId): readonly ItemSummary[];
  /** The same for as long as the items of a block have the same ids, names and links. */
  linkageOf(block: BlockId): object;
  /** The items of a block with an id, in the order of the file: more than one if the id is not unique. */
  withId(block: BlockId, id: string): readonly ItemSummary[];
  /** The links to an id in a block, in the order of the file, whether or not there is such an item. */
  linksTo(block: BlockId, id: string): readonly Reference[];
  /** What is known of a block; none, or more than one where it stands more than once. */
  blockLinks(block: BlockId): readonly BlockLinks[];
  /** Whether an item is linked with any item of a block, whichever way. */
  isLinked(summary: ItemSummary, block: BlockId): boolean;
}

const none: readonly never[] = [];

/** What several lists have; the very list if there is one. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.length === 1 ? lists[0] ?? none : lists.flat();
}

/** An index over what is known of each block, most of which is there from before an edit. */
class JoinedIndex implements LinkIndex {
  readonly layout: Layout;
  private readonly all: readonly BlockLinks[];
  private readonly blocks = new Map<BlockId, readonly BlockLinks[]>();
  private joinedItems: readonly ItemSummary[] | undefined;
  private leadingNowhere: readonly Reference[] | undefined;

  constructor(document: CanvasDocument) {
    this.layout = document.layout;
    this.all = document.blocks.map((block) => blockLinks(document, block));
    for (const [index, { id }] of document.blocks.entries()) {
      this.blocks.set(id, [...this.blocks.get(id) ?? none, ...this.all.slice(index, index + 1)]);
    }
  }

  get items(): readonly ItemSummary[] {
    return (this.joinedItems ??= joined(this.all.map(({ items }) => items)));
  }

  get dangling(): readonly Reference[] {
    if (this.leadingNowhere) return this.leadingNowhere;
    const dangling: Reference[] = [];
    for (const links of this.all) {
      for (const block of links.byTarget.keys()) {
        for (const reference of links.leadingNowhere(block, this.blocks.get(block) ?? none)) dangling.push(reference);
      }
    }
    return (this.leadingNowhere = inFileOrder(this.layout, dangling));
  }

  idsIn(block: BlockId): readonly string[] {
    return joined((this.blocks.get(block) ?? none).map(({ ids }) => ids));
  }

  itemsIn(block: BlockId): readonly ItemSummary[] {
    return joined((this.blocks.get(block) ?? none).map(({ items }) => items));
  }

  linkageOf(block: BlockId): object {
    const [links, ...more] = this.blocks.get(block) ?? none;
    return links && more.length === 0 ? links.linkage : this.itemsIn(block);
  }

  withId(block: BlockId, id: string): readonly ItemSummary[] {
    return joined((this.blocks.get(block) ?? none).map(({ byId }) => byId.get(id)));
  }

  linksTo(block: BlockId, id: string): readonly Reference[] {
    return joined(this.all.flatMap(({ byTarget }) => {
      const references = byTarget.get(block)?.get(id);
      return references ? [references] : [];
    }));
  }

  blockLinks(block: BlockId): readonly BlockLinks[] {
    return this.blocks.get(block) ?? none;
  }

  isLinked({ item }: ItemSummary, block: BlockId): boolean {
    for (const { byId, byTarget } of this.blocks.get(block) ?? none) {
      if (byTarget.get(item.block)?.has(item.id) === true && item.id !== '') return true;
      for (const id of item.links[block] ?? none) if (byId.has(id)) return true;
    }
    return false;
  }
}

const indexes = new WeakMap<CanvasDocument, LinkIndex>();

/** The index of a document, put together from what is known of each block. */
export function linkIndex(document: CanvasDocument): LinkIndex {
  let index = indexes.get(document);
  if (!index) indexes.set(document, (index = new JoinedIndex(document)));
  return index;
}
