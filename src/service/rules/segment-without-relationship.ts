import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'segment-without-relationship'> = {
  id: 'segment-without-relationship',
  severity: 'information',
  check: (model) => unlinked(model, 'customer_segments', ['customer_relationships'], (l10n, name) =>
    l10n('What relationship does “{0}” expect? No customer relationship is linked to this segment.', name)),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A customer segment without a customer relationship', nl: 'Een klantsegment zonder klantrelatie' },
  explanation: 'What kind of relationship does this segment expect? The rule keeps quiet until some relationship is linked to '
    + 'a segment.',
  invalid: `\
customer_relationships:
  - name: Forum
    customer_segments: shops
customer_segments:
  - Shops
  - Offices
`,
  valid: `\
customer_relationships:
  - name: Forum
    customer_segments: [shops, offices]
customer_segments:
  - Shops
  - Offices
`,
};
