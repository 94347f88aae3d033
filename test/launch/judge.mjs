// @ts-check
import { oneFailed, total } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Makes sure that a runner without results counts as failed.
 * @param {Counts | undefined} counts what the runner reported
 * @param {{ code: number | string | null, what: string, grep?: string | undefined, say: (text: string) => void }} run
 * @returns {Counts}
 */
export function judge(counts, { code, what, grep, say }) {
  if (!counts) {
    say(`${what}: the runner ended with ${code ?? 'no word'} and reported nothing.`);
    return oneFailed;
  }
  if (total(counts) === 0 && grep === undefined) {
    say(`${what}: no test ran.`);
    return oneFailed;
  }
  if (code !== 0 && counts.failed === 0) {
    say(`${what}: the runner ended with ${code}.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}
