import { indentWidth, leadingBlank } from './invisible';

/** A line of a text, as a reader sees it. Offsets are in the text; columns count from 0. */
export interface Line {
  /** Its position among all lines. */
  readonly index: number;
  readonly start: number;
  /** What is before its first character, whatever blanks these are. */
  readonly indent: string;
  /** The offset of its first character that is not blank. */
  readonly at: number;
  /** The offset after its last such character. */
  readonly end: number;
  /** Where that first character seems to stand: whatever is before it counts as so many spaces. */
  readonly column: number;
  /** From `at` up to `end`. */
  readonly text: string;
}

/** Whether a line is more than blank, and no comment. */
export function hasContent({ text }: Line): boolean {
  return text !== '' && !text.startsWith('#');
}

/** Whether a line begins an entry of a list, as YAML has it. */
export function beginsEntry({ text }: Line): boolean {
  return /^-(?:\s|$)/.test(text);
}

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const [whole, written = ''] = match;
    if (whole === '' && match.index > 0) break;
    const indent = leadingBlank(written);
    const content = written.slice(indent.length).trimEnd();
    const at = match.index + indent.length;
    lines.push({
      index: lines.length, start: match.index, indent, at, end: at + content.length, column: indentWidth(indent),
      text: content,
    });
  }
  return lines;
}
