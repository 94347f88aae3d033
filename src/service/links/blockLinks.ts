import type { BlockId } from '../../canvas/structure';
import { markOf } from '../../parsing/linkage';
import type { Layout } from '../../parsing/layout';
import type { Renewal } from '../../parsing/renewal';
import { eachOf, renewalOf } from '../../parsing/renewal';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import { Groups } from './groups';
import type { ItemSummary, Link } from './summary';
import { summaryOf } from './summary';

/** A link, and the item that it stands in. */
export interface Reference {
  readonly from: ItemSummary;
  readonly link: Link;
}

const summariesOf = eachOf(summaryOf);
const idsIn = eachOf(({ item: { id } }: ItemSummary) => (id === '' ? null : id));

/** The same for as long as ids, names and links are. A field that stands twice has the links of both. */
const linkageOf = markOf<ItemSummary>((one, other) => one.item.id === other.item.id && one.item.name === other.item.name
  && one.links.length === other.links.length
  && one.links.every(({ block, id }, index) => block === other.links[index]?.block && id === other.links[index].id));

function idOf({ item }: ItemSummary): string {
  return item.id;
}

/** The name as it is compared: two that look alike are the same. */
export function comparedName({ item }: ItemSummary): string {
  return item.name.replace(/\s+/g, ' ').toLowerCase();
}

/** Where a link stands in the file. */
function startOfLink(layout: Layout, { from, link }: Reference): number {
  return layout.offsetOf(from.syntax.part) + span(link.written)[0];
}

/** References in the order of the file. */
export function inFileOrder(layout: Layout, references: Reference[]): Reference[] {
  return references.sort((one, other) => startOfLink(layout, one) - startOfLink(layout, other));
}

/** What an edit of some items of a block may have changed for others. */
export interface LinkChange {
  /** The linkage of the block before it. */
  readonly from: object;
  /** The items that were read again, as they were and as they are. */
  readonly items: readonly ItemSummary[];
  /** Their ids. */
  readonly ids: ReadonlySet<string>;
}

/** How many items may be read again before what is known of the others is not worth keeping. */
const mostOneByOne = 200;

/** The links to a block that lead to no item, as they were when they were last looked for. */
interface Nowhere {
  /** The linkage of the blocks that they might have led to. */
  readonly there: readonly object[];
  readonly links: readonly Reference[];
  /** The ids that items which were read again since then link to. */
  readonly again: ReadonlySet<string>;
}

function linksToBlock(items: readonly ItemSummary[], block: BlockId): string[] {
  return items.flatMap(({ links }) => links.flatMap((link) => (link.block === block ? [link.id] : [])));
}

function groupLinks(items: readonly ItemSummary[]): Map<BlockId, Map<string, Reference[]>> {
  const targets = new Map<BlockId, Map<string, Reference[]>>();
  for (const from of items) {
    for (const link of from.links) {
      let ids = targets.get(link.block);
      if (!ids) targets.set(link.block, (ids = new Map<string, Reference[]>()));
      const same = ids.get(link.id);
      if (same) same.push({ from, link });
      else ids.set(link.id, [{ from, link }]);
    }
  }
  return targets;
}

/**
 * The items of one block by id, and the links in them by where they lead. After an edit it is made of what was known
 * before: only the items that were read again are taken out and put in.
 */
export class BlockLinks {
  /** The items, in the order of the file. */
  readonly items: readonly ItemSummary[];
  /** The same as in the block that this one took the place of, if all ids, names and links are. */
  readonly linkage: object;
  /** The last edit that changed the linkage; `undefined` if it is not known what did. */
  readonly change: LinkChange | undefined;
  private ownIds: Groups | undefined;
  private ownNames: Groups | undefined;
  private targets: Map<BlockId, Map<string, Reference[]>> | undefined;
  private readonly nowhere = new Map<BlockId, Nowhere>();

  /**
   * @param layout Of the version that the block is asked about in.
   * @param before What was known of the block that this one took the place of.
   */
  constructor(layout: Layout, block: BlockSyntax, before?: BlockLinks) {
    this.items = summariesOf(block.items);
    this.linkage = linkageOf(this.items);
    const renewal = renewalOf(this.items);
    if (!before || renewal?.before !== before.items) return;
    const items = [...renewal.removed, ...renewal.added];
    const change = { from: before.linkage, items, ids: new Set(items.map(({ item }) => item.id)) };
    this.change = before.linkage === this.linkage ? before.change : change;
    // To put many in one by one takes longer than to begin anew.
    if (items.length <= mostOneByOne) this.takeOver(layout, before, renewal);
  }

