import type { Draft } from '../drafts';
import { alsoChange, blankRun, replaceChange } from '../drafts';
import { invisible, wrongBlank } from '../invisible';
import type { Line } from '../lines';
import { indentTo, wrongIndentation } from '../lists';
import type { Beginning } from './beginning';
import type { ScanState } from './state';

/** Lets a line be indented with plain spaces, where it is not part of a text. */
function plainIndent(state: ScanState, line: Line, begins: Beginning | undefined): void {
  const { source, drafts, isBroken } = state;
  const indent = source.slice(line.start, line.at);
  const isBom = line.start === 0 && indent === '\uFEFF';
  if (!begins || isBom || !/[^ ]/.test(indent)) return;
  const isText = begins.kind === 'text' && !isBroken;
  if (isText || (!isBroken && wrongBlank(indent) === '')) return;
  const draft = drafts.addToRun(blankRun(indent), invisible(indent, line.start, ' '.repeat(line.column)));
  state.indent = { draft, line };
}

/**
 * Moves a line along with those above it, and gives the column that it should be in.
 *
 * @param begins What it begins with; nothing for a comment and for a line of a value that began before.
 */
export function moveAlong(state: ScanState, line: Line, begins?: Beginning): number {
  const { shift, frames, subBullets } = state;
  if (!shift) {
    plainIndent(state, line, begins);
    return line.column;
  }
  const frameKind = begins?.kind === 'dash' ? 'list' : 'mapping';
  const moved = line.column + shift.delta;
  const isInPlace = begins && line.column > shift.column && shift.delta > 0
    && frames.has(frameKind, line.column) && !frames.has(frameKind, moved);
  if (line.column < shift.column || isInPlace) {
    state.shift = undefined;
    plainIndent(state, line, begins);
    return line.column;
  }
  alsoChange(shift.draft, indentTo(line, moved));
  subBullets.add(shift.draft, line);
  return moved;
}

/**
 * Notes that a line is in the wrong column, and moves those below it along.
 *
 * @param right The column that it belongs in.
 */
export function misplaced(state: ScanState, line: Line, right: number): void {
  const { indent, drafts } = state;
  let draft: Draft;
  if (indent?.line === line) {
    ({ draft } = indent);
    replaceChange(draft, ({ start }) => start === line.start, indentTo(line, right));
  } else draft = drafts.add(wrongIndentation(line, right));
  state.shiftBelow(draft, line.column, right);
}
