import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { diffCanvases } from '../diff/compare';
import { describeDiff } from '../diff/describe';
import { outline } from '../diff/outline';
import { canvasOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { localizer } from '../server/localize';
import { locale, painter, print, usesColor } from './console';
import { asText } from './diff';
import { messageOf, readInput, UsageError } from './inputs';

const attributes = ['*.bmc.yaml diff=bmc merge=bmc', '*.bmc.yml diff=bmc merge=bmc'];

/** What git is told of canvases: how to show a difference, how to make lines of one, and how to merge. */
const config: readonly (readonly [key: string, value: string])[] = [
  ['diff.bmc.command', 'bmc git diff'],
  ['diff.bmc.textconv', 'bmc git textconv'],
  ['diff.bmc.cachetextconv', 'false'],
  ['merge.bmc.name', 'Business Model Canvas'],
  ['merge.bmc.driver', 'bmc merge %O %A %B'],
];

function git(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { encoding: 'utf8' });
  if (error) throw new UsageError(`git cannot be run: ${error.message}`);
  if (status !== 0) throw new UsageError(stderr.trim() === '' ? `git ${args.join(' ')} failed` : stderr.trim());
  return stdout.trim();
}

/** The file with the attributes: the repository's own, or the user's for all repositories. */
function attributesFile(isGlobal: boolean): string {
  if (!isGlobal) return path.join(git('rev-parse', '--show-toplevel'), '.gitattributes');
  const { status, stdout } = spawnSync('git', ['config', '--global', '--type=path', 'core.attributesFile'], { encoding: 'utf8' });
  if (status === 0 && stdout.trim() !== '') return stdout.trim();
  const home = process.env.XDG_CONFIG_HOME ?? path.join(process.env.HOME ?? process.env.USERPROFILE ?? '.', '.config');
  return path.join(home, 'git', 'attributes');
}

/** Tells git of canvases, in this repository or in all of the user's. Returns the exit code. */
export function install(isGlobal: boolean): number {
  const file = attributesFile(isGlobal);
  for (const [key, value] of config) git('config', ...(isGlobal ? ['--global'] : []), key, value);
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const missing = attributes.filter((line) => !text.split(/\r?\n/).includes(line));
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const separate = text === '' || text.endsWith('\n') ? '' : '\n';
    if (missing.length > 0) fs.writeFileSync(file, `${text}${separate}${missing.join('\n')}\n`);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${messageOf(error)}`);
  }
  print('git diff now shows what changed in a canvas as a business, and git merge merges canvases item by item.');
  print(missing.length > 0 ? `Which files are canvases is in ${file}${isGlobal ? '' : ': commit it'}.` : `${file} knew of canvases already.`);
  return 0;
}

/** Takes back what {@link install} told git; lines of its own in the attributes go too. Returns the exit code. */
export function uninstall(isGlobal: boolean): number {
  const scope = isGlobal ? ['--global'] : [];
  for (const section of ['diff.bmc', 'merge.bmc']) spawnSync('git', ['config', ...scope, '--remove-section', section]);
  const file = attributesFile(isGlobal);
  if (fs.existsSync(file)) {
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    const rest = lines.filter((line) => !attributes.includes(line.trimEnd())).join('\n');
    if (rest.trim() === '') fs.rmSync(file);
    else fs.writeFileSync(file, rest);
  }
  print('git treats canvases as any other text again.');
  return 0;
}

/** A canvas as lines for git to compare; the text itself if it cannot be read as a canvas. Returns the exit code. */
export function textconv(file: string): number {
  const { text } = readInput(file);
  const document = parseCanvas(text);
  const isReadable = document.problems.every(({ code }) => code === 'duplicate-key');
  process.stdout.write(isReadable ? outline(canvasOf(document)) : text);
  return 0;
}

/**
 * Shows a difference as git's external diff driver: it gets a path, and two files with their hashes and modes.
 * Returns the exit code, which for git is always 0.
 */
export function externalDiff(args: readonly string[]): number {
  const [name = '', oldFile = '', , , newFile = ''] = args;
  const read = (file: string): string => (file === '/dev/null' || file === 'nul' ? '' : readInput(file).text);
  const paint = painter(usesColor(process.env.GIT_PAGER_IN_USE === undefined ? undefined : true));
  print(paint('bold', `canvas ${name}`));
  const [before, after] = [parseCanvas(read(oldFile)), parseCanvas(read(newFile))];
  if ([before, after].some(({ problems }) => problems.some(({ code }) => code !== 'duplicate-key'))) {
    print('One of the versions cannot be read as a canvas: git diff --no-ext-diff shows the lines.');
    return 0;
  }
  const canvas = canvasOf(after);
  const lines = describeDiff(diffCanvases(canvasOf(before), canvas), canvas.language, localizer(locale()));
  print(lines.length === 0 ? paint('dim', 'The same business: only the text changed.') : asText(lines, canvas, paint));
  return 0;
}
