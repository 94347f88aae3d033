import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { linkIndex } from './linkIndex';
import type { Place } from './places';
import { declarationOf, inOrder, placeOf, rangeOf } from './places';
import { targetAt } from './target';

/** The item that a position is about and the links to it, in the order of the file. */
export function highlights(document: CanvasDocument, position: Position): DocumentHighlight[] {
  const target = targetAt(document, document.source.offsetAt(position));
  if (!target) return [];
  const declarations = new Set(target.items.map((item) => String(declarationOf(item))));
  if (target.self) declarations.add(String(target.place));
  const links = linkIndex(document).linksTo(target.block, target.id).map(placeOf);
  const kindOf = (place: Place): DocumentHighlightKind =>
    (declarations.has(String(place)) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
  return inOrder([...links, ...target.items.map(declarationOf), target.place])
    .map((place) => ({ range: rangeOf(document, place), kind: kindOf(place) }));
}
