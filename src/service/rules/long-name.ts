import { filterEach } from '../../incremental/derived';
import { atName } from './engine/findings';
import { itemsThat } from './engine/items';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

/** The characters that fit on a sticky note. */
const longestName = 60;

const withLongName = filterEach<ItemSummary>(({ item }) => item.name.length > longestName);

export const rule: Rule<'long-name'> = {
  id: 'long-name',
  severity: 'information',
  check: (model) => itemsThat(model, withLongName).map((placed) => atName(placed, (l10n) => l10n(
    'This name has {0} characters, too many for a sticky note. Keep a few words, and put the rest in a note.',
    placed.item.name.length,
  ))),
  fixes: 'meaning',
};

export const documentation: Documentation = {
  title: { en: 'A name too long for a sticky note', nl: 'Een naam die te lang is voor een plakbriefje' },
  explanation: 'A name of more than 60 characters does not fit on a sticky note. Keep a few words, and put the rest in the '
    + 'note.',
  invalid: `\
channels:
  - Our own shops in the centres of all larger cities, open seven days a week
`,
  valid: `\
channels:
  - name: Our own shops
    note: In the centres of all larger cities, open seven days a week.
`,
};
