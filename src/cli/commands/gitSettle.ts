import { sideOf } from '../../merge/conflicts';
import type { CommandLine } from '../commandLine';
import { UsageError } from '../commandLine';
import { readAnyInput, writeFile } from '../inputs';

const sides = ['ours', 'theirs'] as const;

/**
 * Resolves all conflicts of a merged file to one side, as `-X ours` and `-X theirs` do. Returns the exit code: 1 if the
 * file was left as it is.
 */
export function settle(cli: CommandLine, side: string, size: number, file: string): number {
  const favored = sides.find((each) => each === side);
  if (!favored) throw new UsageError(cli.l10n('No side is called {0}', side));
  // As latin1, so that bytes survive the round trip: markers are ASCII in every encoding that git merges.
  const text = sideOf(Buffer.from(readAnyInput(cli, file).bytes).toString('latin1'), favored, size);
  if (text === undefined) return 1;
  writeFile(cli, file, Buffer.from(text, 'latin1'));
  return 0;
}
