import type { Fixer } from './fixer';
import { actionFor } from './fileAction';
import { replacementOf } from './wordFixes';

/** The ways to mend something, as they come with what is told of it: the first is the one that gives what was meant. */
export const fixAsTold: Fixer = (document, { diagnostic, fixes }, l10n) => {
  const isReplaced = replacementOf(diagnostic) !== undefined;
  return fixes.flatMap(({ title, changes, isGuess }, index) =>
    actionFor(document, title(l10n), 'quickfix', changes, [diagnostic], index === 0 && !isReplaced && isGuess !== true));
};
