import type { BlockId } from '../canvas/structure';
import { keyWord } from '../canvas/words';
import { blockRange, flowListRange, itemRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { hasAnchor, isAlias, isEmpty, isMap, isScalar, span } from '../parsing/yaml';
import { insertion } from './textChanges';
import type { DetachedItem } from './detach';
import { blockKeyLine, insertAtBlock } from './insertBlock';
import { blankLinesBefore, commentsBelow, itemLines } from './itemLines';
import { hasOwnItems } from './removeItem';
import { behindColon, columnOf, hasClearLines, holderOf, indented, hasClosingBracket, isBarePair, isFlowList, keyStart, lineBreak, listIndent, startWithProperties } from './style';
import { unflow } from './unflow';

/** Among the lines of a list, with as many blank lines around it as the others have. */
function intoLines(
  document: CanvasDocument, block: BlockSyntax, index: number, { lines }: DetachedItem,
): TextChange[] | undefined {
  const eol = lineBreak(document);
  const { items } = block;
  const at = items[Math.min(index, items.length - 1)];
  const place = at && itemLines(document, block, at);
  if (!place) return undefined;
  const text = indented(lines, place.dash).join(eol);
  const gapAt = items[index > 0 && index < items.length ? index : index === 0 ? 1 : items.length - 1];
  const gapLines = gapAt && gapAt !== items[0] ? itemLines(document, block, gapAt) : undefined;
  const gap = eol.repeat(gapLines ? blankLinesBefore(document, gapLines.start) : 0);
  if (index < items.length) return [insertion(place.start, text + eol + gap)];
  const isClosed = /[\r\n]$/.test(document.source.text.slice(0, place.end));
  return [insertion(place.end, isClosed ? gap + text + eol : eol + gap + text)];
}

function intoFlow(
  document: CanvasDocument, block: BlockSyntax, index: number, { flow }: DetachedItem,
): TextChange[] | undefined {
  if (flow === undefined || block.items.some((each) => isBarePair(document, each))) return undefined;
  const next = block.items[index];
  if (next) {
    const [start] = itemRange(document, next);
    return [insertion(isAlias(next.written) ? start : startWithProperties(document, start), `${flow}, `)];
  }
  const last = block.items.at(-1);
  if (last) return [insertion(itemRange(document, last)[1], `, ${flow}`)];
  const extent = flowListRange(document, block);
  return extent && hasClosingBracket(document, extent) ? [insertion(extent[0] + 1, flow)] : undefined;
}

/** Below a key that has no value yet, as the first line of a list. */
function belowKey(document: CanvasDocument, field: FieldSyntax, { lines }: DetachedItem): TextChange[] | undefined {
  const { source } = document;
  const behind = behindColon(document, field);
  if (behind === undefined || field.written?.tag !== undefined) return undefined;
  if (hasAnchor(field.written)) return undefined;
  const line = source.lineAt(behind);
  const keyColumn = columnOf(document, keyStart(document, field));
  const changes: TextChange[] = [];
  const rest = source.lineText(line).slice(behind - source.lineStart(line));
  const explicit = /^[ \t]+(?:~|null|Null|NULL)(?=[ \t]*$|[ \t]+#)/.exec(rest);
  if (explicit) changes.push({ start: behind, end: behind + explicit[0].length, text: '' });
  else if (!/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;
  const eol = lineBreak(document);
  const end = source.lineStart(line + 1 + commentsBelow(document, line, keyColumn));
  const text = indented(lines, keyColumn + listIndent(document)).join(eol);
  const isClosed = /[\r\n]$/.test(source.text.slice(0, end));
  return [...changes, insertion(end, isClosed ? text + eol : eol + text)];
}

/** As `items` in a block that is a mapping without them. */
function asItems(
  document: CanvasDocument, block: BlockSyntax, { lines, flow }: DetachedItem,
): TextChange[] | undefined {
  const key = keyWord({ in: 'block', block: block.id }, 'items', document.language);
  const map = block.field.written;
  const [first] = block.fields;
  if (!isMap(map) || !hasClearLines(document) || block.fields.some((field) => !isScalar(field.key))) return undefined;
  if (map.flow === true) {
    if (flow === undefined) return undefined;
    const [start, end] = locate(document, block.field.part, span(map));
    if (!hasClosingBracket(document, [start, end])) return undefined;
    const inner = document.source.text.slice(start + 1, end - 1).trimEnd();
    // A bracket may close at the start of a line, but nothing else may stand there.
    const isRemark = /(?:^|\s)#[^\r\n]*$/.test(inner);
    const comma = inner === '' || inner.endsWith(',') ? '' : ',';
    const entry = `${comma}${inner === '' ? '' : ' '}${key}: [${flow}]`;
    return isRemark ? undefined : [insertion(start + 1 + inner.length, entry)];
  }
  const extent = blockRange(document, block);
  if (!first || first.merged || !extent) return undefined;
  const { source } = document;
  const column = columnOf(document, keyStart(document, first));
  const eol = lineBreak(document);
  const end = source.lineStart(source.lineAt(extent[1]) + 1);
  const text = indented([`${key}:`, ...indented(lines, listIndent(document))], column).join(eol);
  const isClosed = /[\r\n]$/.test(source.text.slice(0, end));
  return [insertion(end, isClosed ? text + eol : eol + text)];
}

/**
 * The changes that put an item in a block, at an index among its items or (without one) after the last.
 * A block that the file has not yet is added in its place. `undefined` where the item cannot be written
 * without writing something else anew: in a list that is shared through an anchor, and for an item with
 * comments in a flow list.
 */
export function insertItem(
  document: CanvasDocument, id: BlockId, item: DetachedItem, index?: number,
): TextChange[] | undefined {
  const block = document.blocks.find((each) => each.id === id);
  if (!block) {
    const lines = [blockKeyLine(document, id), ...indented(item.lines, listIndent(document))];
    const change = insertAtBlock(document, id, lines);
    return change && [change];
  }
  const holder = holderOf(block);
  if (block.form === 'mapping' && !holder) return block.field.merged ? undefined : asItems(document, block, item);
  if (!holder || !hasOwnItems(document, block) || block.form === 'other') return undefined;
  const at = Math.max(0, Math.min(index ?? block.items.length, block.items.length));
  if (isFlowList(block)) {
    const change = item.flow === undefined ? unflow(document, block, at, item) : undefined;
    return change ? [change] : intoFlow(document, block, at, item);
  }
  if (block.items.length > 0) return intoLines(document, block, at, item);
  return isEmpty(holder.value) ? belowKey(document, holder, item) : undefined;
}
