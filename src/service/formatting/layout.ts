import type { LayoutChange } from './change';
import { endChanges, gapChanges, gapLines } from './gaps';
import type { Leaf, Level } from './leaves';
import { readLeaves } from './leaves';
import { blockTextChanges, foldedChanges } from './multiline';

/** What comes below a comment: the column it has, and the one it is to have. */
interface Below {
  readonly old: number;
  readonly now: number;
}

/**
 * The column of a comment on its own line. It goes with what it stands above, unless it is further to the
 * right: then it is about what ends before it, such as an item at the end of a list that is commented out.
 */
function commentColumn(was: number, above: Level | undefined, below: Below): number {
  if (was <= below.old) return below.now;
  for (let level = above; level; level = level.parent) {
    if (level.old <= was) return level.old > below.old ? level.now : below.now;
  }
  return below.now;
}

/** For each leaf, the first that is no comment from there on. */
function nextWithout(leaves: readonly Leaf[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let found: number | undefined;
  for (let index = leaves.length - 1; index >= 0; index--) {
    if (leaves[index]?.type !== 'comment') found = index;
    next[index] = found;
  }
  return next;
}

/**
 * The changes that give a text without errors its canonical layout, in order; none if it is better left
 * as it is.
 *
 * @param tabSize How many columns what is in something is further to the right.
 */
export function layoutChanges(text: string, tabSize: number): readonly LayoutChange[] {
  const leaves = readLeaves(text, tabSize);
  if (!leaves) return [];
  const gaps = leaves.map(({ start }, index) => gapLines(text, leaves[index - 1]?.end ?? 0, start));
  const next = nextWithout(leaves);
  const columnIn = (index: number): number => {
    const line = gaps[index]?.at(-1);
    return line ? line.end - line.start : 0;
  };
  const below = (index: number): Below => {
    const at = next[index];
    const leaf = at === undefined ? undefined : leaves[at];
    return at === undefined || !leaf ? { old: 0, now: 0 } : { old: columnIn(at), now: leaf.column ?? 0 };
  };

  let above: Level | undefined;
  const changes = leaves.map((leaf, index): readonly LayoutChange[] | undefined => {
    const lines = gaps[index];
    if (!lines) return undefined;
    const isComment = leaf.type === 'comment';
    const column = leaf.column ?? (isComment ? commentColumn(columnIn(index), above, below(index)) : 0);
    if (!isComment) above = leaf.level;
    const before = gapChanges(text, lines, leaves[index - 1], leaf, column);
    if (isComment) return before;
    return before.concat(leaf.type === 'block-text' ? blockTextChanges(text, leaf) : foldedChanges(text, leaf));
  });
  const last = leaves.at(-1);
  const end = gapLines(text, last?.end ?? 0, text.length);
  changes.push(end && endChanges(text, end, last));
  return changes.every((each) => each !== undefined) ? changes.flat() : [];
}
