import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { textAfter } from '../../edit/textChanges';
import { parseCanvas } from '../../parsing/parse';
import type { SourceText, TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { english } from '../../l10n/l10n';
import { isOfText } from '../validation/codes';
import { validate } from '../validation/validate';
import type { FileAction } from './fileAction';
import { changesOf } from './fileAction';

/** How much text is read again at most to find out what fixes lead to, in UTF-16 units: some tens of milliseconds. */
const longestRead = 500_000;

function errorsIn(document: CanvasDocument): number {
  return validate(document, english).filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
}

const word = /[\p{L}\p{M}\p{N}]/u;

/** Whether a change makes one word of two: of what it writes and what is beside it. */
function joinsWords({ text }: SourceText, { start, end, text: written }: TextChange): boolean {
  const isWord = (character: string | undefined): boolean => character !== undefined && word.test(character);
  return (isWord(text[start - 1]) && isWord(written[0]) && !isWord(text[start]))
    || (isWord(text[end]) && isWord(written.at(-1)) && !isWord(text[end - 1]));
}

/**
 * The fixes of a text that YAML does not read as it was meant, without those after which more would be wrong: what was
 * meant is only guessed there. A text that is well they leave so, and of a long one too much would have to be read.
 */
export function harmless(document: CanvasDocument, fixes: readonly FileAction[]): readonly FileAction[] {
  const { source, problems, language } = document;
  const isRead = problems.length === 0 && !fixes.some(({ diagnostics }) => diagnostics.some(isOfText));
  if (isRead || source.length * fixes.length > longestRead) return fixes;
  let errors: number | undefined;
  return fixes.filter(({ kind, edits, diagnostics }) => {
    if (kind !== 'quickfix') return true;
    const changes = changesOf(source, edits);
    if (changes.some((change) => joinsWords(source, change))) return false;
    const after = parseCanvas(textAfter(document, changes), { defaultLanguage: language });
    if (after.problems.length > problems.length) return false;
    return problems.length === 0 || diagnostics.some(isOfText) || errorsIn(after) <= (errors ??= errorsIn(document));
  });
}
