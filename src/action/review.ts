import type { Problem } from '../cli/problems';
import { problemsOf } from '../cli/problems';
import { isReadable } from '../cli/readable';
import { isSameBusiness } from '../diff/canvasDiff';
import type { CanvasDiff } from '../diff/canvasDiff';
import { diffCanvases } from '../diff/compare';
import type { Canvas } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import type { Localize } from '../l10n/l10n';
import type { RuleSettings } from '../service/rules';
import type { ChangedFile } from './pull';

/** What there is to say of a canvas in a pull request. */
export interface Review {
  readonly file: ChangedFile;
  readonly kind: 'added' | 'deleted' | 'changed';
  /** Its problems now. */
  readonly problems: readonly Problem[];
  /** What changed in the business; `undefined` where a version cannot be read as a canvas. */
  readonly changes?: { readonly before: Canvas; readonly after: Canvas; readonly diff: CanvasDiff };
}

/** Compares the versions of a canvas, and checks the new one. */
export function review(file: ChangedFile, l10n: Localize, rules: RuleSettings): Review {
  const [before, after] = [parseCanvas(file.before ?? ''), parseCanvas(file.after ?? '')];
  const problems = file.after === undefined ? [] : problemsOf(file.after, l10n, { rules });
  const kind = file.before === undefined ? 'added' : file.after === undefined ? 'deleted' : 'changed';
  if (!isReadable(before) || !isReadable(after)) return { file, kind, problems };
  const [old, now] = [canvasOf(before), canvasOf(after)];
  // A deleted canvas has no language of its own: use that of the old version.
  const seen = file.after === undefined ? { ...now, language: old.language } : now;
  return { file, kind, problems, changes: { before: old, after: seen, diff: diffCanvases(old, seen) } };
}

/** Whether there is anything to report: a change of the business, or a problem. */
export function isWorthTelling({ kind, problems, changes }: Review): boolean {
  return kind !== 'changed' || problems.some(({ severity = 1 }) => severity <= 2) || !changes || !isSameBusiness(changes.diff);
}
