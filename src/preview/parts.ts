import type { BlockId } from '../canvas/structure';
import { inBatches } from '../parsing/batches';
import type { BlockView, ItemView, PreviewModel } from './model';

/** Items per message: each takes a few milliseconds. */
export const itemsAMessage = 1000;

/** A part of the items of a large model, by block. */
export type ModelPart = readonly { readonly id: BlockId; readonly items: readonly ItemView[] }[];

/** Splits a large model into parts to send one by one, and the rest without items; a small one is not split. */
export function partsOf(
  model: PreviewModel, most = itemsAMessage,
): { readonly parts: readonly ModelPart[]; readonly rest: PreviewModel } {
  const { head, blocks } = model;
  const count = blocks.reduce((sum, { items }) => sum + items.length, 0);
  if (count <= most) return { parts: [], rest: model };
  const parts: ModelPart[] = [];
  let part: ModelPart = [];
  const steps = inBatches(blocks, ({ items }) => items, ({ list, items }) => {
    part = [...part, { id: list.head.id, items }];
  }, most);
  while (steps.next().done !== true) {
    parts.push(part);
    part = [];
  }
  return { parts, rest: { head, blocks: blocks.map((block): BlockView => ({ head: block.head, items: [] })) } };
}

/** Reassembles a model that {@link partsOf} has split. */
export function joinParts(parts: readonly ModelPart[], rest: PreviewModel): PreviewModel {
  if (parts.length === 0) return rest;
  const all = parts.flat();
  const blocks = rest.blocks.map(({ head }): BlockView => (
    { head, items: all.flatMap(({ id, items }) => (id === head.id ? items : [])) }
  ));
  return { head: rest.head, blocks };
}
