import type { CanvasDocument } from '../../parsing/syntax';
import type { Extent } from '../navigation/extents';
import { blockExtent, fieldExtent, itemExtent } from '../navigation/extents';

/** Lines from the first to the last, both included, counted from 0. */
export type Lines = readonly [first: number, last: number];

/** The lines of the items, then of the blocks and fields at the top, that some lines touch. */
export function widerLines(document: CanvasDocument, lines: Lines): Lines[] {
  const { source, blocks, fields } = document;
  const grown = (extents: readonly (Extent | undefined)[]): Lines => {
    let [first, last] = lines;
    for (const extent of extents) {
      if (!extent) continue;
      const [start, end] = [source.lineAt(extent[0]), source.lineAt(extent[1])];
      if (start > lines[1] || end < lines[0]) continue;
      first = Math.min(first, start);
      last = Math.max(last, end);
    }
    return [first, last];
  };
  const items = blocks.flatMap((block) => block.items.map((item) => itemExtent(document, item)));
  const byKey = new Map(blocks.map((block) => [block.field, block]));
  return [
    grown(items),
    grown(fields.map((field) => {
      const block = byKey.get(field);
      return block ? blockExtent(document, block) : fieldExtent(document, field);
    })),
  ];
}
