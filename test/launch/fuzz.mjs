// @ts-check
// `npm run fuzz [-- --seconds 60] [--seed number] [--only "part of a name"]`: tries random texts and edits on the core,
// and then every property of the unit tests with all its cases. What is tried on the core is ended when it takes too long
// or too much memory, and printed, as is what fails in any other way.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.mjs';
import { root } from './paths.mjs';
import { run, start } from './processes.mjs';
import { build, installPackages } from './setup.mjs';

/** Timeout of a batch, in seconds. Each call has its own limit; this one is for endless loops. */
const patience = 60;
/** Memory limit, in megabytes. */
const memory = 1_024;

const { values: { seconds = '60', seed = String(Date.now() % 0x7fffffff), only } } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});

await runCommand(async () => {
  await installPackages();
  await build({ tests: true });
  return await fuzz() || (only === undefined ? tryProperties() : 0);
});

/**
 * Runs the unit tests with all cases of each property; more of them if there is more time.
 * @returns {Promise<number>} an exit code
 */
async function tryProperties() {
  const env = { ...process.env, BMC_TEST_SEED: seed, BMC_PROPERTY_RUNS: String(Math.max(1, Number(seconds) / 60)) };
  const args = [path.join('test', 'launch', 'mocha.mjs'), '--timeout', '1200000', path.join('out', 'test', 'unit.js')];
  const { code } = await run(process.execPath, args, { cwd: root, env, show: true });
  if (code !== 0) console.error(`Once more: BMC_TEST_SEED=${seed} BMC_PROPERTY_RUNS=${env.BMC_PROPERTY_RUNS} npm test -- unit`);
  return code ?? 1;
}

/** @returns {Promise<number>} an exit code */
function fuzz() {
  const watched = path.join(root, 'out', 'test', 'fuzz-input.json');
  fs.rmSync(watched, { force: true });
  const { child, dispose } = start(process.execPath, [
    `--max-old-space-size=${memory}`, path.join('out', 'test', 'fuzz.js'), '--watched', watched,
    '--seconds', seconds, '--seed', seed, ...(only === undefined ? [] : ['--only', only]),
  ], { cwd: root, stdio: 'inherit' });
  const clock = setInterval(() => {
    const since = fs.statSync(watched, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > patience * 1_000) dispose();
  }, 1_000);
  return new Promise((resolve) => {
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code, signal) => {
      clearInterval(clock);
      dispose();
      if (code !== 0 && code !== 1) {
        console.error(`Ended by ${signal ?? code}, as it went on for ${patience} seconds or took ${memory} MB. It was trying:`);
        const input = fs.existsSync(watched) ? fs.readFileSync(watched, 'utf8') : 'nothing';
        console.error(input.length <= 2_000 ? input : `${input.slice(0, 2_000)} … (the rest is in ${path.relative(root, watched)})`);
      }
      resolve(code ?? 1);
    });
  });
}
