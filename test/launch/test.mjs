// @ts-check
// `npm test`: does all set-up and runs every test. `npm test -- unit host` runs some runners; `--grep text` some tests.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { add, closingLine, none, oneFailed, onePassed } from './counts.mjs';
import { runHostSuite, runWebSuite } from './host.mjs';
import { findNeovim, runNeovimSuite } from './neovim.mjs';
import { checkPackage } from './package.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { installServer } from './serverInstall.mjs';
import { build, installPackages } from './setup.mjs';
import { runMocha } from './suites.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Every runner, in the order of their cost. Each is a promise of its counts; a rejection is a failed test.
 * @type {Record<string, (options: { grep: string | undefined }) => Promise<Counts>>}
 */
const runners = {
  types: () => check('typescript/bin/tsc', '--build'),
  lint: () => check('eslint/bin/eslint.js', '.'),
  grammar: () => check('vscode-tmgrammar-test/dist/unit.js', 'test/grammar/*.bmc.yaml'),
  unit: ({ grep }) => runMocha(['out/test/unit.js'], { grep }),
  schemas: ({ grep }) => runMocha(['out/test/schemas.js'], { grep }),
  neovim: ({ grep }) => runNeovimSuite({ grep }),
  host: ({ grep }) => runHostSuite({ grep }),
  web: ({ grep }) => runWebSuite({ grep }),
  workbench: ({ grep }) => runWorkbenchSuite(['out/test/workbench.js'], { grep }),
  // Last, as it builds for production.
  package: checkPackage,
};

/** The runners that are not made of named tests: a search for some leaves them out. */
const tools = ['types', 'lint', 'grammar', 'package'];

/**
 * A tool that finds fault or doesn't: one test.
 * @param {string} script below node_modules
 * @param {string[]} args
 */
async function check(script, ...args) {
  const { code } = await run(process.execPath, [path.join('node_modules', script), ...args], { cwd: root, show: true });
  return code === 0 ? onePassed : oneFailed;
}

/** @returns {Promise<Counts>} */
async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
  const unknown = positionals.filter((name) => !(name in runners));
  if (unknown.length > 0) throw new Error(`No runner ${unknown.join(', ')}: there are ${Object.keys(runners).join(', ')}.`);
  await installPackages();
  await build({ tests: true });
  const chosen = positionals.length > 0 ? positionals : Object.keys(runners)
    .filter((name) => values.grep === undefined || !tools.includes(name));
  prepare(chosen);
  let counts = none;
  for (const [name, start] of Object.entries(runners).filter(([name]) => chosen.includes(name))) {
    console.log(`\n── ${name} ──`);
    counts = add(counts, await start({ grep: values.grep }).catch(complain));
  }
  return counts;
}

/**
 * Has what the later runners need installed while the earlier ones run. Whoever needs it hears of a failure.
 * @param {string[]} chosen names of runners
 */
function prepare(chosen) {
  const inVsCode = chosen.some((name) => ['host', 'web', 'workbench'].includes(name));
  const installing = [
    ...(chosen.includes('neovim') ? [findNeovim()] : []), ...(inVsCode ? [installServer(), findChromium()] : []),
  ];
  for (const each of installing) each.catch(() => undefined);
}

/** @param {unknown} error */
function complain(error) {
  console.log(error instanceof Error ? error.message : error);
  return oneFailed;
}

const counts = await main().catch(complain);
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
