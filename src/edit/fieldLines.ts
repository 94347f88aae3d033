import { blockRange, fieldRange } from '../parsing/ranges';
import type { CanvasDocument, FieldSyntax } from '../parsing/syntax';
import { blankLinesBefore, commentsAbove, commentsBelow } from './itemLines';
import { behindColon, columnOf, hasClearLines, keyStart } from './style';

/** The whole lines of a field at the top, as offsets, with the comments that are about it. */
export interface FieldLines {
  readonly field: FieldSyntax;
  readonly start: number;
  /** After the break of its last line. */
  readonly end: number;
  /** The column of its key. */
  readonly column: number;
}

/** Whether the whole canvas is one flow mapping, `{...}`, as it is in JSON. */
export function isFlowCanvas(document: CanvasDocument): boolean {
  const { source, fields: [first] } = document;
  return first !== undefined && !first.merged && /[{,]\s*$/.test(source.text.slice(0, keyStart(document, first)));
}

/** Whether a text is nothing but blank lines, comments, and the marks of a YAML document. */
function isBetween(text: string): boolean {
  return /^(?:[ \t]*(?:#.*|---.*|\.\.\.|%.*)?(?:\r?\n|$))*$/.test(text);
}

/**
 * The fields at the top with their lines, in the order of the file: comments directly above a key go with
 * it, and so do those below its value that are further in. `undefined` if they are not each on lines of
 * their own.
 */
export function fieldLines(document: CanvasDocument): FieldLines[] | undefined {
  const { source, blocks } = document;
  if (isFlowCanvas(document) || !hasClearLines(document)) return undefined;
  const all: FieldLines[] = [];
  for (const field of document.fields) {
    if (field.merged) continue;
    const block = blocks.find((each) => each.field === field);
    const extent = block ? blockRange(document, block) : fieldRange(document, field);
    if (!extent || behindColon(document, field) === undefined) return undefined;
    const first = source.lineAt(extent[0]);
    const column = columnOf(document, extent[0]);
    if (source.slice(source.lineStart(first), extent[0]).trim() !== '') return undefined;
    const last = source.lineAt(Math.max(extent[0], extent[1]));
    const start = source.lineStart(first - commentsAbove(document, first, column));
    const end = source.lineStart(last + 1 + commentsBelow(document, last, column));
    if (!isBetween(source.text.slice(all.at(-1)?.end ?? 0, start)) || start < (all.at(-1)?.end ?? 0)) return undefined;
    all.push({ field, start, end, column });
  }
  return isBetween(source.text.slice(all.at(-1)?.end ?? 0)) ? all : undefined;
}

/** How many blank lines stand between blocks in this file; one, where it does not show. */
export function blankLinesBetween(document: CanvasDocument, all: readonly FieldLines[]): number {
  const second = all.find(({ field }, index) => index > 0 && document.blocks.some((block) => block.field === field));
  return second ? blankLinesBefore(document, second.start) : 1;
}
