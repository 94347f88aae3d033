import type { CanvasDocument } from '../../parsing/syntax';
import { anchorGroupAt, placeOfName } from './anchorGroups';
import { linkIndex } from '../../links/linkIndex';
import type { OffsetRange } from '../../parsing/ranges';
import { declarationRange, linkRange } from './ranges';
import { tagsAt } from './tags';
import { targetAt } from './target';

/** Where something in a file is named, and where it is used. */
interface Occurrences {
  /** Where the word that was asked about stands. */
  readonly at: OffsetRange;
  readonly declarations: readonly OffsetRange[];
  readonly uses: readonly OffsetRange[];
}

/**
 * All places that are about the same as an offset: an item and the links to it, an anchor and its aliases, or a tag,
 * which nothing declares. `undefined` where there is none of these.
 */
export function occurrencesAt(document: CanvasDocument, offset: number): Occurrences | undefined {
  const target = targetAt(document, offset);
  if (target) {
    const links = linkIndex(document).linksTo(target.block, target.id);
    const uses = links.map((reference) => linkRange(document, reference));
    return { at: target.place, declarations: target.items.map((item) => declarationRange(document, item)), uses };
  }
  const group = anchorGroupAt(document, offset);
  if (group) {
    const { at, anchor, aliases } = group;
    return { at: placeOfName(at), declarations: anchor ? [placeOfName(anchor)] : [], uses: aliases.map(placeOfName) };
  }
  const tags = tagsAt(document, offset);
  return tags && { at: tags.at.place, declarations: [], uses: tags.uses.map(({ place }) => place) };
}
