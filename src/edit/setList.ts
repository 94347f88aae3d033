import { fieldRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument, FieldSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import type { Node, Sequence } from '../parsing/yaml';
import { elementsOf, followed, isScalar, span, textOf } from '../parsing/yaml';
import { deletion, insertion } from './textChanges';
import { scalarText } from './scalar';
import { lineBreak, startWithProperties } from './style';
import { takeElement } from './takeElement';

/** The values of a field as they are written, and how to tell which of those there are the same. */
export interface Wanted {
  readonly texts: readonly string[];
  /** What makes two values the same, however they are written. */
  readonly identity: (text: string) => string;
}

function textIn(node: Node | null): string {
  const scalar = followed(node);
  return isScalar(scalar) ? textOf(scalar) : '';
}

/** Takes elements of a flow list away and puts others after the last that stays; comments stay. */
function setFlow(
  document: CanvasDocument, places: readonly (readonly [number, number])[], stays: readonly boolean[], added: string[],
  open: number,
): TextChange[] {
  const changes: TextChange[] = [];
  const lastStay = stays.lastIndexOf(true);
  places.forEach(([start, end], index) => {
    if (stays[index]) return;
    const next = places[index + 1];
    const before = places[index - 1];
    // After the last that stays, commas before go; before it, commas after.
    const isBehind = index > lastStay && lastStay >= 0;
    changes.push(...takeElement(document, [start, end], isBehind ? before?.[1] : undefined, next?.[0]));
  });
  if (added.length > 0) {
    const text = added.map((each) => scalarText(each, true)).join(', ');
    const last = places[lastStay];
    changes.push(last ? insertion(last[1], `, ${text}`) : insertion(open, text));
  }
  return changes;
}

/** The changes that give a list other elements; those that stay are left as they are written. */
export function setList(
  document: CanvasDocument, field: FieldSyntax, list: Sequence, { texts, identity }: Wanted,
): TextChange[] | undefined {
  const { source } = document;
  const elements = elementsOf(list);
  if (!elements.every((node) => isScalar(followed(node)))) return undefined;
  const wanted = new Set(texts.map(identity));
  const there = elements.map((node) => identity(textIn(node)));
  const stays = there.map((each, index) => wanted.has(each) && there.indexOf(each) === index);
  const added = texts.filter((text) => !there.includes(identity(text)));
  if (added.length === 0 && stays.every(Boolean)) return [];
  const places = elements.map((node): [number, number] => {
    if (!node) return [0, 0];
    const [start, end] = locate(document, field.part, span(node));
    return [startWithProperties(document, start), start + source.text.slice(start, end).trimEnd().length];
  });
  if (list.flow === true) {
    return setFlow(document, places, stays, added, locate(document, field.part, span(list))[0] + 1);
  }
  const eol = lineBreak(document);
  const lineOf = (offset: number): number => source.lineAt(offset);
  const [first] = places;
  if (!first) return undefined;
  const before = source.text.slice(source.lineStart(lineOf(first[0])), first[0]);
  const dash = /^( *)- +$/.exec(before)?.[1];
  const extent = fieldRange(document, field);
  if (dash === undefined || !extent) return undefined;
  const changes = places.flatMap(([start, end], index) => {
    if (stays[index]) return [];
    // A comment after it stays, on a line of its own.
    const comment = /^[ \t]+(?=#)/.exec(source.slice(end, source.lineStart(lineOf(end) + 1)))?.[0];
    if (comment !== undefined) return [deletion(source.lineStart(lineOf(start)) + dash.length, end + comment.length)];
    return [deletion(source.lineStart(lineOf(start)), source.lineStart(lineOf(end) + 1))];
  });
  if (added.length === 0) return changes;
  const end = source.lineStart(lineOf(extent[1]) + 1);
  const text = added.map((each) => `${dash}- ${scalarText(each, false)}`).join(eol);
  return [...changes, insertion(end, /[\r\n]$/.test(source.text.slice(0, end)) ? text + eol : eol + text)];
}
