import { commentsAbove, commentsBelow } from '../edit/itemLines';
import { columnOf, keyStart } from '../edit/style';
import { fieldRange } from '../parsing/ranges';
import { fieldOf } from '../parsing/spans';
import type { BlockSyntax, FieldSyntax } from '../parsing/syntax';
import { isMap } from '../parsing/yaml';
import type { Block, Entry, Items, Leaf, Value } from './entries';
import { itemsKey } from './entries';
import { fieldKey, meaningOf } from './meaning';
import { readField, readFlowFields } from './readFields';
import { readItems } from './readItems';
import type { Reading } from './reading';
import { isPlain } from './reading';
import type { EntryLines } from './sequence';
import { sequenceOf } from './sequence';

/** Reads the items of a block that is a mapping. */
function readHeldItems(
  reading: Reading, block: BlockSyntax, holder: FieldSyntax, at: number, to: number,
): Items | undefined {
  const keyText = reading.keyText(holder);
  return keyText === undefined ? undefined : readItems(reading, block, keyText, at, to);
}

/** A block that is a list of items. */
function readListBlock(
  reading: Reading, block: BlockSyntax, keyText: string, at: number, to: number,
): Block | undefined {
  const found = readItems(reading, block, keyText, at, to);
  if (!found) return undefined;
  const value: Items = { ...found, tail: '' };
  const fields: Entry[] = [{ key: itemsKey, gap: [], lead: [], lines: [], value, after: 'nothing' }];
  return { kind: 'block', keyText, tail: found.tail, isMapping: false, indent: 2, fields };
}

/** A block with its fields in braces; `undefined` where there is a comment in them. */
function readFlowBlock(
  reading: Reading, block: BlockSyntax, keyText: string, at: number, to: number,
): Block | undefined {
  const { lines } = reading;
  const holder = fieldOf(block.fields, itemsKey);
  const fields = readFlowFields(reading, block.fields, (field) =>
    (field === holder ? readHeldItems(reading, block, field, at, to) : undefined));
  const tail = lines.tail(to - 1);
  if (!fields || lines.commentsIn(at, to).length > (tail === '' ? 0 : 1)) return undefined;
  // The comment after its items is the one after all of it.
  const bare = fields.map((entry): Entry =>
    (entry.value.kind === 'items' ? { ...entry, value: { ...entry.value, tail: '' } } : entry));
  return { kind: 'block', keyText, tail, isMapping: true, indent: 2, fields: bare };
}

/** A block with its fields on lines of their own; `undefined` where they share lines. */
function readMappingBlock(
  reading: Reading, block: BlockSyntax, keyText: string, at: number, to: number, column: number,
): Block | undefined {
  const { document, lines } = reading;
  const starts = block.fields.map((field) => reading.lineAt(keyStart(reading.document, field)));
  const [first] = block.fields;
  if (!first || starts.some((line) => line <= at)) return undefined;
  const inner = columnOf(document, keyStart(reading.document, first));
  const froms = starts.map((line) => line - commentsAbove(document, line, inner));
  const holder = fieldOf(block.fields, itemsKey);
  const unread: FieldSyntax[] = [];
  const children = block.fields.map((field, index): EntryLines => {
    const line = starts[index] ?? at;
    const isItems = field.word?.id === itemsKey;
    const last = reading.lineAt(fieldRange(document, field)?.[1] ?? 0);
    // The items have all comments before the next field, as those are about them.
    let end = isItems ? froms[index + 1] ?? to : last + 1 + commentsBelow(document, last, inner);
    while (end > line + 1 && lines.isBlank(end - 1)) end--;
    const value = (): Value => {
      const found = !isItems ? readField(reading, field, line, end)
        : holder && readHeldItems(reading, block, holder, line, end);
      if (!found) unread.push(field);
      return found ?? reading.leaf('', line, end);
    };
    return { key: fieldKey(field), from: froms[index] ?? line, at: line, to: Math.min(end, to), column: inner, value };
  });
  const found = sequenceOf(lines, at + 1, to, children);
  // A sequence reads the values of its entries: by now it is known whether that can be done.
  if (!found || unread.length > 0) return undefined;
  return {
    kind: 'block', keyText, tail: lines.tail(at), isMapping: true, indent: inner - column, fields: found.entries,
  };
}

/**
 * Reads a block with all that is in it; one that is not understood as a whole.
 *
 * @param at The line of its key.
 * @param to The line after its last.
 * @param column The column of its key.
 */
export function readBlock(reading: Reading, block: BlockSyntax, at: number, to: number, column: number): Block | Leaf {
  const understood = (): Block | undefined => {
    const { field, fields, form } = block;
    const keyText = reading.keyText(field);
    if (keyText === undefined || !isPlain(field.written) || form === 'other') return undefined;
    if (form !== 'mapping') return readListBlock(reading, block, keyText, at, to);
    if (fields.some(({ merged }) => merged) || !isMap(field.written)) return undefined;
    return field.written.flow === true ? readFlowBlock(reading, block, keyText, at, to)
      : readMappingBlock(reading, block, keyText, at, to, column);
  };
  return understood() ?? reading.opaque(meaningOf(block.field.value), at, to);
}
