// @ts-check
// The language server in Neovim, set up as the README says.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { installWithApt } from './apt.mjs';
import { none, oneSkipped } from './counts.mjs';
import { judge } from './judge.mjs';
import { root } from './paths.mjs';
import { run, which } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ executable: string, version: [major: number, minor: number] }} Neovim */

/** The oldest minor version that the README's setup supports. */
const oldest = 7;
/** The first minor version with `vim.lsp.config`. */
const first = 11;
/** Timeout for all tests, in milliseconds. */
const patience = 300_000;

/** @type {Promise<Neovim> | undefined} */
let found;

/**
 * Finds Neovim or, failing that, installs it with apt.
 * @returns {Promise<Neovim>} memoized in this process
 * @throws Error that says what was tried
 */
export function findNeovim() {
  return found ??= find();
}

async function find() {
  if (process.platform === 'win32') throw new Error('its tests are not made for Windows');
  const named = process.env['NVIM_PATH'];
  if (named) return inspect(named);
  if (!which('nvim')) await installWithApt(['neovim'], 'Neovim');
  return inspect('nvim');
}

/**
 * @param {string} executable
 * @returns {Promise<Neovim>}
 */
async function inspect(executable) {
  const { output } = await run(executable, ['--version'], { timeout: 120_000 });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/m.exec(output) ?? [];
  if (major === undefined || minor === undefined) throw new Error(`${executable} does not start. ${output.trim()}`);
  if (Number(major) === 0 && Number(minor) < oldest) throw new Error(`${executable} is older than 0.${oldest}`);
  return { executable, version: [Number(major), Number(minor)] };
}

/**
 * The Neovim configurations in the README.
 * @param {string} readme
 * @returns {string[]} for current, and for older versions of Neovim
 */
function setUps(readme) {
  const [, section = ''] = /^### Neovim\n(.*?)^##/ms.exec(readme) ?? [];
  return [...section.matchAll(/^```lua\n(.*?)^```/gms)].map(([, code = '']) => code);
}

/**
 * Runs the tests of the language server in Neovim; where there is no Neovim, says so and skips them.
 * @param {{ grep?: string | undefined, report: import('./progress.mjs').Report }} options grep: a text in the names of the tests to run
 * @returns {Promise<Counts>}
 */
export async function runNeovimSuite({ grep, report }) {
  const neovim = await findNeovim().catch((error) => error instanceof Error ? error : new Error(String(error)));
  if (neovim instanceof Error) {
    report.say(`skipped: no Neovim (${neovim.message}). Set NVIM_PATH to one.`);
    return oneSkipped;
  }
  const { executable, version: [major, minor] } = neovim;
  const [now, before] = setUps(fs.readFileSync(path.join(root, 'README.md'), 'utf8'));
  const setUp = major > 0 || minor >= first ? now : before;
  if (setUp === undefined) throw new Error('The README has no set-up for Neovim any more.');
  const { folder, dispose } = temporaryFolder('neovim');
  try {
    const init = path.join(folder, 'init.lua');
    fs.writeFileSync(init, setUp);
    // As npm installs it.
    const command = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist', 'bmc.js')}' "$@"\n`;
    fs.writeFileSync(path.join(folder, 'bmc'), command, { mode: 0o755 });
    const { code, signal, output } = await run(
      executable, ['--clean', '--headless', '-u', init, '-c', 'luafile test/neovim/server.test.lua'],
      { cwd: root, env: environment(folder, grep), timeout: patience },
    );
    const { counts, names } = readReport(output);
    if (report.verbose) report.say(`  Neovim ${major}.${minor}\n${names.map(({ failed, name }) => `    ${failed ? '✗' : '✓'} ${name}`).join('\n')}`);
    if (!counts || counts.failed > 0) report.say(output);
    return judge(counts, { code: signal ?? code, what: 'Neovim', grep, say: report.say });
  } finally {
    dispose();
  }
}

/**
 * @param {string} folder for all that Neovim writes
 * @param {string | undefined} grep
 * @returns {NodeJS.ProcessEnv}
 */
function environment(folder, grep) {
  return {
    ...process.env,
    ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, path.join(folder, 'xdg')])),
    PATH: [folder, process.env['PATH']].join(path.delimiter),
    LC_ALL: 'C.UTF-8',
    // Set in a terminal inside Neovim, where it refers to that instance.
    NVIM: undefined,
    BMC_TEST_FOLDER: folder,
    ...(grep !== undefined && { BMC_TEST_GREP: grep }),
  };
}

/**
 * Parses a report in the Test Anything Protocol, ignoring other output of Neovim.
 * @param {string} output
 * @returns {{ counts: Counts | undefined, names: { failed: boolean, name: string }[] }} no counts if the tests did not
 *   finish
 */
function readReport(output) {
  const planned = /^1\.\.(\d+)$/m.exec(output)?.[1];
  const names = [...output.matchAll(/(not )?ok \d+ - (.*)$/gm)].map(([, not, name = '']) => ({ failed: not !== undefined, name: name.trim() }));
  if (planned === undefined || names.length !== Number(planned)) return { counts: undefined, names };
  const failed = names.filter(({ failed }) => failed).length;
  return { counts: { ...none, passed: names.length - failed, failed }, names };
}
