import fs from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { canvasGlob } from '../canvas/files';
import { l10n } from './l10n';

/** What keeps a command from doing its work: bad arguments, or a file that is not there. Its exit code is 2. */
export class UsageError extends Error {}

/** A canvas to work on: from a file, or from standard input. */
export interface Input {
  /** How to name it to the user: the path as it was given, or `-`. */
  readonly name: string;
  /** Where to write it back; `undefined` for standard input. */
  readonly file: string | undefined;
  readonly text: string;
}

const ignore = ['**/node_modules/**', '**/.git/**'];

function expand(argument: string): string[] {
  const isFolder = fs.statSync(argument, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) return globSync(canvasGlob, { cwd: argument, ignore }).sort().map((file) => path.join(argument, file));
  if (fs.existsSync(argument) || !isDynamicPattern(argument)) return [argument];
  const found = globSync(argument.replaceAll('\\', '/'), { ignore, absolute: false }).sort();
  if (found.length === 0) throw new UsageError(l10n('No file matches {0}', argument));
  return found;
}

let isStandardInputRead = false;

/** What standard input holds, read to its end. */
function readStandardInput(): string {
  if (isStandardInputRead) throw new UsageError(l10n('Standard input can be read only once'));
  isStandardInputRead = true;
  try {
    return fs.readFileSync(0, 'utf8');
  } catch (error) {
    throw new UsageError(l10n('{0} cannot be read: {1}', l10n('Standard input'), reasonOf(error)));
  }
}

/** Why something could not be done to a file, in words. */
export function reasonOf(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT': return l10n('there is no such file or folder');
    case 'EISDIR': return l10n('it is a folder');
    case 'EACCES': case 'EPERM': return l10n('you have no permission');
    case 'EROFS': return l10n('its disk is read-only');
    case 'ENOSPC': return l10n('the disk is full');
    default: return error instanceof Error ? error.message : String(error);
  }
}

/** Writes a file. @throws UsageError where that cannot be done. */
export function writeFile(file: string, text: string | Uint8Array, flag: 'w' | 'wx' = 'w'): void {
  try {
    fs.writeFileSync(file, text, { flag });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(l10n('{0} is there already', file));
    }
    throw new UsageError(l10n('{0} cannot be written: {1}', file, reasonOf(error)));
  }
}

/** Reads one file, or standard input for `-`. */
export function readInput(argument: string): Input {
  if (argument === '-') return { name: '-', file: undefined, text: readStandardInput() };
  try {
    return { name: argument, file: argument, text: fs.readFileSync(argument, 'utf8') };
  } catch (error) {
    throw new UsageError(l10n('{0} cannot be read: {1}', argument, reasonOf(error)));
  }
}

/**
 * The canvases that arguments name: files, folders (all canvases below them), globs, and `-` for standard input.
 * Without any, all canvases below the working folder.
 */
export function readInputs(names: readonly string[]): Input[] {
  const expanded = (names.length === 0 ? ['.'] : names).flatMap((name) => (name === '-' ? [name] : expand(name)));
  const unique = [...new Set(expanded)];
  if (unique.length === 0) throw new UsageError(l10n('There is no canvas here: a file that ends in .bmc.yaml or .bmc.yml'));
  return unique.map(readInput);
}
