import type { RuleSettings } from './rules';
import { isRuleId } from './rules';
import type { RuleSeverity } from './rules/engine/severity';
import { lspSeverities } from './rules/engine/severity';

/** What the user has set, as far as the language service goes by it. */
export interface ServiceSettings {
  readonly rules: RuleSettings;
}

export const defaultServiceSettings: ServiceSettings = { rules: {} };

function isSeverity(value: unknown): value is RuleSeverity {
  return value === 'off' || (typeof value === 'string' && Object.hasOwn(lspSeverities, value));
}

/** Reads the setting `bmc.rules`, which may hold anything; what is no rule or no severity is left out. */
export function readRuleSettings(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([id, severity]) => isRuleId(id) && isSeverity(severity)));
}
