import type { Argument, Command, Option } from 'commander';

/** What an argument or the value of an option can be: one of some words, a file, or what only the user knows. */
export type Values = readonly string[] | 'files' | 'any';

export interface Choice {
  /** The ways to write it, such as `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What its value can be; `undefined` for an option without a value. */
  readonly values: Values | undefined;
}

/** A command as a shell completes it. */
export interface Completed {
  /** The words that lead to it, without `bmc`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly Choice[];
  /** What its arguments can be, in their order; the last may be repeated. */
  readonly arguments: readonly Values[];
  readonly isRepeated: boolean;
  readonly commands: readonly Completed[];
}

function valuesOf({ argChoices }: Argument | Option, isFile: boolean): Values {
  return argChoices ?? (isFile ? 'files' : 'any');
}

function choiceOf(option: Option): Choice {
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined), description: option.description,
    values: option.required || option.optional ? valuesOf(option, option.flags.includes('<file>')) : undefined,
  };
}

/** A command and those below it, as commander knows them; what the help hides is left out. */
export function completed(command: Command, path: readonly string[] = []): Completed {
  const help = command.createHelp();
  const commands = help.visibleCommands(command).filter((each) => each.name() !== 'help');
  return {
    path, description: command.description(), options: help.visibleOptions(command).map(choiceOf),
    arguments: command.registeredArguments.map((argument) => valuesOf(argument, true)),
    isRepeated: command.registeredArguments.at(-1)?.variadic === true,
    commands: commands.map((each) => completed(each, [...path, each.name()])),
  };
}

/** A command with all that are below it. */
export function withAllBelow(command: Completed): Completed[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}
