import { diffWordsWithSpace } from 'diff';

/** Whether something is there before and after, only after, or only before. */
export type Sign = 'same' | 'added' | 'removed';

/** A stretch of a text. Those that are not `added` are the text before; those that are not `removed`, the one after. */
export interface Piece {
  readonly text: string;
  readonly sign: Sign;
}

/** Something of a list, and whether it came or went. */
export interface Signed<T> {
  readonly value: T;
  readonly sign: Sign;
}

/** More words than this that differ are no longer told one by one. */
const mostEdits = 200;

/** What changed in a text, word by word; the whole text where too much of it is another. */
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

/** Two lists as one: what is there after, in its order, and then what is only before. */
export function signedLists<T>(before: readonly T[], after: readonly T[], keyOf: (value: T) => string): Signed<T>[] {
  const [some, others] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...after.map((value): Signed<T> => ({ value, sign: some.has(keyOf(value)) ? 'same' : 'added' })),
    ...before.filter((value) => !others.has(keyOf(value))).map((value): Signed<T> => ({ value, sign: 'removed' })),
  ];
}

/** One value before and one after: that which stays, else the one that went and the one that came. */
export function signedValues<T>(before: T | undefined, after: T | undefined, keyOf: (value: T) => string): Signed<T>[] {
  if (before !== undefined && after !== undefined && keyOf(before) === keyOf(after)) return [{ value: after, sign: 'same' }];
  return [
    ...(before === undefined ? [] : [{ value: before, sign: 'removed' as const }]),
    ...(after === undefined ? [] : [{ value: after, sign: 'added' as const }]),
  ];
}
