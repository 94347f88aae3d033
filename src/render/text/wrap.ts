import type { Weight } from './measure';
import { widthOf } from './measure';
import { lettersOf, piecesOf } from './segments';

/** Breaks a word that is too long for a line: after punctuation such as `/` if possible, else anywhere. */
function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const letters = lettersOf(word);
  const widths = letters.map(measure);
  const pieces: string[] = [];
  let start = 0;
  let used = 0;
  /** The end of the last punctuation in the piece. */
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
 * Wraps a text to a width. A line that breaks at a space keeps it, so that the lines concatenated are the text. Scripts
 * without spaces are broken between words as well.
 *
 * @param text On one line, with single spaces.
 * @param width In the unit of `size`. A character that is wider than this gets a line of its own.
 */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const measure = (part: string): number => widthOf(part, size, weight);
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    piecesOf(word).forEach((piece, index) => {
      const gap = index === 0 ? ' ' : '';
      const before = index === 0 ? space : 0;
      const wide = measure(piece);
      if (line !== '' && used + before + wide <= width) {
        line += gap + piece;
        used += before + wide;
        return;
      }
      if (line !== '') lines.push(line + gap);
      const parts = wide <= width ? [piece] : breakWord(piece, width, measure);
      line = parts.pop() ?? '';
      lines.push(...parts);
      used = measure(line);
    });
  }
  return [...lines, line];
}
