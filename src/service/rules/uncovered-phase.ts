import { languageOf } from '../../canvas/languages';
import { termsOf } from '../../canvas/words';
import { filterEach } from '../../incremental/derived';
import { atBlock } from './engine/findings';
import type { ItemSummary } from '../../links/summary';
import type { Documentation, Rule } from './engine/rule';

/** The channels for a phase, by the phase. */
const ofPhase = new Map(termsOf('channels.phases').map((phase) =>
  [phase, filterEach<ItemSummary>(({ item }) => item.terms.phases?.includes(phase) === true)]));

export const rule: Rule<'uncovered-phase'> = {
  id: 'uncovered-phase',
  severity: 'information',
  check: (model) => {
    const { language } = model.document;
    const phases = termsOf('channels.phases');
    const missing = phases.filter((phase) => ofPhase.get(phase)?.(model.blocks.channels).length === 0);
    if (missing.length === phases.length) return [];
    return missing.flatMap((phase) => {
      const text = languageOf(language).vocabularies['channels.phases'].terms[phase];
      return atBlock(model, 'channels', (l10n) => l10n('No channel covers the phase “{0}”. {1}', text.label, text.question));
    });
  },
  fixes: 'advice',
};

export const documentation: Documentation = {
  title: { en: 'A phase that no channel covers', nl: 'Een fase die geen kanaal dekt' },
  explanation: 'From awareness to after sales, customers need a way through every phase. The rule keeps quiet until some '
    + 'channel has phases.',
  invalid: `\
channels:
  - name: Web shop
    phases: [awareness, purchase]
`,
  valid: `\
channels:
  - name: Web shop
    phases: [awareness, evaluation, purchase]
  - name: Courier
    phases: [delivery, after-sales]
`,
};
