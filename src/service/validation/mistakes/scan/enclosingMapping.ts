import type { Scope } from '../../../../canvas/structure';
import { keyWord } from '../../../../canvas/words';
import { alsoChange } from '../drafts';
import type { Frame } from '../frames';
import { frameBelow, isNameKey, itemScope, knows } from '../frames';
import type { Line } from '../lines';
import { indentTo, textWithFields } from '../lists';
import { misplaced } from './indentation';
import { enterUndashed, lacksDash } from './missingDashes';
import type { ScanState } from './state';

/** Goes into the mapping that a key further to the right begins below the last key or dash. */
function enterBelow(state: ScanState, line: Line, column: number): Frame {
  const { frames } = state;
  const { top } = frames;
  const mapping = frameBelow(top, 'mapping', column);
  const holder = mapping.scope ?? (top.key === 'items' ? top.scope : undefined);
  const block = holder?.in === 'block' ? holder.block : undefined;
  top.isOpen = false;
  if (block !== undefined && lacksDash(state, line, block)) return enterUndashed(state, line, column, block);
  return frames.enter(mapping);
}

/** Tells of fields below an item that is a text: it becomes the item's name. */
function enterNamedText(
  state: ScanState, line: Line, column: number, list: Frame, scope: Scope, [start, end]: readonly [number, number],
): Frame {
  const { frames, drafts, lines, source } = state;
  const lineOfText = lines.findLast((each) => each.start <= start);
  const at = list.column + (lineOfText ? Math.max(2, start - lineOfText.at) : 2);
  const draft = drafts.add(textWithFields(source.slice(start, end), keyWord(scope, 'name', state.language), start));
  if (column !== at) {
    alsoChange(draft, indentTo(line, at));
    state.shiftBelow(draft, line.column, at);
  }
  return frames.enter({ ...frameBelow(list, 'mapping', at), hasName: true });
}

/** The mapping that a key in a column is of; `undefined` if the line only goes on with a text. */
export function mappingFor(state: ScanState, line: Line, column: number, key: string): Frame | undefined {
  const { frames, dashSlip } = state;
  const { top, itemList: list } = frames;
  const exact = frames.at('mapping', column);
  if (exact) return frames.backTo(exact);
  if (top.isOpen && column > top.column) return enterBelow(state, line, column);
  const scope = list && itemScope(list);
  const isName = isNameKey(scope, key);
  if (dashSlip?.column === column && top.scope?.in === 'item' && knows(top.scope, key) && !isName) {
    alsoChange(dashSlip.draft, indentTo(line, top.column));
    state.shiftBelow(dashSlip.draft, column, top.column);
    return top;
  }
  if (!state.isBroken && state.shift?.isItems !== true && state.indent?.line !== line) return undefined;
  if (list && scope) {
    const isField = knows(scope, key);
    if (top === list && list.isOpen && column === list.column && isField) {
      list.isOpen = false;
      misplaced(state, line, column + 2);
      return frames.enter(frameBelow(list, 'mapping', column + 2));
    }
    if (isName && column === list.column && (top === list || top.hasName === true)) {
      frames.backTo(list);
      return enterUndashed(state, line, column, scope.block);
    }
    if (list.text && top === list && column >= list.column && isField && !isName) {
      return enterNamedText(state, line, column, list, scope, list.text);
    }
  }
  const nearest = frames.nearest(column, (frame) => frame.kind === 'mapping' && knows(frame.scope, key));
  if (!nearest) return undefined;
  misplaced(state, line, nearest.column);
  return frames.backTo(nearest);
}
