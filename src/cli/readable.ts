import { firstProblem } from '../parsing/firstProblem';
import type { CanvasDocument } from '../parsing/syntax';

/** Whether a text can be parsed as a canvas; a duplicate key is an error, but does not prevent that. */
export function isReadable(document: CanvasDocument): boolean {
  return document.form !== 'other' && !firstProblem(document);
}
