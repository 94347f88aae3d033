import type { TextEdit } from 'vscode-languageserver-types';
import type { Answer } from '../../edit/answer';
import { answerChanges } from '../../edit/answer';
import type { CanvasDocument } from '../../parsing/syntax';
import { toEdits } from '../edits';

export type { Answer } from '../../edit/answer';

/**
 * The edits that write an answer into a canvas, as an item or a field of one; none if it says so already.
 * `undefined` where the file leaves no place for it, as in a list that is shared through an anchor.
 */
export function answerEdits(document: CanvasDocument, answer: Answer): TextEdit[] | undefined {
  const changes = answerChanges(document, answer);
  return changes && toEdits(document, changes);
}
