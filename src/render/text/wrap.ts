import type { Weight } from './measure';
import { widthOf } from './measure';

/** Letters with what stands on them, as a reader counts them. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The letters of a word, each with what stands on it. */
function lettersOf(word: string): string[] {
  // Most words are of letters that stand alone, and a look at that is much faster.
  return /^[\x20-\x7e]*$/.test(word) ? word.split('') : Array.from(graphemes.segment(word), ({ segment }) => segment);
}

/** A word too long for a line, in pieces: after a mark such as `/` where that helps, else anywhere. */
function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const letters = lettersOf(word);
  const widths = letters.map(measure);
  const pieces: string[] = [];
  let start = 0;
  let used = 0;
  /** Behind the last mark of the piece. */
  let mark = 0;
  for (let at = 0; at < letters.length; at++) {
    const wide = widths[at] ?? 0;
    if (at > start && used + wide > width) {
      const end = mark > (start + at) / 2 ? mark : at;
      pieces.push(letters.slice(start, end).join(''));
      used = 0;
      for (let kept = end; kept < at; kept++) used += widths[kept] ?? 0;
      start = end;
    }
    used += wide;
    if ('-/_.@&'.includes(letters[at] ?? ' ')) mark = at + 1;
  }
  return [...pieces, letters.slice(start).join('')];
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
