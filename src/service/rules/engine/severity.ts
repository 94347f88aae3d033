import type { DiagnosticSeverity } from 'vscode-languageserver-types';

/** How severe what a rule finds is; `off` for a rule that does not run. The values of the setting `bmc.rules`. */
export type RuleSeverity = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** LSP's numbers for the severities. */
export const lspSeverities: Readonly<Record<Exclude<RuleSeverity, 'off'>, DiagnosticSeverity>> = {
  error: 1, warning: 2, information: 3, hint: 4,
};

/** All severities, from silent to loud: the choices that the settings offer. */
export const ruleSeverities = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly RuleSeverity[];
