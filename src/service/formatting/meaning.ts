import type { Document, Node } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import { readDocument } from '../../parsing/document';
import { readLeaves } from './leaves';

/** What formatting must not change: the data, how it is written, and the comments. */
export interface Meaning {
  readonly document: Document.Parsed;
  readonly comments: readonly string[];
}

/** What a text means, or `undefined` if it has errors or is better left alone. */
export function meaningOf(text: string): Meaning | undefined {
  const read = readDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  if ('tooDeepAt' in read || read.document.errors.length > 0) return undefined;
  const { document } = read;
  const comments = readLeaves(text, 1)?.flatMap(({ type, start, end }) =>
    (type === 'comment' ? [text.slice(start, end)] : []));
  return comments && { document, comments };
}

function isSameNode(a: unknown, b: unknown): boolean {
  if (isPair(a)) return isPair(b) && isSameNode(a.key, b.key) && isSameNode(a.value, b.value);
  if (!isNode(a) || !isNode(b)) return !isNode(a) && !isNode(b) && a === b;
  return a.tag === b.tag && isSameContent(a, b);
}

function isSameContent(a: Node, b: Node): boolean {
  if (isAlias(a)) return isAlias(b) && a.source === b.source;
  if (isAlias(b) || a.anchor !== b.anchor) return false;
  if (isScalar(a)) return isScalar(b) && Object.is(a.value, b.value) && a.type === b.type && a.source === b.source;
  if (isMap(a) ? !isMap(b) : !(isSeq(a) && isSeq(b))) return false;
  if (!(isMap(a) || isSeq(a)) || !(isMap(b) || isSeq(b))) return false;
  return a.flow === b.flow && a.items.length === b.items.length
    && a.items.every((item, index) => isSameNode(item, b.items[index]));
}

/** Whether two texts say the same, in the same words and with the same comments. Aliases are not followed. */
export function isSameMeaning(a: Meaning, b: Meaning): boolean {
  return isSameNode(a.document.contents, b.document.contents)
    && a.comments.length === b.comments.length && a.comments.every((comment, index) => comment === b.comments[index]);
}
