import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { RuleId } from '../rules';

/** Everything that the format itself can have against a file, and how bad it is. */
export const problemSeverities = {
  'yaml-syntax': DiagnosticSeverity.Error,
  'duplicate-key': DiagnosticSeverity.Error,
  'merge-conflict': DiagnosticSeverity.Error,
  'missing-space': DiagnosticSeverity.Error,
  'invisible-character': DiagnosticSeverity.Error,
  'wrong-indentation': DiagnosticSeverity.Error,
  'open-quote': DiagnosticSeverity.Error,
  'open-bracket': DiagnosticSeverity.Error,
  'needs-quotes': DiagnosticSeverity.Error,
  'wrong-bullet': DiagnosticSeverity.Error,
  'missing-dash': DiagnosticSeverity.Error,
  'list-in-item': DiagnosticSeverity.Error,
  'text-with-fields': DiagnosticSeverity.Error,
  'lost-text': DiagnosticSeverity.Warning,
  'curly-quotes': DiagnosticSeverity.Warning,
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
  'unknown-currency': DiagnosticSeverity.Warning,
  'negative-amount': DiagnosticSeverity.Warning,
  'unknown-key': DiagnosticSeverity.Warning,
  'unknown-term': DiagnosticSeverity.Warning,
  'foreign-word': DiagnosticSeverity.Warning,
  'spelling': DiagnosticSeverity.Warning,
} as const;

/** What YAML does not read as its author meant it: what is wrong with the values there shows once it is mended. */
const ofText: readonly ProblemCode[] = [
  'yaml-syntax', 'duplicate-key', 'merge-conflict', 'missing-space', 'invisible-character', 'wrong-indentation', 'open-quote', 'open-bracket',
  'needs-quotes', 'wrong-bullet', 'missing-dash', 'list-in-item', 'text-with-fields', 'lost-text', 'curly-quotes',
];

/** Whether a diagnostic is about the text, and not about what it says. */
export function isOfText({ code }: Diagnostic): boolean {
  return ofText.some((each) => each === code);
}

export type ProblemCode = keyof typeof problemSeverities;

/** Every code that a diagnostic can have: of the format, and of the canvas rules. */
export type Code = ProblemCode | RuleId;

/** An LSP diagnostic of ours. */
export interface CanvasDiagnostic extends Diagnostic {
  readonly code: Code;
}
