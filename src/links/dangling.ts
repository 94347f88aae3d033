import type { BlockId } from '../canvas/structure';
import type { Fingerprint } from '../incremental/fingerprint';
import { changeSince } from '../incremental/fingerprint';
import { deltaOf } from '../incremental/listDelta';
import type { ItemList } from './items';
import { graphFingerprint, itemsById, itemsByTarget } from './items';

/** The ids that lead nowhere, and the fingerprints of the lists that they might have led to. */
interface Known {
  readonly there: readonly Fingerprint<ItemList>[];
  readonly ids: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const cache = new WeakMap<ItemList, Map<BlockId, Known>>();

/** The ids that may lead to an item, or not, other than they did before; `undefined` if that is not known. */
function idsToLookFor(
  block: BlockId, before: Known, there: readonly Fingerprint<ItemList>[], reread: ItemList,
): ReadonlySet<string> | undefined {
  if (before.there.length !== there.length) return undefined;
  const ids = new Set(reread.flatMap(({ links }) => links[block] ?? []));
  for (const [index, fingerprint] of there.entries()) {
    if (fingerprint === before.there[index]) continue;
    const changed = changeSince(before.there[index], fingerprint);
    if (!changed) return undefined;
    for (const { id } of changed) ids.add(id);
  }
  return ids;
}

/**
 * The ids in a block that items link to, and that no item there has. After an edit, only those are looked for that it
 * may have changed.
 *
 * @param lists The items of that block.
 */
export function idsLeadingNowhere(items: ItemList, block: BlockId, lists: readonly ItemList[]): ReadonlySet<string> {
  const index = itemsByTarget(items, block);
  if (index.size === 0) return none;
  let byBlock = cache.get(items);
  if (!byBlock) cache.set(items, (byBlock = new Map<BlockId, Known>()));
  const there = lists.map(graphFingerprint);
  const same = byBlock.get(block);
  const delta = same ? undefined : deltaOf(items);
  const before = same ?? (delta && cache.get(delta.before)?.get(block));
  const again = before && idsToLookFor(block, before, there, delta ? [...delta.removed, ...delta.added] : []);
  if (same && again?.size === 0) return same.ids;
  const ids = new Set(again ? before.ids : []);
  for (const id of again ?? index.keys()) {
    const leadsNowhere = index.has(id) && !lists.some((list) => itemsById(list).has(id));
    if (leadsNowhere) ids.add(id);
    else ids.delete(id);
  }
  byBlock.set(block, { there, ids });
  return ids;
}
