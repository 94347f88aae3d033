import type { TextChange } from '../../../parsing/source';
import type { Localize } from '../../../l10n/l10n';
import type { ProblemCode } from '../codes';

/** A way to mend something, as the smallest changes of the text. Offsets count from where those of its owner do. */
export interface Fix {
  readonly title: (l10n: Localize) => string;
  readonly changes: readonly TextChange[];
  /** Whether other ways are as likely, so that none is to be taken unasked. */
  readonly isGuess?: boolean;
}

/**
 * A slip of the one who wrote the text, recognised in the text itself: what YAML makes of it is something else, or
 * nothing. Offsets count from the start of the text that was looked at.
 */
export interface Mistake {
  readonly code: ProblemCode;
  /** What to mark. */
  readonly start: number;
  readonly end: number;
  readonly say: (l10n: Localize) => string;
  /** The first gives what was meant; the others are what may have been meant as well. */
  readonly fixes: readonly Fix[];
}

function movedChange({ start, end, text }: TextChange, by: number): TextChange {
  return { start: start + by, end: end + by, text };
}

/** A fix in terms of a text that the one looked at begins in, so many UTF-16 units from its start. */
export function movedFix(fix: Fix, by: number): Fix {
  return { ...fix, changes: fix.changes.map((change) => movedChange(change, by)) };
}

/** A mistake in terms of a text that the one looked at begins in, so many UTF-16 units from its start. */
export function moved(mistake: Mistake, by: number): Mistake {
  if (by === 0) return mistake;
  return {
    ...mistake,
    start: mistake.start + by,
    end: mistake.end + by,
    fixes: mistake.fixes.map((fix) => movedFix(fix, by)),
  };
}

/** What a mistake takes in: what is marked, and all that its first fix changes. Offsets. */
export function reachOf({ start, end, fixes }: Mistake): readonly [start: number, end: number] {
  const changes = fixes[0]?.changes ?? [];
  const [starts, ends] = [changes.map((change) => change.start), changes.map((change) => change.end)];
  return [Math.min(start, ...starts), Math.max(end, ...ends)];
}
