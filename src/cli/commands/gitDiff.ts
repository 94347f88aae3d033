import path from 'node:path';
import { isSameBusiness } from '../../diff/canvasDiff';
import { diffCanvases } from '../../diff/compare';
import { describeDiff, plain } from '../../diff/describe';
import { outline } from '../../diff/outline';
import { canvasOf } from '../../parsing/canvas';
import { parseCanvas } from '../../parsing/parse';
import type { CanvasDocument } from '../../parsing/syntax';
import { asText } from '../changeText';
import type { CommandLine } from '../commandLine';
import { painter } from '../commandLine';
import { readAnyInput } from '../inputs';
import { isNoFile } from '../noFile';
import { isReadable } from '../readable';
import { spawnGit, spawnGitBytes } from '../spawnGit';

/** The escape character of ANSI sequences. */
const escape = '\u001B';

/** The mode of a symbolic link: git passes its target path as contents, which is not a canvas. */
const linkMode = '120000';

/**
 * Whether a file of this name has unresolved conflicts. One of the versions that git then compares has markers and is
 * not a canvas, so only their raw lines compare. The others are temporary files, which have the name but not the
 * folder.
 */
function hasConflicts(cli: CommandLine, file: string): boolean {
  const { status, stdout } = spawnGit(cli, 'ls-files', '--unmerged', '-z', '--', ':/');
  const name = path.basename(file);
  return status === 0 && stdout.split('\0').some((entry) => path.posix.basename(entry.slice(entry.indexOf('\t') + 1)) === name);
}

/** The lines of a file as git stores them, in any encoding: with LF, as git may pass working files with CRLF. */
function ownLines(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/**
 * Prints a canvas as lines for git to compare; its raw lines if it cannot be parsed or has unresolved conflicts, so
 * that git shows these as usual. Returns the exit code.
 */
export function textconv(cli: CommandLine, file: string): number {
  const { text, bytes, isUtf8 } = readAnyInput(cli, file);
  const document = parseCanvas(text);
  const isCanvas = isUtf8 && isReadable(document) && !hasConflicts(cli, file);
  cli.write(isCanvas ? outline(canvasOf(document)) : ownLines(bytes));
  return 0;
}

/** Whether git would colour a diff: by its configuration, and whether our output is a terminal. */
function gitUsesColor(cli: CommandLine): boolean {
  const { NO_COLOR, GIT_PAGER_IN_USE } = cli.host.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  const isRead = cli.host.stdout.isTTY === true || GIT_PAGER_IN_USE !== undefined;
  return spawnGit(cli, 'config', '--get-colorbool', 'color.diff', String(isRead)).stdout.trim() === 'true';
}

/**
 * git's own line diff of two files, in their encoding, without the names of git's temporary files. `undefined` if there
 * are no lines.
 */
function lineDiff(cli: CommandLine, before: string, after: string, isColored: boolean): Uint8Array | undefined {
  const color = isColored ? 'always' : 'never';
  const args = ['diff', '--no-index', '--no-ext-diff', '--no-textconv', `--color=${color}`, '--', before, after];
  const lines = spawnGitBytes(cli, ...args).stdout.toString('latin1');
  const first = lines.search(new RegExp(String.raw`^(?:${escape}\[[\d;]*m)*@@ `, 'm'));
  return first < 0 ? undefined : Buffer.from(lines.slice(first), 'latin1');
}

/** The name of a file on one line, without control characters. */
function shownName(name: string): string {
  const shown = name.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, (character) =>
    (character === '\n' ? String.raw`\n` : String.raw`\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`));
  return shown === name ? name : `"${shown}"`;
}

/** The extended header of a file, in git's words: new, renamed, copied, mode changed. */
function header([, , , oldMode = '.', , , newMode = '.', , transformed = '']: readonly string[]): string[] {
  // git passes `.` as the mode of a missing file.
  const modes = oldMode === newMode ? []
    : oldMode === '.' ? [`new file mode ${newMode}`]
      : newMode === '.' ? [`deleted file mode ${oldMode}`]
        : [`old mode ${oldMode}`, `new mode ${newMode}`];
  return [...modes, ...transformed.split('\n').filter((line) => line !== '' && !line.startsWith('index '))];
}

interface Version {
  /** Its path; `/dev/null` or the like if there is none. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `undefined` if it cannot be parsed as a canvas. */
  readonly document: CanvasDocument | undefined;
}

function version(cli: CommandLine, file: string, mode: string | undefined): Version {
  if (isNoFile(file)) return { file, bytes: Buffer.alloc(0), document: parseCanvas('') };
  const { bytes, text, isUtf8 } = readAnyInput(cli, file);
  const document = parseCanvas(text);
  return { file, bytes, document: isUtf8 && mode !== linkMode && isReadable(document) ? document : undefined };
}

/**
 * Shows a diff as git's external diff driver. Its arguments are a path and two files, each with its hash and mode; for
 * a renamed file also the new path and git's header; for one with conflicts only the path. Returns the exit code,
 * always 0 for git.
 */
export function externalDiff(cli: CommandLine, args: readonly string[]): number {
  const { l10n } = cli;
  const [name = '', oldFile, , oldMode, newFile, , newMode, newName] = args;
  const isColored = gitUsesColor(cli);
  const paint = painter(isColored);
  const heading = newName === undefined ? shownName(name) : `${shownName(name)} → ${shownName(newName)}`;
  const begin = (): void => { cli.print(paint('bold', l10n('canvas {0}', heading))); };
  if (oldFile === undefined || newFile === undefined) {
    begin();
    cli.print(l10n('It has conflicts that are not resolved yet.'));
    return 0;
  }
  // Read first, before any output: if that fails, git's own diff takes over.
  const [before, after] = [version(cli, oldFile, oldMode), version(cli, newFile, newMode)];
  begin();
  for (const line of header(args)) cli.print(paint('dim', line));
  if (Buffer.compare(before.bytes, after.bytes) !== 0) showChanges(cli, before, after, isColored);
  return 0;
}

/** Prints the changes between two versions that differ. */
function showChanges(cli: CommandLine, before: Version, after: Version, isColored: boolean): void {
  const { l10n } = cli;
  const paint = painter(isColored);
  if (!before.document || !after.document) {
    const lines = lineDiff(cli, before.file, after.file, isColored);
    cli.print(paint('dim', lines ? l10n('One of the versions cannot be read as a canvas, so these are its lines.')
      : l10n('One of the versions is not text, so there is nothing to show of it.')));
    if (lines) cli.write(lines);
    return;
  }
  const canvas = canvasOf(after.document);
  const changes = diffCanvases(canvasOf(before.document), canvas);
  const lines = describeDiff(changes, canvas.language, l10n, { set: plain, order: true });
  if (lines.length > 0) cli.print(asText(lines, canvas, l10n, paint));
  else if (isSameBusiness(changes)) cli.print(paint('dim', l10n('The same business: only the text changed.')));
}
