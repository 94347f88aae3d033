import { toKebabCase } from './kebab';

/**
 * How many letters to add, drop, change or swap with their neighbour to get from one word to another:
 * the optimal string alignment distance (Damerau 1964, restricted).
 */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/** Longer texts are no misspelled words, and comparing them would cost. */
const longestWord = 60;

/**
 * The word that was probably meant: the nearest by {@link distance} that differs in no more than a third
 * of its letters, else one that the text begins or that begins with it. `undefined` if none is near.
 */
export function suggest(text: string, words: Iterable<string>): string | undefined {
  const typed = toKebabCase(text);
  if (typed === '' || typed.length > longestWord) return undefined;
  let best: string | undefined;
  let bestScore = Infinity;
  for (const word of words) {
    const candidate = toKebabCase(word);
    const edits = distance(typed, candidate);
    const isNear = edits <= Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
    const isPart = typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(candidate));
    const score = isNear ? edits : isPart ? 1000 + edits : Infinity;
    if (score < bestScore) {
      best = word;
      bestScore = score;
    }
  }
  return best;
}
