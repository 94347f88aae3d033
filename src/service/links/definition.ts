import type { LocationLink, Position } from 'vscode-languageserver-types';
import { fieldsOf } from '../../canvas/structure';
import { findAt } from '../../parsing/at';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { isWithin, itemRange } from '../../parsing/ranges';
import { span } from '../../parsing/yaml';
import { anchorGroupAt, placeOfName } from './anchorGroups';
import { anchorAt } from './anchors';
import { linkIndex } from '../../links/linkIndex';
import type { OffsetRange } from '../../parsing/ranges';
import { declarationRange, linkRange, rangeOf } from './ranges';
import type { ItemSummary } from '../../links/summary';
import { summaryOf } from '../../links/summary';
import { targetAt } from './target';

/** Where something in the same file is defined: an LSP `LocationLink` but for the file. */
export type DefinitionLink = Omit<LocationLink, 'targetUri'>;

/** A place that something leads to, and the range of the file that it is of. */
interface Goal {
  readonly selection: OffsetRange;
  readonly whole: OffsetRange;
}

function goalAt(place: OffsetRange): Goal {
  return { selection: place, whole: place };
}

/** An item: its own range of the file, if it holds the place where it is defined (an alias holds nothing). */
function goalIn(document: CanvasDocument, { syntax }: ItemSummary, place: OffsetRange): Goal {
  const whole = itemRange(document, syntax);
  return { selection: place, whole: isWithin(place, whole) ? whole : place };
}

/** What the key of links leads to: the items that its item links to, or, as long as there are none, the block. */
function behindKey(document: CanvasDocument, offset: number): { origin: OffsetRange; goals: Goal[] } | undefined {
  const found = findAt(document, offset);
  const id = found?.field?.word?.id;
  if (found?.role !== 'key' || !found.field || !found.item || id === undefined) return undefined;
  const kind = fieldsOf(found.field.scope).get(id);
  if (kind?.kind !== 'links') return undefined;
  const ids = (summaryOf(found.item)?.links ?? []).filter(({ block }) => block === kind.block).map((link) => link.id);
  const items = [...new Set(ids)].flatMap((each) => linkIndex(document).withId(kind.block, each));
  const block = document.blocks.find((each) => each.id === kind.block)?.field;
  return {
    origin: locate(document, found.part, span(found.node)),
    goals: items.length > 0 ? items.map((item) => goalIn(document, item, declarationRange(document, item)))
      : block && !block.merged ? [goalAt(locate(document, block.part, span(block.key)))] : [],
  };
}

/** What a place leads to, and from which word. */
function goalsAt(document: CanvasDocument, offset: number): { origin: OffsetRange; goals: Goal[] } | undefined {
  const target = targetAt(document, offset);
  if (target?.self) {
    const uses = linkIndex(document).linksTo(target.block, target.id).map((link) => goalAt(linkRange(document, link)));
    return { origin: target.place, goals: [goalIn(document, target.self, target.place), ...uses] };
  }
  if (target && target.items.length > 0) {
    const goals = target.items.map((item) => goalIn(document, item, declarationRange(document, item)));
    return { origin: target.place, goals };
  }
  const alias = anchorAt(document, offset);
  if (alias) return { origin: alias.alias, goals: [{ selection: alias.anchor, whole: alias.whole }] };
  const group = anchorGroupAt(document, offset);
  if (group?.anchor && group.at === group.anchor) {
    const place = placeOfName(group.anchor);
    return { origin: place, goals: [place, ...group.aliases.map(placeOfName)].map(goalAt) };
  }
  return behindKey(document, offset);
}

/**
 * Where a link leads: to the own id of the item, else to its name; all items with the id, if there are more. From the
 * key of links, to the items after it; from an alias, to its anchor. On a definition itself (an item's own id or name,
 * an anchor), itself, and then where it is used: what an editor shows who asks for the definition where it is.
 */
export function definition(document: CanvasDocument, position: Position): DefinitionLink[] {
  const found = goalsAt(document, document.source.offsetAt(position));
  return (found?.goals ?? []).map(({ selection, whole }) => ({
    originSelectionRange: rangeOf(document, found?.origin ?? selection),
    targetRange: rangeOf(document, whole),
    targetSelectionRange: rangeOf(document, selection),
  }));
}
