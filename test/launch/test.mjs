// @ts-check
// `npm test`: does all set-up and runs every test. `npm test -- unit host` runs some runners; `--grep text` some tests.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { add, closingLine, none, oneFailed, onePassed, readClosingLine } from './counts.mjs';
import { runHostSuite, runWebSuite } from './host.mjs';
import { installLibrsvg } from './librsvg.mjs';
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
  webview: ({ grep }) => runMocha(['out/test/webview.js'], { grep }),
  schemas: ({ grep }) => runMocha(['out/test/schemas.js'], { grep }),
  neovim: ({ grep }) => runNeovimSuite({ grep }),
  host: ({ grep }) => runHostSuite({ grep }),
  web: ({ grep }) => runWebSuite({ grep }),
  workbench: async ({ grep }) => {
    await installLibrsvg();
    return runWorkbenchSuite(['out/test/workbench.js'], { grep });
  },
  bench: () => checkBench(),
  // Last, as it builds for production.
  package: checkPackage,
};

/** The runners that are not made of named tests: a search for some leaves them out. */
const tools = ['types', 'lint', 'grammar', 'bench', 'package'];

/** The runners in VS Code, which mostly wait for it: they run beside the others, in a process of their own. */
const inVsCode = ['host', 'web', 'workbench'];
/** The runner that changes what others run. */
const afterAll = ['package'];

/**
 * A tool that finds fault or doesn't: one test.
 * @param {string} script below node_modules
 * @param {string[]} args
 */
async function check(script, ...args) {
  const { code } = await run(process.execPath, [path.join('node_modules', script), ...args], { cwd: root, show: true });
  return code === 0 ? onePassed : oneFailed;
}

/** One test: typing in a canvas still costs no more than it may. */
async function checkBench() {
  const { code } = await run(process.execPath, ['out/test/benchCheck.js'], { cwd: root, show: true });
  return code === 0 ? onePassed : oneFailed;
}

/** @returns {Promise<Counts>} */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    // built: what is to be tested stands ready, since the process that started this one saw to it.
    options: { grep: { type: 'string' }, built: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((name) => !(name in runners));
  if (unknown.length > 0) throw new Error(`No runner ${unknown.join(', ')}: there are ${Object.keys(runners).join(', ')}.`);
  const { grep } = values;
  if (!values.built) {
    await installPackages();
    await build({ tests: true });
  }
  const chosen = Object.keys(runners)
    .filter((name) => (positionals.length > 0 ? positionals.includes(name) : grep === undefined || !tools.includes(name)));
  const prepared = prepare(chosen);
  const beside = chosen.filter((name) => inVsCode.includes(name));
  const here = chosen.filter((name) => !inVsCode.includes(name) && !afterAll.includes(name));
  if (beside.length === 0 || here.length === 0) return inOrder(chosen, grep);
  const apart = prepared.then(() => runApart(beside, grep));
  const counts = [await inOrder(here, grep)];
  const { said, counts: others } = await apart;
  console.log(said);
  counts.push(others, await inOrder(chosen.filter((name) => afterAll.includes(name)), grep));
  return counts.reduce(add);
}

/**
 * One runner after the other.
 * @param {string[]} names
 * @param {string | undefined} grep
 */
async function inOrder(names, grep) {
  let counts = none;
  for (const [name, start] of Object.entries(runners).filter(([name]) => names.includes(name))) {
    console.log(`\n── ${name} ──`);
    counts = add(counts, await start({ grep }).catch(complain));
  }
  return counts;
}

/**
 * Runners in a process of their own.
 * @param {string[]} names
 * @param {string | undefined} grep
 * @returns {Promise<{ said: string, counts: Counts }>} said: what they printed, less the closing line
 */
async function runApart(names, grep) {
  const args = [fileURLToPath(import.meta.url), '--built', ...(grep === undefined ? [] : ['--grep', grep]), ...names];
  const { code, signal, output } = await run(process.execPath, args, { cwd: root });
  const lines = output.trimEnd().split('\n');
  const counts = readClosingLine(lines.at(-1) ?? '');
  if (!counts) return { said: `${output}\n${names.join(', ')}: ended with ${signal ?? code} and no counts.`, counts: oneFailed };
  return { said: lines.slice(0, -1).join('\n'), counts };
}

/**
 * Has what the later runners need installed while the earlier ones run. Whoever needs it hears of a failure.
 * @param {string[]} chosen names of runners
 * @returns {Promise<unknown>} at the end of it, however it ends
 */
function prepare(chosen) {
  return Promise.allSettled([
    ...(chosen.includes('neovim') ? [findNeovim()] : []),
    ...(chosen.some((name) => inVsCode.includes(name)) ? [installServer(), findChromium()] : []),
    ...(chosen.includes('workbench') ? [installLibrsvg()] : []),
  ]);
}

/** @param {unknown} error */
function complain(error) {
  console.log(error instanceof Error ? error.message : error);
  return oneFailed;
}

const counts = await main().catch(complain);
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
