import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { diffCanvases } from '../diff/compare';
import type { Mark } from '../diff/describe';
import { plain, sayDiff } from '../diff/describe';
import type { Canvas } from '../parsing/canvas';
import { itemKeys } from '../preview/keys';
import type { Localize } from '../l10n/l10n';

/** What happened to an item since, and the same in words, a line for each change. */
export interface ItemSince {
  readonly mark: Exclude<Mark, 'removed'>;
  readonly text: string;
}

/** What changed in a canvas since an earlier version, to be marked on the canvas itself. */
export interface Since {
  /** By the keys of the items. */
  readonly items: Readonly<Record<string, ItemSince>>;
  /** The names of the items that are no more in each block where there are any. */
  readonly removed: Readonly<Partial<Record<BlockId, readonly string[]>>>;
  /** How many changes are about nothing of these: what the canvas or a block says of itself, and the order of items. */
  readonly others: number;
}

/** What changed since an earlier version; a mere change of order is not marked. Costs a comparison of all items. */
export function changesSince(before: Canvas, after: Canvas, l10n: Localize): Since {
  const diff = diffCanvases(before, after);
  const items: Record<string, ItemSince> = {};
  let others = 0;
  for (const { line: { mark, text }, item, isOrder } of sayDiff(diff, after.language, l10n, plain)) {
    if (!item || isOrder) others++;
    const now = item?.after;
    if (!now || isOrder || mark === 'removed') continue;
    const key = itemKeys(after.blocks[now.item.block].items)[now.index] ?? '';
    const known = items[key];
    // That it moved says more than what else changed.
    items[key] = known
      ? { mark: mark === 'moved' ? mark : known.mark, text: `${known.text}\n${text}` } : { mark, text };
  }
  const removed = Object.fromEntries(blockIds.flatMap((block) => {
    const names = diff.removed.filter(({ item }) => item.block === block).map(({ item }) => item.name);
    return names.length === 0 ? [] : [[block, names] as const];
  }));
  return { items, removed, others };
}
