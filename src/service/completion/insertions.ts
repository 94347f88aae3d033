import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { InsertTextFormat } from 'vscode-languageserver-types';
import type { CompletionPlace } from './context';

/** The edit that puts a text in a place. */
export function editAt({ replace: { line, start, end } }: CompletionPlace, newText: string): TextEdit {
  return { range: { start: { line, character: start }, end: { line, character: end } }, newText };
}

/** A text for a snippet, in which nothing is a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Opens the list of suggestions again, for the value behind a key that was just inserted. */
export const suggestAgain = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

/** The properties of an item that inserts a snippet. */
export function snippet(place: CompletionPlace, text: string): Pick<CompletionItem, 'textEdit' | 'insertTextFormat'> {
  return { textEdit: editAt(place, text), insertTextFormat: InsertTextFormat.Snippet };
}

/** A number as text that sorts like it. */
export function order(group: number, index: number): string {
  return `${group}${String(index).padStart(4, '0')}`;
}

/** A word with its counterparts in other languages behind it, so that typing any of them finds it. */
export function matching(word: string, others: readonly string[]): string {
  return [...new Set([word, ...others])].join(' ');
}

/** Text as a plain YAML scalar, or between double quotes where it would mean something else. */
export function scalar(text: string): string {
  const isWord = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(text);
  const isOther = /^([\d_.]+(e\d+)?|0[xo][\da-f]+|true|false|null)$/i.test(text);
  return isWord && !isOther ? text : JSON.stringify(text);
}
