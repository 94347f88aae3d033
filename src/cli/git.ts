import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isSameBusiness } from '../diff/changes';
import { diffCanvases } from '../diff/compare';
import { describeDiff, plain } from '../diff/describe';
import { outline } from '../diff/outline';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { lineBreakIn } from '../parsing/source';
import type { CommandLine } from './commandLine';
import { painter, UsageError } from './commandLine';
import { asText, isNoFile } from './diff';
import type { Host } from './host';
import { readAnyInput, readInput, reasonOf, writeFile } from './inputs';
import { isReadable } from './readable';

const attributes = ['*.bmc.yaml diff=bmc merge=bmc', '*.bmc.yml diff=bmc merge=bmc'];

/**
 * What git is told of canvases: how to show a difference, how to make lines of one, and how to merge. Each is a line
 * for the shell that does as git itself does where this command is not to be found (git run by a window, or with
 * another Node), or cannot do its work: so nothing of either side is ever missing from a merge.
 */
function config(bmc: string): readonly (readonly [key: string, value: string])[] {
  const lines = 'git --no-pager diff --no-index --no-ext-diff --no-textconv -- "$2" "$5"';
  return [
    // A file with conflicts comes by its name alone. What git runs for a diff has to end well.
    ['diff.bmc.command', `f() { ${bmc} git diff -- "$@" || { test $# -lt 7 || ${lines}; true; }; }; f`],
    ['diff.bmc.textconv', `f() { ${bmc} git textconv -- "$1" || cat -- "$1"; }; f`],
    ['diff.bmc.cachetextconv', 'false'],
    ['merge.bmc.name', 'Business Model Canvas'],
    // Up to 1 it has merged; above that, or where there is no such command, git merges the lines, with its markers.
    ['merge.bmc.driver', `${bmc} merge %O %A %B --marker-size %L --base %S --ours %X --theirs %Y; status=$?; `
      + 'test $status -lt 2 && exit $status; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B'],
  ];
}

/** How git, which asks a shell, runs this command: by its name if that leads anywhere, else by where it is. */
function ownCommand({ env, folder: here, self: [program, script] }: Host): string {
  // What npm puts there for the time of a script is gone when git asks.
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder));
  const names = process.platform === 'win32' ? ['bmc.cmd', 'bmc.exe', 'bmc'] : ['bmc'];
  if (folders.some((folder) => folder !== '' && names.some((name) => fs.existsSync(path.resolve(here, folder, name))))) return 'bmc';
  return [program, fs.realpathSync(script)]
    .map((file) => `'${file.replaceAll('\\', '/').replaceAll('\'', '\'\\\'\'')}'`).join(' ');
}

/** What git does when it is run where the command is. */
function spawnGit({ host: { folder: cwd, env } }: CommandLine, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 100_000_000 });
}

/** What git says. @throws UsageError where it fails. */
function git(cli: CommandLine, ...args: string[]): string {
  const { l10n } = cli;
  const { status, stdout, stderr, error } = spawnGit(cli, ...args);
  if (error) throw new UsageError(l10n('git cannot be run: {0}', reasonOf(error, l10n)));
  if (status !== 0) throw new UsageError(stderr.trim() === '' ? l10n('{0} failed', `git ${args.join(' ')}`) : stderr.trim());
  return stdout.trim();
}

/** The file with the attributes: the repository's own, or the user's for all repositories. */
function attributesFile(cli: CommandLine, isGlobal: boolean): string {
  if (!isGlobal) return path.join(git(cli, 'rev-parse', '--show-toplevel'), '.gitattributes');
  const { status, stdout } = spawnGit(cli, 'config', '--global', '--type=path', 'core.attributesFile');
  if (status === 0 && stdout.trim() !== '') return stdout.trim();
  const { XDG_CONFIG_HOME, HOME, USERPROFILE } = cli.host.env;
  const home = [HOME, USERPROFILE].find((folder) => folder) ?? '.';
  return path.join([XDG_CONFIG_HOME].find((folder) => folder) ?? path.join(home, '.config'), 'git', 'attributes');
}

function readIfThere(cli: CommandLine, file: string): string {
  return fs.existsSync(cli.locate(file)) ? readInput(cli, file).text : '';
}

