import type { Weight } from './measure';
import { widthOf } from './measure';

/** Letters with what stands on them, as a reader counts them. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word too long for a line, in pieces: after a mark such as `/` where that helps, else anywhere. */
function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      const mark = Math.max(...['-', '/', '_', '.', '@', '&'].map((each) => piece.lastIndexOf(each))) + 1;
      const end = mark > piece.length / 2 ? mark : piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/**
 * A text in lines that are no wider than given. Where a line ends between two words it ends in a space, so that the
 * lines together are the text again.
 *
 * @param text On one line, with single spaces.
 * @param width In the unit of the size. A letter that is wider than this has a line of its own.
 */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const measure = (part: string): number => widthOf(part, size, weight);
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = measure(word);
    if (line !== '' && used + space + wide <= width) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    const pieces = wide <= width ? [word] : breakWord(word, width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
    used = measure(line);
  }
  return [...lines, line];
}
