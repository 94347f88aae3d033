import type { Diagnostic } from 'vscode-languageserver-types';
import { withoutQuotes } from '../../edit/scalar';
import { keepingMeaning } from '../../edit/shared';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { toEdits } from '../edits';
import type { Localize } from '../../l10n/l10n';
import type { FileAction } from './fileAction';
import { actionFor } from './fileAction';
import type { Fixer } from './fixer';

/** The word to write instead of what a diagnostic marks, if it is known. */
export function replacementOf(diagnostic: Diagnostic): string | undefined {
  const data: unknown = diagnostic.data;
  if (typeof data !== 'object' || data === null || !('replacement' in data)) return undefined;
  return typeof data.replacement === 'string' && data.replacement !== '' ? data.replacement : undefined;
}

/** Mends that change no meaning: the same word, as this file writes it. */
function isSameWord({ code }: Diagnostic): boolean {
  return code === 'foreign-word' || code === 'spelling';
}

/** Words need no quotes, but what has them keeps them: in JSON it must. */
function changeFor({ source }: CanvasDocument, diagnostic: Diagnostic): TextChange[] {
  const text = replacementOf(diagnostic);
  const { range } = diagnostic;
  const [start, end] = withoutQuotes(source, [source.offsetAt(range.start), source.offsetAt(range.end)]);
  return text === undefined ? [] : [{ start, end, text }];
}

/** Writes the word that was meant. */
export const fixWord: Fixer = (document, { diagnostic }, l10n) => {
  const word = replacementOf(diagnostic);
  if (word === undefined) return [];
  return actionFor(document, l10n('Change to `{0}`', word), 'quickfix', changeFor(document, diagnostic), [diagnostic], true);
};

/**
 * Writes all words of other languages and spellings in the file as the file has them, which changes nothing
 * that the canvas means: on save, and where one of several is asked about.
 */
export function fixAllWords(
  document: CanvasDocument, all: readonly Diagnostic[], here: readonly Diagnostic[], l10n: Localize,
): FileAction[] {
  // What is shared through an anchor is told for each block that it is in, and written once.
  const places = new Map(all.filter(isSameWord).map((diagnostic) => [JSON.stringify(diagnostic.range), diagnostic]));
  const sameWords = [...places.values()];
  const changes = keepingMeaning(document, sameWords.flatMap((diagnostic) => changeFor(document, diagnostic)));
  if (changes.length === 0) return [];
  const edits = toEdits(document, changes);
  const title = changes.length === 1
    ? l10n('Write 1 word as this canvas does') : l10n('Write all {0} words as this canvas does', changes.length);
  const diagnostics = here.filter(isSameWord);
  const everywhere: FileAction = { title, kind: 'source.fixAll.bmc', diagnostics: [], edits, isPreferred: false };
  if (diagnostics.length === 0 || changes.length < 2) return [everywhere];
  return [{ title, kind: 'quickfix', diagnostics, edits, isPreferred: false }, everywhere];
}
