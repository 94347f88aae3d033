import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

/** What costs money. */
const sources = ['key_resources', 'key_activities', 'key_partners'] as const;

export const rule: Rule<'cost-without-source'> = {
  id: 'cost-without-source',
  severity: 'hint',
  check: (model) => unlinked(model, 'cost_structure', sources, (l10n, name) =>
    l10n('Where does “{0}” come from? This cost is linked to no key resource, activity or partner.', name), true),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A cost that comes from nothing', nl: 'Kosten die nergens vandaan komen' },
  explanation: 'Which key resource, key activity or key partner costs this? The rule keeps quiet until most costs are linked '
    + 'to one of those.',
  invalid: `\
cost_structure:
  - name: Wages
    key_activities: roasting
  - name: Gas
    key_activities: roasting
  - name: Rent
key_activities:
  - Roasting
`,
  valid: `\
cost_structure:
  - name: Wages
    key_activities: roasting
  - name: Gas
    key_activities: roasting
  - name: Rent
    key_resources: roastery
key_activities:
  - Roasting
key_resources:
  - Roastery
`,
};
