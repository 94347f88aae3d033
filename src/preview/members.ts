import type { CanvasItem } from '../parsing/canvas';
import { renewalOf } from '../parsing/renewal';

/** From keys to the items of a list that have them, in no order; an item as often as it has the key. */
export type Members = ReadonlyMap<string, readonly CanvasItem[]>;

/**
 * Makes a function that gives the items of a list by keys that they have. After an edit it is made of what was known
 * before, which is used up.
 */
export function membersBy(keysOf: (item: CanvasItem) => readonly string[]): (items: readonly CanvasItem[]) => Members {
  const known = new WeakMap<readonly CanvasItem[], Map<string, CanvasItem[]>>();

  const add = (members: Map<string, CanvasItem[]>, items: readonly CanvasItem[]): Map<string, CanvasItem[]> => {
    for (const item of items) {
      for (const key of keysOf(item)) {
        const same = members.get(key);
        if (same) same.push(item);
        else members.set(key, [item]);
      }
    }
    return members;
  };

  const renewed = (items: readonly CanvasItem[]): Map<string, CanvasItem[]> | undefined => {
    const renewal = renewalOf(items);
    const members = renewal && known.get(renewal.before);
    if (!members) return undefined;
    known.delete(renewal.before);
    const gone = new Set(renewal.removed);
    for (const key of new Set(renewal.removed.flatMap(keysOf))) {
      const others = members.get(key)?.filter((item) => !gone.has(item)) ?? [];
      if (others.length > 0) members.set(key, others);
      else members.delete(key);
    }
    return add(members, renewal.added);
  };

  return (items) => {
    let members = known.get(items);
    if (!members) known.set(items, (members = renewed(items) ?? add(new Map<string, CanvasItem[]>(), items)));
    return members;
  };
}
