import { keyWord } from '../canvas/words';
import { commentsAbove, commentsBelow, itemLines } from '../edit/itemLines';
import { columnOf, dashOf, holderOf, isBarePair, isFlowList, keyStart, listIndent } from '../edit/style';
import { fieldRange, flowListRange, itemRange } from '../parsing/ranges';
import type { BlockSyntax, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { isMap, isScalar } from '../parsing/yaml';
import type { Entry, Item, Items, Leaf } from './entries';
import { fieldKey, meaningOf } from './meaning';
import { readField, readFlowFields } from './readFields';
import type { Reading } from './reading';
import { isPlain, isSimple, withoutTail } from './reading';
import type { EntryLines } from './sequence';
import { commentEntry, sequenceOf } from './sequence';

/** The name of an item that is a name alone, as the field that it would be. */
function nameEntry(
  { document }: Reading, item: ItemSyntax, text: string, others: readonly string[], value: Leaf,
): Entry {
  const key = keyWord({ in: 'item', block: item.block }, 'name', document.language);
  return { key: 'name', gap: [], lead: [], lines: [`${key}: ${text}`, ...others], after: 'nothing', value };
}

/** An item that is a name alone; `undefined` where that does not stand after its dash. */
function readTextItem(reading: Reading, item: ItemSyntax, at: number, to: number, dash: number): Item | undefined {
  const [first = '', ...others] = reading.lines.dedented(at, to, dash);
  const last = reading.lineAt(itemRange(reading.document, item)[1]) - at;
  const code = /^- +(\S.*)$/.exec(first)?.[1];
  if (code === undefined || last < 0) return undefined;
  const value = reading.leaf(meaningOf(item.node), at, at + last + 1);
  const name = nameEntry(reading, item, code, others.slice(0, last), value);
  const below = sequenceOf(reading.lines, at + last + 1, to, []);
  return below && { kind: 'item', style: 'text', fields: [name, ...below.entries], comments: [] };
}

/** An item with its fields on lines of their own; `undefined` where they share lines. */
function readBlockItem(reading: Reading, fields: readonly FieldSyntax[], at: number, to: number): Item | undefined {
  const { document, lines } = reading;
  const [first] = fields;
  if (!first || fields.some(({ key }) => !isScalar(key))) return undefined;
  let next = at;
  const children: EntryLines[] = [];
  for (const field of fields) {
    const [start, extent] = [keyStart(reading.document, field), fieldRange(document, field)];
    const [line, column] = [reading.lineAt(start), columnOf(document, start)];
    const isOnDash = line === at;
    const before = reading.slice(start - column, start);
    if (!extent || !(isOnDash ? /^ *- +$/ : /^ *$/).test(before) || line < next) return undefined;
    const last = reading.lineAt(extent[1]);
    const end = Math.min(to, last + 1 + commentsBelow(document, last, column));
    const from = isOnDash ? line : Math.max(next, line - commentsAbove(document, line, column));
    const own = lines.dedented(line, end, column);
    children.push({
      key: fieldKey(field), from, at: line, to: end, column,
      lines: isOnDash ? [document.source.lineText(line).slice(column), ...own.slice(1)] : own,
      value: () => readField(reading, field, line, end),
    });
    next = end;
  }
  const isBelowDash = reading.lineAt(keyStart(reading.document, first)) > at;
  const found = sequenceOf(lines, isBelowDash ? at + 1 : at, to, children);
  const head = isBelowDash && lines.tail(at) !== '' ? [commentEntry(lines.tail(at))] : [];
  return found && { kind: 'item', style: 'block', fields: [...head, ...found.entries], comments: [] };
}

/** Reads an item of a list in block style; one that is not understood as a whole. */
function readItem(reading: Reading, item: ItemSyntax, at: number, to: number, dash: number): Item | Leaf {
  const understood = (): Item | undefined => {
    if (!isPlain(item.written) || item.written === null) return undefined;
    if (item.form === 'text') return readTextItem(reading, item, at, to, dash);
    const { fields, written } = item;
    if (item.form !== 'mapping' || !isMap(written)) return undefined;
    if (fields.some(({ merged }) => merged) || isBarePair(reading.document, item)) return undefined;
    if (written.flow !== true) return readBlockItem(reading, fields, at, to);
    const entries = readFlowFields(reading, fields);
    return entries && { kind: 'item', style: 'flow', fields: entries, comments: reading.lines.commentsIn(at, to) };
  };
  return understood() ?? reading.opaque(meaningOf(item.node), at, to);
}

/** Reads an item of a flow list, on one line; one that is not understood as a whole. */
function readFlowItem(reading: Reading, item: ItemSyntax, text: string): Item | Leaf {
  const opaque: Leaf = { kind: 'leaf', meaning: `${meaningOf(item.node)} ${text}`, comments: [] };
  if (item.form === 'text' && isScalar(item.node)) {
    const value: Leaf = { kind: 'leaf', meaning: meaningOf(item.node), comments: [] };
    return { kind: 'item', style: 'text', fields: [nameEntry(reading, item, text, [], value)], comments: [] };
  }
  if (item.form !== 'mapping' || item.fields.some(({ merged }) => merged)) return opaque;
  const fields = readFlowFields(reading, item.fields);
  return fields ? { kind: 'item', style: 'flow', fields, comments: [] } : opaque;
}

/** Reads a flow list of items; `undefined` where an item is on several lines, or has an anchor, a tag or an alias. */
function readFlowItems(reading: Reading, block: BlockSyntax, keyText: string): Items | undefined {
  const { document, lines } = reading;
  const extent = flowListRange(document, block);
  const canRead = (item: ItemSyntax): boolean =>
    isPlain(item.written) && !isBarePair(document, item) && item.form !== 'empty';
  if (!extent || !block.items.every(canRead)) return undefined;
  const entries: Entry[] = [];
  for (const item of block.items) {
    const [start, end] = itemRange(document, item);
    const text = reading.slice(start, end);
    const [from, to] = [reading.lineAt(start), reading.lineAt(end) + 1];
    const own = isSimple(text) ? [`- ${text}`] : lines.dedented(from, to, 0);
    if (own.length > 1) return undefined;
    const value = readFlowItem(reading, item, text);
    const after = entries.length === 0 ? 'nothing' : 'entry';
    entries.push({ key: reading.nameOf(item), gap: [], lead: [], lines: own, value, after });
  }
  const [first, last] = [reading.lineAt(extent[0]), reading.lineAt(extent[1])];
  const tail = lines.tail(last);
  return {
    kind: 'items', keyText, tail, isFlow: true, entries, indent: listIndent(document),
    comments: withoutTail(lines.commentsIn(first, last + 1), tail),
  };
}

/**
 * Reads the items of a block whose list begins after a key. `undefined` where they share lines with something else.
 *
 * @param keyText The key with its colon.
 * @param at The line of the key.
 * @param to The line after the last.
 */
export function readItems(
  reading: Reading, block: BlockSyntax, keyText: string, at: number, to: number,
): Items | undefined {
  const { document, lines } = reading;
  const holder = holderOf(block);
  if (!holder || !isPlain(holder.written)) return undefined;
  if (isFlowList(block)) return readFlowItems(reading, block, keyText);
  const children: EntryLines[] = [];
  for (const item of block.items) {
    const own = itemLines(document, block, item);
    const dash = dashOf(document, item);
    if (!own || dash === undefined) return undefined;
    const [from, start, end] = [reading.lineAt(own.start), reading.lineAt(dash), lines.behind(own.end)];
    if (from <= at) return undefined;
    children.push({
      key: reading.nameOf(item), from, at: start, to: end, column: own.dash,
      value: () => readItem(reading, item, start, end, own.dash),
    });
  }
  const found = sequenceOf(lines, at + 1, to, children);
  const [first] = children;
  const indent = first ? first.column - columnOf(document, keyStart(reading.document, holder)) : listIndent(document);
  return found && {
    kind: 'items', keyText, tail: lines.tail(at), isFlow: false, indent, entries: found.entries, comments: [],
  };
}
