import type { CompletionItem, Position, TextEdit } from 'vscode-languageserver-types';
import { SourceText } from '../../../src/parsing/source';

/** A text without the `|` that marks the cursor in it, and where that was. */
export function cursor(marked: string): { text: string; offset: number; position: Position } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`No cursor in ${JSON.stringify(marked)}`);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, position: new SourceText(text).positionAt(offset) };
}

/** A text after edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const source = new SourceText(text);
  const placed = edits
    .map(({ range, newText }) => ({ start: source.offsetAt(range.start), end: source.offsetAt(range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let offset = 0;
  for (const { start, end, newText } of placed) {
    if (start < offset) throw new Error('Edits overlap');
    result += text.slice(offset, start) + newText;
    offset = end;
  }
  return result + text.slice(offset);
}

/**
 * The text after a completion was accepted: a snippet's placeholders as they stand, its further lines
 * indented as an editor does.
 */
export function accept(text: string, item: CompletionItem): string {
  const edit = item.textEdit;
  if (!edit || !('range' in edit)) throw new Error('A completion without an edit');
  const line = new SourceText(text).lineText(edit.range.start.line).slice(0, edit.range.start.character);
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const plain = item.insertTextFormat !== 2 ? edit.newText : edit.newText
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1')
    .replaceAll('\n', `\n${indent}`);
  return applyEdits(text, [{ range: edit.range, newText: plain }]);
}
