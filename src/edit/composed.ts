import type { TextChange } from '../parsing/source';
import { inOrder } from './textChanges';

/** A range that is kept, in offsets of the first text, or a text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

/** Pieces after changes, which count from the start of the text that the pieces make. */
function changed(pieces: readonly Piece[], changes: readonly TextChange[]): Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces];
  let offset = 0;
  const upTo = (end: number, isKept: boolean): void => {
    while (offset < end) {
      const piece = rest.shift();
      if (!piece) return;
      const length = Math.min(lengthOf(piece), end - offset);
      if (isKept) result.push(cut(piece, 0, length));
      if (length < lengthOf(piece)) rest.unshift(cut(piece, length, lengthOf(piece)));
      offset += length;
    }
  };
  for (const { start, end, text } of inOrder(changes)) {
    upTo(start, true);
    upTo(end, false);
    if (text !== '') result.push({ text });
  }
  return [...result, ...rest];
}

/**
 * Changes after one another as changes at once.
 *
 * @param length Of the text before all of them, in UTF-16 units.
 * @param second Changes of the text after the first.
 */
export function composed(length: number, first: readonly TextChange[], second: readonly TextChange[]): TextChange[] {
  const whole: Piece[] = [{ start: 0, end: length }];
  const changes: TextChange[] = [];
  let text = '';
  let offset = 0;
  const close = (start: number): void => {
    if (text !== '' || start > offset) changes.push({ start: offset, end: start, text });
    text = '';
  };
  for (const piece of changed(changed(whole, first), second)) {
    if ('text' in piece) text += piece.text;
    else if (piece.end > piece.start) {
      close(piece.start);
      offset = piece.end;
    }
  }
  close(length);
  return changes;
}
