import type { BlockId } from '../canvas/structure';
import type { Fingerprint } from '../incremental/fingerprint';
import { changeSince } from '../incremental/fingerprint';
import { deltaOf } from '../incremental/listDelta';
import type { CanvasItem } from '../parsing/canvas';
import type { ItemList } from './items';
import { itemsById, itemsByTarget } from './items';
import type { LinkIndex } from './linkIndex';
import type { ItemSummary } from './summary';

/** The items of a block that are linked with none of some others, and the fingerprints of those at that time. */
interface Known {
  readonly fingerprints: readonly Fingerprint<ItemList>[];
  readonly unlinked: readonly ItemSummary[];
}

const cache = new WeakMap<readonly ItemSummary[], Map<string, Known>>();

/** The items of a block that edits in others may have linked or not; `undefined` if that is not known. */
function touchedItems(
  index: LinkIndex, block: BlockId, others: readonly BlockId[], { fingerprints }: Known,
): CanvasItem[] | undefined {
  const [own, ...twins] = index.listsOf(block);
  const touched: CanvasItem[] = [];
  for (const [position, other] of others.entries()) {
    const before = fingerprints[position];
    const now = index.fingerprintOf(other);
    if (now === before) continue;
    const changed = own && twins.length === 0 ? changeSince(before, now) : undefined;
    if (!own || !changed) return undefined;
    for (const { id, links } of changed) {
      touched.push(...itemsByTarget(own, other).get(id));
      for (const each of links[block] ?? []) touched.push(...itemsById(own).get(each));
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
  let known = cache.get(items);
  if (!known) cache.set(items, (known = new Map<string, Known>()));
  const isUnlinked = ({ item }: ItemSummary): boolean => others.every((other) => !index.isLinked(item, other));
  const same = known.get(name);
  const delta = same ? undefined : deltaOf(items);
  const before = same ?? (delta && cache.get(delta.before)?.get(name));
  const touched = before && touchedItems(index, block, others, before);
  let unlinked = before?.unlinked ?? [];
  if (!touched) unlinked = items.filter(isUnlinked);
  else {
    const again = new Set([...index.summariesOf(new Set(touched)), ...delta?.added ?? []]);
    const gone = new Set([...again, ...delta?.removed ?? []]);
    const kept = gone.size === 0 ? unlinked : unlinked.filter((item) => !gone.has(item));
    const found = [...again].filter(isUnlinked);
    unlinked = found.length === 0 ? kept : index.summariesOf([...kept, ...found].map(({ item }) => item));
  }
  known.set(name, { fingerprints: others.map((other) => index.fingerprintOf(other)), unlinked });
  return unlinked;
}
