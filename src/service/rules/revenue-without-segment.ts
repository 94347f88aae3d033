import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'revenue-without-segment'> = {
  id: 'revenue-without-segment',
  severity: 'information',
  check: (model) => unlinked(model, 'revenue_streams', ['customer_segments'], (l10n, name) =>
    l10n('Who pays for “{0}”? This revenue stream is linked to no customer segment.', name)),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A revenue stream from nobody', nl: 'Een inkomstenstroom die van niemand komt' },
  explanation: 'Someone pays for it: which customer segment? The rule keeps quiet until some revenue stream is linked to a '
    + 'segment.',
  invalid: `\
revenue_streams:
  - name: Sales
    customer_segments: shops
  - name: Repairs
customer_segments:
  - Shops
`,
  valid: `\
revenue_streams:
  - name: Sales
    customer_segments: shops
  - name: Repairs
    customer_segments: shops
customer_segments:
  - Shops
`,
};
