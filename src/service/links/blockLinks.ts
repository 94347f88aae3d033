import type { BlockId } from '../../canvas/structure';
import { itemsOf } from '../../parsing/canvas';
import { linkageOf } from '../../parsing/linkage';
import { eachOf, renewalOf } from '../../parsing/renewal';
import type { BlockSyntax, ItemSyntax } from '../../parsing/syntax';
import type { ItemSummary, Link } from './summary';
import { summaryOf } from './summary';

/** A link, and the item that it stands in. */
export interface Reference {
  readonly from: ItemSummary;
  readonly link: Link;
}

const summariesOf = eachOf(summaryOf);

/**
 * The items of one block by id, and the links in them by where they lead. It is put together once for as long as the
 * block is not read again, so that an edit costs nothing in the others.
 */
export class BlockLinks {
  /** The items, in the order of the file. */
  readonly items: readonly ItemSummary[];
  /** The same as in the block that this one took the place of, if all ids, names and links are. */
  readonly linkage: object;
  private inOrder: readonly string[] | undefined;
  private known: Map<string, ItemSummary[]> | undefined;
  private readonly nowhere = new Map<BlockId, { readonly there: readonly object[]; readonly links: Reference[] }>();
  private targets: Map<BlockId, Map<string, Reference[]>> | undefined;

  /** @param before What was known of the block that this one took the place of; it is used up. */
  constructor(block: BlockSyntax, before?: BlockLinks) {
    this.items = summariesOf(block.items);
    this.linkage = linkageOf(itemsOf(block));
    if (before?.linkage === this.linkage) this.takeOver(before);
  }

  /** Keeps the maps of a block in which all ids and links are the same, with the items that were read again. */
  private takeOver(before: BlockLinks): void {
    const renewal = renewalOf(this.items);
    if (renewal?.before !== before.items) return;
    const renewed = renewal.added.flatMap((summary, index): [ItemSummary, ItemSummary][] => {
      const old = renewal.removed[index];
      return old ? [[old, summary]] : [];
    });
    const isSame = ([old, { links }]: [ItemSummary, ItemSummary]): boolean => old.links.length === links.length
      && old.links.every(({ block, id }, index) => block === links[index]?.block && id === links[index].id);
    if (!renewed.every(isSame)) return;
    this.inOrder = before.inOrder;
    this.known = before.known;
    this.targets = before.targets;
    for (const [old, summary] of renewed) {
      const same = this.known?.get(summary.item.id);
      if (same?.includes(old)) same[same.indexOf(old)] = summary;
      for (const [index, link] of summary.links.entries()) {
        const references = this.targets?.get(link.block)?.get(link.id) ?? [];
        const at = references.findIndex((each) => each.from === old && each.link === old.links[index]);
        if (at >= 0) references[at] = { from: summary, link };
      }
    }
  }

  /** The ids, in the order of the file. */
  get ids(): readonly string[] {
    return (this.inOrder ??= this.items.map(({ item }) => item.id).filter((id) => id !== ''));
  }

  /** The items by their ids, in the order of the file; those without an id are not in it. */
  get byId(): ReadonlyMap<string, readonly ItemSummary[]> {
    if (this.known) return this.known;
    const ids = (this.known = new Map<string, ItemSummary[]>());
    for (const summary of this.items) {
      const { id } = summary.item;
      if (id === '') continue;
      const same = ids.get(id);
      if (same) same.push(summary);
      else ids.set(id, [summary]);
    }
    return ids;
  }

  /** The links by the block and the id that they lead to, each in the order of the file. */
  get byTarget(): ReadonlyMap<BlockId, ReadonlyMap<string, readonly Reference[]>> {
    if (this.targets) return this.targets;
    const targets = (this.targets = new Map<BlockId, Map<string, Reference[]>>());
    for (const from of this.items) {
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

  /** The links to a block that lead to no item, looked for again only when there are other items. */
  leadingNowhere(block: BlockId, there: readonly BlockLinks[]): readonly Reference[] {
    const before = this.nowhere.get(block);
    const isSame = before?.there.length === there.length
      && there.every(({ linkage }, index) => linkage === before.there[index]);
    if (isSame) return before.links;
    const links: Reference[] = [];
    for (const [id, references] of this.byTarget.get(block) ?? []) {
      if (there.some(({ byId }) => byId.has(id))) continue;
      for (const reference of references) links.push(reference);
    }
    this.nowhere.set(block, { there: there.map(({ linkage }) => linkage), links });
    return links;
  }
}

const known = new WeakMap<readonly ItemSyntax[], BlockLinks>();

/** What links there are in a block, and what there is to link to. */
export function blockLinks(block: BlockSyntax): BlockLinks {
  let links = known.get(block.items);
  if (!links) {
    const before = renewalOf(block.items)?.before;
    known.set(block.items, (links = new BlockLinks(block, before && known.get(before))));
  }
  return links;
}
