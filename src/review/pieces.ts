import { diffWordsWithSpace } from 'diff';

/** Whether something is on both sides, only after, or only before. */
type Sign = 'same' | 'added' | 'removed';

/**
 * A piece of a word diff: without the `added` ones they are the text before, without the `removed` ones the one after.
 */
export interface Piece {
  readonly text: string;
  readonly sign: Sign;
}

/** An entry of a list diff. */
export interface Signed<T> {
  readonly value: T;
  readonly sign: Sign;
}

/** Limit on word edits: beyond it the whole text counts as replaced. */
const mostEdits = 200;

/** The word diff of a text; a full replacement where too much differs. */
export function piecesOf(before: string, after: string): Piece[] {
  const changes = before === after ? [] : diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const pieces = changes?.map(({ value, added, removed }): Piece => (
    { text: value, sign: added ? 'added' : removed ? 'removed' : 'same' }
  ));
  if (pieces?.some(({ text, sign }) => sign === 'same' && text.trim() !== '') === true) return pieces;
  if (before === after) return before === '' ? [] : [{ text: before, sign: 'same' }];
  const whole: Piece[] = [{ text: before, sign: 'removed' }, { text: after, sign: 'added' }];
  return whole.filter(({ text }) => text !== '');
}

/** The diff of two lists: the entries after, in order, then the removed ones. */
export function signedLists<T>(before: readonly T[], after: readonly T[], keyOf: (value: T) => string): Signed<T>[] {
  const [some, others] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...after.map((value): Signed<T> => ({ value, sign: some.has(keyOf(value)) ? 'same' : 'added' })),
    ...before.filter((value) => !others.has(keyOf(value))).map((value): Signed<T> => ({ value, sign: 'removed' })),
  ];
}

/** The diff of two optional values: one unchanged, or removed and added. */
export function signedValues<T>(before: T | undefined, after: T | undefined, keyOf: (value: T) => string): Signed<T>[] {
  if (before !== undefined && after !== undefined && keyOf(before) === keyOf(after)) return [{ value: after, sign: 'same' }];
  return [
    ...(before === undefined ? [] : [{ value: before, sign: 'removed' as const }]),
    ...(after === undefined ? [] : [{ value: after, sign: 'added' as const }]),
  ];
}
