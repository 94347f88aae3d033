import { blockIds } from '../../../src/canvas/structure';
import type { Canvas } from '../../../src/parsing/canvas';

/** The links of a canvas that lead somewhere, by the names of both items, with the blocks that they are in. */
export function linkedNames({ blocks }: Canvas): [from: string, block: string, fromBlock: string, target: string][] {
  return blockIds.flatMap((fromBlock) => blocks[fromBlock].items.flatMap((item) =>
    blockIds.flatMap((block) => (item.links[block] ?? []).flatMap((id): [string, string, string, string][] => {
      const target = blocks[block].items.find((each) => each.id === id);
      return target ? [[item.name, block, fromBlock, target.name]] : [];
    }))));
}
