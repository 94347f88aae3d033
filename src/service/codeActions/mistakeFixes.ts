import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import type { Told } from '../validation/told';
import type { FileAction } from './fileAction';
import { actionFor } from './fileAction';
import { replacementOf } from './wordFixes';

/** The ways to mend something, as they come with what is told of it: the first is the one that gives what was meant. */
export function fixTold(document: CanvasDocument, { diagnostic, fixes }: Told, l10n: Localize): FileAction[] {
  const isReplaced = replacementOf(diagnostic) !== undefined;
  return fixes.flatMap(({ title, changes, isGuess }, index) =>
    actionFor(document, title(l10n), 'quickfix', changes, [diagnostic], index === 0 && !isReplaced && isGuess !== true));
}
