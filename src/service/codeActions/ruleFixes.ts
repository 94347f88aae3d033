import type { Diagnostic } from 'vscode-languageserver-types';
import type { VocabularyId } from '../../canvas/structure';
import { keyWord, termsOf, termWord } from '../../canvas/words';
import { setField } from '../../edit/setField';
import { setFocus } from '../../edit/setFocus';
import { findAt } from '../../parsing/at';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import { addHeadField } from '../validation/headFixes';
import type { FileAction } from './fileAction';
import { actionFor } from './fileAction';

/** One fix for each term of a vocabulary: a field is written with it. */
function fixesByTerm(
  document: CanvasDocument, diagnostic: Diagnostic, key: string, vocabulary: VocabularyId, l10n: Localize,
  write: (term: string) => TextChange[] | undefined,
): FileAction[] {
  return termsOf(vocabulary).flatMap((term) => {
    const title = l10n('Write `{0}: {1}`', key, termWord(vocabulary, term, document.language));
    return actionFor(document, title, 'quickfix', write(term), [diagnostic]);
  });
}

/**
 * The answers to what a rule asks, where they are few: in which currency amounts are, how often an amount comes, and
 * what drives the costs.
 */
export function fixRule(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const { language } = document;
  if (diagnostic.code === 'cost-structure-without-focus') {
    const key = keyWord({ in: 'block', block: 'cost_structure' }, 'focus', language);
    return fixesByTerm(document, diagnostic, key, 'cost_structure.focus', l10n, (term) => setFocus(document, term));
  }
  if (diagnostic.code === 'amount-without-currency') {
    const key = keyWord({ in: 'canvas' }, 'currency', language);
    return ['EUR', 'USD', 'GBP'].flatMap((code, index) => actionFor(
      document, l10n('Write `{0}: {1}`', key, code), 'quickfix', addHeadField(document, 'currency', code), [diagnostic], index === 0));
  }
  if (diagnostic.code !== 'amount-without-per') return [];
  const item = findAt(document, document.source.offsetAt(diagnostic.range.start))?.item;
  if (!item) return [];
  const key = keyWord({ in: 'item', block: item.block }, 'per', language);
  return fixesByTerm(document, diagnostic, key, 'per', l10n, (term) => setField(document, item, 'per', [term]));
}
