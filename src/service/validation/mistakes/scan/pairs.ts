import { isBlockId } from '../../../../canvas/structure';
import { findKey } from '../../../../canvas/words';
import { lineBreakIn } from '../../../../parsing/source';
import { blankRun } from '../drafts';
import type { Frame } from '../frames';
import { frameBelow, holdsList, holdsText, languageOfColor } from '../frames';
import { invisible, unseenIn, wrongBlank } from '../invisible';
import { keyOf, missingColon, missingSpaceBehindColon } from '../keys';
import type { Line } from '../lines';
import { beginsEntry, hasContent } from '../lines';
import { listBehindKey } from '../lists';
import type { ReadValue } from '../values';
import { readValue } from '../values';
import type { KeyBeginning } from './beginning';
import { mappingFor } from './enclosingMapping';
import { asNumber, checkBrackets, noteValue } from './noteValue';
import type { ScanState } from './state';

/** A key and where its value is. Offsets are in the text. */
interface Pair {
  /** The line that it is on. */
  readonly line: Line;
  readonly key: string;
  /** Where the key begins, and where it ends, with its quotes. */
  readonly at: number;
  readonly keyEnd: number;
  /** Where the value begins, if there is one. */
  readonly valueAt: number;
}

/** Tells of special characters that nobody sees, within a key and after it. */
function checkKey(state: ScanState, { at, keyEnd }: Pair): void {
  const key = state.source.slice(at, keyEnd);
  for (const hidden of unseenIn(key, at)) state.tell(hidden);
  const trimmedEnd = at + key.trimEnd().length;
  const blank = wrongBlank(state.source.slice(trimmedEnd, keyEnd));
  if (blank !== '') state.tell(invisible(blank, trimmedEnd, ''), blankRun(blank));
}

/** Tells of a list that begins after its key, if there may be one; lines below it go on with it. */
function beginsList(state: ScanState, mapping: Frame, { line, keyEnd, valueAt }: Pair): boolean {
  const { source, frames } = state;
  const next = state.lines.find((each) => each.index > line.index && hasContent(each));
  const goesOn = next && next.column >= mapping.column && beginsEntry(next);
  const column = goesOn ? next.column : mapping.column + 2;
  const list = frameBelow(mapping, 'list', column);
  if (!list.items && !holdsList(mapping.scope, mapping.key)) return false;
  const lead = lineBreakIn(source) + ' '.repeat(column);
  state.tell(listBehindKey(valueAt, line.end, source.indexOf(':', keyEnd) + 1, lead));
  mapping.isOpen = false;
  const at = valueAt + (/^-[ \t]+/.exec(source.slice(valueAt))?.[0].length ?? 2);
  const key = list.items ? keyOf(source.slice(at, line.end)) : undefined;
  frames.enter(key ? list : { ...list, text: [at, line.end] });
  if (key) {
    const item = frames.enter(frameBelow(list, 'mapping', column + at - valueAt));
    readPair(state, item, { line, key: key.key, at, keyEnd: at + key.length, valueAt: at + key.value });
  }
  return true;
}

/**
 * Reads the value of a key.
 *
 * @param mapping What the key is of: the innermost mapping.
 * @param isJoined Whether no space is after its colon: then the caller notes what is wrong with the value.
 */
export function readPair(state: ScanState, mapping: Frame, pair: Pair, isJoined = false): ReadValue {
  const { source } = state;
  const { line, key, valueAt } = pair;
  const { scope } = mapping;
  const id = scope && findKey(scope, key)?.id;
  if (scope?.in === 'canvas') state.drafts.endRuns();
  mapping.key = id ?? key;
  if (id === 'name') mapping.hasName = true;
  checkKey(state, pair);
  const blank = wrongBlank(source.slice(valueAt, line.end));
  const needsSpace = blank !== '' && source.charAt(valueAt - 1) === ':';
  if (blank !== '') state.tell(invisible(blank, valueAt, needsSpace ? ' ' : ''), blankRun(blank));
  const isDash = state.isBrokenHere && /^-[ \t]/.test(source.slice(valueAt, line.end));
  if (isDash && beginsList(state, mapping, pair)) return { kind: 'other', mistakes: [], start: valueAt, end: line.end };
  const value = readValue(valueAt + blank.length, {
    source, end: line.end, column: line.column, isText: holdsText(scope, key), mayBeKey: false,
    holds: holdsText(scope, key) && !holdsList(scope, id) ? 'text' : 'brackets',
    isBroken: state.isBrokenHere || isJoined, colorLanguage: languageOfColor(scope, key),
  });
  const isBlock = scope?.in === 'canvas' && id !== undefined && isBlockId(id);
  if (isBlock && value.kind === 'flow') checkBrackets(state, value, line, id);
  const below = frameBelow(mapping, value.kind === 'flow' && source.charAt(value.start) === '{' ? 'mapping' : 'list', 0);
  const noted = isJoined ? { ...value, mistakes: [] } : asNumber(state, value, scope, key);
  noteValue(state, noted, mapping.column, below, line);
  mapping.isOpen = value.kind === 'none' && value.mistakes.length === 0;
  return value;
}

/**
 * Reads a key without a space after its colon, and its value.
 *
 * @param at Where the key begins.
 */
export function readJoinedPair(state: ScanState, mapping: Frame, line: Line, at: number, key: string): void {
  const { source } = state;
  const text = source.slice(at, line.end);
  const remark = text.search(/\s+#(?:\s|$)/);
  const written = remark < 0 ? text : text.slice(0, remark);
  const pair: Pair = { line, key, at, keyEnd: at + key.length, valueAt: source.indexOf(':', at) + 1 };
  const { mistakes } = readPair(state, mapping, pair, true);
  state.tell(missingSpaceBehindColon(written, at, mistakes), 'colon');
  if (mapping.scope?.in === 'canvas') state.drafts.endRuns();
}

/** Looks at a line that begins with a key. */
export function readKeyLine(state: ScanState, line: Line, column: number, begins: KeyBeginning): void {
  const { key, isJoined, without } = begins;
  const { text, at } = line;
  const mapping = mappingFor(state, line, column, key);
  if (!mapping) return;
  if (without !== undefined) {
    state.slip = { draft: state.drafts.add(missingColon(text, at, key.length, without)), also: [] };
    const behind = key.length + without;
    const gap = /^[ \t]*/.exec(text.slice(behind))?.[0].length ?? 0;
    readPair(state, mapping, { line, key, at, keyEnd: at + key.length, valueAt: at + behind + gap });
    return;
  }
  if (isJoined) {
    readJoinedPair(state, mapping, line, at, key);
    return;
  }
  const written = keyOf(text);
  if (written) readPair(state, mapping, { line, key, at, keyEnd: at + written.length, valueAt: at + written.value });
}
