import { findKey, isExtensionKey } from '../../../../canvas/words';
import { alsoChange } from '../drafts';
import { invisible } from '../invisible';
import { keyOf } from '../keys';
import type { Line } from '../lines';
import { indentTo, wrongIndentation } from '../lists';
import type { ScanState } from './state';

/** Whether a line is one of a block scalar. */
export function isInBlockScalar(state: ScanState, line: Line): boolean {
  const { blockScalar, isBroken } = state;
  if (!blockScalar || state.shifted(line.column) <= blockScalar.column) return false;
  const plain = line.indent.search(/[^ ]|$/);
  if (isBroken && plain < line.indent.length && plain <= blockScalar.column) return false;
  blockScalar.first ??= line.column;
  return line.column >= blockScalar.first || !isBroken;
}

/** Whether a line is one of a block scalar by what it says, though not by its indentation. */
export function isStray(state: ScanState, { column: written, text }: Line): boolean {
  const { blockScalar, frames } = state;
  if (!blockScalar || !state.isBroken) return false;
  const { list } = frames;
  if (list && state.shifted(written) <= list.column) return false;
  const isKey = (key: string): boolean =>
    frames.some(({ scope }) => scope !== undefined && (findKey(scope, key) !== undefined || isExtensionKey(key)));
  const key = keyOf(text)?.key;
  if (key !== undefined) return blockScalar.stray?.column === written && !isKey(key);
  return !text.startsWith('#') && !isKey(text) && !/^(?:---|\.\.\.)/.test(text);
}

/** Indents a line as the block scalar that it is of. */
export function indentStray({ blockScalar, drafts }: ScanState, line: Line): void {
  if (!blockScalar) return;
  const { column, first = column + 2, stray } = blockScalar;
  const right = first + Math.max(0, line.column - (stray?.column ?? line.column));
  if (stray) {
    alsoChange(stray.draft, indentTo(line, right));
    return;
  }
  const mistake = /[^ ]/.test(line.indent)
    ? invisible(line.indent, line.start, ' '.repeat(right)) : wrongIndentation(line, right);
  blockScalar.stray = { draft: drafts.add(mistake), column: line.column };
}
