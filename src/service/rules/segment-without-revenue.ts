import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'segment-without-revenue'> = {
  id: 'segment-without-revenue',
  severity: 'information',
  check: (model) => unlinked(model, 'customer_segments', ['revenue_streams'], (l10n, name) =>
    l10n('What does “{0}” pay for? No revenue stream is linked to this segment.', name)),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A customer segment that brings in nothing', nl: 'Een klantsegment dat niets oplevert' },
  explanation: 'A segment may well be free of charge, when another one pays for it: say so in its note, and turn the rule off '
    + 'there. The rule keeps quiet until some revenue stream is linked to a segment.',
  invalid: `\
revenue_streams:
  - name: Sales
    customer_segments: shops
customer_segments:
  - Shops
  - Offices
`,
  valid: `\
revenue_streams:
  - name: Sales
    customer_segments: [shops, offices]
customer_segments:
  - Shops
  - Offices
`,
};
