import type { Frame } from '../frames';
import { frameBelow, itemScope } from '../frames';
import { ColonItem } from '../colonItem';
import type { WrittenKey } from '../keys';
import { keyOf, keyWithoutSpace } from '../keys';
import type { Line } from '../lines';
import { readValue } from '../values';
import type { DashBeginning, WrongDash } from './beginning';
import { listFor } from './enclosingList';
import { noteValue } from './noteValue';
import { readJoinedPair, readPair } from './pairs';
import type { ScanState } from './state';

/** Where the text of an entry begins, after its dash. */
interface Content {
  /** As an offset in the text. */
  readonly at: number;
  /** The column that it is in, once all is mended. */
  readonly column: number;
}

/** Notes what is wrong with a dash, unless it is part of what is wrong with its line. */
function noteDash(state: ScanState, line: Line, { mistake, run, also }: WrongDash): void {
  if (state.slip) {
    state.tell(mistake);
    return;
  }
  const draft = state.drafts.addToRun(run, mistake);
  state.slip = { draft, also };
  if (run !== 'dash') return;
  // What is below a key right after the dash moves as that does.
  state.dashSlip = { draft, column: line.column };
  state.shiftBelow(draft, line.column + 1, line.column + 2);
}

/** Reads an entry that begins with a key, or with a name that has a colon. */
function readKeyEntry(state: ScanState, line: Line, list: Frame, { at, column }: Content, key: WrittenKey): void {
  const { source, lines, frames } = state;
  const scope = itemScope(list);
  const slip = scope && new ColonItem(source, lines, state.language)
    .find({ line, at, column, dash: line.column, scope, key });
  const item = frameBelow(list, 'mapping', column);
  if (!slip) {
    readPair(state, frames.enter(item), { line, key: key.key, at, keyEnd: at + key.length, valueAt: at + key.value });
    return;
  }
  if (slip.colon) {
    list.text = [at, at + key.length];
    state.listColon = [slip.colon];
    return;
  }
  const draft = state.tell(slip.mistake);
  if (!slip.isMapping) {
    list.text = [at, line.end];
    return;
  }
  frames.enter({ ...item, key: 'name', hasName: true });
  if (slip.nested !== undefined) state.shiftBelow(draft, slip.nested, column);
}

/** Looks at a line that begins with a dash. */
export function readEntry(state: ScanState, line: Line, column: number, { gap, wrong }: DashBeginning): void {
  const { source, frames } = state;
  const list = listFor(state, line, column);
  state.listColon = [];
  if (!list) return;
  if (state.shift?.draft.code === 'list-in-item') state.slip = { draft: state.shift.draft, also: [] };
  if (wrong) noteDash(state, line, wrong);
  const at = line.at + gap;
  list.isOpen = at >= line.end;
  list.text = undefined;
  if (list.isOpen) return;
  const content = { at, column: list.column + (wrong?.run === 'bullet' ? 2 : Math.max(2, gap)) };
  const text = source.slice(at, line.end);
  const key = keyOf(text);
  if (key) {
    readKeyEntry(state, line, list, content, key);
    return;
  }
  const scope = itemScope(list);
  const joined = keyWithoutSpace(text, scope, true);
  if (scope && joined !== undefined) {
    readJoinedPair(state, frames.enter(frameBelow(list, 'mapping', content.column)), line, at, joined);
    return;
  }
  const value = readValue(at, {
    source, end: line.end, column: line.column, isText: scope !== undefined, mayBeKey: true,
    holds: scope !== undefined && source.charAt(at) === '[' ? 'text' : 'brackets',
    isBroken: state.isBrokenHere,
  });
  noteValue(state, value, list.column, { scope }, line);
  if (value.kind === 'plain' || value.kind === 'quoted') list.text = [value.start, value.end];
  list.isOpen = value.kind === 'none' && value.mistakes.length === 0;
}