  /** Takes the maps, with the items that were read again; the version before makes new ones if it is asked again. */
  private takeOver(layout: Layout, before: BlockLinks, { removed, added }: Renewal<ItemSummary>): void {
    this.ownIds = before.ownIds;
    this.ownNames = before.ownNames;
    this.targets = before.targets;
    before.ownIds = before.ownNames = before.targets = undefined;
    for (const summary of removed) {
      this.ownIds?.takeOut(summary);
      this.ownNames?.takeOut(summary);
      this.takeOutLinks(summary);
    }
    for (const summary of added) {
      this.ownIds?.putIn(layout, summary);
      this.ownNames?.putIn(layout, summary);
      this.putInLinks(layout, summary);
    }
    for (const [block, nowhere] of before.nowhere) {
      const ids = linksToBlock([...removed, ...added], block);
      this.nowhere.set(block, ids.length === 0 ? nowhere : { ...nowhere, again: new Set([...nowhere.again, ...ids]) });
    }
  }

  private takeOutLinks(summary: ItemSummary): void {
    for (const link of summary.links) {
      const ids = this.targets?.get(link.block);
      const others = ids?.get(link.id)?.filter(({ from }) => from !== summary) ?? [];
      if (others.length > 0) ids?.set(link.id, others);
      else ids?.delete(link.id);
    }
  }

  private putInLinks(layout: Layout, summary: ItemSummary): void {
    if (!this.targets) return;
    for (const link of summary.links) {
      let ids = this.targets.get(link.block);
      if (!ids) this.targets.set(link.block, (ids = new Map<string, Reference[]>()));
      ids.set(link.id, inFileOrder(layout, [...ids.get(link.id) ?? [], { from: summary, link }]));
    }
  }

  /** Puts together what is else put together when it is first asked for. */
  prepare(): void {
    this.ownIds ??= new Groups(this.items, idOf);
    this.ownNames ??= new Groups(this.items, comparedName);
    this.targets ??= groupLinks(this.items);
  }

  /** The ids, in the order of the file. */
  get ids(): readonly string[] {
    return idsIn(this.items);
  }

  /** The items by their ids. */
  get byId(): Groups {
    return (this.ownIds ??= new Groups(this.items, idOf));
  }

  /** The items by their names, as these are compared. */
  get byName(): Groups {
    return (this.ownNames ??= new Groups(this.items, comparedName));
  }

  /** The links by the block and the id that they lead to, each in the order of the file. */
  get byTarget(): ReadonlyMap<BlockId, ReadonlyMap<string, readonly Reference[]>> {
    return (this.targets ??= groupLinks(this.items));
  }

  /** The links to a block that lead to no item; looked for again only where an edit may have changed that. */
  leadingNowhere(block: BlockId, there: readonly BlockLinks[]): readonly Reference[] {
    const known = this.nowhere.get(block);
    const again = known && idsToLookFor(known, there);
    if (known && again?.size === 0) return known.links;
    const byId = this.byTarget.get(block);
    const links = known && again ? known.links.filter(({ link }) => !again.has(link.id)) : [];
    for (const id of again ?? byId?.keys() ?? []) {
      if (there.some((each) => each.byId.has(id))) continue;
      for (const reference of byId?.get(id) ?? []) links.push(reference);
    }
    this.nowhere.set(block, { there: there.map(({ linkage }) => linkage), links, again: new Set() });
    return links;
  }
}

/** The ids that links may lead to or not other than they did; `undefined` if that is not known. */
function idsToLookFor(
  { there: before, again }: Nowhere, there: readonly BlockLinks[],
): ReadonlySet<string> | undefined {
  if (before.length !== there.length) return undefined;
  const ids = new Set(again);
  for (const [index, { linkage, change }] of there.entries()) {
    if (linkage === before[index]) continue;
    if (change?.from !== before[index]) return undefined;
    for (const id of change?.ids ?? []) ids.add(id);
  }
  return ids;
}

const known = new WeakMap<readonly ItemSyntax[], BlockLinks>();

/** What links there are in a block of a document, and what there is to link to. */
export function blockLinks({ layout }: CanvasDocument, block: BlockSyntax): BlockLinks {
  let links = known.get(block.items);
  if (!links) {
    const before = renewalOf(block.items)?.before;
    known.set(block.items, (links = new BlockLinks(layout, block, before && known.get(before))));
  }
  return links;
}
