import { languageOf } from '../../../../canvas/languages';
import type { BlockId, Scope } from '../../../../canvas/structure';
import { findKey, keyWord } from '../../../../canvas/words';
import type { ProblemCode } from '../../codes';
import type { RunKind } from '../drafts';
import { flowMistakes } from '../flow';
import type { Frame } from '../frames';
import { holdsNumber, isNameKey } from '../frames';
import type { Line } from '../lines';
import { missingBrackets } from '../lists';
import { unreadNumber } from '../quoting';
import type { ReadValue } from '../values';
import type { ScanState } from './state';

/** Slips between brackets that are told once for a block. */
const flowRuns: Readonly<Partial<Record<ProblemCode, RunKind>>> = { 'missing-space': 'colon', 'yaml-syntax': 'dash in brackets' };

/**
 * Takes note of a value: of what is wrong with it, and of the lines that it goes on over.
 *
 * @param column The column of its key or dash.
 * @param place What a list or mapping in brackets is there.
 */
export function noteValue(
  state: ScanState, value: ReadValue, column: number, place: Pick<Frame, 'items' | 'scope'>, line: Line,
): void {
  for (const mistake of value.mistakes) state.tell(mistake);
  if (value.kind === 'block') state.blockScalar = { column };
  if (value.until !== undefined) state.until = value.until;
  if (value.kind !== 'flow') return;
  const end = value.until ?? Math.max(value.end, line.end);
  const mistakes = flowMistakes(state.source, value.start, end, place, state.isBrokenHere);
  for (const mistake of mistakes) state.tell(mistake, flowRuns[mistake.code]);
}

/** A value with what is wrong with it; as a number, if one is to be there, rather than as a text without quotes. */
export function asNumber(state: ScanState, value: ReadValue, scope: Scope | undefined, key: string): ReadValue {
  if (!holdsNumber(scope, key) || !value.mistakes.some(({ code }) => code === 'needs-quotes')) return value;
  const text = state.source.slice(value.start, value.end);
  const number = unreadNumber(text, value.start, languageOf(state.language).decimalSign);
  return number ? { ...value, mistakes: [number] } : value;
}

/** Tells of one item in braces where a list of items is to be. */
export function checkBrackets(state: ScanState, value: ReadValue, line: Line, block: BlockId): void {
  const end = value.until ?? value.end;
  const text = state.source.slice(value.start, end);
  const keys = [...text.matchAll(/[{,]\s*(["']?)([\p{L}_]+)\1\s*:(?=\s|$)/gu)].flatMap(([, , key]) => key ?? []);
  const isOfBlock = (key: string): boolean => findKey({ in: 'block', block }, key)?.id === 'items';
  const isName = (key: string): boolean => isNameKey({ in: 'item', block }, key);
  if (!text.startsWith('{') || !text.endsWith('}') || keys.some(isOfBlock) || !keys.some(isName)) return;
  const name = keyWord({ in: 'item', block }, 'name', state.language);
  state.tell(missingBrackets(value.start, Math.min(end, line.end), end, name));
}
