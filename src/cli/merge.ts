import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isSameBusiness } from '../diff/changes';
import { diffCanvases } from '../diff/compare';
import type { Labels } from '../merge/conflicts';
import { mergeCanvases } from '../merge/merge';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import type { CommandLine } from './commandLine';
import { UsageError } from './commandLine';
import type { Input } from './inputs';
import { readAnyInput, writeFile } from './inputs';

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
  readonly text: string | Buffer;
  readonly conflicts: number;
}

/** What git makes of three files line by line; a text that says why if it makes nothing of them. */
function mergeLines(
  { host: { folder: cwd, env }, l10n }: CommandLine, files: readonly string[], labels: Labels, before: string,
): Result | string {
  const [base = '', ours = '', theirs = ''] = files;
  const names = [labels.ours, before, labels.theirs].flatMap((name) => ['-L', name]);
  const args = ['merge-file', '-p', `--marker-size=${labels.size ?? 7}`, ...names, ours, base, theirs];
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, env, maxBuffer: 100_000_000 });
  if (error) return l10n('there is no git to merge their lines');
  // Above that it is no number of conflicts: https://git-scm.com/docs/git-merge-file
  if (status === null || status > 127) return stderr.toString('utf8').trim().split('\n')[0] ?? '';
  return { text: stdout, conflicts: status };
}

/** The same for texts, one of which may have come by standard input. */
function mergeTexts(
  cli: CommandLine, inputs: readonly Input[], labels: Labels, before: string,
): Result | string {
  const merged = (files: readonly string[]): Result | string => mergeLines(cli, files, labels, before);
  const streamed = inputs.find(({ file }) => file === undefined);
  if (!streamed) return merged(inputs.map(({ name }) => name));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-merge-'));
  try {
    const copy = path.join(folder, 'stdin');
    fs.writeFileSync(copy, streamed.bytes);
    return merged(inputs.map(({ file }) => file ?? copy));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
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
export function merge(
  cli: CommandLine, base: string, ours: string, theirs: string, options: MergeOptions,
): number {
  const inputs = [base, ours, theirs].map((name) => readAnyInput(cli, name));
  const [baseText = '', ourText = '', theirText = ''] = inputs.map(({ text }) => text);
  const labels: Labels = {
    ours: nameOr(options.ours, 'ours'), theirs: nameOr(options.theirs, 'theirs'), size: options.markerSize,
  };
  const canRead = inputs.every((input) => input.isUtf8);
  const byMeaning = canRead ? mergeCanvases(baseText, ourText, theirText, labels) : undefined;
  const lines = mergeTexts(cli, inputs, labels, nameOr(options.base, 'base'));
  const [byLine, why] = typeof lines === 'string' ? [undefined, lines] : [lines, ''];
  const isBoth = byMeaning?.conflicts === 0 && byLine?.conflicts === 0 && isSame(String(byLine.text), byMeaning.text);
  const merged = isBoth ? byLine : byMeaning ?? byLine;
  if (!merged) throw new UsageError(cli.l10n('These versions cannot be merged, neither item by item nor line by line: {0}', why));
  const output = options.output ?? ours;
  if (output === '-') cli.write(merged.text);
  else writeFile(cli, output, merged.text);
  return merged.conflicts > 0 ? 1 : 0;
}
