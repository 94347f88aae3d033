import { filterEach } from '../../incremental/derived';
import { fieldOf, nameSpan } from '../../parsing/spans';
import { span } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const withColor = filterEach<ItemSummary>(({ item }) => item.color !== undefined);

export const rule: Rule<'same-color'> = {
  id: 'same-color',
  severity: 'hint',
  // One by one, as there may be as many as segments.
  *check(model) {
    const first = new Map<string, string>();
    for (const { syntax, item: { color = '', name } } of withColor(model.blocks.customer_segments)) {
      const other = first.get(color);
      if (other === undefined) {
        first.set(color, name);
        continue;
      }
      const field = fieldOf(syntax.fields, 'color');
      const say = (l10n: Localize): string =>
        l10n('“{0}” has this colour too, so what is linked to one seems linked to the other.', other);
      yield { part: syntax.part, span: field?.merged === false ? span(field.key) : nameSpan(syntax), say };
    }
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'Two customer segments in one colour', nl: 'Twee klantsegmenten met dezelfde kleur' },
  explanation: 'The colour of a segment shows on every item that is linked to it, so each needs its own. A segment without a '
    + '`color` is given one.',
  invalid: `\
customer_segments:
  - name: Shops
    color: blue
  - name: Offices
    color: blue
`,
  valid: `\
customer_segments:
  - name: Shops
    color: blue
  - name: Offices
    color: green
`,
};
