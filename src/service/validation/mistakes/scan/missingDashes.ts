import type { BlockId } from '../../../../canvas/structure';
import { findKey } from '../../../../canvas/words';
import type { TextChange } from '../../../../parsing/source';
import type { Frame } from '../frames';
import { frameBelow, isNameKey } from '../frames';
import { keyOf, keyWithoutSpace } from '../keys';
import type { Line } from '../lines';
import { beginsEntry, hasContent } from '../lines';
import { missingDash } from '../lists';
import type { Beginning } from './beginning';
import type { ScanState } from './state';

/** Whether the keys below a block, from a line on, are those of an item. */
export function lacksDash({ lines }: ScanState, first: Line, block: BlockId): boolean {
  let isItem = false;
  for (const line of lines) {
    if (line.start < first.start || !hasContent(line)) continue;
    const { column, text } = line;
    if (column < first.column || (column === first.column && beginsEntry(line))) break;
    const key = column === first.column ? keyOf(text)?.key ?? keyWithoutSpace(text, { in: 'item', block }, true) : undefined;
    if (key === undefined) continue;
    const ofBlock = findKey({ in: 'block', block }, key);
    if (ofBlock?.id === 'items') return false;
    isItem ||= !ofBlock && findKey({ in: 'item', block }, key) !== undefined;
  }
  return isItem;
}

/** Tells of an item with fields whose dash is missing, and goes into its mapping. */
export function enterUndashed(state: ScanState, line: Line, column: number, block: BlockId): Frame {
  const { drafts, frames } = state;
  const also: TextChange[] = [];
  const draft = drafts.addToRun('no dash', missingDash(line.text, line.at, also));
  state.slip = { draft, also };
  const list: Frame = { kind: 'list', column, items: block, isOpen: false };
  if (!frames.has('list', column)) frames.enter(list);
  state.shiftBelow(draft, line.column, column + 2, true);
  return frames.enter(frameBelow(list, 'mapping', column + 2));
}

/** Whether a line that would be moved along with an item that lacks its dash is the next such item. */
export function isNextUndashed({ shift, frames }: ScanState, { column }: Line, begins: Beginning): boolean {
  const { list, top } = frames;
  return shift?.isItems === true && column === shift.column && begins.kind === 'key' && top.hasName === true
    && list?.items !== undefined && isNameKey({ in: 'item', block: list.items }, begins.key);
}

/** Looks at a line without a dash or a key: it goes on with a text, or an item that is a text lacks its dash. */
export function readText(state: ScanState, line: Line, column: number): void {
  const { frames } = state;
  const { top } = frames;
  const below = top.kind === 'mapping' && top.isOpen && column > top.column ? frameBelow(top, 'list', column) : undefined;
  if (below?.items !== undefined) {
    top.isOpen = false;
    frames.enter(below);
  }
  const { list } = frames;
  const isItem = list?.items !== undefined && list.column === column && !/^["'[{]/.test(line.text);
  if (!list || !isItem || !(state.isBroken || below || list.text === undefined || state.isUndashed)) return;
  state.isUndashed = true;
  frames.backTo(list);
  state.drafts.addToRun('no dash', missingDash(line.text, line.at));
  list.text = [line.at, line.end];
}
