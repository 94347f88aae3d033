import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { withoutQuotes } from '../../edit/scalar';
import type { CanvasDocument } from '../../parsing/syntax';
import type { Localize } from '../l10n';
import type { FileAction } from './fileAction';

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
function edit({ source }: CanvasDocument, diagnostic: Diagnostic): TextEdit[] {
  const newText = replacementOf(diagnostic);
  const { start, end } = diagnostic.range;
  const within = withoutQuotes(source, [source.offsetAt(start), source.offsetAt(end)]);
  return newText === undefined ? [] : [{ range: source.range(...within), newText }];
}

/** Writes the word that was meant. */
export function fixWord(document: CanvasDocument, diagnostic: Diagnostic, l10n: Localize): FileAction[] {
  const word = replacementOf(diagnostic);
  if (word === undefined) return [];
  const title = l10n('Change to `{0}`', word);
  return [{ title, kind: 'quickfix', diagnostics: [diagnostic], edits: edit(document, diagnostic), isPreferred: true }];
}

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
  if (sameWords.length === 0) return [];
  const edits = sameWords.flatMap((diagnostic) => edit(document, diagnostic));
  const title = l10n('Write all {0} words as this canvas does', sameWords.length);
  const diagnostics = here.filter(isSameWord);
  const everywhere: FileAction = { title, kind: 'source.fixAll.bmc', diagnostics: [], edits, isPreferred: false };
  if (diagnostics.length === 0 || sameWords.length < 2) return [everywhere];
  return [{ title, kind: 'quickfix', diagnostics, edits, isPreferred: false }, everywhere];
}
