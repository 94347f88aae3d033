import type { Command } from 'commander';
import { Option } from 'commander';
import { languageIds } from '../../canvas/languages';
import type { Localize } from '../../l10n/l10n';
import type { CommandLine } from '../commandLine';

/** What the commands of `bmc` are declared with. */
export interface Declaring {
  readonly cli: CommandLine;
  /** `bmc` itself. */
  readonly program: Command;
  /** Is told how a command ended: its exit code. */
  readonly end: (code: number) => void;
}

/** Declares a command of `bmc`: its words, arguments and options, its help, and what it does. */
export type Declare = (declaring: Declaring) => void;

/** Begins a command of `bmc`, or one below another of its commands. */
export function addCommand(
  { program, cli: { l10n } }: Declaring, name: string, description: string, parent = program,
): Command {
  const path = parent === program ? name : `${parent.name()} ${name}`;
  return parent.command(name).description(description).showHelpAfterError(l10n('(bmc {0} --help tells more)', path));
}

/** Adds to the help of a command how it ends, and how it is used. */
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

/** Says what a command takes that works on all canvases unless some are named. */
export function allFiles(l10n: Localize): string {
  return l10n('canvases: files, folders, globs, or - for standard input (by default all below this folder)');
}
