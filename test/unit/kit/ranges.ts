import type { Position, Range } from 'vscode-languageserver-types';
import { SourceText } from '../../../src/parsing/source';
import { cursor } from './cursor';

/** A text with `«` and `»` around each of some ranges, which may lie in one another but not overlap. */
export function markRanges(text: string, ranges: readonly Range[]): string {
  const source = new SourceText(text);
  const marks = ranges.flatMap(({ start, end }) => {
    const [from, to] = [source.offsetAt(start), source.offsetAt(end)];
    return [{ offset: from, mark: '«', length: to - from }, { offset: to, mark: '»', length: to - from }];
  });
  // From the end; at one offset, an opening mark goes behind a closing one, and the longer outside.
  marks.sort((a, b) => b.offset - a.offset
    || (a.mark === b.mark ? (a.mark === '«' ? a.length - b.length : b.length - a.length) : a.mark === '«' ? -1 : 1));
  return marks.reduce((marked, { offset, mark }) => marked.slice(0, offset) + mark + marked.slice(offset), text);
}

/** A text with ranges and one cursor in it: the text alone, where the cursor was, and the text with its ranges. */
export function expectRanges(marked: string): { text: string; position: Position; expected: string } {
  const { text: expected } = cursor(marked);
  const { text, position } = cursor(marked.replace(/[«»]/g, ''));
  return { text, position, expected };
}
