import type { OffsetRange } from '../parsing/ranges';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { deletion } from './textChanges';

/** The changes that take away what is between two elements of a flow list: of comments there, the comma alone. */
function takeBetween({ source }: CanvasDocument, start: number, end: number): TextChange[] {
  const between = source.slice(start, end);
  if (!between.includes('#')) return [deletion(start, end)];
  const comma = between.replace(/(^|\s)#[^\r\n]*/g, (comment) => ' '.repeat(comment.length)).indexOf(',');
  return comma < 0 ? [] : [deletion(start + comma, start + comma + 1)];
}

/**
 * The changes that take an element out of a flow list, with the comma after it or, of the last one, that before it.
 * Comments stay where they are.
 *
 * @param before Where the element before it ends, of one that is the last.
 * @param after Where the element after it begins, of any other.
 */
export function takeElement(
  document: CanvasDocument, [start, end]: OffsetRange, before: number | undefined, after: number | undefined,
): TextChange[] {
  const comma = before !== undefined ? takeBetween(document, before, start)
    : after !== undefined ? takeBetween(document, end, after) : [];
  return [deletion(start, end), ...comma];
}
