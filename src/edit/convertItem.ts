import { keyWord } from '../canvas/words';
import { itemRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isAlias, isMap, isScalar, span } from '../parsing/yaml';
import { deletion, insertion } from './textChanges';
import { hasClearLines, isBarePair, isFlow, startWithProperties } from './style';

/** The starts of the lines after an offset's line, up to another offset; blank lines left out. */
function furtherLines({ source }: CanvasDocument, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let line = source.lineAt(start) + 1; line <= source.lineAt(end); line++) {
    if (source.lineText(line).trim() !== '') starts.push(source.lineStart(line));
  }
  return starts;
}

/**
 * The changes that make an item that is a string a mapping, with the string as it is written for its name,
 * so that fields can be added. `undefined` for what is no string, or has its dash on another line.
 */
export function toMapping(document: CanvasDocument, item: ItemSyntax): TextChange[] | undefined {
  if (item.form !== 'text' || !item.written || !hasClearLines(document)) return undefined;
  const key = keyWord({ in: 'item', block: item.block }, 'name', document.language);
  const [from, end] = itemRange(document, item);
  const start = isAlias(item.written) ? from : startWithProperties(document, from);
  if (isFlow(document, item)) return [insertion(start, `{${key}: `), insertion(end, '}')];
  const { source } = document;
  if (!/^ *- +$/.test(source.text.slice(source.lineStart(source.lineAt(start)), start))) return undefined;
  return [insertion(start, `${key}: `), ...furtherLines(document, start, end).map((each) => insertion(each, '  '))];
}

/**
 * The changes that make a mapping with a name and nothing else the string that its name is. `undefined`
 * for an item with other fields, anchors, or comments inside it.
 */
export function toText(document: CanvasDocument, item: ItemSyntax): TextChange[] | undefined {
  const map = item.written;
  const [field, ...others] = item.fields;
  if (!isMap(map) || field?.word?.id !== 'name' || field.merged || others.length > 0 || map.items.length > 1) return undefined;
  const value = field.written;
  if (!isScalar(value) || value.value === null || map.anchor !== undefined || map.tag !== undefined) return undefined;
  const { source } = document;
  const [mapStart, mapEnd] = itemRange(document, item);
  const [keyStart] = locate(document, field.part, span(field.key));
  const [valueFrom, valueTo] = locate(document, field.part, span(value));
  const valueStart = startWithProperties(document, valueFrom);
  const valueEnd = valueFrom + source.text.slice(valueFrom, valueTo).trimEnd().length;
  if (/[\r\n#]/.test(source.text.slice(mapStart, valueStart))) return undefined;
  if (map.flow === true) {
    if (isBarePair(document, item)) return undefined;
    if (source.text.slice(valueEnd, mapEnd).includes('#')) return undefined;
    return [deletion(mapStart, valueStart), deletion(valueEnd, mapEnd)];
  }
  // A number of columns in the header counts from the mapping, which is no longer there.
  if (/^[|>][+-]?\d/.test(source.text.slice(valueFrom, valueEnd))) return undefined;
  return [deletion(keyStart, valueStart)];
}
