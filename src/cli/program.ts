import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { languageIds } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { serve } from '../server/server';
import type { Localize } from '../service/l10n';
import { readRuleSettings } from '../service/settings';
import type { CheckOptions } from './check';
import { check, checkFormats } from './check';
import { completion, shells } from './completion';
import type { Shell } from './completion';
import type { CommandLine } from './commandLine';
import { create, schema } from './create';
import type { DiffOptions } from './diff';
import { diff, diffFormats } from './diff';
import { DiskFiles } from './diskFiles';
import { fmt } from './fmt';
import { install, uninstall } from './git';
import { externalDiff, textconv } from './gitDiff';
import { settle } from './gitSettle';
import { exportFormats } from '../render/formats';
import { paperNames } from '../render/files/papers';
import type { MergeOptions } from './merge';
import { merge } from './merge';
import type { RenderOptions } from './render';
import { render } from './render';
import { speak } from './texts';
import { translate } from './translate';
import { pixels, rule, wholeNumber } from './values';

function languageOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(languageIds);
}

/** Adds `--color` and `--no-color`; without either, the terminal decides. */
function withColor(command: Command, l10n: Localize): Command {
  return command.option('--color', l10n('colour, also where no terminal shows it'))
    .option('--no-color', l10n('plain text, even on a terminal'));
}

/**
 * The command `bmc` with all that it can do.
 *
 * @param end Is told how a command ended: its exit code.
 */
