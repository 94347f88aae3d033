import { spawnSync } from 'node:child_process';
import { isSameBusiness } from '../diff/changes';
import { diffCanvases } from '../diff/compare';
import type { Labels } from '../merge/conflicts';
import { mergeCanvases } from '../merge/merge';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { readInput, UsageError, writeFile } from './inputs';
import { l10n } from './l10n';

export interface MergeOptions {
  /** Where to write the result; by default over our version, as git's merge drivers do. `-` for standard output. */
  readonly output?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly base: string;
  /** How many signs a conflict marker has. */
  readonly markerSize: number;
}

interface Result {
  readonly text: string;
  readonly conflicts: number;
}

/** What git makes of three files line by line; `undefined` if there is no git. */
function mergeLines(base: string, ours: string, theirs: string, labels: Labels, before: string): Result | undefined {
  const names = [labels.ours, before, labels.theirs].flatMap((name) => ['-L', name]);
  const args = ['merge-file', '-p', `--marker-size=${labels.size ?? 7}`, ...names, ours, base, theirs];
  const { status, stdout, error } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  return error || status === null || status > 127 ? undefined : { text: stdout, conflicts: status };
}

/** What to call a side; an older git has no names to fill in, and leaves `%X` as it is. */
function nameOr(name: string, otherwise: string): string {
  return /^(?:%[SXY])?$/.test(name) ? otherwise : name;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [parseCanvas(one), parseCanvas(other)];
  return a.problems.length === 0 && isSameBusiness(diffCanvases(canvasOf(a), canvasOf(b)));
}

/**
 * Merges two versions of a canvas. Lines that git merges are taken if they mean what the merge by meaning does, as
 * they keep both sides' comments; else the merge by meaning; and git's with its markers where that cannot be done.
 * Returns the exit code of a merge driver: 0 for a clean merge, 1 for conflicts.
 */
export function merge(base: string, ours: string, theirs: string, options: MergeOptions): number {
  const texts = [base, ours, theirs].map((file) => readInput(file).text);
  const [baseText = '', ourText = '', theirText = ''] = texts;
  const labels: Labels = {
    ours: nameOr(options.ours, 'ours'), theirs: nameOr(options.theirs, 'theirs'), size: options.markerSize,
  };
  const byMeaning = mergeCanvases(baseText, ourText, theirText, labels);
  const byLine = mergeLines(base, ours, theirs, labels, nameOr(options.base, 'base'));
  const isBoth = byMeaning?.conflicts === 0 && byLine?.conflicts === 0 && isSame(byLine.text, byMeaning.text);
  const merged = isBoth ? byLine : byMeaning ?? byLine;
  if (!merged) throw new UsageError(l10n('These versions cannot be merged item by item, and there is no git to merge their lines'));
  const output = options.output ?? ours;
  if (output === '-') process.stdout.write(merged.text);
  else writeFile(output, merged.text);
  return merged.conflicts > 0 ? 1 : 0;
}
