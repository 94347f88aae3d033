import { keyWord } from '../../../../canvas/words';
import { lineBreakIn } from '../../../../parsing/source';
import { alsoChange, replaceChange } from '../drafts';
import type { Frame } from '../frames';
import { frameBelow } from '../frames';
import type { Line } from '../lines';
import { indentTo, missingItems } from '../lists';
import { misplaced } from './indentation';
import type { ScanState } from './state';

/** Tells of a list below an item, which can hold none: its entries become items of the list around it. */
function subBullet(state: ScanState, line: Line, list: Frame): void {
  const { drafts, frames, shift, subBullets } = state;
  const dash = indentTo(line, list.column);
  if (shift?.draft.code === 'list-in-item') {
    // A list in a list within an item: it is part of the one around it.
    replaceChange(shift.draft, ({ start }) => start >= line.start, dash);
    return;
  }
  const draft = drafts.add(subBullets.begin(line, list, frames.top));
  subBullets.opened(draft);
  subBullets.add(draft, line);
  for (const { changes } of draft.fixes) changes.push(...state.listColon);
  alsoChange(draft, dash);
  state.shiftBelow(draft, line.column, list.column);
}

/** The list that a dash in a column begins an entry of; `undefined` if the line only goes on with a text. */
export function listFor(state: ScanState, line: Line, column: number): Frame | undefined {
  const { frames, isBroken } = state;
  const { top } = frames;
  const exact = frames.at('list', column);
  if (exact) return frames.backTo(exact);
  if (top.isOpen && (column > top.column || (top.kind === 'mapping' && column === top.column))) {
    top.isOpen = false;
    return frames.enter(frameBelow(top, 'list', column));
  }
  const ofBlock = top.scope?.in === 'block' ? top.scope.block : undefined;
  if (ofBlock !== undefined && column === top.column && isBroken && top.key !== 'items') {
    const key = keyWord({ in: 'block', block: ofBlock }, 'items', state.language);
    state.drafts.add(missingItems(line, key, line.indent, lineBreakIn(state.source)));
    return frames.enter({ kind: 'list', column, items: ofBlock, isOpen: false });
  }
  const nearest = frames.nearest(column, ({ kind }) => kind === 'list');
  if (!nearest) return undefined;
  const isBelowText = nearest === top ? nearest.text !== undefined : top.key === 'name';
  if (column > nearest.column ? !(isBroken || isBelowText) : !isBroken) return undefined;
  const isBelow = column > nearest.column + 1 && nearest.items !== undefined && (nearest === top ? nearest.text : top.scope?.in === 'item');
  if (isBelow) subBullet(state, line, nearest);
  else misplaced(state, line, nearest.column);
  return frames.backTo(nearest);
}
