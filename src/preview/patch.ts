import type { BlockId } from '../canvas/structure';
import type { BlockHead, BlockView, CanvasHead, ItemView, PreviewModel } from './model';

/** Replaces a run of items, by key. */
interface Splice {
  /** The index of the first item to remove, where the new ones are inserted. */
  readonly at: number;
  readonly remove: number;
  readonly keys: readonly string[];
}

/** The changes of a block: its head, the order of its items, and new or changed items. */
interface BlockPatch {
  readonly id: BlockId;
  readonly head?: BlockHead;
  readonly splice?: Splice;
  readonly items: readonly ItemView[];
}

/** The delta between two models. */
export interface PreviewPatch {
  readonly head?: CanvasHead;
  readonly blocks: readonly BlockPatch[];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Deep equality of model values; `undefined` equals absent, as in JSON. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  for (const key in one) if (!same(one[key], other[key])) return false;
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false;
  return true;
}

/** The common prefix and suffix of the keys of two lists. */
function commonEnds(before: readonly ItemView[], after: readonly ItemView[]): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start]?.key === after[start]?.key) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end++;
  return { start, end };
}

function itemsPatch(before: readonly ItemView[], after: readonly ItemView[]): Pick<BlockPatch, 'splice' | 'items'> {
  if (before === after) return { items: [] };
  const { start, end } = commonEnds(before, after);
  const shift = after.length - before.length;
  const until = after.length - end;
  const removed = new Map(before.slice(start, before.length - end).map((item) => [item.key, item]));
  const items = after.filter((item, index) => {
    const old = index < start ? before[index] : index >= until ? before[index - shift] : removed.get(item.key);
    return !same(old, item);
  });
  const keys = after.slice(start, until).map(({ key }) => key);
  if (removed.size === 0 && keys.length === 0) return { items };
  return { items, splice: { at: start, remove: removed.size, keys } };
}

function blockPatch(before: BlockView, after: BlockView): BlockPatch | undefined {
  const change = itemsPatch(before.items, after.items);
  const sameHead = same(before.head, after.head);
  if (change.items.length === 0 && !change.splice && sameHead) return undefined;
  return { id: after.head.id, ...change, ...(!sameHead && { head: after.head }) };
}

/** The patch from one model to another; `undefined` if they are equal. */
export function diffModels(before: PreviewModel, after: PreviewModel): PreviewPatch | undefined {
  const blocks = after.blocks.flatMap((block, index) => {
    const old = before.blocks[index];
    return old ? blockPatch(old, block) ?? [] : [];
  });
  const sameHead = same(before.head, after.head);
  return blocks.length === 0 && sameHead ? undefined : { blocks, ...(!sameHead && { head: after.head }) };
}

function patchBlock(block: BlockView, { head, splice, items: changed }: BlockPatch): BlockView {
  const news = new Map(changed.map((item) => [item.key, item]));
  const items = block.items.map((item) => news.get(item.key) ?? item);
  if (splice) {
    const { at, remove, keys } = splice;
    const old = new Map(block.items.slice(at, at + remove).map((item) => [item.key, item]));
    items.splice(at, remove, ...keys.flatMap((key) => news.get(key) ?? old.get(key) ?? []));
  }
  return { head: head ?? block.head, items };
}

/** Applies a patch; unchanged parts keep their identity. */
export function applyPatch(model: PreviewModel, patch: PreviewPatch): PreviewModel {
  return {
    head: patch.head ?? model.head,
    blocks: model.blocks.map((block) => {
      const change = patch.blocks.find(({ id }) => id === block.head.id);
      return change ? patchBlock(block, change) : block;
    }),
  };
}
