import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import type { CompletionPlace, ValuePlace } from './place';

/** The edit that puts a text in a place. */
export function editAt(
  { lead, trail, replace: { line, start, end } }: Pick<CompletionPlace, 'lead' | 'trail' | 'replace'>, newText: string,
): TextEdit {
  const range = { start: { line, character: start }, end: { line, character: end } };
  return { range, newText: lead + newText + trail };
}

/** A text for a snippet, in which nothing is a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Opens the list of suggestions again, for the value after a key that was just inserted. */
export const suggestAgain = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

/** The properties of an item that inserts a snippet, whose further lines the editor indents like the first. */
export function snippet(
  place: CompletionPlace, text: string,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'insertTextMode'> {
  const { comment, replace } = place;
  const first = text.indexOf('\n');
  // A comment stays on its line, where what is inserted has more of them.
  const isMoved = comment !== '' && first >= 0;
  const around = isMoved ? { ...place, replace: { ...replace, end: replace.end + comment.length } } : place;
  return {
    textEdit: editAt(around, isMoved ? text.slice(0, first) + escapeSnippet(comment) + text.slice(first) : text),
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.adjustIndentation,
  };
}

/** White space for a further line of a snippet, so that it begins some columns right of the place. */
export function indentation({ column, indent }: CompletionPlace, columns: number): string {
  return ' '.repeat(Math.max(0, column - indent + columns));
}

/** The groups that the list of suggestions falls into, from first to last. */
export const groups = { whole: 0, name: 1, near: 2, next: 3, far: 4, last: 5 } as const;

/** A text that sorts as its place in a group of the list does. */
export function order(group: number, index: number): string {
  return `${group}${String(index).padStart(4, '0')}`;
}

/** Text as a plain YAML scalar, or between double quotes where it would mean something else. */
function scalar(text: string): string {
  const isWord = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(text);
  const isOther = /^([\d_.]+(e\d+)?|0[xo][\da-f]+|true|false|null)$/i.test(text);
  return isWord && !isOther ? text : JSON.stringify(text);
}

/** A string as it is to be written in a place, with the quotes that it needs or that stand there. */
export function scalarIn({ quote }: ValuePlace, text: string): string {
  if (!quote) return scalar(text);
  const escaped = quote.mark === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
  return quote.isOpen ? escaped + quote.mark : escaped;
}
