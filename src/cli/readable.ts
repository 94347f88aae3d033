import { firstProblem } from '../parsing/firstProblem';
import type { CanvasDocument } from '../parsing/syntax';

/** Whether a text can be read as a canvas; a key that is there twice is wrong, but keeps nothing from being read. */
export function isReadable(document: CanvasDocument): boolean {
  return document.form !== 'other' && !firstProblem(document);
}
