import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Option } from 'commander';
import type { Labels } from '../../merge/conflicts';
import { sideOf } from '../../merge/conflicts';
import type { UnmergeableReason } from '../../merge/unmergeable';
import type { CanvasMerge } from '../../merge/merge';
import { mergeOf } from '../../merge/merge';
import type { CommandLine } from '../commandLine';
import { UsageError } from '../commandLine';
import type { Input } from '../inputs';
import { readAnyInput, writeFile } from '../inputs';
import { wholeNumber } from '../values';
import type { Declare } from './command';
import { addCommand, teach } from './command';

interface MergeOptions {
  /** Where to write the result; by default over our version, as git's merge drivers do. `-` for standard output. */
  readonly output?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly base: string;
  /** The length of conflict markers. */
  readonly markerSize: number;
}

interface Result {
  readonly text: string | Buffer;
  readonly conflicts: number;
}

/** git's line merge of three files; an error message if it fails. */
function mergeLines(
  { host: { folder: cwd, env }, l10n }: CommandLine, files: readonly string[], labels: Labels, before: string,
): Result | string {
  const [base = '', ours = '', theirs = ''] = files;
  const names = [labels.ours, before, labels.theirs].flatMap((name) => ['-L', name]);
  const args = ['merge-file', '-p', `--marker-size=${labels.size ?? 7}`, ...names, ours, base, theirs];
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, env, maxBuffer: 100_000_000 });
  if (error) return l10n('there is no git to merge their lines');
  // Above that it is an error, not a number of conflicts: https://git-scm.com/docs/git-merge-file
  if (status === null || status > 127) return stderr.toString('utf8').trim().split('\n')[0] ?? '';
  return { text: stdout, conflicts: status };
}

/** The same for texts that are not all in files. */
function mergeTexts(
  cli: CommandLine, inputs: readonly Pick<Input, 'name' | 'file' | 'bytes'>[], labels: Labels, before: string,
): Result | string {
  const merged = (files: readonly string[]): Result | string => mergeLines(cli, files, labels, before);
  const streamed = inputs.find(({ file }) => file === undefined);
  if (!streamed) return merged(inputs.map(({ name }) => name));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-merge-'));
  try {
    return merged(inputs.map(({ file, bytes }, index) => {
      if (file !== undefined) return file;
      const copy = path.join(folder, String(index));
      fs.writeFileSync(copy, bytes);
      return copy;
    }));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The label of a side; an older git does not substitute `%X`. */
function nameOr(name: string, otherwise: string): string {
  return /^(?:%[SXY])?$/.test(name) ? otherwise : name;
}

/** Why versions could not be merged semantically, in the user's language. */
function sayUnmergeable({ l10n }: CommandLine, reason: UnmergeableReason): string {
  switch (reason) {
    case 'unreadable': return l10n('a version cannot be read as a canvas');
    case 'layout': return l10n('fields share lines, as in JSON');
    case 'links': return l10n('a link to an item that moved or was renamed cannot be changed where it is');
    case 'move': return l10n('an item that moved cannot be taken out of its place');
    case 'lost': return l10n('something of one version would be lost');
  }
}

/** Whether a line merge with conflicts loses nothing, whichever side is taken. */
function isSafe(text: string, conflicts: number, versions: CanvasMerge | undefined, size: number | undefined): boolean {
  if (conflicts === 0 || !versions) return false;
  return (['ours', 'theirs'] as const).every((side) => {
    const own = sideOf(text, side, size);
    return own !== undefined && versions.isWhole(own, side);
  });
}

/**
 * Merges two versions of a canvas. git's line merge is preferred if it has all that the semantic merge has, as it keeps
 * both layouts; else the semantic merge is used, or git's with its markers if that is impossible. A clean line merge
 * that lost something becomes a conflict, with the difference between markers. Returns the exit code of a merge driver:
 * 0 for a clean merge, 1 for conflicts.
 */
function merge(
  cli: CommandLine, base: string, ours: string, theirs: string, options: MergeOptions,
): number {
  const { l10n } = cli;
  const inputs = [base, ours, theirs].map((name) => readAnyInput(cli, name));
  const [baseText = '', ourText = '', theirText = ''] = inputs.map(({ text }) => text);
  const labels: Labels = {
    ours: nameOr(options.ours, 'ours'), theirs: nameOr(options.theirs, 'theirs'), size: options.markerSize,
  };
  const canRead = inputs.every((input) => input.isUtf8);
  const versions = canRead ? mergeOf(baseText, ourText, theirText) : undefined;
  const meant = versions?.byMeaning(labels) ?? 'unreadable';
  const byMeaning = typeof meant === 'string' ? undefined : meant;
  const beforeName = nameOr(options.base, 'base');
  const lines = mergeTexts(cli, inputs, labels, beforeName);
  const [byLine, why] = typeof lines === 'string' ? [undefined, lines] : [lines, ''];
  const isClean = byLine?.conflicts === 0 && versions?.isWhole(String(byLine.text)) !== false;
  let merged: Result | undefined = isClean ? byLine : byMeaning ?? byLine;
  const isByLine = canRead && !isClean && !byMeaning;
  if (isByLine && merged && !isSafe(String(merged.text), merged.conflicts, versions, labels.size)) {
    const nothing = { name: '', file: undefined, bytes: Buffer.alloc(0) };
    const sides = mergeTexts(cli, [nothing, ...inputs.slice(1)], labels, beforeName);
    merged = typeof sides === 'string' ? undefined : sides;
  }
  if (!merged) throw new UsageError(l10n('These versions cannot be merged, neither item by item nor line by line: {0}', why));
  if (!isClean && typeof meant === 'string') {
    cli.warn(l10n('{0}: merged line by line, not item by item: {1}', ours, sayUnmergeable(cli, meant)));
  }
  const output = options.output ?? ours;
  if (output === '-') cli.write(merged.text);
  else writeFile(cli, output, merged.text);
  return merged.conflicts > 0 ? 1 : 0;
}

export const declareMerge: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  teach(bmc, addCommand(bmc, 'merge', l10n('merge two versions of a canvas, item by item and field by field'))
    .argument('<base>', l10n('the version that both began from'))
    .argument('<ours>', l10n('our version')).argument('<theirs>', l10n('their version'))
    .option('-o, --output <file>', l10n('where to write the result, - for standard output (by default over our version)'))
    .option('--ours <name>', l10n('what to call our side in conflict markers'), 'ours')
    .option('--theirs <name>', l10n('what to call their side'), 'theirs')
    .option('--base <name>', l10n('what to call where both began'), 'base')
    .addOption(new Option('--marker-size <number>', l10n('how many signs a conflict marker has'))
      .argParser(wholeNumber(l10n)).default(7).hideHelp())
    .action((base: string, ours: string, theirs: string, options: MergeOptions) =>
      end(merge(cli, base, ours, theirs, options))), {
    exit: l10n('0 for a clean merge, 1 for conflicts, 2 if it could not be done'),
    examples: ['bmc merge base.bmc.yaml mine.bmc.yaml yours.bmc.yaml -o both.bmc.yaml', l10n('bmc git install      # and git merge does it by itself')],
  });
};
