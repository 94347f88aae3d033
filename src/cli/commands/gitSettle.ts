import { sideOf } from '../../merge/conflicts';
import type { CommandLine } from '../commandLine';
import { UsageError } from '../commandLine';
import { readAnyInput, writeFile } from '../inputs';

const sides = ['ours', 'theirs'] as const;

/**
 * Takes one side in all conflicts of a file that was merged: what `-X ours` and `-X theirs` ask of git. Returns the
 * exit code: 1 if it was left as it is.
 */
export function settle(cli: CommandLine, side: string, size: number, file: string): number {
  const favored = sides.find((each) => each === side);
  if (!favored) throw new UsageError(cli.l10n('No side is called {0}', side));
  // Each byte as a character: markers are the same in every encoding that git merges.
  const text = sideOf(Buffer.from(readAnyInput(cli, file).bytes).toString('latin1'), favored, size);
  if (text === undefined) return 1;
  writeFile(cli, file, Buffer.from(text, 'latin1'));
  return 0;
}
