import { keyWord } from '../../canvas/words';
import { setField } from '../../edit/setField';
import { findAt } from '../../parsing/at';
import { filterEach } from '../../incremental/derived';
import { fieldOf } from '../../parsing/spans';
import { span } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import { fixesByTerm } from './engine/fixesByTerm';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const withAmountAlone = filterEach<ItemSummary>(({ syntax, item }) => item.amount !== undefined && !fieldOf(syntax.fields, 'per'));

export const rule: Rule<'amount-without-per'> = {
  id: 'amount-without-per',
  severity: 'hint',
  check: (model) => (['cost_structure', 'revenue_streams'] as const).flatMap((block) =>
    withAmountAlone(model.blocks[block]).flatMap(({ syntax }) => {
      const field = fieldOf(syntax.fields, 'amount');
      if (!field) return [];
      const key = keyWord({ in: 'item', block }, 'per', model.document.language);
      const say = (l10n: Localize): string =>
        l10n('How often does this amount come? Without `{0}` it counts as an amount for each year.', key);
      return [{ part: syntax.part, span: span(field.key), say }];
    })),
  fixes: [(document, { diagnostic }, l10n) => {
    const item = findAt(document, document.source.offsetAt(diagnostic.range.start))?.item;
    if (!item) return [];
    const key = keyWord({ in: 'item', block: item.block }, 'per', document.language);
    return fixesByTerm(document, diagnostic, key, 'per', l10n, (term) => setField(document, item, 'per', [term]));
  }],
};

export const documentation: Documentation = {
  title: { en: 'An amount that does not say how often', nl: 'Een bedrag dat niet zegt hoe vaak het komt' },
  explanation: 'It is counted as an amount for each year. Say `per: month`, `per: year` or `per: once`.',
  invalid: `\
revenue_streams:
  - name: Sales
    amount: 1000
`,
  valid: `\
revenue_streams:
  - name: Sales
    amount: 1000
    per: month
`,
};
