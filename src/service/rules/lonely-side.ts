import { atName } from './engine/findings';
import type { Documentation, Rule } from './engine/rule';

export const rule: Rule<'lonely-side'> = {
  id: 'lonely-side',
  severity: 'information',
  check: (model) => {
    if (model.blocks.customer_segments.length > 1) return [];
    const sides = model.blocks.customer_segments.filter(({ item }) => item.terms.type?.includes('multi-sided-platform'));
    return sides.map((placed) => atName(placed, (l10n) => l10n(
      'A multi-sided platform brings groups together, and “{0}” is the only segment. Who is on the other side?', placed.item.name,
    )));
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A multi-sided platform with one side', nl: 'Een multi-sided platform met één kant' },
  explanation: 'A multi-sided platform brings together two or more groups that depend on each other.',
  invalid: `\
customer_segments:
  - name: Hosts
    type: multi-sided-platform
`,
  valid: `\
customer_segments:
  - name: Hosts
    type: multi-sided-platform
  - name: Guests
    type: multi-sided-platform
`,
};
