import type { CanvasDocument } from '../../../parsing/syntax';
import { locate } from '../../../parsing/syntax';
import type { Localize } from '../../../l10n/l10n';
import type { CanvasDiagnostic } from '../../validation/codes';
import type { RuleId, RuleSettings } from '..';
import { rules } from '..';
import { ruleModel } from './model';
import { lspSeverities } from './severity';
import { readSuppressions } from './suppressions';

/** Where the rules are documented, for the link after a rule's id. */
const documentation = 'https://github.com/bmc-as-code/bmc-as-code/blob/main/docs/rules.md';

/** The address of a rule's documentation. */
export function ruleHref(rule: RuleId): string {
  return `${documentation}#${rule}`;
}

/**
 * What a good canvas coach would point out, in the user's language.
 *
 * @param most How many to tell of: each costs, and nobody reads thousands.
 */
export function checkRules(
  document: CanvasDocument, l10n: Localize, settings: RuleSettings = {}, most = Infinity,
): CanvasDiagnostic[] {
  const model = ruleModel(document);
  const suppressions = readSuppressions(document);
  const diagnostics: CanvasDiagnostic[] = [];
  for (const { id, severity: own, check } of rules) {
    const severity = settings[id] ?? own;
    if (severity === 'off') continue;
    for (const { part, span, say } of check(model)) {
      if (diagnostics.length >= most) return diagnostics;
      const range = document.source.range(...locate(document, part, span));
      if (suppressions.silences(id, range.start.line)) continue;
      diagnostics.push({
        range, message: say(l10n), severity: lspSeverities[severity],
        source: 'bmc', code: id, codeDescription: { href: ruleHref(id) },
      });
    }
  }
  return diagnostics;
}
