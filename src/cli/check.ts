import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { parseCanvas } from '../parsing/parse';
import type { Localize } from '../service/l10n';
import type { ServiceSettings } from '../service/settings';
import { validate } from '../service/validation/validate';
import type { CommandLine, UsageError } from './commandLine';
import { painter } from './commandLine';
import type { Input } from './inputs';
import { readInputs } from './inputs';
import { asGitHub, asJson, asSarif } from './reports';

/** Something wrong, in plain text. */
export type Problem = Diagnostic & { readonly message: string };

function isProblem(diagnostic: Diagnostic): diagnostic is Problem {
  return typeof diagnostic.message === 'string' && diagnostic.severity !== DiagnosticSeverity.Hint;
}

/** What is wrong in a canvas, in the order of its lines; hints are for an editor alone. */
export function problemsOf(text: string, localize: Localize, settings: ServiceSettings): Problem[] {
  return validate(parseCanvas(text), localize, settings).filter(isProblem)
    .sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
}

/** A file with what is wrong in it. */
export interface Checked {
  readonly input: Pick<Input, 'name' | 'text'>;
  readonly problems: readonly Problem[];
}

export const checkFormats = ['human', 'json', 'sarif', 'github'] as const;

export interface CheckOptions {
  readonly format: (typeof checkFormats)[number];
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

/** How many problems of a severity there are. */
export function countOf(checked: readonly Checked[], severity: number): number {
  return checked.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
}

/** How many canvases, errors and warnings there are, in words. */
export function totalText(checked: readonly Checked[], l10n: Localize): string {
  const [canvases, errors, warnings] = [checked.length, countOf(checked, 1), countOf(checked, 2)];
  return `${canvases === 1 ? l10n('1 canvas') : l10n('{0} canvases', canvases)}: ${
    errors === 1 ? l10n('1 error') : l10n('{0} errors', errors)}, ${
    warnings === 1 ? l10n('1 warning') : l10n('{0} warnings', warnings)}`;
}

/**
 * Checks canvases and reports what is wrong.
 *
 * @returns the exit code: 1 for errors, or more warnings than allowed; 2 if a file cannot be read, once the others are
 *   checked
 */
export function check(
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
