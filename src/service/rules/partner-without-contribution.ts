import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

/** What key partners can be part of. */
const contributions = ['key_resources', 'key_activities', 'value_propositions', 'channels'] as const;

export const rule: Rule<'partner-without-contribution'> = {
  id: 'partner-without-contribution',
  severity: 'hint',
  check: (model) => unlinked(model, 'key_partners', contributions, (l10n, name) =>
    l10n('What does “{0}” contribute? This partner is linked to no resource, activity, value proposition or channel.', name), true),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A key partner that contributes nothing', nl: 'Een partner die niets bijdraagt' },
  explanation: 'Which key resources do we acquire from this partner, which key activities does it perform, or what else is it '
    + 'part of? The rule keeps quiet until most partners are linked to a resource, an activity, a value proposition '
    + 'or a channel.',
  invalid: `\
key_partners:
  - name: Growers
    key_resources: beans
  - name: Traders
    key_resources: beans
  - name: Bank
key_resources:
  - Beans
`,
  valid: `\
key_partners:
  - name: Growers
    key_resources: beans
  - name: Traders
    key_resources: beans
  - name: Bank
    key_activities: financing
key_resources:
  - Beans
key_activities:
  - Financing
`,
};
