import { keyWord } from '../../canvas/words';
import type { TextChange } from '../../parsing/source';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { isAlias, isEmpty, isMap, isSeq, pairsOf, span } from '../../parsing/yaml';
import type { Place } from './places';
import { scalarText } from './scalarText';

/** Whether an item stands in flow style: `{name: a}`, or an element of `[a, b]`. */
export function isFlow({ blocks }: CanvasDocument, syntax: ItemSyntax): boolean {
  if (isMap(syntax.node)) return syntax.node.flow === true;
  const block = blocks.find(({ items }) => items.includes(syntax));
  const items = block && (fieldOf(block.fields, 'items') ?? block.field).value;
  return isSeq(items) && items.flow === true;
}

/** Where a node begins, with the anchor and the tag before it. */
function startWithProperties({ source: { text } }: CanvasDocument, start: number): number {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  return start - (/(?:[&!][^\s,[\]{}]*[ \t]+)+$/.exec(line)?.[0].length ?? 0);
}

/** The break at the end of the line of an offset. */
function lineBreak({ source: { text } }: CanvasDocument): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** What goes on the next line in block style: a break, and spaces up to the column of an offset. */
function nextLine(document: CanvasDocument, offset: number): string | undefined {
  const { source } = document;
  const before = source.text.slice(source.lineStart(source.lineAt(offset)), offset);
  return /^ *(?:- +)*$/.test(before) ? lineBreak(document) + ' '.repeat(before.length) : undefined;
}

/** An item that is a string becomes a mapping, with the string as it is written for its name. */
function toMapping(document: CanvasDocument, item: ItemSyntax, written: Node, id: string): TextChange[] | undefined {
  const { source } = document;
  const name = keyWord({ in: 'item', block: item.block }, 'name', document.language);
  const idKey = keyWord({ in: 'item', block: item.block }, 'id', document.language);
  const place: Place = locate(item.part, span(written));
  const start = isAlias(written) ? place[0] : startWithProperties(document, place[0]);
  const insert = (offset: number, text: string): TextChange => ({ start: offset, end: offset, text });
  if (isFlow(document, item)) {
    return [insert(start, `{${idKey}: ${scalarText(id, true)}, ${name}: `), insert(place[1], '}')];
  }
  const onNextLine = nextLine(document, start);
  if (onNextLine === undefined || /[\r\n]/.test(source.text.slice(place[0], place[1]).trimEnd())) return undefined;
  return [insert(start, `${idKey}: ${scalarText(id, false)}${onNextLine}${name}: `)];
}

/**
 * The changes that give an item without an id of its own one, with all that stands there kept; a string
 * becomes a mapping. `undefined` where that cannot be done without writing the item anew.
 */
export function addId(document: CanvasDocument, item: ItemSyntax, id: string): TextChange[] | undefined {
  const { part, node, written, form, fields, block } = item;
  if (form === 'text' && written) return toMapping(document, item, written, id);
  if (!isMap(node)) return undefined;
  const flow = node.flow === true;
  const text = scalarText(id, flow);
  const empty = fieldOf(fields, 'id');
  if (empty && !empty.merged) {
    const [, keyEnd] = locate(part, span(empty.key));
    const colon = /^[ \t]*:/.exec(document.source.text.slice(keyEnd, keyEnd + 20));
    if (!colon || !isEmpty(empty.value) || empty.value?.anchor !== undefined) return undefined;
    const offset = keyEnd + colon[0].length;
    return [{ start: offset, end: offset, text: ` ${text}` }];
  }
  const name = fieldOf(fields, 'name');
  const key = name?.merged === false ? name.key : pairsOf(node)[0]?.key;
  if (!key) return undefined;
  const idKey = keyWord({ in: 'item', block }, 'id', document.language);
  const offset = startWithProperties(document, locate(part, span(key))[0]);
  if (flow) return [{ start: offset, end: offset, text: `${idKey}: ${text}, ` }];
  const onNextLine = nextLine(document, offset);
  return onNextLine === undefined ? undefined : [{ start: offset, end: offset, text: `${idKey}: ${text}${onNextLine}` }];
}
