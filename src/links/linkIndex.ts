import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { Fingerprint } from '../incremental/fingerprint';
import type { CanvasItem } from '../parsing/canvas';
import { itemsOf } from '../parsing/canvas';
import type { Layout } from '../parsing/layout';
import type { CanvasDocument } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { span } from '../parsing/yaml';
import { idsLeadingNowhere } from './dangling';
import type { ItemList } from './items';
import { graphFingerprint, idsIn, itemsById, itemsByTarget } from './items';
import type { ItemSummary, Link } from './summary';
import { summariesOf, summaryOfItem } from './summary';

/** A link, and the item that it stands in. */
export interface Reference {
  readonly from: ItemSummary;
  readonly link: Link;
}

/** The link graph of a version of a document: items by block and id, and the links to them. */
export interface LinkIndex {
  /** All items, in the order of the file. */
  readonly items: readonly ItemSummary[];
  /** The links that lead to no item, in the order of the file. */
  readonly dangling: readonly Reference[];
  /** The ids in a block, in the order of the file. */
  idsIn(block: BlockId): readonly string[];
  /** The items of a block, in the order of the file. */
  itemsIn(block: BlockId): readonly ItemSummary[];
  /** The lists of items of a block; none, or more than one where the block stands more than once. */
  listsOf(block: BlockId): readonly ItemList[];
  /** The same for as long as the items of a block have the same ids, names and links. */
  fingerprintOf(block: BlockId): Fingerprint<ItemList>;
  /** The items of a block with an id, in the order of the file: more than one if the id is not unique. */
  withId(block: BlockId, id: string): readonly ItemSummary[];
  /** The links to an id in a block, in the order of the file, whether or not there is such an item. */
  linksTo(block: BlockId, id: string): readonly Reference[];
  /** Whether an item is linked with any item of a block, whichever way. */
  isLinked(item: CanvasItem, block: BlockId): boolean;
  /** What is known of some items, in the order of the file. */
  summariesOf(items: Iterable<CanvasItem>): ItemSummary[];
}

const none: readonly never[] = [];

/** The fingerprint of a block that is not there, which is the same in all versions. */
const absent: Fingerprint<ItemList> = { step: undefined };

/** What several lists have; the very list if there is one. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.length === 1 ? lists[0] ?? none : lists.flat();
}

function startOfItem(layout: Layout, { syntax: { part, span: place } }: ItemSummary): number {
  return locate({ layout }, part, place)[0];
}

function startOfLink(layout: Layout, { from, link }: Reference): number {
  return locate({ layout }, from.syntax.part, span(link.written))[0];
}

/** References in the order of the file. */
export function inFileOrder({ layout }: CanvasDocument, references: readonly Reference[]): Reference[] {
  return [...references].sort((one, other) => startOfLink(layout, one) - startOfLink(layout, other));
}

/** An index over those of each block, most of which are there from before an edit. */
class JoinedIndex implements LinkIndex {
  private readonly lists = new Map<BlockId, readonly ItemList[]>();
  private readonly summaries = new Map<BlockId, readonly (readonly ItemSummary[])[]>();
  /** The items of a block with the same id, in the order of the file, by `block/id`. */
  private readonly twins = new Map<string, readonly ItemSummary[]>();
  private joinedItems: readonly ItemSummary[] | undefined;
  private leadingNowhere: readonly Reference[] | undefined;

  constructor(private readonly document: CanvasDocument) {
    for (const block of document.blocks) {
      const { id } = block;
      this.lists.set(id, [...this.listsOf(id), itemsOf(block)]);
      this.summaries.set(id, [...this.summaries.get(id) ?? none, summariesOf(block)]);
    }
  }

  get items(): readonly ItemSummary[] {
    return (this.joinedItems ??= joined(this.document.blocks.map(summariesOf)));
  }

  get dangling(): readonly Reference[] {
    if (this.leadingNowhere) return this.leadingNowhere;
    const dangling: Reference[] = [];
    for (const lists of this.lists.values()) {
      for (const items of lists) {
        for (const block of blockIds) {
          for (const id of idsLeadingNowhere(items, block, this.listsOf(block))) {
            for (const reference of this.referencesIn(items, block, id)) dangling.push(reference);
          }
        }
      }
    }
    return (this.leadingNowhere = inFileOrder(this.document, dangling));
  }

  idsIn(block: BlockId): readonly string[] {
    return joined(this.listsOf(block).map(idsIn));
  }

  itemsIn(block: BlockId): readonly ItemSummary[] {
    return joined(this.summaries.get(block) ?? none);
  }

  listsOf(block: BlockId): readonly ItemList[] {
    return this.lists.get(block) ?? none;
  }

  fingerprintOf(block: BlockId): Fingerprint<ItemList> {
    const [items, ...more] = this.listsOf(block);
    if (!items) return absent;
    // Of a block that stands twice, no two versions are alike.
    return more.length === 0 ? graphFingerprint(items) : { step: undefined };
  }

  withId(block: BlockId, id: string): readonly ItemSummary[] {
    if (id === '') return none;
    const items = joined(this.listsOf(block).map((list) => itemsById(list).get(id)));
    if (items.length < 2) return items.map(summaryOfItem);
    const key = `${block}/${id}`;
    let twins = this.twins.get(key);
    if (!twins) this.twins.set(key, (twins = this.summariesOf(items)));
    return twins;
  }

  linksTo(block: BlockId, id: string): readonly Reference[] {
    const references = [...this.lists.values()].flatMap((lists) =>
      lists.flatMap((items) => this.referencesIn(items, block, id)));
    return inFileOrder(this.document, references);
  }

  isLinked({ id, block: own, links }: CanvasItem, block: BlockId): boolean {
    return this.listsOf(block).some((items) =>
      (id !== '' && itemsByTarget(items, own).has(id)) || links[block]?.some((each) => each !== '' && itemsById(items).has(each)) === true);
  }

  summariesOf(items: Iterable<CanvasItem>): ItemSummary[] {
    const { layout } = this.document;
    return Array.from(items, summaryOfItem).sort((one, other) => startOfItem(layout, one) - startOfItem(layout, other));
  }

  /** The links to an id in a list of items, in no order. */
  private referencesIn(items: ItemList, block: BlockId, id: string): Reference[] {
    return [...new Set(itemsByTarget(items, block).get(id))].flatMap((item) => {
      const from = summaryOfItem(item);
      return from.links.filter((link) => link.block === block && link.id === id).map((link) => ({ from, link }));
    });
  }
}

const indexes = new WeakMap<CanvasDocument, LinkIndex>();

/** The index of a document, put together from those of each block. */
export function linkIndex(document: CanvasDocument): LinkIndex {
  let index = indexes.get(document);
  if (!index) indexes.set(document, (index = new JoinedIndex(document)));
  return index;
}
