import { Option } from 'commander';
import type { Localize } from '../../l10n/l10n';
import type { ServiceSettings } from '../../service/settings';
import { readRuleSettings } from '../../service/settings';
import type { CommandLine, UsageError } from '../commandLine';
import { painter } from '../commandLine';
import { readInputs } from '../inputs';
import type { Checked } from '../problems';
import { countOf, problemsOf, totalText } from '../problems';
import { asGitHub, asJson, asSarif } from '../reports';
import { rule, wholeNumber } from '../values';
import type { Declare } from './command';
import { addCommand, allFiles, teach, withColor } from './command';

const formats = ['human', 'json', 'sarif', 'github'] as const;

interface CheckOptions {
  readonly format: (typeof formats)[number];
  readonly maxWarnings?: number;
  readonly color?: boolean;
  readonly rules?: ServiceSettings['rules'];
}

const styles = { 1: 'red', 2: 'yellow', 3: 'blue', 4: 'dim' } as const;

function wordOf(severity: 1 | 2 | 3 | 4, l10n: Localize): string {
  return severity === 1 ? l10n('error') : severity === 2 ? l10n('warning') : l10n('note');
}

function asText(checked: readonly Checked[], isColored: boolean, l10n: Localize): string {
  const paint = painter(isColored);
  const found = checked.filter(({ problems }) => problems.length > 0);
  const severities = found.flatMap(({ problems }) => problems.map(({ severity = 1 }) => wordOf(severity, l10n)));
  const width = Math.max(8, ...severities.map(({ length }) => length + 1));
  return found.flatMap(({ input, problems }) => [
    paint('underline', input.name),
    ...problems.map(({ range: { start }, severity = 1, message, code }) => {
      const at = `${start.line + 1}:${start.character + 1}`.padEnd(8);
      const word = paint(styles[severity], wordOf(severity, l10n).padEnd(width));
      return `  ${paint('dim', at)}${word} ${message}  ${paint('dim', String(code ?? ''))}`;
    }),
    '',
  ]).join('\n');
}

/**
 * Checks canvases and reports their problems.
 *
 * @returns the exit code: 1 for errors, or more warnings than allowed; 2 if a file cannot be read, once the others are
 *   checked
 */
function check(
  cli: CommandLine, names: readonly string[], { format, maxWarnings, color, rules = {} }: CheckOptions,
): number {
  const { l10n } = cli;
  const unreadable: UsageError[] = [];
  const inputs = readInputs(cli, names, (error) => unreadable.push(error));
  for (const { message } of unreadable) cli.warn(`bmc: ${message}`);
  if (unreadable.length > 0 && inputs.length === 0) return 2;
  const checked = cli.progress().over(inputs, (input): Checked => ({
    input, problems: problemsOf(input.text, l10n, { rules }),
  }));
  const [errors, warnings] = [countOf(checked, 1), countOf(checked, 2)];
  switch (format) {
    case 'human': {
      const isColored = cli.usesColor(color);
      const text = asText(checked, isColored, l10n);
      if (text !== '') cli.print(text);
      cli.print(painter(isColored)(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', totalText(checked, l10n)));
      break;
    }
    case 'json': cli.print(asJson(checked)); break;
    case 'sarif': cli.print(asSarif(checked, cli.host.folder)); break;
    case 'github': {
      const lines = asGitHub(checked);
      if (lines !== '') cli.print(lines);
      break;
    }
  }
  const isOver = warnings > (maxWarnings ?? Infinity);
  if (isOver && errors === 0) cli.warn(l10n('More warnings than the {0} that --max-warnings allows', maxWarnings ?? 0));
  return unreadable.length > 0 ? 2 : errors > 0 || isOver ? 1 : 0;
}

export const declareCheck: Declare = (bmc) => {
  const { cli, cli: { l10n }, end } = bmc;
  const command = addCommand(bmc, 'check', l10n('say what is wrong with canvases, and what a coach would point out'))
    .argument('[files...]', allFiles(l10n))
    .addOption(new Option('--format <format>', l10n('how to report')).choices(formats).default('human'))
    .option('--max-warnings <number>', l10n('fail with more warnings than this'), wholeNumber(l10n))
    .option('--rule <rule=severity>', l10n('set a canvas rule to off, hint, information, warning or error; may be repeated'), rule(l10n))
    .action((names: string[], { rule: rules, ...options }: CheckOptions & { rule?: Record<string, string> }) =>
      end(check(cli, names, { ...options, rules: readRuleSettings(rules) })));
  teach(bmc, withColor(command, l10n), {
    exit: l10n('0 if all is well, 1 for errors or too many warnings, 2 if it could not be done'),
    examples: [
      'bmc check', 'bmc check models "drafts/**/*.bmc.yaml" --max-warnings 0', 'bmc check --rule empty-block=off --rule long-name=error',
      'bmc check --format sarif > bmc.sarif', 'git show HEAD:shop.bmc.yaml | bmc check -',
    ],
  });
};
