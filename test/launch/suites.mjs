// @ts-check
import { fileURLToPath } from 'node:url';
import { isCounts, oneFailed, total } from './counts.mjs';
import { root } from './paths.mjs';
import { start } from './processes.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const runner = fileURLToPath(new URL('./mocha.mjs', import.meta.url));

/**
 * Runs mocha bundles in a Node process of their own.
 * @param {string[]} bundles paths from the repository
 * @param {{ grep?: string | undefined, timeout?: number, env?: Record<string, string> }} [options] timeout: of
 *   one test, in milliseconds
 * @returns {Promise<Counts>} a run that dies, or runs nothing, counts as a failed test (but for one that `grep` empties)
 */
export function runMocha(bundles, { grep, timeout, env = {} } = {}) {
  const args = [
    ...(grep === undefined ? [] : ['--grep', grep]), ...(timeout === undefined ? [] : ['--timeout', `${timeout}`]),
  ];
  const { child, dispose } = start(process.execPath, [runner, ...args, ...bundles], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    /** @type {Counts | undefined} */
    let counts;
    child.on('message', (message) => {
      if (isCounts(message)) counts = message;
    });
    child.on('exit', dispose);
    child.on('error', (error) => console.log(error.message));
    child.on('close', (code, signal) => {
      dispose();
      resolve(judge(counts, { code: signal ?? code, what: bundles.join(', '), grep }));
    });
  });
}

/**
 * Makes sure that silence is not success.
 * @param {Counts | undefined} counts what the runner reported
 * @param {{ code: number | string | null, what: string, grep?: string | undefined }} run
 * @returns {Counts}
 */
export function judge(counts, { code, what, grep }) {
  if (!counts) {
    console.log(`${what}: the runner ended with ${code ?? 'no word'} and reported nothing.`);
    return oneFailed;
  }
  if (total(counts) === 0 && grep === undefined) {
    console.log(`${what}: no test ran.`);
    return oneFailed;
  }
  if (code !== 0 && counts.failed === 0) {
    console.log(`${what}: the runner ended with ${code}.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}
