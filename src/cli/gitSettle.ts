import type { CommandLine } from './commandLine';
import { UsageError } from './commandLine';
import { readAnyInput, writeFile } from './inputs';

const sides = ['ours', 'theirs'] as const;

/** Whose version of a conflict is taken. */
export type Favored = (typeof sides)[number];

/**
 * A text with one side of each conflict in it, and no markers.
 *
 * @param size How many signs a marker has.
 * @returns `undefined` if its markers do not belong together as those of conflicts do.
 */
export function settled(text: string, side: Favored, size: number): string | undefined {
  const marks = ['<', '|', '=', '>'].map((sign) => new RegExp(`^\\${sign}{${size}}(?:[ \\r\\n]|$)`));
  // What follows each of the markers; nothing of it is kept of the base.
  const parts = ['ours', 'base', 'theirs', undefined] as const;
  const kept: string[] = [];
  let part: (typeof parts)[number];
  for (const line of text.split(/(?<=\n)/)) {
    const mark = marks.findIndex((each) => each.test(line));
    const isNext = mark === 0 ? part === undefined
      : mark === 1 ? part === 'ours' : mark === 2 ? part === 'ours' || part === 'base' : part === 'theirs';
    if (mark < 0) {
      if (part === undefined || part === side) kept.push(line);
    } else if (isNext) part = parts[mark];
    else return undefined;
  }
  return part === undefined ? kept.join('') : undefined;
}

/**
 * Takes one side in all conflicts of a file that was merged: what `-X ours` and `-X theirs` ask of git. Returns the
 * exit code: 1 if it was left as it is.
 */
export function settle(cli: CommandLine, side: string, size: number, file: string): number {
  const favored = sides.find((each) => each === side);
  if (!favored) throw new UsageError(cli.l10n('No side is called {0}', side));
  // Each byte as a character: markers are the same in every encoding that git merges.
  const text = settled(Buffer.from(readAnyInput(cli, file).bytes).toString('latin1'), favored, size);
  if (text === undefined) return 1;
  writeFile(cli, file, Buffer.from(text, 'latin1'));
  return 0;
}
