import { filterEach } from '../../incremental/derived';
import { atName } from './engine/findings';
import { lacking } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const withoutPricing = filterEach<ItemSummary>(({ item }) => (item.terms.pricing ?? []).length === 0);

export const rule: Rule<'revenue-without-pricing'> = {
  id: 'revenue-without-pricing',
  severity: 'information',
  check: (model) => lacking(model, 'revenue_streams', withoutPricing).map((placed) =>
    atName(placed, (l10n) => l10n('How does the price of “{0}” come about? It has no pricing.', placed.item.name))),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A revenue stream without pricing', nl: 'Een inkomstenstroom zonder prijszetting' },
  explanation: 'How the price comes about shapes the stream. The rule keeps quiet until some revenue stream has pricing.',
  invalid: `\
revenue_streams:
  - name: Sales
    pricing: list-price
  - name: Repairs
`,
  valid: `\
revenue_streams:
  - name: Sales
    pricing: list-price
  - name: Repairs
    pricing: negotiation
`,
};
