import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { languageIds } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { serve } from '../server/server';
import { readRuleSettings } from '../service/settings';
import type { CheckOptions } from './check';
import { check, checkFormats } from './check';
import { locale } from './console';
import { create, schema } from './create';
import type { DiffOptions } from './diff';
import { diff, diffFormats } from './diff';
import { DiskFiles } from './diskFiles';
import { fmt } from './fmt';
import { externalDiff, install, textconv, uninstall } from './git';
import { messageOf, UsageError } from './inputs';
import type { MergeOptions } from './merge';
import { merge } from './merge';
import { translate } from './translate';

const files = 'canvases: files, folders, globs, or - for standard input (default: all below this folder)';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('It has to be a whole number.');
  return number;
}

/** A rule with its severity, as `empty-block=off`, added to those before it. */
function rule(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [name, severity, ...more] = text.split('=');
  if (!name || !severity || more.length > 0 || Object.keys(readRuleSettings({ [name]: severity })).length === 0) {
    throw new InvalidArgumentError('It has to be a rule and its severity, such as empty-block=off.');
  }
  return { ...before, [name]: severity };
}

function languageOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(languageIds);
}

const color = (): Option => new Option('--no-color', 'plain text, even on a terminal');

/** Commander has `color` as true without `--no-color`: then the terminal decides. */
function asked(isOn: boolean): { color?: boolean } {
  return isOn ? {} : { color: false };
}

const program = new Command('bmc')
  .description('Work with Business Model Canvases in .bmc.yaml files.')
  .showHelpAfterError('(bmc --help tells more)')
  .exitOverride();

program.command('check').argument('[files...]', files)
  .description('say what is wrong with canvases, and what a coach would point out')
  .addOption(new Option('--format <format>', 'how to report').choices(checkFormats).default('human'))
  .option('--max-warnings <number>', 'fail with more warnings than this', wholeNumber)
  .option('--rule <rule=severity>', 'set a canvas rule: off, hint, information, warning or error; may be repeated', rule)
  .addOption(color())
  .addHelpText('after', '\nExit code: 0 if all is well, 1 for errors or too many warnings, 2 for bad arguments.\n\n'
    + 'Examples:\n  bmc check\n  bmc check "models/**/*.bmc.yaml" --max-warnings 0\n  bmc check --format sarif > bmc.sarif')
  .action((names: string[], options: CheckOptions & { color: boolean; rule?: Record<string, string> }) => {
    const { color: isOn, rule: rules, ...rest } = options;
    process.exitCode = check(names, { ...rest, ...asked(isOn), rules: readRuleSettings(rules) });
  });

program.command('fmt').argument('[files...]', files)
  .description('lay canvases out: indentation, spaces and blank lines; from standard input to standard output')
  .option('--check', 'change nothing, and fail if anything would change')
  .addHelpText('after', '\nPrints the files that change.\n'
    + 'Exit code: 0, with --check 1 if any would change, 2 if any cannot be read.')
  .action((names: string[], options: { check?: boolean }) => {
    process.exitCode = fmt(names, options);
  });

program.command('diff')
  .argument('<before>', 'a canvas, or - for standard input').argument('<after>', 'another version of it')
  .description('say what changed in the business, rather than in the text')
  .addOption(new Option('--format <format>', 'how to say it').choices(diffFormats).default('text'))
  .option('--exit-code', 'exit with 1 if there is a difference, as git diff does')
  .option('--order', 'also say what only stands elsewhere in its list')
  .addOption(color())
  .addHelpText('after', '\nExamples:\n  bmc diff old.bmc.yaml new.bmc.yaml\n  git show main:shop.bmc.yaml | bmc diff - shop.bmc.yaml')
  .action((before: string, after: string, { color: isOn, ...options }: DiffOptions & { color: boolean }) => {
    process.exitCode = diff(before, after, { ...options, ...asked(isOn) });
  });

program.command('merge')
  .argument('<base>', 'the version that both began from').argument('<ours>', 'our version').argument('<theirs>', 'their version')
  .description('merge two versions of a canvas, item by item and field by field')
  .option('-o, --output <file>', 'where to write the result, - for standard output (default: over our version)')
  .option('--ours <name>', 'what to call our side in conflict markers', 'ours')
  .option('--theirs <name>', 'what to call their side', 'theirs')
  .option('--base <name>', 'what to call where both began', 'base')
  .addHelpText('after', '\nExit code: 0 for a clean merge, 1 for conflicts, as git wants of a merge driver.\n'
    + 'bmc git install lets git call it.')
  .action((base: string, ours: string, theirs: string, options: MergeOptions) => {
    process.exitCode = merge(base, ours, theirs, options);
  });

const gitCommand = program.command('git').description('let git show and merge canvases as businesses');
const scope = (): Option => new Option('--global', 'for all your repositories, rather than this one').default(false);
gitCommand.command('install').description('set up the diff driver, textconv and the merge driver')
  .addOption(scope()).action(({ global: isGlobal }: { global: boolean }) => {
    process.exitCode = install(isGlobal);
  });
gitCommand.command('uninstall').description('take that back')
  .addOption(scope()).action(({ global: isGlobal }: { global: boolean }) => {
    process.exitCode = uninstall(isGlobal);
  });
gitCommand.command('diff', { hidden: true }).argument('<parameters...>').action((parameters: string[]) => {
  process.exitCode = externalDiff(parameters);
});
gitCommand.command('textconv', { hidden: true }).argument('<file>').action((file: string) => {
  process.exitCode = textconv(file);
});

program.command('translate').argument('<files...>', files)
  .description('write the keys and terms of canvases in another language; your own text stays')
  .addOption(languageOption('--to <language>', 'the language to write').makeOptionMandatory())
  .option('--stdout', 'write to standard output rather than into the files')
  .action((names: string[], { to, stdout = false }: { to: LanguageId; stdout?: boolean }) => {
    process.exitCode = translate(names, to, stdout);
  });

program.command('new').argument('<file>', 'what to call it, or - for standard output')
  .description('begin a canvas, with the guiding questions as comments')
  .addOption(languageOption('--language <language>', 'the language of its words').default('en'))
  .action((file: string, { language }: { language: LanguageId }) => {
    process.exitCode = create(file, language);
  });

program.command('schema')
  .description('print the JSON Schema of canvases')
  .addOption(languageOption('--language <language>', 'the language of the words').default('en'))
  .action(({ language }: { language: LanguageId }) => {
    process.exitCode = schema(language);
  });

program.command('lsp')
  .description('start the language server, for editors other than VS Code')
  .requiredOption('--stdio', 'talk over standard input and output')
  .addOption(new Option('--clientProcessId <id>', 'end when the process with this id ends').hideHelp())
  .action(() => {
    // As streams, so that the server ends when an editor goes without a word.
    serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), locale(), new DiskFiles());
  });

try {
  program.parse();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    process.stderr.write(`bmc: ${messageOf(error)}\n`);
    process.exitCode = 2;
  } else throw error;
}
