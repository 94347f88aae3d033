import type { BlockId } from '../canvas/structure';
import { itemsOf } from '../parsing/canvas';
import type { CanvasDocument } from '../parsing/syntax';

/** The ids of the items of a block. */
function idsIn({ blocks }: CanvasDocument, block: BlockId): Set<string> {
  return new Set(blocks.filter(({ id }) => id === block).flatMap(itemsOf).map(({ id }) => id));
}

/** An id that no item of a block has: a wanted one, or that with the lowest number from 2 that is free. */
export function freeId(document: CanvasDocument, block: BlockId, id: string): string {
  const ids = idsIn(document, block);
  if (!ids.has(id)) return id;
  let number = 2;
  while (ids.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
