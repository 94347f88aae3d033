import { DiagnosticSeverity } from 'vscode-languageserver-types';

/** Everything that the format itself can have against a file, and how bad it is. */
export const problemSeverities = {
  'yaml-syntax': DiagnosticSeverity.Error,
  'duplicate-key': DiagnosticSeverity.Error,
  'too-large': DiagnosticSeverity.Error,
  'not-text': DiagnosticSeverity.Error,
  'not-a-canvas': DiagnosticSeverity.Error,
  'empty-file': DiagnosticSeverity.Hint,
  'missing-title': DiagnosticSeverity.Error,
  'missing-name': DiagnosticSeverity.Error,
  'empty-item': DiagnosticSeverity.Hint,
  'wrong-type': DiagnosticSeverity.Error,
  'bad-value': DiagnosticSeverity.Error,
  'number-as-text': DiagnosticSeverity.Error,
  'unclear-number': DiagnosticSeverity.Warning,
  'unknown-key': DiagnosticSeverity.Warning,
  'unknown-term': DiagnosticSeverity.Warning,
  'foreign-word': DiagnosticSeverity.Warning,
  'spelling': DiagnosticSeverity.Warning,
} as const;

export type ProblemCode = keyof typeof problemSeverities;
