import type { Argument, Command, Option } from 'commander';

/** The possible values of an argument or option: an enumeration, files, or free text. */
export type Values = readonly string[] | 'files' | 'any';

export interface Choice {
  /** Its spellings, such as `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Its possible values; `undefined` for a boolean flag. */
  readonly values: Values | undefined;
}

/** A command as a shell completes it. */
export interface Completed {
  /** The words that lead to it, without `bmc`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly Choice[];
  /** The possible values of its arguments, in order; the last may be repeated. */
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

/** A command and its subcommands, from commander; without those hidden from the help. */
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

/** A command and all its descendants. */
export function withAllBelow(command: Completed): Completed[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}
