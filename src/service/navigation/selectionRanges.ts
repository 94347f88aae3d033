import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { findAt, itemOnLine } from '../../parsing/at';
import type { SourceText } from '../../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import { withoutQuotes } from '../../edit/scalar';
import type { OffsetRange } from '../../parsing/ranges';
import {
  blockRange, fieldRange, flowListRange, isWithin, itemRange, itemsFieldRange, valueRange,
} from '../../parsing/ranges';

/** The word around an offset, of letters and digits. */
function wordAt({ text }: SourceText, offset: number): OffsetRange {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return [offset - before, offset + after];
}

/** The line of an offset without the white space around it, if it is a comment or one of more lines of text. */
function lineAt(source: SourceText, offset: number, scalar: OffsetRange | undefined): OffsetRange | undefined {
  const line = source.lineAt(offset);
  const text = source.lineText(line);
  const isText = scalar && source.lineAt(scalar[0]) !== source.lineAt(scalar[1]);
  if (!isText && !/^\s*#/.test(text)) return undefined;
  const start = source.lineStart(line) + text.length - text.trimStart().length;
  return [start, Math.max(start, source.lineStart(line) + text.trimEnd().length)];
}

/** An item with its dash, if it has one on its line. */
function withDash({ source: { text } }: CanvasDocument, [start, end]: OffsetRange): OffsetRange {
  return [start - (/-[ \t]+$/.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0), end];
}

function ofField(document: CanvasDocument, field: FieldSyntax): (OffsetRange | undefined)[] {
  return [valueRange(document, field), fieldRange(document, field)];
}

/** All items of a block together. */
function ofItems(document: CanvasDocument, { items }: BlockSyntax): OffsetRange | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return undefined;
  return [withDash(document, itemRange(document, first))[0], itemRange(document, last)[1]];
}

function ofItem(document: CanvasDocument, item: ItemSyntax): (OffsetRange | undefined)[] {
  const extent = itemRange(document, item);
  return [extent, withDash(document, extent), ...item.fields.flatMap((field) => ofField(document, field))];
}

/** Whatever may be selected around an offset, in no order; not all of it is around it. */
function candidates(document: CanvasDocument, offset: number): (OffsetRange | undefined)[] {
  const { source, blocks, fields } = document;
  const found = findAt(document, offset);
  const item = found?.item ?? itemOnLine(document, source.lineAt(offset));
  const held = new Set(blocks.map(({ field }) => field));
  const scalar = found && locate(document, found.part, span(found.node));
  return [
    [0, source.length],
    wordAt(source, offset), lineAt(source, offset, scalar),
    ...(scalar ? [scalar, withoutQuotes(source, scalar)] : []),
    ...(item ? ofItem(document, item) : []),
    ...fields.filter((field) => !held.has(field)).flatMap((field) => ofField(document, field)),
    ...blocks.flatMap((block) => [
      blockRange(document, block), itemsFieldRange(document, block), ofItems(document, block),
      flowListRange(document, block),
      ...block.fields.filter(({ word }) => word?.id !== 'items').flatMap((field) => ofField(document, field)),
    ]),
  ];
}

function selectionRange(document: CanvasDocument, offset: number): SelectionRange {
  const around = candidates(document, offset)
    .filter((extent): extent is OffsetRange => extent !== undefined && isWithin([offset, offset], extent))
    .sort((a, b) => (b[1] - b[0]) - (a[1] - a[0]));
  let outer: OffsetRange | undefined;
  let selection: SelectionRange | undefined;
  for (const extent of around) {
    const isSame = extent[0] === outer?.[0] && extent[1] === outer[1];
    if (extent[0] === extent[1] || isSame || (outer && !isWithin(extent, outer))) continue;
    selection = { range: document.source.range(...extent), ...(selection && { parent: selection }) };
    outer = extent;
  }
  return selection ?? { range: document.source.range(offset, offset) };
}

/**
 * What to select when a selection grows, for each position: the word, the value, the field, the item,
 * all items of the block, the block, the file.
 */
export function selectionRanges(document: CanvasDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRange(document, document.source.offsetAt(position)));
}
