import type { Position, Range } from 'vscode-languageserver-types';

/**
 * A text with its lines. Offsets count UTF-16 code units from 0, as in JavaScript strings; positions
 * are LSP's (zero-based line and UTF-16 character). Lines end at `\n`, `\r\n` or `\r`.
 */
export class SourceText {
  private starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  private get lineStarts(): readonly number[] {
    return (this.starts ??= computeLineStarts(this.text));
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The offset where a line begins; the text's length for a line behind the last. */
  lineStart(line: number): number {
    return this.lineStarts[line] ?? this.text.length;
  }

  /** The line that an offset is on. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
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
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  }

  /** The position of an offset; offsets outside the text count as its ends. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.lineStart(line) };
  }

  /** The offset of a position; characters behind the end of the line count as its end. */
  offsetAt(position: Position): number {
    const start = this.lineStart(position.line);
    const end = start + this.lineText(position.line).length;
    return Math.max(start, Math.min(start + position.character, end));
  }

  range(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

function computeLineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}
