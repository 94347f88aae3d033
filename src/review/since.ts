import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { diffCanvases } from '../diff/compare';
import type { Mark } from '../diff/describe';
import { plain, sayDiff } from '../diff/describe';
import type { Canvas } from '../parsing/canvas';
import { itemKeys } from '../preview/keys';
import type { Localize } from '../l10n/l10n';

/** The mark of an item, and its changes in words, one per line. */
interface ItemSince {
  readonly mark: Exclude<Mark, 'removed'>;
  readonly text: string;
}

/** Changes since an earlier version, for marks on the canvas itself. */
export interface Since {
  /** By item key. */
  readonly items: Readonly<Record<string, ItemSince>>;
  /** The names of removed items, by block. */
  readonly removed: Readonly<Partial<Record<BlockId, readonly string[]>>>;
  /** The number of other changes: of fields of the canvas or a block, and of the order of items. */
  readonly others: number;
}

/** The changes since an earlier version; a change of order only is not marked. Compares all items. */
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
    // A move outranks other changes.
    items[key] = known
      ? { mark: mark === 'moved' ? mark : known.mark, text: `${known.text}\n${text}` } : { mark, text };
  }
  const removed = Object.fromEntries(blockIds.flatMap((block) => {
    const names = diff.removed.filter(({ item }) => item.block === block).map(({ item }) => item.name);
    return names.length === 0 ? [] : [[block, names] as const];
  }));
  return { items, removed, others };
}
