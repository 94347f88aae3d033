import { blockIds } from '../../canvas/structure';
import { atBlock, headingOf } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

const mostItems = 15;

export const rule: Rule<'crowded-block'> = {
  id: 'crowded-block',
  severity: 'hint',
  check: (model) => blockIds.flatMap((block) => {
    const { length } = model.blocks[block];
    if (length <= mostItems) return [];
    return atBlock(model, block, (l10n) => l10n(
      '“{0}” has {1} items, more than anyone can take in. Could some be grouped?', headingOf(model, block), length,
    ));
  }),
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'More items in a block than anyone can take in', nl: 'Meer items in een bouwsteen dan te overzien zijn' },
  explanation: 'A canvas tells the story of a business at a glance. With more than 15 items in a block, group some of them.',
  invalid: `\
channels: [Shop 1, Shop 2, Shop 3, Shop 4, Shop 5, Shop 6, Shop 7, Shop 8, Shop 9, Shop 10, Shop 11, Shop 12, Shop 13, Shop 14, Shop 15, Shop 16]
`,
  valid: `\
channels: [Own shops, Shops of partners, Web shop]
`,
};
