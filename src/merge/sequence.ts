import type { Entry, Value } from './entries';
import type { CommentedLines } from './commentedLines';

/** The lines of something among its siblings: from its first comment, or its own first line `at`, up to `to`. */
export interface EntryLines {
  readonly key: string;
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** The column of its key or its dash. */
  readonly column: number;
  /** Its lines, if they are others than those that are there. */
  readonly lines?: readonly string[];
  readonly value: () => Value;
}

/** A comment on a line of its own, as an entry. */
export function commentEntry(text: string, gap: readonly string[] = [], after: Entry['after'] = 'nothing'): Entry {
  return { key: text, gap, lead: [], lines: [text], value: { kind: 'comment' }, after };
}

/** Gives each of several comments with one text a key of its own. */
function withOwnKeys(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    if (entry.value.kind !== 'comment') return entry;
    const count = (seen.get(entry.key) ?? 0) + 1;
    seen.set(entry.key, count);
    return count === 1 ? entry : { ...entry, key: `${entry.key}\n${count}` };
  });
}

/** What stands between two entries, or around them: comments of their own, and what sets the next one apart. */
function between(
  lines: CommentedLines, from: number, to: number, text: (line: number) => string,
): { readonly comments: readonly Entry[]; readonly gap: readonly string[] } {
  const comments: Entry[] = [];
  let gap: string[] = [];
  for (let line = from; line < to; line++) {
    const comment = lines.commentAlone(line);
    if (comment === undefined) {
      gap.push(lines.isBlank(line) ? '' : text(line));
      continue;
    }
    comments.push(commentEntry(comment, gap));
    gap = [];
  }
  return { comments, gap };
}

function kindOf(entry: Entry | undefined): Entry['after'] {
  return entry === undefined ? 'nothing' : entry.value.kind === 'comment' ? 'comment' : 'entry';
}

/** Entries with their lines, and what comes after the last of them. */
export interface Sequence {
  readonly entries: readonly Entry[];
  readonly rest: readonly string[];
}

/**
 * The entries of a part of a document, with the comments between them. `undefined` where they share lines, or something
 * else stands between them.
 *
 * @param marks Whether marks of YAML documents may stand between them.
 */
export function sequenceOf(
  lines: CommentedLines, from: number, to: number, children: readonly EntryLines[], marks = false,
): Sequence | undefined {
  const entries: Entry[] = [];
  const isClear = (start: number, end: number): boolean => {
    for (let line = start; line < end; line++) {
      if (!lines.isBlank(line) && lines.commentAlone(line) === undefined && !marks) return false;
    }
    return true;
  };
  const text = (line: number): string => lines.dedented(line, line + 1, 0)[0] ?? '';
  let next = from;
  for (const child of children) {
    const isInOrder = next <= child.from && child.from <= child.at && child.at < child.to && child.to <= to;
    if (!isInOrder || !isClear(next, child.from)) return undefined;
    const { comments, gap } = between(lines, next, child.from, text);
    entries.push(...comments, {
      key: child.key, gap, after: 'nothing',
      isBelowComment: child.from === next && next > from && lines.commentAlone(next - 1) !== undefined,
      lead: lines.commentsIn(child.from, child.at),
      lines: child.lines ?? lines.dedented(child.at, child.to, child.column),
      value: child.value(),
    });
    next = child.to;
  }
  if (!isClear(next, to)) return undefined;
  const { comments, gap } = between(lines, next, to, text);
  const all = withOwnKeys([...entries, ...comments]);
  return { entries: all.map((entry, index) => ({ ...entry, after: kindOf(all[index - 1]) })), rest: gap };
}
