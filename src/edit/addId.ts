import { keyWord } from '../canvas/words';
import type { TextChange } from '../parsing/source';
import { fieldOf } from '../parsing/spans';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import {
  elementsOf, followed, hasAnchor, isAlias, isEmpty, isMap, isScalar, isSeq, pairsOf, span, textOf,
} from '../parsing/yaml';
import { insertion } from './textChanges';
import { scalarText } from './scalar';
import { isFlow, lineBreak, startWithProperties } from './style';

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
  const place = locate(document, item.part, span(written));
  const start = isAlias(written) ? place[0] : startWithProperties(document, place[0]);
  if (isFlow(document, item)) {
    return [insertion(start, `{${idKey}: ${scalarText(id, true)}, ${name}: `), insertion(place[1], '}')];
  }
  const onNextLine = nextLine(document, start);
  if (onNextLine === undefined || /[\r\n]/.test(source.text.slice(place[0], place[1]).trimEnd())) return undefined;
  return [insertion(start, `${idKey}: ${scalarText(id, false)}${onNextLine}${name}: `)];
}

/** Whether another item merges this one in (`<<`), so that what is added here is added there as well. */
function isMergedElsewhere({ hasAnchors, blocks }: CanvasDocument, { node }: ItemSyntax): boolean {
  if (!hasAnchors || !hasAnchor(node)) return false;
  const merges = (map: Node | null): boolean => isMap(map) && pairsOf(map).some(({ key, value }) =>
    isScalar(key) && textOf(key) === '<<'
    && [value, ...(isSeq(value) ? elementsOf(value) : [])].some((each) => isAlias(each) && followed(each) === node));
  return blocks.some(({ items }) => items.some((other) => merges(other.written)));
}

/**
 * The changes that give an item without an id of its own one, with all that stands there kept; a string
 * becomes a mapping. `undefined` where that cannot be done without writing the item anew.
 */
export function addId(document: CanvasDocument, item: ItemSyntax, id: string): TextChange[] | undefined {
  const { part, node, written, form, fields, block } = item;
  if (form === 'text' && written) return toMapping(document, item, written, id);
  if (!isMap(node) || isMergedElsewhere(document, item)) return undefined;
  const flow = node.flow === true;
  const text = scalarText(id, flow);
  const empty = fieldOf(fields, 'id');
  if (empty && !empty.merged) {
    const [, keyEnd] = locate(document, part, span(empty.key));
    const colon = /^[ \t]*:/.exec(document.source.text.slice(keyEnd, keyEnd + 20));
    if (!colon || !isEmpty(empty.value) || empty.value?.anchor !== undefined) return undefined;
    const offset = keyEnd + colon[0].length;
    return [insertion(offset, ` ${text}`)];
  }
  const name = fieldOf(fields, 'name');
  const key = name?.merged === false ? name.key : pairsOf(node)[0]?.key;
  if (!key) return undefined;
  const idKey = keyWord({ in: 'item', block }, 'id', document.language);
  const offset = startWithProperties(document, locate(document, part, span(key))[0]);
  if (flow) return [insertion(offset, `${idKey}: ${text}, `)];
  const onNextLine = nextLine(document, offset);
  return onNextLine === undefined ? undefined : [insertion(offset, `${idKey}: ${text}${onNextLine}`)];
}
