// @ts-check

/**
 * What a runner says at its end.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Readonly<Counts>} */
export const none = { passed: 0, failed: 0, skipped: 0 };
/** @type {Readonly<Counts>} */
export const onePassed = { ...none, passed: 1 };
/** @type {Readonly<Counts>} */
export const oneFailed = { ...none, failed: 1 };
/** @type {Readonly<Counts>} */
export const oneSkipped = { ...none, skipped: 1 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts} counts */
export function total(counts) {
  return counts.passed + counts.failed + counts.skipped;
}

/**
 * @param {unknown} value
 * @returns {value is Counts}
 */
export function isCounts(value) {
  return typeof value === 'object' && value !== null
    && ['passed', 'failed', 'skipped'].every((name) => Number.isInteger(Reflect.get(value, name)));
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
