import { keyWord } from '../../canvas/words';
import { filterEach } from '../../incremental/derived';
import { actionFor } from '../codeActions/fileAction';
import { addHeadField } from '../validation/headFixes';
import { atTop } from './engine/findings';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const withAmount = filterEach<ItemSummary>(({ item }) => item.amount !== undefined);

/** The currencies to choose from, the likeliest first. */
const offered = ['EUR', 'USD', 'GBP'];

export const rule: Rule<'amount-without-currency'> = {
  id: 'amount-without-currency',
  severity: 'hint',
  check: (model) => {
    const { cost_structure: costs, revenue_streams: revenue } = model.blocks;
    if (model.currency !== undefined || withAmount(costs).length + withAmount(revenue).length === 0) return [];
    const key = keyWord({ in: 'canvas' }, 'currency', model.document.language);
    return atTop(model, (l10n) => l10n('Which currency are the amounts in? Say so with `{0}`, such as `EUR`.', key));
  },
  fixes: [(document, { diagnostic }, l10n) => {
    const key = keyWord({ in: 'canvas' }, 'currency', document.language);
    return offered.flatMap((code, index) => actionFor(
      document, l10n('Write `{0}: {1}`', key, code), 'quickfix', addHeadField(document, 'currency', code), [diagnostic], index === 0));
  }],
};

export const documentation: Documentation = {
  title: { en: 'Amounts in no currency', nl: 'Bedragen zonder valuta' },
  explanation: 'Say at the top of the canvas which `currency` all amounts are in, such as `EUR`.',
  invalid: `\
revenue_streams:
  - name: Sales
    amount: 1000
    per: year
`,
  valid: `\
currency: EUR
revenue_streams:
  - name: Sales
    amount: 1000
    per: year
`,
};
