import type { Command } from 'commander';
import { l10n } from './l10n';

/** What commander says of wrong arguments, in its words and in ours. */
const errors: readonly (readonly [pattern: RegExp, say: (...found: string[]) => string])[] = [
  [/^unknown command '(.+)'/, (name) => l10n('There is no command {0}', name)],
  [/^unknown option '(.+)'/, (name) => l10n('There is no option {0}', name)],
  [/^missing required argument '(.+)'/, (name) => l10n('The argument {0} is missing', name)],
  [/^option '(.+)' argument missing/, (name) => l10n('The option {0} takes a value', name)],
  [/^required option '(.+)' not specified/, (name) => l10n('The option {0} is needed', name)],
  [/^option '(.+)' cannot be used with option '(.+)'/, (one, other) => l10n('{0} and {1} do not go together', one, other)],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    (name, value, choices) => l10n('{0} is no value for {1}, which takes one of these: {2}', value, name, choices),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\./,
    (value, name, choices) => l10n('{0} is no value for {1}, which takes one of these: {2}', value, name, choices),
  ],
  [/^option '(.+)' argument '(.*)' is invalid\. (.+)/, (name, value, why) => l10n('{0} is no value for {1}: {2}', value, name, why)],
  [/^too many arguments\D*\. Expected (\d+)\D+(\d+)/, (most, number) => l10n('Too many arguments: {0}, where {1} would be the most', number, most)],
];

/** A message of commander's in the user's language, and in the form of ours. One that is not known stays as it is. */
export function errorText(message: string): string {
  const bare = message.trim().replace(/^error: /, '');
  const meant = /\n?\(Did you mean (.+)\?\)$/s.exec(bare)?.[1];
  for (const [pattern, say] of errors) {
    const found = pattern.exec(bare);
    if (found) return `${say(...found.slice(1))}${meant === undefined ? '' : `. ${l10n('Did you mean {0}?', meant.replace('one of ', ''))}`}`;
  }
  return bare;
}

/** Lets a program, and the commands that it is given from now on, say everything in the user's language. */
export function speak(program: Command): Command {
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
    .configureOutput({ outputError: (text, write) => write(text.startsWith('error: ') ? `bmc: ${errorText(text)}\n` : text) });
}
