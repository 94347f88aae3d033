import { toKebabCase } from './kebab';

/**
 * How many letters to add, drop, change or swap with their neighbour to get from one word to another:
 * the optimal string alignment distance (Damerau 1964, restricted).
 *
 * @param most More than this is not counted: what comes out then is only more than `most`.
 */
export function distance(one: string, other: string, most = Infinity): number {
  const width = other.length;
  if (Math.abs(one.length - width) > most) return most + 1;
  const far = one.length + width;
  let beforeLast = new Uint16Array(width + 1).fill(far);
  let last = Uint16Array.from({ length: width + 1 }, (_, index) => index);
  let row = new Uint16Array(width + 1);
  for (let i = 1; i <= one.length; i++) {
    // What is further from the diagonal takes more edits than may be.
    const [from, to] = [Math.max(1, i - most), Math.min(width, i + most)];
    row.fill(far);
    row[0] = i;
    let least = i;
    for (let j = from; j <= to; j++) {
      const change = one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && one.charCodeAt(i - 1) === other.charCodeAt(j - 2)
        && one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    // Of this row's and the last one's the next are made: no later cell has less.
    if (least > most && last.every((edits) => edits > most)) return least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width] ?? 0;
}

/** Longer texts are no misspelled words, and comparing them would cost. */
const longestWord = 60;

/** How many letters two words may differ in and be near: a third of them, one of two, and none of one. */
function nearness(typed: string, candidate: string): number {
  const least = Math.min(typed.length, candidate.length);
  return Math.max(least > 1 ? 1 : 0, Math.floor(least / 3));
}

/** Whether two words have other numbers in them: `phase-3` is no slip for `phase-2`. */
function hasOtherNumbers(typed: string, candidate: string): boolean {
  const [one, other] = [typed, candidate].map((word) => word.match(/\d+/g)?.join(' ') ?? '');
  return one !== '' && other !== '' && one !== other;
}

/** Whether a text has more words than the one that it resembles, so that some are lost if that takes its place. */
export function saysMore(text: string, word: string): boolean {
  const [typed, candidate] = [toKebabCase(text), toKebabCase(word)];
  if (typed.split('-').length <= candidate.split('-').length) return false;
  const near = nearness(typed, candidate);
  return typed.startsWith(`${candidate}-`) || distance(typed, candidate, near) > near;
}

/**
 * The word that was probably meant: the nearest by {@link distance} that differs in at most a third
 * of its letters, else one that the text begins or that begins with it. `undefined` if none is near.
 */
export function suggest(text: string, words: Iterable<string>): string | undefined {
  const typed = toKebabCase(text);
  if (typed === '' || typed.length > longestWord) return undefined;
  let best: string | undefined;
  let bestScore = Infinity;
  for (const word of words) {
    const candidate = toKebabCase(word);
    if (hasOtherNumbers(typed, candidate)) continue;
    const near = nearness(typed, candidate);
    const isPart = typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(candidate));
    const edits = distance(typed, candidate, isPart ? undefined : near);
    const isNear = edits <= near;
    const score = isNear ? edits : isPart ? 1000 + edits : Infinity;
    if (score < bestScore) {
      best = word;
      bestScore = score;
    }
  }
  return best;
}
