import type { Diagnostic } from 'vscode-languageserver-types';
import type { VocabularyId } from '../../../canvas/structure';
import { termsOf, termWord } from '../../../canvas/words';
import type { TextChange } from '../../../parsing/source';
import type { CanvasDocument } from '../../../parsing/syntax';
import type { FileAction } from '../../codeActions/fileAction';
import { actionFor } from '../../codeActions/fileAction';
import type { Localize } from '../../../l10n/l10n';

/**
 * One quick fix for each term of a vocabulary: a field is written with it.
 *
 * @param key The field, as the file writes it.
 * @param write The changes that write the field with a term, given by its id; `undefined` where they cannot be made.
 */
export function fixesByTerm(
  document: CanvasDocument, diagnostic: Diagnostic, key: string, vocabulary: VocabularyId, l10n: Localize,
  write: (term: string) => TextChange[] | undefined,
): FileAction[] {
  return termsOf(vocabulary).flatMap((term) => {
    const title = l10n('Write `{0}: {1}`', key, termWord(vocabulary, term, document.language));
    return actionFor(document, title, 'quickfix', write(term), [diagnostic]);
  });
}
