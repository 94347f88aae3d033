import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { occurrencesAt } from './occurrences';
import type { OffsetRange } from '../../parsing/ranges';
import { inOrder, rangeOf } from './ranges';

/** The item, anchor or tag that a position is about and all uses of it, in the order of the file. */
export function highlights(document: CanvasDocument, position: Position): DocumentHighlight[] {
  const found = occurrencesAt(document, document.source.offsetAt(position));
  if (!found) return [];
  const uses = new Set(found.uses.map(String));
  const kindOf = (place: OffsetRange): DocumentHighlightKind =>
    (uses.has(String(place)) ? DocumentHighlightKind.Read : DocumentHighlightKind.Write);
  return inOrder([...found.uses, ...found.declarations, found.at])
    .map((place) => ({ range: rangeOf(document, place), kind: kindOf(place) }));
}
