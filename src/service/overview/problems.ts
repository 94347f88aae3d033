import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Localize } from '../../l10n/l10n';

/** How many problems of each kind a canvas has. Hints are none. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** What a coach would point out, and is not wrong. */
  readonly suggestions: number;
}

export function countProblems(diagnostics: readonly Diagnostic[]): ProblemCounts {
  const count = (wanted: DiagnosticSeverity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    suggestions: count(DiagnosticSeverity.Information),
  };
}

/** The problems in a few words, the worst first; empty if there are none. */
export function sayProblems({ errors, warnings, suggestions }: ProblemCounts, l10n: Localize): string {
  const said = [
    errors === 0 ? '' : errors === 1 ? l10n('1 error') : l10n('{0} errors', errors),
    warnings === 0 ? '' : warnings === 1 ? l10n('1 warning') : l10n('{0} warnings', warnings),
    suggestions === 0 ? '' : suggestions === 1 ? l10n('1 suggestion') : l10n('{0} suggestions', suggestions),
  ];
  return said.filter((part) => part !== '').join(' · ');
}
