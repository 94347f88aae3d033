import { deletion, insertion } from '../edit/changes';
import { fieldLines } from '../edit/fieldLines';
import { itemLines } from '../edit/itemLines';
import { columnOf, dashOf, keyStart, lineBreak, lineStartOf } from '../edit/style';
import { fieldExtent, flowListExtent, itemExtent } from '../parsing/extents';
import type { Extent } from '../parsing/extents';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { isMap, isScalar, isSeq } from '../parsing/yaml';
import type { Remark } from './remarks';
import { fieldName } from './remarks';

/** Where an item of theirs is in our text. */
export interface Place {
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
}

/** A field of an item with lines of its own: not of one in braces. */
function ownField({ item }: Place, name: string | undefined): FieldSyntax | undefined {
  if (!isMap(item.written) || item.written.flow === true) return undefined;
  return item.fields.find((field) => !field.merged && fieldName(field) === name);
}

/** The lines that a comment is about: of the item, else of the field at the top. */
function linesAbout(document: CanvasDocument, remark: Remark, place: Place | undefined): Extent | undefined {
  const lines = place && itemLines(document, place.block, place.item);
  if (lines) return [lines.start, lines.end];
  const name = remark.item?.block ?? remark.field;
  const field = fieldLines(document)?.find((each) => fieldName(each.field) === name);
  return field && [field.start, field.end];
}

/** Behind what a comment stands behind in their text: the same line in ours, or else the value of the same field. */
function behind(document: CanvasDocument, remark: Remark, place: Place | undefined): number | undefined {
  const { source } = document;
  const extent = linesAbout(document, remark, place);
  if (!extent) return undefined;
  for (let line = source.lineAt(extent[0]); source.lineStart(line) < extent[1]; line++) {
    const text = source.lineText(line);
    if (text.trim() === remark.beside) return source.lineStart(line) + text.trimEnd().length;
  }
  const end = endOfValue(document, remark, place);
  if (end === undefined) return undefined;
  const rest = source.text.slice(end, source.lineStart(source.lineAt(end) + 1));
  return rest.trim() === '' ? end : undefined;
}

/** Where the value ends that a comment stands behind, if one can: not behind a block of text or a list on lines. */
function endOfValue(document: CanvasDocument, remark: Remark, place: Place | undefined): number | undefined {
  const field = place ? ownField(place, remark.field)
    : document.fields.find((each) => !each.merged && fieldName(each) === remark.field);
  const block = place ? undefined : document.blocks.find((each) => each.field === field);
  if (block) return flowListExtent(document, block)?.[1];
  const written = field ? field.written : place?.item.written;
  const isText = isScalar(written) && written.type !== 'BLOCK_FOLDED' && written.type !== 'BLOCK_LITERAL';
  if (!isText && !((isMap(written) || isSeq(written)) && written.flow === true)) return undefined;
  return field ? fieldExtent(document, field)?.[1] : place && itemExtent(document, place.item)[1];
}

/** Where lines of comments go, and how far in. */
interface Spot {
  readonly offset: number;
  readonly column: number;
}

function spotByItem(document: CanvasDocument, remark: Remark, place: Place): Spot | undefined {
  const lines = itemLines(document, place.block, place.item);
  const dash = dashOf(document, place.item);
  if (!lines || dash === undefined) return undefined;
  const column = lines.dash;
  if (remark.isBelow && /[\r\n]$/.test(document.source.text.slice(0, lines.end))) {
    return { offset: lines.end, column: remark.isWithin ? column + 2 : column };
  }
  const field = remark.isWithin ? ownField(place, remark.field) : undefined;
  const start = field && keyStart(field);
  if (start !== undefined && document.source.text.slice(lineStartOf(document, start), start).trim() === '') {
    return { offset: lineStartOf(document, start), column: columnOf(document, start) };
  }
  return { offset: remark.isApart ? lines.start : lineStartOf(document, dash), column };
}

function spotByField(document: CanvasDocument, name: string | undefined, isApart: boolean): Spot | undefined {
  const fields = fieldLines(document);
  if (!fields) return undefined;
  const field = fields.find((each) => fieldName(each.field) === name);
  if (!field) return { offset: document.source.text.length, column: 0 };
  return { offset: isApart ? field.start : lineStartOf(document, keyStart(field.field)), column: field.column };
}

/**
 * The change that puts comments of theirs into our text, where they stand in theirs: behind the same value if that has
 * none, else on lines of their own above the same field, item or block.
 *
 * @param group One comment, or some on lines that follow each other.
 * @param place Where the item that they are about is in our text.
 * @returns `undefined` for a text whose fields share lines.
 */
export function carried(
  document: CanvasDocument, group: readonly Remark[], place: Place | undefined,
): TextChange | undefined {
  const [first] = group;
  if (!first) return undefined;
  const end = first.beside === '' ? undefined : behind(document, first, place);
  if (end !== undefined) return insertion(end, ` ${first.text}`);
  const isApart = group.some((remark) => remark.isApart);
  const remark = { ...first, isApart };
  const spot = (place && spotByItem(document, remark, place))
    ?? spotByField(document, first.item?.block ?? first.field, isApart);
  if (!spot) return undefined;
  const eol = lineBreak(document);
  const before = document.source.text.slice(0, spot.offset);
  const lines = group.map(({ text }) => ' '.repeat(spot.column) + text + eol).join('');
  return insertion(spot.offset, `${before === '' || /[\r\n]$/.test(before) ? '' : eol}${lines}${isApart ? eol : ''}`);
}

/** The change that takes a comment away, with its line if it has one. */
export function withoutRemark({ source }: CanvasDocument, { start, end, line, beside }: Remark): TextChange {
  const lineStart = source.lineStart(line);
  if (beside === '') return deletion(lineStart, source.lineStart(line + 1));
  return deletion(lineStart + source.text.slice(lineStart, start).trimEnd().length, end);
}

/** Comments one by one, but those together that stand on lines of their own, one below the other, about one thing. */
export function grouped(remarks: readonly Remark[]): Remark[][] {
  const groups: Remark[][] = [];
  for (const remark of remarks) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isNext = before?.beside === '' && remark.beside === '' && before.line + 1 === remark.line
      && before.item === remark.item && before.field === remark.field && before.isWithin === remark.isWithin;
    if (last && isNext) last.push(remark);
    else groups.push([remark]);
  }
  return groups;
}
