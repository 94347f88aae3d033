import type { BlockId } from '../canvas/structure';
import type { BlockHead, BlockView, CanvasHead, ItemView, PreviewModel } from './model';

/** What changed in a block: its head, the order of its items by their keys, and items that are new or differ. */
export interface BlockPatch {
  readonly id: BlockId;
  readonly head?: BlockHead;
  readonly order?: readonly string[];
  readonly items: readonly ItemView[];
}

/** What changed from one model to the next. */
export interface PreviewPatch {
  readonly head?: CanvasHead;
  readonly blocks: readonly BlockPatch[];
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function blockPatch(before: BlockView, after: BlockView): BlockPatch | undefined {
  const known = new Map(before.items.map((item) => [item.key, item]));
  const items = after.items.filter((item) => !same(known.get(item.key), item));
  const sameOrder = before.items.length === after.items.length
    && before.items.every((item, index) => item.key === after.items[index]?.key);
  const sameHead = same(before.head, after.head);
  if (items.length === 0 && sameOrder && sameHead) return undefined;
  return {
    id: after.head.id, items,
    ...(!sameHead && { head: after.head }),
    ...(!sameOrder && { order: after.items.map((item) => item.key) }),
  };
}

/** What to change in one model to get the other; `undefined` if nothing. */
export function diffModels(before: PreviewModel, after: PreviewModel): PreviewPatch | undefined {
  const blocks = after.blocks.flatMap((block, index) => {
    const old = before.blocks[index];
    return old ? blockPatch(old, block) ?? [] : [];
  });
  const sameHead = same(before.head, after.head);
  return blocks.length === 0 && sameHead ? undefined : { blocks, ...(!sameHead && { head: after.head }) };
}

/** A model after a patch; what the patch does not name stays the very same object. */
export function applyPatch(model: PreviewModel, patch: PreviewPatch): PreviewModel {
  return {
    head: patch.head ?? model.head,
    blocks: model.blocks.map((block) => {
      const change = patch.blocks.find(({ id }) => id === block.head.id);
      if (!change) return block;
      const items = new Map([...block.items, ...change.items].map((item) => [item.key, item]));
      const order = change.order ?? block.items.map((item) => item.key);
      return { head: change.head ?? block.head, items: order.flatMap((key) => items.get(key) ?? []) };
    }),
  };
}
