import { fieldOf } from './spans';
import type { SourceText } from './source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from './syntax';
import { locate } from './syntax';
import type { Node } from './yaml';
import { isMap, isScalar, isSeq, pairsOf, span } from './yaml';

/** A region of the file, as offsets, without white space at its end. */
export type OffsetRange = readonly [start: number, end: number];

function trimmed(source: SourceText, start: number, end: number): OffsetRange {
  return [start, start + source.slice(start, end).trimEnd().length];
}

/** An item, without its dash. */
export function itemRange(document: CanvasDocument, { part, span: place }: ItemSyntax): OffsetRange {
  return trimmed(document.source, ...locate(document, part, place));
}

/**
 * Where a node ends, as an offset in its part. A mapping whose last key has no value yet ends after the comments below
 * that, as `yaml` has it, which are about something else: it ends with the key.
 */
function endOf(node: Node): number {
  const last = isMap(node) && node.flow !== true ? pairsOf(node).at(-1) : undefined;
  if (!last) return span(node)[1];
  const isNothing = !last.value || (isScalar(last.value) && last.value.value === null && (last.value.source ?? '') === '');
  return isNothing || !last.value ? span(last.key)[1] : Math.max(span(last.key)[1], endOf(last.value));
}

/** The value of a field; `undefined` if there is none here. Not for fields that hold items. */
export function valueRange(document: CanvasDocument, { part, written, merged }: FieldSyntax): OffsetRange | undefined {
  if (!written || merged) return undefined;
  const [start, end] = trimmed(document.source, ...locate(document, part, [span(written)[0], endOf(written)]));
  return end > start ? [start, end] : undefined;
}

/** A key with its value; `undefined` for a field that is merged in from elsewhere. Not for fields that hold items. */
export function fieldRange(document: CanvasDocument, field: FieldSyntax): OffsetRange | undefined {
  if (field.merged) return undefined;
  const [start, end] = locate(document, field.part, span(field.key));
  return [start, Math.max(end, valueRange(document, field)?.[1] ?? end)];
}

function isFlow(node: Node | null): boolean {
  return (isSeq(node) || isMap(node)) && node.flow === true;
}

/** The list of a block's items with its brackets; `undefined` if it is not in flow style. */
export function flowListRange(document: CanvasDocument, { field, fields }: BlockSyntax): OffsetRange | undefined {
  const holder = fieldOf(fields, 'items') ?? field;
  return isSeq(holder.written) && isFlow(holder.written) ? valueRange(document, holder) : undefined;
}

/** Where a field that holds items ends: with the last of them, as its value does not say where it stands. */
function endOfItems(document: CanvasDocument, field: FieldSyntax, items: readonly ItemSyntax[]): number {
  const [, keyEnd] = locate(document, field.part, span(field.key));
  const last = items.at(-1);
  // A file with anchors is always read as a whole, and its items may stand elsewhere.
  if (!last || document.hasAnchors || isFlow(field.written)) return fieldRange(document, field)?.[1] ?? keyEnd;
  return Math.max(keyEnd, itemRange(document, last)[1]);
}

/** The field `items` of a block, with the items; `undefined` for a block without it. */
export function itemsFieldRange(document: CanvasDocument, block: BlockSyntax): OffsetRange | undefined {
  const field = fieldOf(block.fields, 'items');
  if (!field || field.merged) return undefined;
  return [locate(document, field.part, span(field.key))[0], endOfItems(document, field, block.items)];
}

/** A block: its key and all below it; `undefined` for one that is merged in from elsewhere. */
export function blockRange(document: CanvasDocument, block: BlockSyntax): OffsetRange | undefined {
  const { field, form, fields, items } = block;
  if (field.merged) return undefined;
  const [start] = locate(document, field.part, span(field.key));
  if (form !== 'mapping' || document.hasAnchors || isFlow(field.written)) {
    return [start, endOfItems(document, field, items)];
  }
  const ends = fields.map((each) =>
    (each.word?.id === 'items' ? itemsFieldRange(document, block) : fieldRange(document, each))?.[1] ?? 0);
  return [start, Math.max(locate(document, field.part, span(field.key))[1], ...ends)];
}

/** Whether one region lies within another. */
export function isWithin([start, end]: OffsetRange, [outerStart, outerEnd]: OffsetRange): boolean {
  return outerStart <= start && end <= outerEnd;
}
