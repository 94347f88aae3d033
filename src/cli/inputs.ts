import fs from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Localize } from '../l10n/l10n';
import type { CommandLine } from './commandLine';
import { UsageError } from './commandLine';
import { writeAtomically } from './atomicWrite';
import { canvasesBelow, leftOut } from './walk';

/** A canvas to work on: from a file, or from standard input. */
export interface Input {
  /** Its display name: the path as given, or `-`. */
  readonly name: string;
  /** Where to write it back; `undefined` for standard input. */
  readonly file: string | undefined;
  readonly bytes: Uint8Array;
  /** The bytes decoded as UTF-8; with another encoding some characters are replaced. */
  readonly text: string;
  readonly isUtf8: boolean;
}

const ignore = [...leftOut].map((folder) => `**/${folder}/**`);

/** Whether a path is an existing folder; `false` on any error. */
export function isFolder(cli: CommandLine, name: string): boolean {
  try {
    return fs.statSync(cli.locate(name)).isDirectory();
  } catch {
    return false;
  }
}

function expand(cli: CommandLine, argument: string, onUnreadable: (error: UsageError) => void): string[] {
  const { l10n } = cli;
  if (isFolder(cli, argument)) {
    const { files, unreadable } = canvasesBelow(cli.locate(argument));
    for (const { folder, error } of unreadable) {
      onUnreadable(new UsageError(l10n('{0} cannot be read: {1}', path.join(argument, folder), reasonOf(error, l10n))));
    }
    return files.map((file) => path.join(argument, file));
  }
  if (fs.existsSync(cli.locate(argument)) || !isDynamicPattern(argument)) return [argument];
  const found = globSync(argument.replaceAll('\\', '/'), { cwd: cli.host.folder, ignore, absolute: false }).sort();
  if (found.length === 0) throw new UsageError(l10n('No file matches {0}', argument));
  return found;
}

/** Whether bytes are valid UTF-8. Anything with a NUL byte is binary, which the checks report. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: !bytes.includes(0) }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file system error, in words. */
export function reasonOf(error: unknown, l10n: Localize): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT': case 'ENOTDIR': return l10n('there is no such file or folder');
    case 'EISDIR': return l10n('it is a folder');
    case 'EACCES': case 'EPERM': return l10n('you have no permission');
    case 'ENAMETOOLONG': return l10n('the name is too long');
    case 'ELOOP': return l10n('its links lead in a circle');
    case 'EROFS': return l10n('its disk is read-only');
    case 'ENOSPC': case 'EDQUOT': return l10n('the disk is full');
    case 'EFBIG': return l10n('no file may be as large');
    default: return error instanceof Error ? error.message : String(error);
  }
}

/** Writes a file, all of it or nothing. @throws UsageError where that cannot be done. */
export function writeFile(cli: CommandLine, file: string, text: string | Uint8Array, flag: 'w' | 'wx' = 'w'): void {
  const { l10n } = cli;
  try {
    writeAtomically(cli.locate(file), text, flag === 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(l10n('{0} is there already', file));
    }
    throw new UsageError(l10n('{0} cannot be written: {1}', file, reasonOf(error, l10n)));
  }
}

/**
 * Whether reading may block forever: a device, or a pipe without a writer. Process substitution in a shell is a pipe as
 * well, but does end.
 */
function waitsForEver(file: string): boolean {
  if (/^\/(?:dev|proc\/(?:self|\d+))\/(?:fd\/\d+|stdin)$/.test(file)) return false;
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory() && file !== '/dev/null';
}

/** Reads a file as {@link readInput} does, in any encoding; outside UTF-8 some characters are replaced. */
export function readAnyInput(cli: CommandLine, argument: string): Input {
  const { l10n } = cli;
  if (argument === '') throw new UsageError(l10n('The name of a file is empty'));
  const file = argument === '-' ? undefined : argument;
  try {
    if (file !== undefined && waitsForEver(cli.locate(file))) {
      throw new UsageError(l10n('{0} cannot be read: {1}', file, l10n('it is a pipe or a device')));
    }
    const bytes = file === undefined ? cli.readStdin() : fs.readFileSync(cli.locate(file));
    return { name: argument, file, bytes, text: Buffer.from(bytes).toString('utf8'), isUtf8: isUtf8(bytes) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(l10n('{0} cannot be read: {1}', file ?? l10n('Standard input'), reasonOf(error, l10n)));
  }
}

/**
 * Reads one file, or standard input for `-`.
 *
 * @throws UsageError if that fails, and for text in another encoding than UTF-8: writing it back would lose characters.
 */
export function readInput(cli: CommandLine, argument: string): Input {
  const input = readAnyInput(cli, argument);
  if (input.isUtf8) return input;
  const { l10n } = cli;
  const name = input.file ?? l10n('Standard input');
  throw new UsageError(l10n('{0} cannot be read: {1}', name, l10n('it is not text in UTF-8')));
}

/** The real path of a file, with links resolved. */
function realPlace(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

/**
 * The canvases that arguments name: files, folders (all canvases below them), globs, and `-` for standard input.
 * Without any, all canvases below the working folder.
 *
 * @param onUnreadable Called for each file or folder that cannot be read, to go on with the others.
 * @throws UsageError for an argument that matches no canvas, and for the first unreadable one without `onUnreadable`
 */
export function readInputs(
  cli: CommandLine, names: readonly string[], onUnreadable?: (error: UsageError) => void,
): Input[] {
  const tell = onUnreadable ?? ((error: UsageError): void => { throw error; });
  const expanded = (names.length === 0 ? ['.'] : names).flatMap((name) => (name === '-' ? [name] : expand(cli, name, tell)));
  // One file may be named by several arguments.
  const unique = new Map<string, string>();
  for (const name of expanded) {
    const place = name === '-' || name === '' ? name : realPlace(cli.resolve(name));
    if (!unique.has(place)) unique.set(place, name);
  }
  if (unique.size > 0) {
    return [...unique.values()].flatMap((name) => {
      try {
        return [readInput(cli, name)];
      } catch (error) {
        if (!onUnreadable || !(error instanceof UsageError)) throw error;
        onUnreadable(error);
        return [];
      }
    });
  }
  const { l10n } = cli;
  throw new UsageError(names.length === 0 ? l10n('There is no canvas here: a file that ends in .bmc.yaml or .bmc.yml')
    : l10n('There is no canvas in {0}: a file that ends in .bmc.yaml or .bmc.yml', names.join(', ')));
}
