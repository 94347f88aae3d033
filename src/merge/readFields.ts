import { fieldRange } from '../parsing/ranges';
import type { FieldSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isSeq, span } from '../parsing/yaml';
import type { Entry, Leaf, List, ListElement, Value } from './entries';
import { elementsIn, fieldKey, fieldMeaning, pluralityOf } from './meaning';
import type { Reading } from './reading';
import { isPlain, isSimple, isUnmarked, withoutTail } from './reading';

/** The values of a field that may have several, as they are written, without comments; see {@link elementsIn}. */
function writtenElements(reading: Reading, field: FieldSyntax): ListElement[] | undefined {
  return elementsIn(field)?.map((element) => {
    const raw = reading.slice(...locate(reading.document, field.part, span(element.node))).trim();
    return { ...element, raw, lead: [], tail: '' };
  });
}

/** A list with a line for each value; `undefined` where values share lines, or have several. */
function blockElements(
  reading: Reading, field: FieldSyntax, elements: readonly ListElement[], at: number, to: number,
): Pick<List, 'elements' | 'comments'> | undefined {
  const { lines, document: { source } } = reading;
  let next = at + 1;
  const found: ListElement[] = [];
  for (const element of elements) {
    const line = reading.lineAt(locate(reading.document, field.part, span(element.node))[0]);
    if (line < next || !/^ *- /.test(source.lineText(line)) || !isSimple(element.raw)) return undefined;
    found.push({ ...element, lead: lines.commentsIn(next, line), tail: lines.tail(line) });
    next = line + 1;
  }
  return { elements: found, comments: lines.commentsIn(next, to) };
}

function readList(reading: Reading, field: FieldSyntax, at: number, to: number): List | undefined {
  const keyText = reading.keyText(field);
  const elements = writtenElements(reading, field);
  const { written } = field;
  const { lines } = reading;
  if (!elements || keyText === undefined || !isPlain(written)) return undefined;
  const list = { kind: 'list' as const, keyText, plurality: pluralityOf(field), elements, tail: lines.tail(at) };
  if (isSeq(written) && written.flow !== true) {
    const found = blockElements(reading, field, elements, at, to);
    return found && { ...list, style: 'block', ...found };
  }
  if (elements.some(({ raw }) => !isSimple(raw))) return undefined;
  const comments = lines.commentsIn(at, to);
  if (!isSeq(written)) {
    return comments.length > (list.tail === '' ? 0 : 1) ? undefined : { ...list, style: 'scalar', comments: [] };
  }
  const extent = fieldRange(reading.document, field);
  const tail = extent ? lines.tail(reading.lineAt(extent[1])) : '';
  return { ...list, style: 'flow', tail, comments: withoutTail(comments, tail) };
}

/**
 * Reads the value of a field: as a list where a merge unites values, else as a whole.
 *
 * @param at The line of its key.
 * @param to The line after its last.
 */
export function readField(reading: Reading, field: FieldSyntax, at: number, to: number): Leaf | List {
  const list = readList(reading, field, at, to);
  if (list) return list;
  const meaning = fieldMeaning(field);
  return isUnmarked(field.written) ? reading.leaf(meaning, at, to) : reading.opaque(meaning, at, to);
}

/**
 * Reads the fields of something in braces, each as a line of its own. `undefined` where that cannot be.
 *
 * @param below Reads the value of a field that is neither a leaf nor a list; `undefined` for the others.
 */
export function readFlowFields(
  reading: Reading, fields: readonly FieldSyntax[], below: (field: FieldSyntax) => Value | undefined = () => undefined,
): Entry[] | undefined {
  const entries = fields.map((field, index): Entry | undefined => {
    const keyText = reading.keyText(field);
    const extent = fieldRange(reading.document, field);
    if (field.merged || keyText === undefined || !extent) return undefined;
    const text = reading.slice(extent[0], Math.max(extent[1], extent[0] + keyText.length)).trim();
    const special = below(field);
    if (!isUnmarked(field.written) || (!special && !isSimple(text))) return undefined;
    const elements = writtenElements(reading, field);
    const value: Value = special ?? (elements ? {
      kind: 'list', keyText, plurality: pluralityOf(field), style: isSeq(field.written) ? 'flow' : 'scalar', elements,
      tail: '', comments: [],
    } : { kind: 'leaf', meaning: fieldMeaning(field), comments: [] });
    return { key: fieldKey(field), gap: [], lead: [], lines: [text], value, after: index === 0 ? 'nothing' : 'entry' };
  });
  return entries.includes(undefined) ? undefined : entries.filter((entry) => entry !== undefined);
}
