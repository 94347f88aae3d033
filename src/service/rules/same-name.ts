import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import { comparedName, itemsByName } from '../../links/items';
import { atName, headingOf } from './engine/findings';
import { repeatedIn } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { RuleModel } from './engine/model';
import type { Documentation, Rule } from './engine/rule';

/** The items of a block with the name, but not the id, of one before them; those that are rejected do not count. */
function withRepeatedName(model: RuleModel, block: BlockId): readonly ItemSummary[] {
  const first = new Map<string, string>();
  return repeatedIn(model, block, itemsByName).filter((placed) => {
    const { id, status } = placed.item;
    const name = comparedName(placed.item);
    if (status === 'rejected' || name === '') return false;
    const before = first.get(name);
    if (before === undefined) first.set(name, id);
    // Two with one id are told as that.
    return before !== undefined && before !== id;
  });
}

export const rule: Rule<'same-name'> = {
  id: 'same-name',
  severity: 'information',
  check: (model) => blockIds.flatMap((block) => withRepeatedName(model, block)).map((placed) => {
    const { block, name } = placed.item;
    return atName(placed, (l10n) =>
      l10n('Another item of “{0}” is called “{1}” too. What sets them apart?', headingOf(model, block), name));
  }),
  fixes: 'meaning',
};

export const documentation: Documentation = {
  title: { en: 'Two items of a block with one name', nl: 'Twee items van een bouwsteen met dezelfde naam' },
  explanation: 'On the canvas no one can tell them apart. Say in each name what sets it apart, or make them one item.',
  invalid: `\
channels:
  - name: Shops
    id: own-shops
  - name: Shops
    id: shops-of-partners
`,
  valid: `\
channels:
  - Own shops
  - Shops of partners
`,
};
