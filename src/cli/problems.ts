import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { parseCanvas } from '../parsing/parse';
import type { Localize } from '../l10n/l10n';
import type { ServiceSettings } from '../service/settings';
import { validate } from '../service/validation/validate';
import type { Input } from './inputs';

/** Something wrong, in plain text. */
export type Problem = Diagnostic & { readonly message: string };

function isProblem(diagnostic: Diagnostic): diagnostic is Problem {
  return typeof diagnostic.message === 'string' && diagnostic.severity !== DiagnosticSeverity.Hint;
}

/** The problems of a canvas, in line order; hints are for editors only. */
export function problemsOf(text: string, localize: Localize, settings: ServiceSettings): Problem[] {
  return validate(parseCanvas(text), localize, settings).filter(isProblem)
    .sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
}

/** A file with its problems. */
export interface Checked {
  readonly input: Pick<Input, 'name' | 'text'>;
  readonly problems: readonly Problem[];
}

/** The number of problems of a severity. */
export function countOf(checked: readonly Checked[], severity: number): number {
  return checked.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
}

/** The summary line: the number of canvases, errors and warnings. */
export function totalText(checked: readonly Checked[], l10n: Localize): string {
  const [canvases, errors, warnings] = [checked.length, countOf(checked, 1), countOf(checked, 2)];
  return `${canvases === 1 ? l10n('1 canvas') : l10n('{0} canvases', canvases)}: ${
    errors === 1 ? l10n('1 error') : l10n('{0} errors', errors)}, ${
    warnings === 1 ? l10n('1 warning') : l10n('{0} warnings', warnings)}`;
}
