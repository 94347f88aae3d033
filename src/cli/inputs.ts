import fs from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

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

const canvases = '**/*.bmc.{yaml,yml}';
const ignore = ['**/node_modules/**', '**/.git/**'];

function expand(argument: string): string[] {
  const isFolder = fs.statSync(argument, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) return globSync(canvases, { cwd: argument, ignore }).sort().map((file) => path.join(argument, file));
  if (fs.existsSync(argument) || !isDynamicPattern(argument)) return [argument];
  const found = globSync(argument.replaceAll('\\', '/'), { ignore, absolute: false }).sort();
  if (found.length === 0) throw new UsageError(`No file matches ${argument}`);
  return found;
}

/** What standard input holds, read to its end. */
function readStandardInput(): string {
  try {
    return fs.readFileSync(0, 'utf8');
  } catch (error) {
    throw new UsageError(`Standard input cannot be read: ${messageOf(error)}`);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reads one file, or standard input for `-`. */
export function readInput(argument: string): Input {
  if (argument === '-') return { name: '-', file: undefined, text: readStandardInput() };
  try {
    return { name: argument, file: argument, text: fs.readFileSync(argument, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'ENOENT' ? 'there is no such file'
      : code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'you may not read it' : messageOf(error);
    throw new UsageError(`${argument} cannot be read: ${reason}`);
  }
}

/**
 * The canvases that arguments name: files, folders (all canvases below them), globs, and `-` for standard input.
 * Without any, all canvases below the working folder.
 */
export function readInputs(names: readonly string[]): Input[] {
  const expanded = (names.length === 0 ? ['.'] : names).flatMap((name) => (name === '-' ? [name] : expand(name)));
  const unique = [...new Set(expanded)];
  if (unique.length === 0) throw new UsageError('There is no canvas here: a file that ends in .bmc.yaml or .bmc.yml');
  return unique.map(readInput);
}
