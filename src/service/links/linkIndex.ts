import type { BlockId } from '../../canvas/structure';
import type { CanvasDocument } from '../../parsing/syntax';
import type { ItemSummary, Link } from './summary';
import { summaryOf } from './summary';

/** A link, and the item that it stands in. */
export interface Reference {
  readonly from: ItemSummary;
  readonly link: Link;
}

/** The items of a canvas by block and id, and the links to them. An id is one of its block alone. */
export interface LinkIndex {
  /** All items, in the order of the file. */
  readonly items: readonly ItemSummary[];
  /** The items of a block with an id, in the order of the file: more than one if the id is not unique. */
  withId(block: BlockId, id: string): readonly ItemSummary[];
  /** The links to an id in a block, in the order of the file, whether or not there is such an item. */
  linksTo(block: BlockId, id: string): readonly Reference[];
}

/** What there is by block and id. */
class Table<T> {
  private readonly blocks = new Map<BlockId, Map<string, T[]>>();

  add(block: BlockId, id: string, value: T): void {
    let ids = this.blocks.get(block);
    if (!ids) this.blocks.set(block, (ids = new Map<string, T[]>()));
    const values = ids.get(id);
    if (values) values.push(value);
    else ids.set(id, [value]);
  }

  get(block: BlockId, id: string): readonly T[] {
    return this.blocks.get(block)?.get(id) ?? [];
  }
}

/** An index that is put together when it is first asked for something. */
class LazyIndex implements LinkIndex {
  readonly items: readonly ItemSummary[];
  private byId: Table<ItemSummary> | undefined;
  private byTarget: Table<Reference> | undefined;

  constructor({ blocks }: CanvasDocument) {
    const items: ItemSummary[] = [];
    for (const block of blocks) {
      for (const syntax of block.items) {
        const summary = summaryOf(syntax);
        if (summary) items.push(summary);
      }
    }
    this.items = items;
  }

  withId(block: BlockId, id: string): readonly ItemSummary[] {
    if (!this.byId) {
      this.byId = new Table();
      for (const summary of this.items) {
        if (summary.item.id !== '') this.byId.add(summary.item.block, summary.item.id, summary);
      }
    }
    return this.byId.get(block, id);
  }

  linksTo(block: BlockId, id: string): readonly Reference[] {
    if (!this.byTarget) {
      this.byTarget = new Table();
      for (const from of this.items) {
        for (const link of from.links) this.byTarget.add(link.block, link.id, { from, link });
      }
    }
    return this.byTarget.get(block, id);
  }
}

const indexes = new WeakMap<CanvasDocument, LinkIndex>();

/** The index of a document, put together once from what is known of each item. */
export function linkIndex(document: CanvasDocument): LinkIndex {
  let index = indexes.get(document);
  if (!index) indexes.set(document, (index = new LazyIndex(document)));
  return index;
}
