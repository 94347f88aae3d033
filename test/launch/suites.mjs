// @ts-check
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isCounts } from './counts.mjs';
import { duration } from './duration.mjs';
import { judge } from './judge.mjs';
import { root } from './paths.mjs';
import { start } from './processes.mjs';
import { plainReport, sayLines } from './progress.mjs';
import { isTestEvent } from './testEvents.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** Mocha has a timeout per test; this one is for what it cannot interrupt, such as an endless loop. Milliseconds. */
const patience = 300_000;

const runner = fileURLToPath(new URL('./mocha.mjs', import.meta.url));

/**
 * Runs mocha bundles in a Node process of their own.
 * @param {string[]} bundles paths from the repository
 * @param {{
 *   grep?: string | undefined, timeout?: number, retries?: number, env?: Record<string, string>,
 *   report?: import('./progress.mjs').Report,
 * }} [options] timeout: of one test, in milliseconds; retries: how often a test that failed is tried again, which is told
 * @returns {Promise<Counts>} a run that dies, or runs nothing, counts as a failed test (but for one that `grep` empties)
 */
export function runMocha(bundles, { grep, timeout, retries, env = {}, report = plainReport } = {}) {
  const args = [
    ...(grep === undefined ? [] : ['--grep', grep]), ...(timeout === undefined ? [] : ['--timeout', `${timeout}`]),
    ...(retries === undefined ? [] : ['--retries', `${retries}`]),
    ...(report.verbose ? [] : ['--quiet']), ...(process.stdout.isTTY ? ['--colour'] : []),
  ];
  const { child, dispose } = start(process.execPath, [runner, ...args, ...bundles], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, ...env },
  });
  sayLines(child.stdout, report.say);
  sayLines(child.stderr, report.say);
  return new Promise((resolve) => {
    /** @type {Counts | undefined} */
    let counts;
    let current = '';
    const late = setTimeout(() => {
      report.say(`Nothing was heard for ${duration(patience)}${current && `, during “${current}”`}.`);
      dispose();
    }, patience);
    child.on('message', (message) => {
      late.refresh();
      if (isCounts(message)) counts = message;
      if (!isTestEvent(message)) return;
      if (message.event === 'began') current = message.title;
      report.hear(message);
    });
    child.on('exit', dispose);
    child.on('error', (error) => report.say(error.message));
    child.on('close', (code, signal) => {
      clearTimeout(late);
      resolve(judge(counts, { code: signal ?? code, what: bundles.join(', '), grep, say: report.say }));
    });
  });
}
