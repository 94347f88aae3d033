// @ts-check
// `npm test`: does all set-up and runs every test. `npm test -- unit host` runs some runners; `--grep text` some tests;
// `--built` what was built last; `--verbose` says each test; `--busy` keeps every core busy meanwhile.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepBusy } from './busy.mjs';
import { findChromium } from './chromium.mjs';
import { add, closingLine, none, oneFailed } from './counts.mjs';
import { installLibrsvg } from './librsvg.mjs';
import { findNeovim } from './neovim.mjs';
import { Progress } from './progress.mjs';
import { lanes, runners } from './runners.mjs';
import { workThrough } from './schedule.mjs';
import { installServer } from './serverInstall.mjs';
import { build, installPackages } from './setup.mjs';
import { summary } from './summary.mjs';
import { gatherTemporaryFiles } from './temporary.mjs';
import { Usage } from './usage.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** Milliseconds. */
const second = 1_000;

/** @returns {Promise<Counts>} */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      grep: { type: 'string' }, built: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false },
      busy: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !(name in runners));
  if (unknown.length > 0) throw new Error(`No runner ${unknown.join(', ')}: there are ${Object.keys(runners).join(', ')}.`);
  const started = Date.now();
  const { grep } = values;
  const chosen = Object.keys(runners)
    .filter((name) => (positionals.length > 0 ? positionals.includes(name) : grep === undefined || !runners[name]?.isTool));
  if (values.busy) keepBusy();
  prepare(chosen);
  if (!values.built) {
    await installPackages();
    await build({ tests: true });
  }
  const progress = new Progress({ several: chosen.length > 1, verbose: values.verbose || chosen.length === 1 });
  const usage = new Usage();
  setInterval(() => {
    progress.beat();
    usage.look();
  }, second);
  let counts = none;
  await workThrough(lanes(chosen), async (name) => {
    const report = progress.begin(name);
    const outcome = await usage.of(name, async () => await runners[name]?.run({ grep, report }) ?? oneFailed).catch((error) => {
      report.say(error instanceof Error ? error.message : String(error));
      return oneFailed;
    });
    progress.end(name, outcome);
    counts = add(counts, outcome);
  });
  console.log(`\n${summary(progress.runs, { wall: Date.now() - started, cpu: usage.milliseconds() })}`);
  return counts;
}

/**
 * Starts installing what the runners need, eagerly. Each runner awaits it, and receives errors.
 * @param {string[]} chosen names of runners
 */
function prepare(chosen) {
  const needs = [
    ...(chosen.some((name) => runners[name]?.inVsCode) ? [installServer(), findChromium()] : []),
    ...(chosen.includes('neovim') ? [findNeovim()] : []),
    ...(chosen.includes('workbench') ? [installLibrsvg()] : []),
  ];
  for (const need of needs) need.catch(() => undefined);
}

gatherTemporaryFiles();
const counts = await main().catch((error) => {
  console.log(error instanceof Error ? error.message : error);
  return oneFailed;
});
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
