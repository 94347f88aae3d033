import type { ItemFieldId, BlockId } from '../canvas/structure';
import { fieldsOf } from '../canvas/structure';
import { comparedId } from '../canvas/kebab';
import { composed } from '../canvas/letters';
import { findTerm, keyWord, termWord } from '../canvas/words';
import { commentsOf } from '../parsing/comments';
import { fieldRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import { fieldOf } from '../parsing/spans';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { hasAnchor, isAlias, isEmpty, isMap, isScalar, isSeq, span, textOf } from '../parsing/yaml';
import { deletion, insertion } from './textChanges';
import { toMapping } from './convertItem';
import { commentsBelow } from './itemLines';
import { replaceScalar, scalarText } from './scalar';
import type { Wanted } from './setList';
import { setList } from './setList';
import { behindColon, columnOf, hasClearLines, isBarePair, isFlow, keyStart, lineBreak } from './style';

/** A field of an item that can be set: its own, or links to the items of a block. */
export type SettableField = ItemFieldId | BlockId;

function wantedIn(document: CanvasDocument, item: ItemSyntax, id: SettableField, values: readonly string[]): Wanted {
  const kind = fieldsOf({ in: 'item', block: item.block }).get(id);
  if (kind?.kind === 'links') return { texts: [...new Set(values)], identity: (text) => comparedId(text.trim()) };
  if (kind?.kind !== 'terms') return { texts: [...new Set(values)], identity: (text) => composed(text.trim()) };
  const { vocabulary } = kind;
  const identity = (text: string): string => findTerm(vocabulary, text)?.id ?? text;
  const ids = [...new Set(values.map(identity))];
  return { texts: ids.map((term) => termWord(vocabulary, term, document.language)), identity };
}

/** Whether a field's text means a number when it has no quotes. */
function isNumber(item: ItemSyntax, id: SettableField): boolean {
  return fieldsOf({ in: 'item', block: item.block }).get(id)?.kind === 'number';
}

/** Whether a field holds a list, also of one. */
function isList(item: ItemSyntax, id: SettableField): boolean {
  return fieldsOf({ in: 'item', block: item.block }).get(id)?.kind === 'texts';
}

/** A value on the lines from its key on: a note of several lines as a literal block. */
function valueText(
  document: CanvasDocument, item: ItemSyntax, id: SettableField, texts: readonly string[], column: number,
  flow: boolean,
): string {
  const write = (text: string, inFlow: boolean): string => (isNumber(item, id) ? text : scalarText(text, inFlow));
  const [only = ''] = texts;
  if (texts.length > 1 || isList(item, id)) return `[${texts.map((text) => write(text, true)).join(', ')}]`;
  if (flow || !/[\r\n]/.test(only)) return write(only, flow);
  const lines = only.replace(/\s+$/, '').split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  // A first line that begins with spaces, or is empty, would be taken for the indentation.
  if (/^\s/.test(lines[0] ?? '') || lines[0] === '') return JSON.stringify(only);
  const indent = ' '.repeat(column + 2);
  return ['|', ...lines.map((line) => (line === '' ? '' : indent + line))].join(lineBreak(document));
}

/** The own field that a new one goes after, in canonical order; `undefined` if it comes first. */
function predecessor({ fields, block }: ItemSyntax, id: SettableField): FieldSyntax | undefined {
  const order = [...fieldsOf({ in: 'item', block }).keys()];
  const own = fields.filter(({ merged }) => !merged);
  const rank = ({ word }: FieldSyntax): number => (word ? order.indexOf(word.id) : -1);
  const earlier = own.filter((field) => rank(field) >= 0 && rank(field) < order.indexOf(id));
  return earlier.sort((a, b) => rank(b) - rank(a) || span(b.key)[0] - span(a.key)[0])[0];
}

/** The last of the keys after a field between braces that are the rest of its value, cut off by a comma. */
function withRest({ fields }: ItemSyntax, field: FieldSyntax | undefined): FieldSyntax | undefined {
  const own = fields.filter(({ merged }) => !merged);
  let last = field;
  for (const next of field ? own.slice(own.indexOf(field) + 1) : []) {
    if (next.word || !isEmpty(next.written) || hasAnchor(next.written)) break;
    last = next;
  }
  return last;
}

function addTo(
  document: CanvasDocument, item: ItemSyntax, id: SettableField, texts: readonly string[],
): TextChange[] | undefined {
  const { source } = document;
  const map = item.written;
  if (!isMap(map)) return undefined;
  const key = keyWord({ in: 'item', block: item.block }, id, document.language);
  const first = item.fields.find(({ merged }) => !merged);
  if (map.flow === true) {
    const entry = `${key}: ${valueText(document, item, id, texts, 0, true)}`;
    const before = withRest(item, predecessor(item, id));
    if (before) {
      const behind = Math.max(fieldRange(document, before)?.[1] ?? 0, behindColon(document, before) ?? 0);
      return [insertion(behind, `, ${entry}`)];
    }
    if (first) return [insertion(keyStart(document, first), `${entry}, `)];
    const [start, end] = locate(document, item.part, span(map));
    const isBare = source.text.slice(start + 1, end - 1).trim() === '';
    return isBare ? [insertion(start + 1, entry)] : [insertion(start + 1, `${entry}, `)];
  }
  if (!first) return undefined;
  const start = keyStart(document, first);
  const column = columnOf(document, start);
  const eol = lineBreak(document);
  const entry = `${key}: ${valueText(document, item, id, texts, column, false)}`;
  const before = predecessor(item, id);
  if (!/^ *(?:- +)?$/.test(source.text.slice(start - column, start))) return undefined;
  if (!before) return [insertion(start, `${entry}${eol}${' '.repeat(column)}`)];
  const extent = fieldRange(document, before);
  if (!extent) return undefined;
  const line = source.lineAt(extent[1]);
  const end = source.lineStart(line + 1 + commentsBelow(document, line, column));
  const isClosed = /[\r\n]$/.test(source.text.slice(0, end));
  const text = ' '.repeat(column) + entry;
  return [insertion(end, isClosed ? text + eol : eol + text)];
}

/** Takes a field away with its lines; comments in and after it stay, on lines of their own. */
function removeFrom(document: CanvasDocument, item: ItemSyntax, field: FieldSyntax): TextChange[] | undefined {
  const { source } = document;
  const extent = fieldRange(document, field);
  const own = item.fields.filter(({ merged }) => !merged);
  const map = item.written;
  if (!extent || !isMap(map) || map.items.length < 2) return undefined;
  const position = own.indexOf(field);
  const [previous, next] = [own[position - 1], own[position + 1]];
  const inner = commentsOf(source.text.slice(...extent)).map(({ text }) => text);
  if (map.flow === true) {
    if (inner.length > 0) return undefined;
    if (next) return [deletion(extent[0], keyStart(document, next))];
    const before = previous && fieldRange(document, previous);
    return before && [deletion(before[1], extent[1])];
  }
  const line = source.lineAt(extent[1]);
  const rest = source.text.slice(extent[1], source.lineStart(line + 1));
  const comment = /^[ \t]*(#.*)/.exec(rest)?.[1]?.trimEnd();
  const start = source.lineStart(source.lineAt(extent[0]));
  if (inner.length > 0) {
    const column = source.text.slice(start, extent[0]);
    const behind = comment ?? (rest.trim() === '' ? '' : undefined);
    if (column.trim() !== '' || behind === undefined) return undefined;
    const lines = [...inner, ...(behind === '' ? [] : [behind])].join(lineBreak(document) + column);
    return [{ start: extent[0], end: extent[1] + rest.trimEnd().length, text: lines }];
  }
  if (comment !== undefined) return [deletion(extent[0], extent[1] + rest.indexOf('#'))];
  if (rest.trim() !== '') return undefined;
  if (source.text.slice(start, extent[0]).trim() === '') return [deletion(start, source.lineStart(line + 1))];
  // On the line of the dash: what follows moves up, unless comments come between.
  if (!next || source.text.slice(source.lineStart(line + 1), keyStart(document, next)).trim() !== '') return undefined;
  return [deletion(extent[0], keyStart(document, next))];
}

function replaceIn(
  document: CanvasDocument, item: ItemSyntax, field: FieldSyntax, id: SettableField, wanted: Wanted,
): TextChange[] | undefined {
  const { source } = document;
  const { written } = field;
  const flow = isFlow(document, item);
  const column = columnOf(document, keyStart(document, field));
  const text = valueText(document, item, id, wanted.texts, column, flow);
  const colon = behindColon(document, field);
  if (isEmpty(written)) {
    if (colon === undefined) return undefined;
    const end = written && !hasAnchor(written) ? locate(document, field.part, span(written))[1] : colon;
    const isNull = source.text.slice(colon, end).trim() !== '';
    return [{ start: colon, end: isNull ? end : colon, text: ` ${text}` }];
  }
  if (isSeq(written)) return setList(document, field, written, wanted);
  const extent = written && ([...locate(document, field.part, span(written))] as [number, number]);
  if (!extent) return undefined;
  const end = extent[0] + source.text.slice(...extent).trimEnd().length;
  const [only] = wanted.texts;
  const isLong = wanted.texts.some((each) => /[\r\n]/.test(each));
  const isAlone = !isList(item, id);
  const isOneText = wanted.texts.length === 1 && !isLong && !isNumber(item, id);
  if (isAlone && isScalar(written) && isOneText && only !== undefined) {
    const same = typeof written.value === 'string' && wanted.identity(written.value) === wanted.identity(only);
    return same ? [] : [replaceScalar(source, written, extent, only, flow)];
  }
  const isFirst = isScalar(written) && only !== undefined && wanted.identity(textOf(written)) === wanted.identity(only);
  if (isAlone && isFirst) {
    const there = source.text.slice(extent[0], end);
    const staysSame = /^["']/.test(there) ? !/[\r\n]/.test(there) : there === scalarText(textOf(written), true);
    const others = wanted.texts.slice(1).map((each) => `, ${scalarText(each, true)}`).join('');
    if (staysSame && others !== '') return [insertion(extent[0], '['), insertion(end, `${others}]`)];
  }
  return [{ start: extent[0], end, text }];
}

/**
 * The changes that give a field of an item these values, or take the field away if there are none. What is
 * there already stays as it is written, other values go, and new ones come after. A new field gets its
 * canonical place; an item that is a string becomes a mapping.
 *
 * @param values Terms by their canonical ids, links by the ids of items, anything else as text. A name, an
 *   id or a note has one value.
 * @returns `undefined` where that cannot be done without writing the item anew, and for a field that the
 *   block does not know.
 */
export function setField(
  document: CanvasDocument, item: ItemSyntax, id: SettableField, values: readonly string[],
): TextChange[] | undefined {
  if (!fieldsOf({ in: 'item', block: item.block }).has(id) || isAlias(item.written)) return undefined;
  if (!hasClearLines(document) || isBarePair(document, item)) return undefined;
  const wanted = wantedIn(document, item, id, values);
  if (item.form === 'text') {
    if (id === 'name') return undefined;
    if (wanted.texts.length === 0) return [];
    return addToText(document, item, id, wanted.texts);
  }
  if (item.form !== 'mapping' || item.fields.some(({ key }) => !isScalar(key))) return undefined;
  const field = fieldOf(item.fields, id);
  if (!field || field.merged) return wanted.texts.length === 0 ? [] : addTo(document, item, id, wanted.texts);
  if (wanted.texts.length === 0) return removeFrom(document, item, field);
  if (isAlias(field.written)) {
    const [start, end] = locate(document, field.part, span(field.written));
    const column = columnOf(document, keyStart(document, field));
    return [{ start, end, text: valueText(document, item, id, wanted.texts, column, isFlow(document, item)) }];
  }
  return replaceIn(document, item, field, id, wanted);
}

/** A string becomes a mapping with its name, and a further field after or before that. */
function addToText(
  document: CanvasDocument, item: ItemSyntax, id: SettableField, texts: readonly string[],
): TextChange[] | undefined {
  const mapping = toMapping(document, item);
  const [opening] = mapping ?? [];
  if (!mapping || !opening) return undefined;
  const key = keyWord({ in: 'item', block: item.block }, id, document.language);
  const { source } = document;
  const eol = lineBreak(document);
  const last = mapping.at(-1);
  if (isFlow(document, item) && last) {
    const entry = `${key}: ${valueText(document, item, id, texts, 0, true)}`;
    if (id === 'id') return [{ ...opening, text: opening.text.replace('{', `{${entry}, `) }, last];
    return [opening, { ...last, text: `, ${entry}}` }];
  }
  const column = columnOf(document, opening.start);
  const entry = `${key}: ${valueText(document, item, id, texts, column, false)}`;
  if (id === 'id') return [{ ...opening, text: `${entry}${eol}${' '.repeat(column)}${opening.text}` }, ...mapping.slice(1)];
  const [from, to] = locate(document, item.part, item.span);
  const line = source.lineAt(from + source.text.slice(from, to).trimEnd().length);
  const end = source.lineStart(line + 1 + commentsBelow(document, line, column));
  const isClosed = /[\r\n]$/.test(source.text.slice(0, end));
  const text = ' '.repeat(column) + entry;
  return [...mapping, insertion(end, isClosed ? text + eol : eol + text)];
}
