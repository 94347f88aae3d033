import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { parseCanvas } from '../parsing/parse';
import { localizer } from '../server/localize';
import type { ServiceSettings } from '../service/settings';
import { validate } from '../service/validation/validate';
import { locale, painter, print, usesColor } from './console';
import type { Input } from './inputs';
import { readInputs } from './inputs';
import { asGitHub, asJson, asSarif } from './reports';

/** Something wrong, in plain text. */
export type Problem = Diagnostic & { readonly message: string };

function isProblem(diagnostic: Diagnostic): diagnostic is Problem {
  return typeof diagnostic.message === 'string' && diagnostic.severity !== DiagnosticSeverity.Hint;
}

/** A file with what is wrong in it; hints are for an editor alone. */
export interface Checked {
  readonly input: Input;
  readonly problems: readonly Problem[];
}

export const checkFormats = ['human', 'json', 'sarif', 'github'] as const;

export interface CheckOptions {
  readonly format: (typeof checkFormats)[number];
  readonly maxWarnings?: number;
  readonly color?: boolean;
  readonly rules?: ServiceSettings['rules'];
}

const words = { 1: 'error', 2: 'warning', 3: 'note', 4: 'hint' } as const;
const styles = { 1: 'red', 2: 'yellow', 3: 'blue', 4: 'dim' } as const;

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function asText(checked: readonly Checked[], isColored: boolean): string {
  const paint = painter(isColored);
  const lines = checked.filter(({ problems }) => problems.length > 0).flatMap(({ input, problems }) => [
    paint('underline', input.name),
    ...problems.map(({ range: { start }, severity = 1, message, code }) => {
      const at = `${start.line + 1}:${start.character + 1}`.padEnd(8);
      return `  ${paint('dim', at)}${paint(styles[severity], words[severity].padEnd(8))} ${message}  ${paint('dim', String(code ?? ''))}`;
    }),
    '',
  ]);
  return lines.join('\n');
}

function number(checked: readonly Checked[], severity: number): number {
  return checked.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
}

/** Checks canvases and reports what is wrong. Returns the exit code: 1 for errors, or more warnings than allowed. */
export function check(names: readonly string[], { format, maxWarnings, color, rules = {} }: CheckOptions): number {
  const l10n = localizer(locale());
  const checked = readInputs(names).map((input): Checked => ({
    input, problems: validate(parseCanvas(input.text), l10n, { rules }).filter(isProblem),
  }));
  const [errors, warnings] = [number(checked, 1), number(checked, 2)];
  const isColored = usesColor(color);
  switch (format) {
    case 'human': {
      const text = asText(checked, isColored);
      if (text !== '') print(text);
      const paint = painter(isColored);
      const total = `${count(checked.length, 'canvas').replace('canvass', 'canvases')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
      print(paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', total));
      break;
    }
    case 'json': print(asJson(checked)); break;
    case 'sarif': print(asSarif(checked)); break;
    case 'github': {
      const lines = asGitHub(checked);
      if (lines !== '') print(lines);
      break;
    }
  }
  return errors > 0 || warnings > (maxWarnings ?? Infinity) ? 1 : 0;
}
