import type { BlockId } from '../../src/canvas/structure';
import { blockIds } from '../../src/canvas/structure';

/** What the items of a block say beside their name, as in the examples: terms, links, notes, amounts. */
const fields = (index: number): Readonly<Record<BlockId, readonly string[]>> => ({
  key_partners: ['motivation: acquisition-of-resources-and-activities', `key_resources: [key-resources-${index}]`],
  key_activities: ['type: production', `value_propositions: value-propositions-${index}`],
  key_resources: ['type: intellectual', 'status: validated'],
  value_propositions: ['characteristics: [design, convenience-usability]', `customer_segments: [customer-segments-0, customer-segments-${index}]`, 'tags: [pilot]'],
  customer_relationships: ['type: communities', `customer_segments: customer-segments-${index}`],
  channels: ['type: own', 'phases: [awareness, purchase]', `customer_segments: [customer-segments-${index}]`],
  customer_segments: ['type: niche-market', 'color: blue'],
  cost_structure: ['tags: [fixed]', 'amount: 1250', 'per: month'],
  revenue_streams: ['type: subscription-fees', 'pricing: list-price', 'amount: 99.5', 'per: month', `customer_segments: customer-segments-${index}`],
});

function itemLines(block: BlockId, index: number): string[] {
  const name = `${block.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase())} ${index}`;
  const note = index % 3 === 0
    ? ['    note: |', `      What we know of number ${index} so far:`, '      - it was asked for in interviews']
    : index % 3 === 1 ? [`    note: Seen in ${index % 7} of the interviews, and worth a test.`] : [];
  return [`  - name: ${name}`, ...fields(index)[block].map((field) => `    ${field}`), ...note];
}

/** A canvas with so many items, spread over the nine blocks, with the links, notes and terms that real ones have. */
export function canvasWith(items: number): string {
  const lines = ['title: A large business', 'language: en', 'currency: EUR', ''];
  blockIds.forEach((block, position) => {
    lines.push(`${block}:`);
    const count = Math.floor(items / blockIds.length) + (position < items % blockIds.length ? 1 : 0);
    for (let index = 0; index < count; index++) lines.push(...itemLines(block, index));
    lines.push('');
  });
  return lines.join('\n');
}
