// @ts-check

/**
 * @param {number} ms
 * @returns {string} as people say it: `3.2 s`, `34 s`, `1 min 40 s`
 */
export function duration(ms) {
  if (ms < 9_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
