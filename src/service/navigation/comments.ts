import type { CanvasDocument } from '../../parsing/syntax';
import { multilineScalars } from './multiline';

/** A line that is nothing but a comment. */
export interface CommentLine {
  /** Counted from 0. */
  readonly line: number;
  /** The comment from its `#` on. */
  readonly text: string;
}

const comment = /^[ \t]*(#.*)$/gm;

/** The lines that are nothing but a comment, in order. What looks like one within text is none. */
export function commentLines(document: CanvasDocument): CommentLine[] {
  const { source } = document;
  const matches = [...source.text.matchAll(comment)];
  if (matches.length === 0) return [];
  const scalars = multilineScalars(document);
  let next = 0;
  return matches.flatMap(({ index, 1: text = '' }) => {
    while ((scalars[next]?.[1] ?? Infinity) <= index) next++;
    const isText = (scalars[next]?.[0] ?? Infinity) < index;
    return isText ? [] : [{ line: source.lineAt(index), text: text.trimEnd() }];
  });
}
