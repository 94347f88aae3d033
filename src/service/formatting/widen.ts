import { itemOnLine } from '../../parsing/at';
import type { CanvasDocument } from '../../parsing/syntax';
import type { OffsetRange } from '../../parsing/ranges';
import { blockRange, fieldRange, itemRange } from '../../parsing/ranges';

/** Lines from the first to the last, both included, counted from 0. */
export type LineRange = readonly [first: number, last: number];

/** The lines of all items. */
function itemLines(document: CanvasDocument): LineRange[] {
  return document.blocks.flatMap(({ items }) => items.map((item) => linesOf(document, itemRange(document, item))));
}

/** The lines of all blocks and fields at the top. */
function fieldLines(document: CanvasDocument): LineRange[] {
  const byField = new Map(document.blocks.map((block) => [block.field, block]));
  return document.fields.flatMap((field) => {
    const block = byField.get(field);
    const extent = block ? blockRange(document, block) : fieldRange(document, field);
    return extent ? [linesOf(document, extent)] : [];
  });
}

function linesOf({ source }: CanvasDocument, [start, end]: OffsetRange): LineRange {
  return [source.lineAt(start), source.lineAt(end)];
}

/** Lines with all of the parts that they touch. */
function grown(lines: LineRange, parts: readonly LineRange[]): LineRange {
  const touched = parts.filter(([first, last]) => first <= lines[1] && last >= lines[0]);
  return [
    touched.reduce((least, [first]) => Math.min(least, first), lines[0]),
    touched.reduce((most, [, last]) => Math.max(most, last), lines[1]),
  ];
}

/** The lines of the items, then of the blocks and fields at the top, that some lines touch. */
export function widerLines(document: CanvasDocument, lines: LineRange): LineRange[] {
  return [grown(lines, itemLines(document)), grown(lines, fieldLines(document))];
}

/** The lines of the item that a line is in, else of the field at the top; `undefined` between those. */
export function partAround(document: CanvasDocument, line: number): LineRange | undefined {
  const item = itemOnLine(document, line);
  if (item) return linesOf(document, itemRange(document, item));
  return fieldLines(document).find(([first, last]) => first <= line && line <= last);
}
