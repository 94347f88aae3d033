import type { TextEdit } from 'vscode-languageserver-types';
import { inOrder } from '../edit/textChanges';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';

/** Changes as LSP edits, in the order of the file and each once. */
export function toEdits({ source }: CanvasDocument, changes: readonly TextChange[]): TextEdit[] {
  return inOrder(changes).map(({ start, end, text }) => ({ range: source.range(start, end), newText: text }));
}
