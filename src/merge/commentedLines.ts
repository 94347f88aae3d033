import { commentsOf } from '../parsing/comments';
import type { CanvasDocument } from '../parsing/syntax';

/** A comment on a line, from its `#` on. */
interface LineComment {
  readonly column: number;
  readonly text: string;
}

/** The lines of a document, each with its comment. Lines count from 0. */
export class CommentedLines {
  private readonly comments = new Map<number, LineComment>();

  constructor(private readonly document: CanvasDocument) {
    const { source } = document;
    for (const { start, text } of commentsOf(source.text)) {
      const line = source.lineAt(start);
      this.comments.set(line, { column: start - source.lineStart(line), text });
    }
  }

  /** How many lines have something in them or a line below. */
  get count(): number {
    const { source } = this.document;
    return source.lineText(source.lineCount - 1) === '' ? source.lineCount - 1 : source.lineCount;
  }

  /** The line after the last of those that end at an offset after a line break, or at the end of the text. */
  behind(offset: number): number {
    const { source } = this.document;
    const line = source.lineAt(offset);
    return offset > source.lineStart(line) ? line + 1 : line;
  }

  isBlank(line: number): boolean {
    return this.document.source.lineText(line).trim() === '';
  }

  /** The comment of a line that has nothing else. */
  commentAlone(line: number): string | undefined {
    const comment = this.comments.get(line);
    if (!comment) return undefined;
    return this.document.source.lineText(line).slice(0, comment.column).trim() === '' ? comment.text : undefined;
  }

  /** The comment after what else is on a line; empty if there is none. */
  tail(line: number): string {
    return this.commentAlone(line) === undefined ? this.comments.get(line)?.text ?? '' : '';
  }

  /** The comments on the lines from one up to another. */
  commentsIn(from: number, to: number): string[] {
    const found: string[] = [];
    for (let line = from; line < to; line++) {
      const comment = this.comments.get(line);
      if (comment) found.push(comment.text);
    }
    return found;
  }

  /** The lines from one up to another without the spaces in their first columns, as far as they have such. */
  dedented(from: number, to: number, column: number): string[] {
    const found: string[] = [];
    for (let line = from; line < to; line++) {
      const text = this.document.source.lineText(line);
      const spaces = /^ */.exec(text)?.[0].length ?? 0;
      found.push(text.slice(Math.min(spaces, column)));
    }
    return found;
  }
}
