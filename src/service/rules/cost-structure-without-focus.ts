import { keyWord, termsOf, termText } from '../../canvas/words';
import { setFocus } from '../../edit/setFocus';
import { fieldOf } from '../../parsing/spans';
import { atBlock } from './engine/findings';
import { fixesByTerm } from './engine/fixesByTerm';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'cost-structure-without-focus'> = {
  id: 'cost-structure-without-focus',
  severity: 'hint',
  check: (model) => {
    const block = model.syntax('cost_structure');
    if (model.blocks.cost_structure.length === 0 || !block || fieldOf(block.fields, 'focus')) return [];
    const { language } = model.document;
    const key = keyWord({ in: 'block', block: 'cost_structure' }, 'focus', language);
    const labels = termsOf('cost_structure.focus').map((term) => termText('cost_structure.focus', term, language)?.label ?? term);
    return atBlock(model, 'cost_structure', (l10n) =>
      l10n('Is this business more {0} or more {1}? Say so with `{2}`.', labels[0] ?? '', labels[1] ?? '', key));
  },
  fixes: [(document, { diagnostic }, l10n) => {
    const key = keyWord({ in: 'block', block: 'cost_structure' }, 'focus', document.language);
    return fixesByTerm(document, diagnostic, key, 'cost_structure.focus', l10n, (term) => setFocus(document, term));
  }],
};

export const documentation: Documentation = {
  title: { en: 'A cost structure without a focus', nl: 'Een kostenstructuur die niet zegt waarop de business gericht is' },
  explanation: 'Is the business more cost-driven or more value-driven? Write the block as a mapping with `focus` and `items`.',
  invalid: `\
cost_structure:
  - Rent
`,
  valid: `\
cost_structure:
  focus: cost-driven
  items:
    - Rent
`,
};
