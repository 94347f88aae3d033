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
  readonly bytes: Uint8Array;
  /** The same as text: of another encoding than UTF-8, some characters are not its own. */
  readonly text: string;
  readonly isUtf8: boolean;
}

const ignore = ['**/node_modules/**', '**/.git/**'];

/** Whether there is a folder of a name; not if the name leads nowhere in any way. */
export function isFolder(name: string): boolean {
  try {
    return fs.statSync(name).isDirectory();
  } catch {
    return false;
  }
}

function expand(argument: string): string[] {
  if (isFolder(argument)) {
    return globSync(canvasGlob, { cwd: argument, ignore }).sort().map((file) => path.join(argument, file));
  }
  if (fs.existsSync(argument) || !isDynamicPattern(argument)) return [argument];
  const found = globSync(argument.replaceAll('\\', '/'), { ignore, absolute: false }).sort();
  if (found.length === 0) throw new UsageError(l10n('No file matches {0}', argument));
  return found;
}

/** Whether bytes are text in UTF-8. What holds a zero is no text in any encoding, and is left to the checks to say. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: !bytes.includes(0) }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

let isStandardInputRead = false;

/** What standard input holds, read to its end. */
function readStandardInput(): Uint8Array {
  if (isStandardInputRead) throw new UsageError(l10n('Standard input can be read only once'));
  isStandardInputRead = true;
  return fs.readFileSync(0);
}

/** Why something could not be done to a file, in words. */
export function reasonOf(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT': case 'ENOTDIR': return l10n('there is no such file or folder');
    case 'EISDIR': return l10n('it is a folder');
    case 'EACCES': case 'EPERM': return l10n('you have no permission');
    case 'ENAMETOOLONG': return l10n('the name is too long');
    case 'ELOOP': return l10n('its links lead in a circle');
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

/** Reads a file as {@link readInput} does, in any encoding: in another than UTF-8, some characters are not its own. */
export function readAnyInput(argument: string): Input {
  if (argument === '') throw new UsageError(l10n('The name of a file is empty'));
  const file = argument === '-' ? undefined : argument;
  try {
    const bytes = file === undefined ? readStandardInput() : fs.readFileSync(file);
    return { name: argument, file, bytes, text: Buffer.from(bytes).toString('utf8'), isUtf8: isUtf8(bytes) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(l10n('{0} cannot be read: {1}', file ?? l10n('Standard input'), reasonOf(error)));
  }
}

/**
 * Reads one file, or standard input for `-`.
 *
 * @throws UsageError where that cannot be done, and for text in another encoding than UTF-8: characters of it would be
 *   lost where it is written back.
 */
export function readInput(argument: string): Input {
  const input = readAnyInput(argument);
  if (input.isUtf8) return input;
  const name = input.file ?? l10n('Standard input');
  throw new UsageError(l10n('{0} cannot be read: {1}', name, l10n('it is not text in UTF-8')));
}

/**
 * The canvases that arguments name: files, folders (all canvases below them), globs, and `-` for standard input.
 * Without any, all canvases below the working folder.
 *
 * @param onUnreadable Is told of each file that cannot be read, to go on with the others.
 * @throws UsageError for what names no canvas, and for the first that cannot be read if no one is to be told
 */
export function readInputs(names: readonly string[], onUnreadable?: (error: UsageError) => void): Input[] {
  const expanded = (names.length === 0 ? ['.'] : names).flatMap((name) => (name === '-' ? [name] : expand(name)));
  // One file may be named in several ways.
  const unique = new Map<string, string>();
  for (const name of expanded) {
    const place = name === '-' || name === '' ? name : path.resolve(name);
    if (!unique.has(place)) unique.set(place, name);
  }
  if (unique.size > 0) {
    return [...unique.values()].flatMap((name) => {
      try {
        return [readInput(name)];
      } catch (error) {
        if (!onUnreadable || !(error instanceof UsageError)) throw error;
        onUnreadable(error);
        return [];
      }
    });
  }
  throw new UsageError(names.length === 0 ? l10n('There is no canvas here: a file that ends in .bmc.yaml or .bmc.yml')
    : l10n('There is no canvas in {0}: a file that ends in .bmc.yaml or .bmc.yml', names.join(', ')));
}
