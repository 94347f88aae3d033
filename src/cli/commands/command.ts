import type { Command } from 'commander';
import { Option } from 'commander';
import { languageIds } from '../../canvas/languages';
import type { Localize } from '../../l10n/l10n';
import type { CommandLine } from '../commandLine';

/** What the commands of `bmc` are declared with. */
interface Declaring {
  readonly cli: CommandLine;
  /** `bmc` itself. */
  readonly program: Command;
  /** Receives the exit code of a command. */
  readonly end: (code: number) => void;
}

/** Declares a command of `bmc`: its words, arguments and options, its help, and what it does. */
export type Declare = (declaring: Declaring) => void;

/** Adds a command to `bmc`, or a subcommand to another. */
export function addCommand(
  { program, cli: { l10n } }: Declaring, name: string, description: string, parent = program,
): Command {
  const path = parent === program ? name : `${parent.name()} ${name}`;
  return parent.command(name).description(description).showHelpAfterError(l10n('(bmc {0} --help tells more)', path));
}

/** Adds exit codes and examples to the help of a command. */
export function teach(
  { cli: { l10n } }: Declaring, command: Command,
  { exit, examples }: { readonly exit?: string; readonly examples: readonly string[] },
): void {
  const ending = exit === undefined ? [] : ['', l10n('Exit code: {0}', exit)];
  command.addHelpText('after', [...ending, '', l10n('Examples:'), ...examples.map((line) => `  ${line}`)].join('\n'));
}

/** An option that takes a language of canvases. */
export function languageOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(languageIds);
}

/** Adds `--color` and `--no-color`; without either, the terminal decides. */
export function withColor(command: Command, l10n: Localize): Command {
  return command.option('--color', l10n('colour, also where no terminal shows it'))
    .option('--no-color', l10n('plain text, even on a terminal'));
}

/** Help text for the files of a command that defaults to all canvases. */
export function allFiles(l10n: Localize): string {
  return l10n('canvases: files, folders, globs, or - for standard input (by default all below this folder)');
}
