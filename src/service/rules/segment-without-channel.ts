import { unlinked } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'segment-without-channel'> = {
  id: 'segment-without-channel',
  severity: 'information',
  check: (model) => unlinked(model, 'customer_segments', ['channels'], (l10n, name) =>
    l10n('How do we reach “{0}”? No channel is linked to this segment.', name)),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A customer segment that no channel reaches', nl: 'Een klantsegment dat geen kanaal bereikt' },
  explanation: 'How does this segment hear of us, buy, and get what it bought? The rule keeps quiet until some channel is '
    + 'linked to a segment.',
  invalid: `\
channels:
  - name: Web shop
    customer_segments: shops
customer_segments:
  - Shops
  - Offices
`,
  valid: `\
channels:
  - name: Web shop
    customer_segments: [shops, offices]
customer_segments:
  - Shops
  - Offices
`,
};
