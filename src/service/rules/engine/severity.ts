import type { DiagnosticSeverity } from 'vscode-languageserver-types';

/** All severities, from silent to loud: the values of the setting `bmc.rules`. */
export const ruleSeverities = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** How severe what a rule finds is; `off` for a rule that does not run. */
export type RuleSeverity = (typeof ruleSeverities)[number];

/** LSP's numbers for the severities. */
export const lspSeverities: Readonly<Record<Exclude<RuleSeverity, 'off'>, DiagnosticSeverity>> = {
  error: 1, warning: 2, information: 3, hint: 4,
};
