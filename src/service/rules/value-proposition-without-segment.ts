import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'value-proposition-without-segment'> = {
  id: 'value-proposition-without-segment',
  severity: 'information',
  check: (model) => unlinked(model, 'value_propositions', ['customer_segments'], (l10n, name) =>
    l10n('Who is “{0}” for? This value proposition is linked to no customer segment.', name)),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A value proposition for no customer segment', nl: 'Een waardepropositie voor geen enkel klantsegment' },
  explanation: 'Value is always value to someone. The rule keeps quiet until some value proposition is linked to a segment.',
  invalid: `\
value_propositions:
  - name: Speed
    customer_segments: shops
  - Trust
customer_segments:
  - Shops
`,
  valid: `\
value_propositions:
  - name: Speed
    customer_segments: shops
  - name: Trust
    customer_segments: shops
customer_segments:
  - Shops
`,
};
