import type { Line } from '../lines';
import type { Mistake } from '../mistake';
import { beginningOf } from './beginning';
import { indentStray, isInBlockScalar, isStray } from './blockScalars';
import { readEntry } from './entries';
import { moveAlong } from './indentation';
import { isNextUndashed, readText } from './missingDashes';
import { readKeyLine } from './pairs';
import type { ScanOptions } from './state';
import { ScanState } from './state';

/** Lets no line be moved along any further, if it is the next item, and no key of the one before. */
function endShift(state: ScanState, { column, text }: Line): void {
  const { dashSlip, shift, frames } = state;
  const isAmongKeys = shift !== undefined && (shift.draft === dashSlip?.draft || shift.isItems);
  if (isAmongKeys && shift.column === column && frames.has('list', column) && text.startsWith('-')) state.shift = undefined;
}

/** Looks at a line: as its author saw it, in the place where it belongs. */
function look(state: ScanState, line: Line): void {
  state.slip = undefined;
  if (line.text === '') return;
  if (line.start < state.until || isInBlockScalar(state, line)) {
    moveAlong(state, line);
    return;
  }
  if (isStray(state, line)) {
    indentStray(state, line);
    return;
  }
  state.blockScalar = undefined;
  if (line.text.startsWith('#')) {
    moveAlong(state, line);
    return;
  }
  if (line.column === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(line.text)) {
    state.frames.reset();
    return;
  }
  endShift(state, line);
  const begins = beginningOf(state, line);
  const column = isNextUndashed(state, line, begins) ? line.column : moveAlong(state, line, begins);
  if (begins.kind === 'dash') readEntry(state, line, column, begins);
  else if (begins.kind === 'key') readKeyLine(state, line, column, begins);
  else readText(state, line, column);
}

/**
 * The slips in a text, in its order: it is read line by line, as its author saw it, and what is noted is where that is
 * not what YAML sees. Offsets are in the text.
 */
export function scan(source: string, options: ScanOptions): Mistake[] {
  // Who writes keys with a `?` before them knows what YAML makes of that.
  if (/^[ \t]*(?:-[ \t]+)*\?[ \t]/m.test(source)) return [];
  const state = new ScanState(source, options);
  for (const line of state.lines) look(state, line);
  state.subBullets.finish();
  return state.drafts.all;
}
