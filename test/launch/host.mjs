// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { isCounts, oneFailed } from './counts.mjs';
import { electronHindrance, runInElectron } from './electron.mjs';
import { judge } from './judge.mjs';
import { output, root } from './paths.mjs';
import { plainReport } from './progress.mjs';
import { sharedStage } from './stage.mjs';
import { temporaryFolder } from './temporary.mjs';
import { isTestEvent } from './testEvents.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./progress.mjs').Report} Report */

/** Timeout of an extension host, in milliseconds. */
const patience = 300_000;

/** Makes the workbench run the extension in the browser's web worker. */
const inWebWorker = { 'remote.extensionKind': { 'bmc-as-code.bmc-as-code': ['web'] } };

/**
 * Runs the extension-host suite: in the VS Code that `@vscode/test-electron` downloads where that can be reached and
 * shown, else in the server build. `BMC_TEST_LAUNCHER` (`electron` or `server`) decides instead.
 * @param {{ grep?: string | undefined, report?: Report, hear?: (line: string) => void }} options hear: is told what the suite says
 * @returns {Promise<Counts>}
 */
export async function runHostSuite({ grep, report = plainReport, hear }) {
  const forced = process.env['BMC_TEST_LAUNCHER'];
  const hindrance = forced === 'server' ? 'BMC_TEST_LAUNCHER=server' : await electronHindrance();
  if (forced === 'electron' && hindrance) throw new Error(`@vscode/test-electron cannot run: ${hindrance}.`);
  const suite = { folder: workspace('node', grep, report), tests: 'out/test/host.js', patience };
  const heard = listener('host', report, hear);
  /** @type {number | string | null} */
  let code = null;
  if (!hindrance) {
    report.say('In @vscode/test-electron.');
    code = await runInElectron(suite, heard.line);
  }
  if (hindrance || (!heard.spoke() && forced === undefined)) {
    report.say(`In a VS Code server (not @vscode/test-electron: ${hindrance ?? 'VS Code did not start'}).`);
    code = await inServer(suite, heard.line);
  }
  return conclude(heard, { code, what: 'Extension host suite', grep, say: report.say });
}

/**
 * Runs the same suite in the web worker extension host, as in a browser without a server and so without Node.
 * @param {{ grep?: string | undefined, report?: Report }} options
 * @returns {Promise<Counts>}
 */
export async function runWebSuite({ grep, report = plainReport }) {
  const heard = listener('web', report);
  const suite = { folder: workspace('web', grep, report), tests: 'out/test/web.js', patience };
  const code = await inServer(suite, heard.line);
  return conclude(heard, { code, what: 'Web extension host suite', grep, say: report.say });
}

/**
 * @param {ReturnType<typeof listener>} heard
 * @param {Parameters<typeof judge>[1]} run
 */
function conclude({ log, counts }, run) {
  if (!counts()) run.say(fs.readFileSync(log, 'utf8').split('\n').slice(-25).join('\n'));
  const judged = judge(counts(), run);
  if (judged.failed > 0) run.say(`What VS Code logged: ${path.relative(root, log)}`);
  return judged;
}

/**
 * @param {'node' | 'web'} host the kind of extension host that the suite should find itself in
 * @param {string | undefined} grep reaches the suite as a workspace setting: a web worker has no other way in
 * @param {Report} report whether the suite should say each test reaches it in the same way
 * @returns {string} an empty workspace folder
 */
function workspace(host, grep, { verbose }) {
  const { folder } = temporaryFolder('host');
  fs.mkdirSync(path.join(folder, '.vscode'));
  fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({
    'bmcTest.host': host, 'bmcTest.grep': grep ?? '', 'bmcTest.verbose': verbose, ...(host === 'web' && inWebWorker),
  }));
  return folder;
}

/**
 * Separates the suite's own lines, which are printed, from VS Code's log, which is kept in a file.
 * @param {string} name of the file, and its runner
 * @param {Report} report
 * @param {(line: string) => void} [hear] called with each line of the suite as well
 */
function listener(name, report, hear) {
  const log = path.join(output, `${name}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  fs.writeFileSync(log, '');
  /** @type {Counts | undefined} */
  let counts;
  let spoke = false;
  return {
    log,
    counts: () => counts,
    /** Whether the suite started: if not, the launcher failed rather than the extension. */
    spoke: () => spoke,
    /** @param {string} text */
    line(text) {
      fs.appendFileSync(log, `${text}\n`);
      const said = /^BMC_TEST ?(.*)$/.exec(text)?.[1];
      spoke ||= said !== undefined;
      if (said === undefined) return;
      const told = /^(RESULT|TEST) (.*)$/.exec(said);
      if (told?.[1] === 'RESULT') {
        counts = parse(told[2], isCounts) ?? oneFailed;
      } else if (told) {
        const event = parse(told[2], isTestEvent);
        if (event) report.hear(event);
      } else {
        hear?.(said);
        report.say(said);
      }
    },
  };
}

/**
 * @template T
 * @param {string | undefined} json
 * @param {(value: unknown) => value is T} isWanted
 * @returns {T | undefined} `undefined` if it is something else
 */
function parse(json, isWanted) {
  try {
    const value = JSON.parse(json ?? '');
    return isWanted(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {{ folder: string, tests: string, patience: number }} suite
 * @param {(line: string) => void} say
 * @returns {Promise<number>} the exit code
 */
async function inServer({ folder, tests, patience }, say) {
  const { browser, server } = await sharedStage();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
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
    await context.close();
  }
}
