import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { isSameBusiness } from '../diff/changes';
import { diffCanvases } from '../diff/compare';
import { mergeCanvases } from '../merge/merge';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { messageOf, readInput, UsageError } from './inputs';

export interface MergeOptions {
  /** Where to write the result; by default over our version, as git's merge drivers do. `-` for standard output. */
  readonly output?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly base: string;
}

interface Result {
  readonly text: string;
  readonly conflicts: number;
}

/** What git makes of three files line by line; `undefined` if there is no git. */
function mergeLines(base: string, ours: string, theirs: string, labels: MergeOptions): Result | undefined {
  const args = ['merge-file', '-p', '-L', labels.ours, '-L', labels.base, '-L', labels.theirs, ours, base, theirs];
  const { status, stdout, error } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  return error || status === null || status > 127 ? undefined : { text: stdout, conflicts: status };
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
  const byMeaning = mergeCanvases(baseText, ourText, theirText, options);
  const byLine = mergeLines(base, ours, theirs, options);
  const isBoth = byMeaning?.conflicts === 0 && byLine?.conflicts === 0 && isSame(byLine.text, byMeaning.text);
  const merged = isBoth ? byLine : byMeaning ?? byLine;
  if (!merged) throw new UsageError('These versions cannot be merged by meaning, and there is no git to merge their lines');
  const output = options.output ?? ours;
  try {
    if (output === '-') process.stdout.write(merged.text);
    else fs.writeFileSync(output, merged.text);
  } catch (error) {
    throw new UsageError(`${output} cannot be written: ${messageOf(error)}`);
  }
  return merged.conflicts > 0 ? 1 : 0;
}
