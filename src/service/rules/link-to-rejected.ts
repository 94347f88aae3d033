import { filterEach } from '../../incremental/derived';
import { inFileOrder } from '../../links/linkIndex';
import { span } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import { itemsThat } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const rejected = filterEach<ItemSummary>(({ item }) => item.status === 'rejected');

export const rule: Rule<'link-to-rejected'> = {
  id: 'link-to-rejected',
  severity: 'information',
  check: (model) => {
    const links = itemsThat(model, rejected).flatMap((target) => {
      const { block, id } = target.item;
      return model.withId(block, id)[0] === target ? model.index.linksTo(block, id) : [];
    });
    const held = links.filter(({ from }) => from.item.status !== 'rejected');
    return inFileOrder(model.document, held).map(({ from, link }) => {
      const target = model.withId(link.block, link.id)[0]?.item.name ?? '';
      const say = (l10n: Localize): string => l10n('“{0}” was rejected. Does “{1}” still hold?', target, from.item.name);
      return { part: from.syntax.part, span: span(link.scalar), say };
    });
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A link to an item that was rejected', nl: 'Een verwijzing naar een item dat verworpen is' },
  explanation: 'Tests have shown that the item does not hold, so what leans on it may not hold either.',
  invalid: `\
customer_segments:
  - name: Shops
    status: rejected
channels:
  - name: Web shop
    customer_segments: shops
`,
  valid: `\
customer_segments:
  - name: Shops
    status: rejected
  - Offices
channels:
  - name: Web shop
    customer_segments: offices
`,
};
