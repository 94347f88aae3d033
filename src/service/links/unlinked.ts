import type { BlockId } from '../../canvas/structure';
import { renewalOf } from '../../parsing/renewal';
import { itemsInOrder } from './groups';
import type { LinkIndex } from './linkIndex';
import type { ItemSummary } from './summary';

/** The items of a block that are linked with none of some others, and the linkage of those at that time. */
interface Known {
  readonly linkages: readonly object[];
  readonly unlinked: readonly ItemSummary[];
}

const knownItems = new WeakMap<readonly ItemSummary[], Map<string, Known>>();

/** The items of a block that edits in others may have linked or not; `undefined` if that is not known. */
function touchedItems(
  index: LinkIndex, block: BlockId, others: readonly BlockId[], { linkages }: Known,
): Set<ItemSummary> | undefined {
  const [own, ...twins] = index.blockLinks(block);
  const touched = new Set<ItemSummary>();
  for (const [position, other] of others.entries()) {
    const before = linkages[position];
    if (index.linkageOf(other) === before) continue;
    const [links, ...more] = index.blockLinks(other);
    const change = links?.change;
    if (!own || twins.length + more.length > 0 || change?.from !== before) return undefined;
    for (const id of change?.ids ?? []) {
      for (const { from } of own.byTarget.get(other)?.get(id) ?? []) touched.add(from);
    }
    for (const link of change?.items.flatMap((item) => item.links) ?? []) {
      if (link.block === block) for (const item of own.byId.get(link.id)) touched.add(item);
    }
  }
  return touched;
}

/**
 * The items of a block that are linked with none of some others, whichever way, in the order of the file. After an
 * edit, only those are looked at that it may have linked or not.
 */
export function unlinkedItems(
  index: LinkIndex, block: BlockId, others: readonly BlockId[],
): readonly ItemSummary[] {
  const items = index.itemsIn(block);
  const name = others.join();
  let known = knownItems.get(items);
  if (!known) knownItems.set(items, (known = new Map<string, Known>()));
  const isUnlinked = (item: ItemSummary): boolean => others.every((other) => !index.isLinked(item, other));
  const renewal = renewalOf(items);
  const same = known.get(name);
  const before = same ?? (renewal && knownItems.get(renewal.before)?.get(name));
  const touched = before && touchedItems(index, block, others, before);
  let unlinked = before?.unlinked ?? [];
  if (!touched) unlinked = items.filter(isUnlinked);
  else {
    const added = same ? [] : renewal?.added ?? [];
    const again = new Set([...touched, ...added]);
    const gone = new Set([...again, ...same ? [] : renewal?.removed ?? []]);
    const kept = gone.size === 0 ? unlinked : unlinked.filter((item) => !gone.has(item));
    const found = [...again].filter(isUnlinked);
    unlinked = found.length === 0 ? kept : itemsInOrder(index.layout, [...kept, ...found]);
  }
  known.set(name, { linkages: others.map((other) => index.linkageOf(other)), unlinked });
  return unlinked;
}
