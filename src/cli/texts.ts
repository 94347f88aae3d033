import type { Command } from 'commander';
import type { Localize } from '../l10n/l10n';
import type { CommandLine } from './commandLine';
import type { Output } from './host';

/** Patterns of commander's error messages, with our localized ones. */
const errors: readonly (readonly [pattern: RegExp, say: (l10n: Localize, ...found: string[]) => string])[] = [
  [/^unknown command '(.+)'/, (l10n, name) => l10n('There is no command {0}', name)],
  [/^unknown option '(.+)'/, (l10n, name) => l10n('There is no option {0}', name)],
  [/^missing required argument '(.+)'/, (l10n, name) => l10n('The argument {0} is missing', name)],
  [/^option '(.+)' argument missing/, (l10n, name) => l10n('The option {0} takes a value', name)],
  [/^required option '(.+)' not specified/, (l10n, name) => l10n('The option {0} is needed', name)],
  [/^option '(.+)' cannot be used with option '(.+)'/, (l10n, one, other) => l10n('{0} and {1} do not go together', one, other)],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    (l10n, name, value, choices) => l10n('{0} is no value for {1}, which takes one of these: {2}', value, name, choices),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\./,
    (l10n, value, name, choices) => l10n('{0} is no value for {1}, which takes one of these: {2}', value, name, choices),
  ],
  [/^option '(.+)' argument '(.*)' is invalid\. (.+)/, (l10n, name, value, why) => l10n('{0} is no value for {1}: {2}', value, name, why)],
  [
    /^too many arguments\D*\. Expected (\d+)\D+(\d+)/,
    (l10n, most, number) => l10n('Too many arguments: {0}, where {1} would be the most', number, most),
  ],
];

/** Localizes an error message of commander, in our wording. An unknown one stays as it is. */
function errorText(message: string, l10n: Localize): string {
  const bare = message.trim().replace(/^error: /, '');
  const meant = /\n?\(Did you mean (.+)\?\)$/s.exec(bare)?.[1];
  for (const [pattern, say] of errors) {
    const found = pattern.exec(bare);
    if (found) return `${say(l10n, ...found.slice(1))}${meant === undefined ? '' : `. ${l10n('Did you mean {0}?', meant.replace('one of ', ''))}`}`;
  }
  return bare;
}

/** The width of help texts, in columns: that of the terminal, or a default if it is not one. */
function widthOf({ isTTY, columns }: Output): number {
  return (isTTY === true ? columns : undefined) ?? 80;
}

/** Localizes the help and errors of a program, and of commands that are added to it later. */
export function speak(program: Command, { host: { stdout, stderr }, l10n }: CommandLine): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': l10n('Usage:'), 'Arguments:': l10n('Arguments:'), 'Options:': l10n('Options:'), 'Commands:': l10n('Commands:'),
  };
  return program
    .helpOption('-h, --help', l10n('show this help'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, argChoices, defaultValue }) => {
        const more = [
          ...(argChoices ? [argChoices.join(', ')] : []),
          ...(typeof defaultValue === 'string' ? [l10n('by default {0}', defaultValue)] : []),
        ];
        return more.length === 0 ? description : `${description} (${more.join('; ')})`;
      },
      argumentDescription: ({ description, argChoices }) =>
        (argChoices ? `${description} (${argChoices.join(', ')})` : description),
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => widthOf(stdout), getErrHelpWidth: () => widthOf(stderr),
      outputError: (text, write) => write(text.startsWith('error: ') ? `bmc: ${errorText(text, l10n)}\n` : text),
    });
}
