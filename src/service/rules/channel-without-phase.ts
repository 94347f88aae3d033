import { filterEach } from '../../incremental/derived';
import { atName } from './engine/findings';
import { lacking } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const withoutPhase = filterEach<ItemSummary>(({ item }) => (item.terms.phases ?? []).length === 0);

export const rule: Rule<'channel-without-phase'> = {
  id: 'channel-without-phase',
  severity: 'hint',
  check: (model) => {
    const without = lacking(model, 'channels', withoutPhase);
    return without.filter(({ item }) => item.status !== 'rejected').map((placed) =>
      atName(placed, (l10n) => l10n('In which phase does “{0}” meet customers? It has no phases.', placed.item.name)));
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A channel in no phase', nl: 'Een kanaal zonder fases' },
  explanation: 'What is the channel for: being known, judged, bought from, delivering, or helping afterwards? The rule keeps '
    + 'quiet until some channel has phases.',
  invalid: `\
channels:
  - name: Web shop
    phases: purchase
  - name: Newsletter
`,
  valid: `\
channels:
  - name: Web shop
    phases: [evaluation, purchase, delivery]
  - name: Newsletter
    phases: [awareness, after-sales]
`,
};
