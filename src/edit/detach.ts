import { itemRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { isAlias } from '../parsing/yaml';
import { textAfter } from './textChanges';
import { flowText } from './flowText';
import { itemLines } from './itemLines';
import { scalarText } from './scalar';
import { indented, isFlowList, startWithProperties } from './style';

/** An item taken out of its place: all that is needed to put it in another. */
export interface DetachedItem {
  /** Its lines with comments, for a list in block style; the dash is in column 0. */
  readonly lines: readonly string[];
  /** Its text for a flow list; `undefined` if it cannot be written so without losing something. */
  readonly flow: string | undefined;
}

function linesOf(text: string): string[] {
  return text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
}

/**
 * An item as it stands in the file, ready to be put elsewhere; `undefined` if it cannot be lifted out.
 *
 * @param changes What to change in it on the way.
 */
export function detach(
  document: CanvasDocument, block: BlockSyntax, item: ItemSyntax, changes: readonly TextChange[] = [],
): DetachedItem | undefined {
  const slice = (start: number, end: number): string => textAfter(document, changes, start, end);
  if (isFlowList(block)) {
    const [start, end] = itemRange(document, item);
    const from = isAlias(item.written) ? start : startWithProperties(document, start);
    const text = slice(from, end);
    const [first = '', ...others] = linesOf(text);
    return { lines: [`- ${first}`, ...others.map((line) => `    ${line.trim()}`)], flow: text };
  }
  const lines = itemLines(document, block, item);
  if (!lines) return undefined;
  const text = linesOf(slice(lines.start, lines.end));
  return { lines: indented(text, -lines.dash), flow: changes.length > 0 ? undefined : flowText(document, item, text) };
}

/**
 * A new item with a name, and perhaps more. White space in the name counts as one space each.
 *
 * @param fields What else it says: keys as the file writes them, and one or more values.
 */
export function newItem(
  name: string, nameKey = '', fields: readonly (readonly [key: string, values: readonly string[]])[] = [],
): DetachedItem {
  const text = name.trim().replace(/\s+/g, ' ');
  if (fields.length === 0) return { lines: [`- ${scalarText(text, false)}`], flow: scalarText(text, true) };
  const entries = (flow: boolean): string[] => [[nameKey, [text]] as const, ...fields].map(([key, values]) => {
    const [only = ''] = values;
    const list = `[${values.map((value) => scalarText(value, true)).join(', ')}]`;
    return `${key}: ${values.length === 1 ? scalarText(only, flow) : list}`;
  });
  const [first = '', ...others] = entries(false);
  return { lines: [`- ${first}`, ...others.map((line) => `  ${line}`)], flow: `{${entries(true).join(', ')}}` };
}
