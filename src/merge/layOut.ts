import { indented } from '../edit/style';
import type { Entry } from './entries';

/** An entry after a merge: its lines, comments above it among them, and how many conflicts are marked in them. */
export interface Combined {
  readonly key: string;
  readonly gap: readonly string[];
  readonly lines: readonly string[];
  readonly conflicts: number;
  readonly isRemark: boolean;
  /** What it stands after where it comes from. */
  readonly after: Entry['after'];
  /** Whether it stands directly below a comment that ends its sibling, in a version. */
  readonly isBelowComment: boolean;
}

/** Whether a comment ends an entry, so that what follows it directly would seem to be what it is about. */
function endsWithComment({ lines }: Combined): boolean {
  return lines.at(-1)?.trimStart().startsWith('#') === true;
}

function isMarker(line: string): boolean {
  return /^(?:<{7,} |={7,}$|>{7,} )/.test(line);
}

/** Lines further in by some columns, but for conflict markers, which stand in column 0. */
export function indentedLines(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) => (isMarker(line) ? [line] : indented([line], columns)));
}

/**
 * The lines of entries, set apart as they are where they come from, or else as their new neighbours are; and never so
 * that a comment on its own comes to stand directly above what it is not about.
 */
export function laidOut(entries: readonly Combined[]): string[] {
  const usual = entries.find(({ after, isRemark }) => after === 'entry' && !isRemark)?.gap ?? [];
  return entries.flatMap(({ gap, lines, after, isRemark, isBelowComment }, index) => {
    const before = entries[index - 1];
    const now = before === undefined ? 'nothing' : before.isRemark ? 'comment' : 'entry';
    const own = now === after || isRemark || now === 'comment' ? gap : now === 'nothing' ? [] : usual;
    const isOpen = before !== undefined && !isRemark && !isBelowComment && endsWithComment(before);
    return [...(isOpen && own.length === 0 ? [''] : own), ...lines];
  });
}
