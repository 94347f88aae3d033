import type { Position, Range } from 'vscode-languageserver-types';
import { PieceTable } from './pieceTable';

/** A change to a text: the characters from `start` to `end`, in offsets before it, become `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the lines of a text end with. */
export function lineBreakIn(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * A text with its lines. Offsets count UTF-16 code units from 0, as in JavaScript strings; positions
 * are LSP's (zero-based line and UTF-16 character). Lines end at `\n`, `\r\n` or `\r`.
 */
export class SourceText {
  private starts: Uint32Array | undefined;
  /** Words that were looked for, and are not there. */
  private readonly absent = new Set<string>();

  private readonly pieces: PieceTable;

  constructor(text: string | PieceTable, starts?: Uint32Array) {
    this.pieces = typeof text === 'string' ? PieceTable.of(text) : text;
    this.starts = starts;
  }

  /** All of the text. After a change it has to be put together first: for a part of it, {@link slice} costs less. */
  get text(): string {
    return this.pieces.toString();
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.pieces.length;
  }

  /** The text from one offset up to another; up to the end, if that is not given. */
  slice(start: number, end?: number): string {
    return this.pieces.slice(start, end);
  }

  private get lineStarts(): Uint32Array {
    return (this.starts ??= Uint32Array.from([0, ...lineStartsIn(this.text)]));
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The offset where a line begins; the text's length for a line after the last. */
  lineStart(line: number): number {
    return this.lineStarts[line] ?? this.length;
  }

  /**
   * The line that an offset is on.
   *
   * @param near A line not far before it, if one is known: it is found sooner.
   */
  lineAt(offset: number, near = -1): number {
    const starts = this.lineStarts;
    if (near >= 0 && (starts[near] ?? Infinity) <= offset) {
      for (let line = near; line < near + 32; line++) if ((starts[line + 1] ?? Infinity) > offset) return line;
    }
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The text of a line, without its line break. */
  lineText(line: number): string {
    return this.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  }

  /** The position of an offset; offsets outside the text count as its ends. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.lineStart(line) };
  }

  /** The offset of a position; characters after the end of the line count as its end. */
  offsetAt(position: Position): number {
    const start = this.lineStart(position.line);
    const end = start + this.lineText(position.line).length;
    return Math.max(start, Math.min(start + position.character, end));
  }

  range(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Whether a word is anywhere in the text. After a change, a word that was not there is only looked for around it. */
  contains(word: string): boolean {
    if (this.absent.has(word)) return false;
    const found = this.text.includes(word);
    if (!found) this.absent.add(word);
    return found;
  }

  /** The text after a change. Lines away from the change are not looked at again. */
  edit(change: TextChange): SourceText {
    const source = this.edited(change);
    for (const word of this.absent) {
      const from = Math.max(0, change.start - word.length);
      const around = source.slice(from, change.start + change.text.length + word.length);
      if (!around.includes(word)) source.absent.add(word);
    }
    return source;
  }

  private edited({ start, end, text: inserted }: TextChange): SourceText {
    const text = this.pieces.replace(start, end, inserted);
    if (!this.starts) return new SourceText(text);
    // A line more on both sides, as `\r` and `\n` may come to stand together.
    const first = Math.max(0, this.lineAt(start) - 1);
    const last = Math.min(this.lineCount - 1, this.lineAt(end) + 1);
    const delta = inserted.length - (end - start);
    const from = this.lineStart(first);
    // With the character after, as `\r` is a line break only where no `\n` follows.
    const until = this.lineStart(last + 1) + delta;
    const inserts = lineStartsIn(text.slice(from, until + 1), from, until);
    const behind = this.starts.subarray(last + 2);
    const starts = new Uint32Array(first + 1 + inserts.length + behind.length);
    starts.set(this.starts.subarray(0, first + 1));
    starts.set(inserts, first + 1);
    const moved = first + 1 + inserts.length;
    starts.set(behind, moved);
    for (let line = moved; line < starts.length; line++) starts[line] = (starts[line] ?? 0) + delta;
    return new SourceText(text, starts);
  }
}

/**
 * The offsets after the line breaks in a text.
 *
 * @param offset Where in the whole text this one begins.
 * @param until Line breaks from this offset on do not count.
 */
function lineStartsIn(text: string, offset = 0, until = offset + text.length): number[] {
  const starts: number[] = [];
  for (let index = 0; offset + index < until; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(offset + index + 1);
  }
  return starts;
}
