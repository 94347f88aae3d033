import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'segment-without-value-proposition'> = {
  id: 'segment-without-value-proposition',
  severity: 'information',
  check: (model) => unlinked(model, 'customer_segments', ['value_propositions'], (l10n, name) =>
    l10n('What value is there for “{0}”? No value proposition is linked to this segment.', name)),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A customer segment that no value proposition serves', nl: 'Een klantsegment waar geen waardepropositie voor is' },
  explanation: 'Each segment needs something that is of value to it. The rule keeps quiet until some value proposition is '
    + 'linked to a segment.',
  invalid: `\
value_propositions:
  - name: Speed
    customer_segments: shops
customer_segments:
  - Shops
  - Offices
`,
  valid: `\
value_propositions:
  - name: Speed
    customer_segments: [shops, offices]
customer_segments:
  - Shops
  - Offices
`,
};
