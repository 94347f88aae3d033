import type { LanguageId } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import { keyWord } from '../canvas/words';
import { itemOf, meantId } from '../parsing/canvas';
import { fieldRange } from '../parsing/ranges';
import { fieldOf } from '../parsing/spans';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { elementsOf, isAlias, isMap, isScalar, isSeq, span } from '../parsing/yaml';
import { insertion } from './textChanges';
import { commentsBelow } from './itemLines';
import { freeKey, renameKey } from './renameKey';
import { replaceScalar, scalarText } from './scalar';
import { setField } from './setField';
import { columnOf, isFlow, keyStart, lineBreak } from './style';

/** From where a link leads to where it is to lead: an id in a block. */
export interface Redirection {
  readonly from: BlockId;
  readonly id: string;
  readonly to: BlockId;
  readonly newId: string;
}

/** The key under which an item keeps a link to an item of its own block, for which the format has no field. */
export function ownLinkKey(language: LanguageId, block: BlockId): string {
  return `x-${keyWord({ in: 'canvas' }, block, language)}`;
}

/** The changes that write another id where a field has one. */
export function replaceIds(
  document: CanvasDocument, item: ItemSyntax, field: FieldSyntax, id: string, newId: string,
): TextChange[] {
  const { written } = field;
  if (id === newId) return [];
  const isInFlow = isFlow(document, item) || (isSeq(written) && written.flow === true);
  return (isSeq(written) ? elementsOf(written) : [written]).flatMap((node) => {
    if (!isScalar(node) || meantId(node) !== id) return [];
    return [replaceScalar(document.source, node, locate(document, field.part, span(node)), newId, isInFlow)];
  });
}

/** The changes that put a key of one's own after a field; `undefined` where the field shares its last line. */
function addBehind(
  document: CanvasDocument, item: ItemSyntax, field: FieldSyntax, key: string, value: string,
): TextChange[] | undefined {
  const extent = fieldRange(document, field);
  if (!extent) return undefined;
  if (isMap(item.written) && item.written.flow === true) {
    return [insertion(extent[1], `, ${key}: ${scalarText(value, true)}`)];
  }
  const { source } = document;
  const column = columnOf(document, keyStart(document, field));
  const line = source.lineAt(extent[1]);
  const end = source.lineStart(line + 1 + commentsBelow(document, line, column));
  const text = `${' '.repeat(column)}${key}: ${scalarText(value, false)}`;
  const eol = lineBreak(document);
  return [insertion(end, /[\r\n]$/.test(source.text.slice(0, end)) ? text + eol : eol + text)];
}

/**
 * The changes that let a link of an item lead elsewhere, also to another block: then it goes to that block's field, and
 * joins what is there. A link to the item's own block, for which there is no field, is kept under a key of one's own.
 *
 * @returns `undefined` where the link stands elsewhere (an alias, a merge key), or the item would have to be written
 *   anew.
 */
export function moveLink(
  document: CanvasDocument, syntax: ItemSyntax, { from, id, to, newId }: Redirection,
): TextChange[] | undefined {
  const item = itemOf(syntax);
  const field = fieldOf(syntax.fields, from);
  if (!item || !field || field.merged || isAlias(syntax.written) || isAlias(field.written)) return undefined;
  if (from === to) return replaceIds(document, syntax, field, id, newId);
  const rest = (item.links[from] ?? []).filter((each) => each !== id);
  const isOwn = syntax.block === to;
  const own = isOwn ? freeKey(syntax, ownLinkKey(document.language, to)) : '';
  if (rest.length === 0 && (isOwn || !fieldOf(syntax.fields, to))) {
    const key = isOwn ? own : keyWord(field.scope, to, document.language);
    return [renameKey(document, field, key), ...replaceIds(document, syntax, field, id, newId)];
  }
  const removal = setField(document, syntax, from, rest);
  const arrival = isOwn
    ? addBehind(document, syntax, field, own, newId)
    : setField(document, syntax, to, [...item.links[to] ?? [], newId]);
  return removal && arrival && [...removal, ...arrival];
}
