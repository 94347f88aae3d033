// @ts-check
// `npm run fuzz [-- --seconds 60] [--seed number] [--only "part of a name"]`: tries random texts and edits on the core.
// What is tried is ended when it takes too long or too much memory, and printed, as is what fails in any other way.
import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { root } from './paths.mjs';
import { start } from './processes.mjs';
import { build, installPackages } from './setup.mjs';

/** How long anything may be tried, in seconds. Each call has a limit of its own; this is for those that never end. */
const patience = 60;
/** In megabytes. */
const memory = 1_024;

await runCommand(async () => {
  await installPackages();
  await build({ tests: true });
  return fuzz();
});

/** @returns {Promise<number>} an exit code */
function fuzz() {
  const watched = path.join(root, 'out', 'test', 'fuzz-input.json');
  fs.rmSync(watched, { force: true });
  const { child, dispose } = start(process.execPath, [
    `--max-old-space-size=${memory}`, path.join('out', 'test', 'fuzz.js'), '--watched', watched, ...process.argv.slice(2),
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
