import { filterEach } from '../../incremental/derived';
import { atTop } from './engine/findings';
import { itemsThat } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

const statusesBeforeHints = 5;

const withStatus = filterEach<ItemSummary>(({ item }) => item.status !== undefined);

export const rule: Rule<'only-assumptions'> = {
  id: 'only-assumptions',
  severity: 'hint',
  check: (model) => {
    const some = itemsThat(model, withStatus);
    const isTested = some.some(({ item }) => item.status !== 'assumption');
    if (some.length < statusesBeforeHints || isTested) return [];
    return atTop(model, (l10n) => l10n(
      '{0} assumptions, and none of them tested. Which would hurt most if it were wrong? Test that one first.', some.length,
    ));
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'Assumptions, and none of them tested', nl: 'Aannames waarvan er geen een is getest' },
  explanation: 'A business model is a set of guesses until customers have been asked. Find the assumption that would hurt '
    + 'most if it were wrong, and test that first. The rule keeps quiet until five items have a status.',
  invalid: `\
channels:
  - name: Shop 1
    status: assumption
  - name: Shop 2
    status: assumption
  - name: Shop 3
    status: assumption
  - name: Shop 4
    status: assumption
  - name: Shop 5
    status: assumption
`,
  valid: `\
channels:
  - name: Shop 1
    status: assumption
  - name: Shop 2
    status: assumption
  - name: Shop 3
    status: assumption
  - name: Shop 4
    status: assumption
  - name: Shop 5
    status: testing
`,
};