export function createProgram(cli: CommandLine, end: (code: number) => void): Command {
  const { l10n } = cli;
  const files = l10n('canvases: files, folders, globs, or - for standard input (by default all below this folder)');
  const someFiles = l10n('canvases: files, folders, globs, or - for standard input');
  const program = speak(new Command('bmc'), cli)
    .description(l10n('Work with Business Model Canvases in .bmc.yaml files.'))
    .version(version, '-V, --version', l10n('show the version'))
    .helpCommand('help [command]', l10n('show the help of a command'))
    .exitOverride();
  const command = (name: string, description: string, parent = program): Command => {
    const path = parent === program ? name : `${parent.name()} ${name}`;
    return parent.command(name).description(description).showHelpAfterError(l10n('(bmc {0} --help tells more)', path));
  };
  /** Adds to the help of a command how it ends, and how it is used. */
  const teach = (
    taught: Command, { exit, examples }: { readonly exit?: string; readonly examples: readonly string[] },
  ): void => {
    const ending = exit === undefined ? [] : ['', l10n('Exit code: {0}', exit)];
    taught.addHelpText('after', [...ending, '', l10n('Examples:'), ...examples.map((line) => `  ${line}`)].join('\n'));
  };
  program.showHelpAfterError(l10n('(bmc --help tells more)'));

  const checking = command('check', l10n('say what is wrong with canvases, and what a coach would point out'))
    .argument('[files...]', files)
    .addOption(new Option('--format <format>', l10n('how to report')).choices(checkFormats).default('human'))
    .option('--max-warnings <number>', l10n('fail with more warnings than this'), wholeNumber(l10n))
    .option('--rule <rule=severity>', l10n('set a canvas rule to off, hint, information, warning or error; may be repeated'), rule(l10n))
    .action((names: string[], { rule: rules, ...options }: CheckOptions & { rule?: Record<string, string> }) =>
      end(check(cli, names, { ...options, rules: readRuleSettings(rules) })));
  teach(withColor(checking, l10n), {
    exit: l10n('0 if all is well, 1 for errors or too many warnings, 2 if it could not be done'),
    examples: [
      'bmc check', 'bmc check models "drafts/**/*.bmc.yaml" --max-warnings 0', 'bmc check --rule empty-block=off --rule long-name=error',
      'bmc check --format sarif > bmc.sarif', 'git show HEAD:shop.bmc.yaml | bmc check -',
    ],
  });

  teach(command('fmt', l10n('lay canvases out: indentation, spaces and blank lines; prints the files that change'))
    .argument('[files...]', files)
    .option('--check', l10n('change nothing, and fail if anything would change'))
    .action((names: string[], options: { check?: boolean }) => end(fmt(cli, names, options))), {
    exit: l10n('0, with --check 1 if any would change, 2 if any cannot be read'),
    examples: ['bmc fmt', 'bmc fmt --check models', 'bmc fmt - < draft.bmc.yaml > shop.bmc.yaml'],
  });

  const diffing = command('diff', l10n('say what changed in the business, rather than in the text'))
    .argument('<before>', l10n('a canvas, or - for standard input')).argument('<after>', l10n('another version of it'))
    .addOption(new Option('--format <format>', l10n('how to say it')).choices(diffFormats).default('text'))
    .option('--exit-code', l10n('exit with 1 if there is a difference, as git diff does'))
    .option('--order', l10n('also say what only stands elsewhere in its list'))
    .action((before: string, after: string, options: DiffOptions) => end(diff(cli, before, after, options)));
  teach(withColor(diffing, l10n), {
    exit: l10n('0, with --exit-code 1 for a difference, 2 if a version cannot be read'),
    examples: [
      'bmc diff old.bmc.yaml new.bmc.yaml', 'git show main:shop.bmc.yaml | bmc diff - shop.bmc.yaml',
      'bmc diff old.bmc.yaml new.bmc.yaml --format markdown > changes.md',
      'bmc diff old.bmc.yaml new.bmc.yaml --format svg > changes.svg', 'bmc diff /dev/null new.bmc.yaml',
    ],
  });

  teach(command('render', l10n('draw canvases as pictures, pages or documents; prints the files that it writes'))
    .argument('[files...]', files)
    .addOption(new Option('--format <format>', l10n('the kind of file (by default as the output is called, or svg)'))
      .choices(exportFormats))
    .option('-o, --output <file>', l10n('a file, a folder, or - for standard output (by default beside the canvas)'))
    .addOption(new Option('--paper <size>', l10n('the paper of a PDF')).choices(paperNames).default('a3'))
    .option('--scale <number>', l10n('the size of a PNG: pixels for each point of a page of A3'), pixels(l10n), 2)
    .action(async (names: string[], options: RenderOptions) => end(await render(cli, names, options))), {
    exit: l10n('0, or 2 if any cannot be read'),
    examples: [
      'bmc render shop.bmc.yaml', 'bmc render shop.bmc.yaml -o wall.pdf --paper a3', 'bmc render models --format png --output pictures/',
      'git show HEAD:shop.bmc.yaml | bmc render - > shop.svg',
    ],
  });

  teach(command('merge', l10n('merge two versions of a canvas, item by item and field by field'))
    .argument('<base>', l10n('the version that both began from'))
    .argument('<ours>', l10n('our version')).argument('<theirs>', l10n('their version'))
    .option('-o, --output <file>', l10n('where to write the result, - for standard output (by default over our version)'))
    .option('--ours <name>', l10n('what to call our side in conflict markers'), 'ours')
    .option('--theirs <name>', l10n('what to call their side'), 'theirs')
    .option('--base <name>', l10n('what to call where both began'), 'base')
    .addOption(new Option('--marker-size <number>', l10n('how many signs a conflict marker has'))
      .argParser(wholeNumber(l10n)).default(7).hideHelp())
    .action((base: string, ours: string, theirs: string, options: MergeOptions) =>
      end(merge(cli, base, ours, theirs, options))), {
    exit: l10n('0 for a clean merge, 1 for conflicts, 2 if it could not be done'),
    examples: ['bmc merge base.bmc.yaml mine.bmc.yaml yours.bmc.yaml -o both.bmc.yaml', l10n('bmc git install      # and git merge does it by itself')],
  });

  const gitCommand = command('git', l10n('let git show and merge canvases as businesses'));
  const scoped = (name: string, description: string, action: typeof install): Command =>
    command(name, description, gitCommand)
      .option('--local', l10n('for this repository (so it is by default)'))
      .addOption(new Option('--global', l10n('for all your repositories')).conflicts('local'))
      .action(({ global: isGlobal = false }: { global?: boolean }) => end(action(cli, isGlobal)));
  teach(gitCommand, { examples: ['bmc git install', 'bmc git install --global', 'bmc git uninstall'] });
  scoped('install', l10n('set up the diff driver, textconv and the merge driver'), install);
  scoped('uninstall', l10n('take that back'), uninstall);
  gitCommand.command('diff', { hidden: true }).argument('<parameters...>')
    .action((parameters: string[]) => end(externalDiff(cli, parameters)));
  gitCommand.command('settle', { hidden: true })
    .argument('<side>').argument('<size>', '', wholeNumber(l10n)).argument('<file>')
    .action((side: string, size: number, file: string) => end(settle(cli, side, size, file)));
  gitCommand.command('textconv', { hidden: true }).argument('<file>').action((file: string) => end(textconv(cli, file)));

  teach(command('translate', l10n('write the keys and terms of canvases in another language; your own text stays'))
    .argument('<files...>', someFiles)
    .addOption(languageOption('--to <language>', l10n('the language to write')).makeOptionMandatory())
    .option('--stdout', l10n('write to standard output rather than into the files'))
    .action((names: string[], { to, stdout = false }: { to: LanguageId; stdout?: boolean }) =>
      end(translate(cli, names, to, stdout))), {
    exit: l10n('0, or 2 if any cannot be read'),
    examples: ['bmc translate shop.bmc.yaml --to nl', 'bmc translate models --to en', 'bmc translate shop.bmc.yaml --to nl --stdout > winkel.bmc.yaml'],
  });

  teach(command('new', l10n('begin a canvas, with the guiding questions as comments'))
    .argument('<file>', l10n('what to call it, or - for standard output'))
    .addOption(languageOption('--language <language>', l10n('the language of its words')).default('en'))
    .action((file: string, { language }: { language: LanguageId }) => end(create(cli, file, language))), {
    exit: l10n('0, or 2 if the file is there already'), examples: ['bmc new idea', 'bmc new idee --language nl'],
  });

  teach(command('schema', l10n('print the JSON Schema of canvases'))
    .addOption(languageOption('--language <language>', l10n('the language of the words')).default('en'))
    .action(({ language }: { language: LanguageId }) => end(schema(cli, language))), {
    examples: ['bmc schema > bmc.schema.json'],
  });

  teach(command('lsp', l10n('start the language server, for editors other than VS Code'))
    .requiredOption('--stdio', l10n('talk over standard input and output'))
    .addOption(new Option('--clientProcessId <id>', 'end when the process with this id ends').hideHelp())
    .action(() => {
      serve(cli.host.connect(), cli.locale, new DiskFiles());
    }), { examples: ['bmc lsp --stdio'] });

  teach(command('completion', l10n('print a script that lets a shell complete bmc'))
    .addArgument(new Argument('<shell>', l10n('the shell that is to read it')).choices(shells))
    .action((shell: Shell) => cli.print(completion(program, shell))), {
    examples: [
      'source <(bmc completion bash)                                     # ~/.bashrc',
      'source <(bmc completion zsh)                                      # ~/.zshrc',
      'bmc completion fish > ~/.config/fish/completions/bmc.fish',
      'bmc completion powershell | Out-String | Invoke-Expression        # $PROFILE',
    ],
  });
  return program;
}
