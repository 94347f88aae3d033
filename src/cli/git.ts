import fs from 'node:fs';
import path from 'node:path';
import { lineBreakIn } from '../parsing/source';
import type { CommandLine } from './commandLine';
import { UsageError } from './commandLine';
import type { Host } from './host';
import { readInput, reasonOf, writeFile } from './inputs';
import { spawnGit } from './spawnGit';

const attributes = ['*.bmc.yaml diff=bmc merge=bmc', '*.bmc.yml diff=bmc merge=bmc'];

/**
 * A difference as git itself shows it, in the shell: of the parameters of an external diff driver, which are a path and
 * two files, each with its hash and mode; of a renamed file the new path too, and what git says of that.
 */
const ownDiff = [
  'shown() { printf %s "$1" | tr -d "[:cntrl:]"; }',
  'if test $# -lt 7; then printf "* Unmerged path %s\\n" "$(shown "$1")"',
  'else printf "diff --git a/%s b/%s\\n" "$(shown "$1")" "$(shown "${8:-$1}")"',
  'case "$4$7" in .*) echo "new file mode $7" ;; *.) echo "deleted file mode $4" ;; "$7$7") ;; *) echo "old mode $4"; echo "new mode $7" ;; esac',
  'printf %s "$9"',
  'git --no-pager diff --no-index --no-ext-diff --no-textconv -- "$2" "$5" | sed -n -e "/@@ /,\\$p" -e "s/^Binary files .*/Binary files differ/p"',
  'fi',
].join('; ');

/** How git, which asks a shell, runs this command: all of it, and the program alone that has to be there for that. */
interface OwnCommand {
  readonly line: string;
  readonly program: string;
}

/**
 * What git is told of canvases: how to show a difference, how to make lines of one, and how to merge. Each is a line
 * for the shell that does as git itself does where this command is not to be found (git run by a window, or with
 * another Node), or cannot do its work: so nothing of either side is ever missing from a merge.
 */
function config({ line: bmc, program }: OwnCommand): readonly (readonly [key: string, value: string])[] {
  // A shell that misses a command would say so with all of these lines.
  const isThere = `command -v ${program} >/dev/null 2>&1`;
  return [
    // What git runs for a diff has to end well: else it shows no other file either.
    ['diff.bmc.command', `f() { { ${isThere} && ${bmc} git diff -- "$@"; } || { ${ownDiff}; }; true; }; f`],
    ['diff.bmc.textconv', `f() { { ${isThere} && ${bmc} git textconv -- "$1"; } || cat -- "$1"; }; f`],
    ['diff.bmc.cachetextconv', 'false'],
    ['merge.bmc.name', 'Business Model Canvas'],
    // What it has not merged, git merges by line, with its markers. A Node too old ends with 1, as a conflict does.
    ['merge.bmc.driver', [
      `if ${isThere}; then ${bmc} merge %O %A %B --marker-size %L --base %S --ours %X --theirs %Y; status=$?; else status=2; fi`,
      'test $status = 0 && exit',
      String.raw`test $status = 1 && grep -q "<\{%L\}" %A && exit 1`,
      'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B || exit 1',
    ].join('; ')],
  ];
}

/** By its name if that leads anywhere, else by where it is. */
function ownCommand({ env, folder: here, self: [program, script] }: Host): OwnCommand {
  // What npm puts there for the time of a script is gone when git asks.
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder));
  const names = process.platform === 'win32' ? ['bmc.cmd', 'bmc.exe', 'bmc'] : ['bmc'];
  if (folders.some((folder) => folder !== '' && names.some((name) => fs.existsSync(path.resolve(here, folder, name))))) {
    return { line: 'bmc', program: 'bmc' };
  }
  const words = [program, fs.realpathSync(script)]
    .map((file) => `'${file.replaceAll('\\', '/').replaceAll('\'', '\'\\\'\'')}'`);
  return { line: words.join(' '), program: words[0] ?? '' };
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
  if (bmc.line !== 'bmc') cli.print(l10n('The command bmc is not in your PATH, so git will look for it here: {0}', bmc.line));
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
