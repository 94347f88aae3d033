/** A piece this short is put together with its neighbour, so that typing at one place stays one piece. UTF-16 units. */
const short = 1000;

/** With more pieces than this, the text is put together: that costs less than to look through them. */
const most = 48;

/**
 * A text in pieces, so that a change copies nothing of what is around it. It never changes itself; offsets count UTF-16
 * code units, as in strings.
 */
export class PieceTable {
  readonly length: number;

  private constructor(private pieces: readonly string[]) {
    let length = 0;
    for (const piece of pieces) length += piece.length;
    this.length = length;
  }

  static of(text: string): PieceTable {
    return new PieceTable([text]);
  }

  /** The whole text; put together once. */
  toString(): string {
    const [first = ''] = this.pieces;
    if (this.pieces.length < 2) return first;
    const text = this.pieces.join('');
    this.pieces = [text];
    return text;
  }

  /** The pieces of a region. */
  private between(start: number, end: number): string[] {
    const found: string[] = [];
    let from = 0;
    for (const piece of this.pieces) {
      if (from >= end) break;
      const to = from + piece.length;
      const isWhole = from >= start && to <= end;
      if (to > start) found.push(isWhole ? piece : piece.slice(Math.max(0, start - from), end - from));
      from = to;
    }
    return found;
  }

  /** The text from one offset up to another; of offsets outside it, what is within. */
  slice(start: number, end = this.length): string {
    const [first = '', ...more] = this.between(Math.max(0, start), end);
    return more.length === 0 ? first : first + more.join('');
  }

  /** The text in which the characters from `start` to `end` are others. */
  replace(start: number, end: number, text: string): PieceTable {
    const before = this.between(0, start);
    const after = this.between(end, this.length);
    const [left = '', right = ''] = [before.at(-1), after[0]];
    const joinsLeft = left.length <= short;
    const joinsRight = right.length <= short;
    const middle = (joinsLeft ? left : '') + text + (joinsRight ? right : '');
    const pieces = [
      ...(joinsLeft ? before.slice(0, -1) : before),
      ...(middle === '' ? [] : [middle]),
      ...(joinsRight ? after.slice(1) : after),
    ];
    const changed = new PieceTable(pieces);
    if (pieces.length > most) changed.toString();
    return changed;
  }
}
