import type { Position, Range } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { occurrencesAt } from './occurrences';
import { inOrder, rangeOf } from './ranges';

/**
 * Every link to the item that a position is about, every alias of the anchor, or every use of the tag, in the order
 * of the file; with the item's own id, or the name that implies it, or the anchor, if the declaration is asked for.
 */
export function references(document: CanvasDocument, position: Position, includeDeclaration: boolean): Range[] {
  const found = occurrencesAt(document, document.source.offsetAt(position));
  if (!found) return [];
  return inOrder([...found.uses, ...(includeDeclaration ? found.declarations : [])])
    .map((place) => rangeOf(document, place));
}
