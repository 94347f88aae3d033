// @ts-check
// All that `npm test` runs.
import path from 'node:path';
import { onePassed, oneFailed } from './counts.mjs';
import { runHostSuite, runWebSuite } from './host.mjs';
import { installLibrsvg } from './librsvg.mjs';
import { runNeovimSuite } from './neovim.mjs';
import { checkPackage } from './package.mjs';
import { root } from './paths.mjs';
import { start } from './processes.mjs';
import { sayLines } from './progress.mjs';
import { runMocha } from './suites.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./progress.mjs').Report} Report */
/** @typedef {{ grep: string | undefined, report: Report }} Options */

/**
 * @typedef {object} Runner
 * @property {(options: Options) => Promise<Counts>} run a rejection is a failed test
 * @property {boolean} [inVsCode] mostly waits, for windows of VS Code
 * @property {boolean} [isTool] is one test as a whole: a search for some tests leaves it out
 */

/**
 * I/O-bound and CPU-bound runners run in parallel: see `lanes`. Within each kind, slow ones first.
 * @type {Record<string, Runner>}
 */
export const runners = {
  workbench: {
    inVsCode: true,
    run: async (options) => {
      await installLibrsvg();
      return runWorkbenchSuite(['out/test/workbench.js'], options);
    },
  },
  // A part of the workbench suite that can run in parallel to the rest, in its own window.
  review: { inVsCode: true, run: (options) => runWorkbenchSuite(['out/test/review.js'], options) },
  host: { inVsCode: true, run: runHostSuite },
  web: { inVsCode: true, run: runWebSuite },
  types: { isTool: true, run: ({ report }) => check(report, 'node_modules/typescript/bin/tsc', '--build') },
  unit: { run: (options) => runMocha(['out/test/unit.js'], options) },
  webview: { run: (options) => runMocha(['out/test/webview.js'], options) },
  lint: { isTool: true, run: ({ report }) => check(report, 'node_modules/eslint/bin/eslint.js', '.') },
  bench: { isTool: true, run: ({ report }) => check(report, 'out/test/benchCheck.js') },
  package: { isTool: true, run: ({ report }) => checkPackage(report) },
  neovim: { run: runNeovimSuite },
  schemas: { run: (options) => runMocha(['out/test/schemas.js'], options) },
  grammar: { isTool: true, run: ({ report }) => check(report, 'node_modules/vscode-tmgrammar-test/dist/unit.js', 'test/grammar/*.bmc.yaml') },
};

/**
 * @param {readonly string[]} names of runners
 * @returns {string[][]} what may run side by side
 */
export function lanes(names) {
  const known = Object.keys(runners).filter((name) => names.includes(name));
  return [true, false].map((inVsCode) => known.filter((name) => (runners[name]?.inVsCode ?? false) === inVsCode));
}

/**
 * Runs a tool as one test, which passes if it exits with 0.
 * @param {Report} report
 * @param {string} script path from the repository
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
function check(report, script, ...args) {
  const { child, dispose } = start(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  sayLines(child.stdout, report.say);
  sayLines(child.stderr, report.say);
  return new Promise((resolve) => {
    child.on('exit', dispose);
    child.on('error', (error) => {
      report.say(error.message);
      resolve(oneFailed);
    });
    child.on('close', (code, signal) => {
      if (signal) report.say(`ended by ${signal}`);
      resolve(code === 0 ? onePassed : oneFailed);
    });
  });
}
