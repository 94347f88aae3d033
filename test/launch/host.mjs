// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { isCounts, oneFailed } from './counts.mjs';
import { electronHindrance, runInElectron } from './electron.mjs';
import { output, root } from './paths.mjs';
import { startServer } from './server.mjs';
import { judge } from './suites.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** However stuck, an extension host gets no more time than this. */
const patience = 300_000;

const log = path.join(output, 'host.log');

/** What makes the workbench run the extension in the browser's web worker. */
const inWebWorker = { 'remote.extensionKind': { 'bmc-as-code.bmc-as-code': ['web'] } };

/**
 * Runs the extension-host suite: in the VS Code that `@vscode/test-electron` downloads where that can be reached and
 * shown, else in the server build. `BMC_TEST_LAUNCHER` (`electron` or `server`) decides instead.
 * @param {{ grep?: string | undefined, hear?: (line: string) => void }} options hear: is told what the suite says
 * @returns {Promise<Counts>}
 */
export async function runHostSuite({ grep, hear }) {
  const forced = process.env['BMC_TEST_LAUNCHER'];
  const hindrance = forced === 'server' ? 'BMC_TEST_LAUNCHER=server' : await electronHindrance();
  if (forced === 'electron' && hindrance) throw new Error(`@vscode/test-electron cannot run: ${hindrance}.`);
  const suite = { folder: workspace('node', grep), tests: 'out/test/host.js', patience };
  const heard = listener(hear);
  /** @type {number | string | null} */
  let code = null;
  if (!hindrance) {
    console.log('Launcher: @vscode/test-electron.');
    code = await runInElectron(suite, heard.line);
  }
  if (hindrance || (!heard.spoke() && forced === undefined)) {
    console.log(`Launcher: VS Code server (not @vscode/test-electron: ${hindrance ?? 'VS Code did not start'}).`);
    code = await inServer(suite, heard.line);
  }
  return conclude(heard.counts(), { code, what: 'Extension host suite', grep });
}

/**
 * Runs the same suite in the web worker extension host, as in a browser without a server: no Node there.
 * @param {{ grep?: string | undefined }} options
 * @returns {Promise<Counts>}
 */
export async function runWebSuite({ grep }) {
  const heard = listener();
  const suite = { folder: workspace('web', grep), tests: 'out/test/web.js', patience };
  const code = await inServer(suite, heard.line, inWebWorker);
  return conclude(heard.counts(), { code, what: 'Web extension host suite', grep });
}

/**
 * @param {Counts | undefined} counts
 * @param {Parameters<typeof judge>[1]} run
 */
function conclude(counts, run) {
  if (!counts) console.log(fs.readFileSync(log, 'utf8').split('\n').slice(-25).join('\n'));
  const judged = judge(counts, run);
  if (judged.failed > 0) console.log(`What VS Code logged: ${path.relative(root, log)}`);
  return judged;
}

/**
 * @param {'node' | 'web'} host the kind of extension host that the suite should find itself in
 * @param {string | undefined} grep reaches the suite as a workspace setting: a web worker has no other way in
 * @returns {string} an empty workspace folder
 */
function workspace(host, grep) {
  const { folder } = temporaryFolder('host');
  fs.mkdirSync(path.join(folder, '.vscode'));
  fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'bmcTest.host': host, 'bmcTest.grep': grep ?? '' }));
  return folder;
}

/**
 * Tells the suite's own lines, which it prints, from what else VS Code logs, which it keeps in a file.
 * @param {(line: string) => void} [hear] is told them too
 */
function listener(hear) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  fs.writeFileSync(log, '');
  /** @type {Counts | undefined} */
  let counts;
  let spoke = false;
  return {
    counts: () => counts,
    /** Whether the suite began: else the launcher is to blame, not the extension. */
    spoke: () => spoke,
    /** @param {string} text */
    line(text) {
      fs.appendFileSync(log, `${text}\n`);
      const said = /^BMC_TEST ?(.*)$/.exec(text)?.[1];
      spoke ||= said !== undefined;
      if (said !== undefined) hear?.(said);
      if (said?.startsWith('RESULT ')) counts = parseCounts(said.slice('RESULT '.length));
      else if (said !== undefined) console.log(said);
    },
  };
}

/**
 * @param {string} json
 * @returns {Counts | undefined}
 */
function parseCounts(json) {
  try {
    const counts = JSON.parse(json);
    return isCounts(counts) ? counts : oneFailed;
  } catch {
    return oneFailed;
  }
}

/**
 * @param {{ folder: string, tests: string, patience: number }} suite
 * @param {(line: string) => void} say
 * @param {Record<string, unknown>} [userSettings]
 * @returns {Promise<number>} the exit code
 */
async function inServer({ folder, tests, patience }, say, userSettings = {}) {
  const { launchChromium } = await import('./browser.mjs');
  const browser = await launchChromium(await findChromium());
  const server = await startServer({ userSettings });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
      say(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')));
    /** @type {Promise<number>} */
    const ended = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The extension host did not end its suite in time.')), patience);
      page.on('crash', () => reject(new Error('The page crashed.')));
      page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
        clearTimeout(late);
        resolve(code);
      }).then(() => page.goto(server.page({
        folder, extensionDevelopmentPath: server.extension, extensionTestsPath: path.join(server.extension, tests),
      }))).catch(reject);
    });
    return await ended;
  } finally {
    await browser.close();
    server.dispose();
  }
}
