import type { Position, Range } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { linkIndex } from './linkIndex';
import { declarationOf, inOrder, placeOf, rangeOf } from './places';
import { targetAt } from './target';

/**
 * Every link to the item that a position is about, in the order of the file; with the item's own id, or
 * the name that implies it, if the declaration is asked for too.
 */
export function references(document: CanvasDocument, position: Position, includeDeclaration: boolean): Range[] {
  const target = targetAt(document, document.source.offsetAt(position));
  if (!target) return [];
  const links = linkIndex(document).linksTo(target.block, target.id).map(placeOf);
  const declarations = includeDeclaration ? target.items.map(declarationOf) : [];
  return inOrder([...links, ...declarations]).map((place) => rangeOf(document, place));
}
