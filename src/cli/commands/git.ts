import fs from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { lineBreakIn } from '../../parsing/source';
import type { CommandLine } from '../commandLine';
import { UsageError } from '../commandLine';
import type { OwnCommand } from '../gitDrivers';
import { driversOf } from '../gitDrivers';
import type { Host } from '../host';
import { readInput, reasonOf, writeFile } from '../inputs';
import { spawnGit } from '../spawnGit';
import { wholeNumber } from '../values';
import type { Declare } from './command';
import { addCommand, teach } from './command';
import { externalDiff, textconv } from './gitDiff';
import { settle } from './gitSettle';

const attributes = ['*.bmc.yaml diff=bmc merge=bmc', '*.bmc.yml diff=bmc merge=bmc'];

/** How git runs this command: by name if it is on PATH, else by its path. */
function ownCommand({ env, folder: here, self: [program, script] }: Host): OwnCommand {
  // The folders that npm adds to PATH while a script runs are gone when git runs the command.
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder));
  const names = process.platform === 'win32' ? ['bmc.cmd', 'bmc.exe', 'bmc'] : ['bmc'];
  if (folders.some((folder) => folder !== '' && names.some((name) => fs.existsSync(path.resolve(here, folder, name))))) {
    return { line: 'bmc', program: 'bmc' };
  }
  const words = [program, fs.realpathSync(script)]
    .map((file) => `'${file.replaceAll('\\', '/').replaceAll('\'', '\'\\\'\'')}'`);
  return { line: words.join(' '), program: words[0] ?? '' };
}

/** The output of git. @throws UsageError if it fails. */
function git(cli: CommandLine, ...args: string[]): string {
  const { l10n } = cli;
  const { status, stdout, stderr, error } = spawnGit(cli, ...args);
  if (error) throw new UsageError(l10n('git cannot be run: {0}', reasonOf(error, l10n)));
  if (status !== 0) throw new UsageError(stderr.trim() === '' ? l10n('{0} failed', `git ${args.join(' ')}`) : stderr.trim());
  return stdout.trim();
}

/** The gitattributes file: the repository's, or the user's global one. */
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

/** Configures git for canvases, in this repository or globally. Returns the exit code. */
function install(cli: CommandLine, isGlobal: boolean): number {
  const { l10n } = cli;
  const file = attributesFile(cli, isGlobal);
  const bmc = ownCommand(cli.host);
  for (const [key, value] of driversOf(bmc)) git(cli, 'config', isGlobal ? '--global' : '--local', key, value);
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
  if (bmc.line !== 'bmc') cli.print(l10n('The command bmc is not in your PATH, so git will look for it here: {0}', bmc.line));
  return 0;
}

/** Reverts {@link install}, including its lines in gitattributes. Returns the exit code. */
function uninstall(cli: CommandLine, isGlobal: boolean): number {
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

/** `bmc git` with its subcommands. Those that git itself runs are hidden from the help. */
export const declareGit: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  const command = addCommand(bmc, 'git', l10n('let git show and merge canvases as businesses'));
  teach(bmc, command, { examples: ['bmc git install', 'bmc git install --global', 'bmc git uninstall'] });
  const scoped = (name: string, description: string, action: typeof install): void => {
    addCommand(bmc, name, description, command)
      .option('--local', l10n('for this repository (so it is by default)'))
      .addOption(new Option('--global', l10n('for all your repositories')).conflicts('local'))
      .action(({ global: isGlobal = false }: { global?: boolean }) => end(action(cli, isGlobal)));
  };
  scoped('install', l10n('set up the diff driver, textconv and the merge driver'), install);
  scoped('uninstall', l10n('take that back'), uninstall);
  command.command('diff', { hidden: true }).argument('<parameters...>')
    .action((parameters: string[]) => end(externalDiff(cli, parameters)));
  command.command('settle', { hidden: true })
    .argument('<side>').argument('<size>', '', wholeNumber(l10n)).argument('<file>')
    .action((side: string, size: number, file: string) => end(settle(cli, side, size, file)));
  command.command('textconv', { hidden: true }).argument('<file>').action((file: string) => end(textconv(cli, file)));
};
