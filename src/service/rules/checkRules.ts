import type { Diagnostic } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import { checks } from './checks';
import type { RuleId, RuleSettings } from './definitions';
import { lspSeverities, ruleDefinitions, ruleIds } from './definitions';
import { ruleModel } from './model';
import { readSuppressions } from './suppressions';

/** Where the rules are documented, for the link behind a rule's id. */
const documentation = 'https://github.com/bmc-as-code/bmc-as-code/blob/main/docs/rules.md';

/** The address of a rule's documentation. */
export function ruleHref(rule: RuleId): string {
  return `${documentation}#${rule}`;
}

/**
 * What a good canvas coach would point out, in the user's language.
 *
 * @param most How many to tell of: each costs, and no one reads thousands.
 */
export function checkRules(
  document: CanvasDocument, l10n: Localize, settings: RuleSettings = {}, most = Infinity,
): Diagnostic[] {
  const model = ruleModel(document);
  const suppressions = readSuppressions(document);
  const diagnostics: Diagnostic[] = [];
  for (const rule of ruleIds) {
    const severity = settings[rule] ?? ruleDefinitions[rule].severity;
    if (severity === 'off') continue;
    for (const { part, span, say } of checks[rule](model)) {
      if (diagnostics.length >= most) return diagnostics;
      const range = document.source.range(...locate(document, part, span));
      if (suppressions.silences(rule, range.start.line)) continue;
      diagnostics.push({
        range, message: say(l10n), severity: lspSeverities[severity],
        source: 'bmc', code: rule, codeDescription: { href: ruleHref(rule) },
      });
    }
  }
  return diagnostics;
}
