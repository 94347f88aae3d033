import { blockIds } from '../../canvas/structure';
import { atBlock, atTop, headingOf } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

const blocksBeforeHints = 5;

export const rule: Rule<'empty-block'> = {
  id: 'empty-block',
  severity: 'hint',
  check: (model) => {
    const empty = blockIds.filter((block) => model.blocks[block].length === 0);
    if (blockIds.length - empty.length < blocksBeforeHints) return [];
    return empty.flatMap((block) => (model.syntax(block)
      ? atBlock(model, block, (l10n) => l10n('“{0}” is still empty.', headingOf(model, block)))
      : atTop(model, (l10n) => l10n('The block “{0}” is missing.', headingOf(model, block)))));
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A block that is empty or missing', nl: 'Een bouwsteen die leeg is of ontbreekt' },
  explanation: 'A canvas grows, and every block is a question to the business. The rule keeps quiet until at least five '
    + 'blocks have items.',
  invalid: `\
key_partners: [a]
key_activities: [b]
key_resources: [c]
channels: [d]
customer_segments: [e]
`,
  valid: `\
key_partners: [a]
key_activities: [b]
key_resources: [c]
value_propositions: [d]
customer_relationships: [e]
channels: [f]
customer_segments: [g]
cost_structure: [h]
revenue_streams: [i]
`,
};