/** Tells git of canvases, in this repository or in all of the user's. Returns the exit code. */
export function install(cli: CommandLine, isGlobal: boolean): number {
  const { l10n } = cli;
  const file = attributesFile(cli, isGlobal);
  const bmc = ownCommand(cli.host);
  for (const [key, value] of config(bmc)) git(cli, 'config', isGlobal ? '--global' : '--local', key, value);
  const text = readIfThere(cli, file);
  const missing = attributes.filter((line) => !text.split(/\r?\n/).includes(line));
  if (missing.length > 0) {
    const eol = lineBreakIn(text);
    const separate = text === '' || text.endsWith('\n') ? '' : eol;
    try {
      fs.mkdirSync(cli.locate(path.dirname(file)), { recursive: true });
    } catch (error) {
      throw new UsageError(l10n('{0} cannot be written: {1}', file, reasonOf(error, l10n)));
    }
    writeFile(cli, file, `${text}${separate}${missing.map((line) => line + eol).join('')}`);
  }
  cli.print(l10n('git diff now shows what changed in a canvas as a business, and git merge merges canvases item by item.'));
  if (missing.length === 0) cli.print(l10n('{0} knew of canvases already.', file));
  else cli.print(isGlobal ? l10n('{0} says which files are canvases.', file) : l10n('{0} says which files are canvases: commit it.', file));
  if (bmc !== 'bmc') cli.print(l10n('The command bmc is not in your PATH, so git will look for it here: {0}', bmc));
  return 0;
}

/** Takes back what {@link install} told git; lines of its own in the attributes go too. Returns the exit code. */
export function uninstall(cli: CommandLine, isGlobal: boolean): number {
  const file = attributesFile(cli, isGlobal);
  const scope = isGlobal ? '--global' : '--local';
  for (const section of ['diff.bmc', 'merge.bmc']) spawnGit(cli, 'config', scope, '--remove-section', section);
  const text = readIfThere(cli, file);
  const rest = text.split('\n').filter((line) => !attributes.includes(line.trimEnd())).join('\n');
  if (rest !== text && rest.trim() === '') fs.rmSync(cli.locate(file));
  else if (rest !== text) writeFile(cli, file, rest);
  cli.print(cli.l10n('git treats canvases as any other text again.'));
  return 0;
}

/** A canvas as lines for git to compare; the text itself if it cannot be read as a canvas. Returns the exit code. */
export function textconv(cli: CommandLine, file: string): number {
  const { text } = readAnyInput(cli, file);
  const document = parseCanvas(text);
  cli.write(isReadable(document) ? outline(canvasOf(document)) : text);
  return 0;
}

/** Whether git would colour a difference: as it is set up, for what reads our output. */
function gitUsesColor(cli: CommandLine): boolean {
  const { NO_COLOR, GIT_PAGER_IN_USE } = cli.host.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  const isRead = cli.host.stdout.isTTY === true || GIT_PAGER_IN_USE !== undefined;
  return spawnGit(cli, 'config', '--get-colorbool', 'color.diff', String(isRead)).stdout.trim() === 'true';
}

/** Two files line by line, as git shows them, without the names of files that git made for us. */
function lineDiff(cli: CommandLine, before: string, after: string, isColored: boolean): string {
  const color = isColored ? 'always' : 'never';
  const args = ['diff', '--no-index', '--no-ext-diff', '--no-textconv', `--color=${color}`, '--', before, after];
  const lines = spawnGit(cli, ...args).stdout.split('\n');
  const first = lines.findIndex((line) => line.includes('@@ '));
  return lines.slice(Math.max(first, 0)).join('\n').trimEnd();
}

/**
 * Shows a difference as git's external diff driver: it gets a path and two files, each with its hash and mode; of a
 * renamed file the new path too; of one with conflicts just the path. Returns the exit code, which for git is always 0.
 */
export function externalDiff(cli: CommandLine, args: readonly string[]): number {
  const { l10n } = cli;
  const [name = '', oldFile, , , newFile, , , newName] = args;
  const isColored = gitUsesColor(cli);
  const paint = painter(isColored);
  cli.print(paint('bold', l10n('canvas {0}', newName === undefined ? name : `${name} → ${newName}`)));
  if (oldFile === undefined || newFile === undefined) {
    cli.print(l10n('It has conflicts that are not resolved yet.'));
    return 0;
  }
  const read = (file: string): string => (isNoFile(file) ? '' : readAnyInput(cli, file).text);
  const [before, after] = [parseCanvas(read(oldFile)), parseCanvas(read(newFile))];
  if (!isReadable(before) || !isReadable(after)) {
    cli.print(paint('dim', l10n('One of the versions cannot be read as a canvas, so these are its lines.')));
    cli.print(lineDiff(cli, oldFile, newFile, isColored));
    return 0;
  }
  const canvas = canvasOf(after);
  const changes = diffCanvases(canvasOf(before), canvas);
  const lines = describeDiff(changes, canvas.language, l10n, { set: plain, order: true });
  if (lines.length > 0) cli.print(asText(lines, canvas, l10n, paint));
  else if (isSameBusiness(changes)) cli.print(paint('dim', l10n('The same business: only the text changed.')));
  return 0;
}
