import type { BlockId } from '../canvas/structure';
import { inBatches } from '../parsing/batches';
import type { BlockView, ItemView, PreviewModel } from './model';

/** How many items go in one message, which takes a few milliseconds. */
export const itemsAMessage = 1000;

/** Some of the items of a large model, by their blocks; all parts together have all of them. */
export type ModelPart = readonly { readonly id: BlockId; readonly items: readonly ItemView[] }[];

/** A model in parts that are sent one by one, and then the model without its items; one that is small as it is. */
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

/** The model that was taken apart by {@link partsOf}. */
export function joinParts(parts: readonly ModelPart[], rest: PreviewModel): PreviewModel {
  if (parts.length === 0) return rest;
  const all = parts.flat();
  const blocks = rest.blocks.map(({ head }): BlockView => (
    { head, items: all.flatMap(({ id, items }) => (id === head.id ? items : [])) }
  ));
  return { head: rest.head, blocks };
}
