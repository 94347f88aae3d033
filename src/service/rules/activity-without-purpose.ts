import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

/** What key activities are there for. */
const outcomes = ['value_propositions', 'channels', 'customer_relationships', 'revenue_streams'] as const;

export const rule: Rule<'activity-without-purpose'> = {
  id: 'activity-without-purpose',
  severity: 'hint',
  check: (model) => unlinked(model, 'key_activities', outcomes, (l10n, name) =>
    l10n('What is “{0}” for? This activity is linked to no value proposition, channel, relationship or revenue stream.', name), true),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A key activity that nothing needs', nl: 'Een kernactiviteit die nergens voor nodig is' },
  explanation: 'Key activities are what the value propositions, channels, customer relationships and revenue streams require. '
    + 'The rule keeps quiet until most activities are linked to one of those.',
  invalid: `\
key_activities:
  - name: Roasting
    value_propositions: coffee
  - name: Packing
    value_propositions: coffee
  - name: Training
value_propositions:
  - Coffee
`,
  valid: `\
key_activities:
  - name: Roasting
    value_propositions: coffee
  - name: Packing
    value_propositions: coffee
  - name: Training
    value_propositions: coffee
value_propositions:
  - Coffee
`,
};
