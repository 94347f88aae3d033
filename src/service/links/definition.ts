import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';
import { isWithin, itemExtent } from '../../parsing/extents';
import { anchorAt } from './anchors';
import type { Place } from './places';
import { declarationOf, rangeOf } from './places';
import type { ItemSummary } from './summary';
import { targetAt } from './target';

/** Where something in the same file is defined: an LSP `LocationLink` but for the file. */
export type DefinitionLink = Omit<LocationLink, 'targetUri'>;

/** The item's own stretch of the file, if it holds the place where it is defined (an alias holds nothing). */
function around(document: CanvasDocument, { syntax }: ItemSummary, place: Place): Place {
  const whole = itemExtent(document, syntax);
  return isWithin(place, whole) ? whole : place;
}

/**
 * Where a link leads: to the own id of the item, else to its name. All items with the id, if there are
 * more. On an item's own id or name that itself; on another alias, its anchor; else nothing.
 */
export function definition(document: CanvasDocument, position: Position): DefinitionLink[] {
  const offset = document.source.offsetAt(position);
  const target = targetAt(document, offset);
  const link = (origin: Place, whole: Place, selection: Place): DefinitionLink => ({
    originSelectionRange: rangeOf(document, origin),
    targetRange: rangeOf(document, whole),
    targetSelectionRange: rangeOf(document, selection),
  });
  if (target?.self) return [link(target.place, around(document, target.self, target.place), target.place)];
  if (target && target.items.length > 0) {
    return target.items.map((item) => {
      const selection = declarationOf(item);
      return link(target.place, around(document, item, selection), selection);
    });
  }
  const anchor = anchorAt(document, offset);
  return anchor ? [link(anchor.alias, anchor.whole, anchor.anchor)] : [];
}
