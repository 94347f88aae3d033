// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pageAddress } from './pageAddress.mjs';
import { root } from './paths.mjs';
import { start } from './processes.mjs';
import { installServer } from './serverInstall.mjs';
import { temporaryFolder } from './temporary.mjs';

/** Settings that turn off prompts, welcome pages and automatic changes, for deterministic tests. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'git.openRepositoryInParentFolders': 'never',
  // Auto save is on by default in a browser, and would write what a test types to disk.
  'files.autoSave': 'off',
  'files.exclude': { '**/.vscode': true },
  // Rendering is in software here: no animations, blinking or duplicate drawing.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

/**
 * @typedef {import('./pageAddress.mjs').PageOptions} PageOptions
 * @typedef {object} Server
 * @property {string} url the address, with the token that lets one in, and no folder yet
 * @property {string} authority what stands for this server in `vscode-remote:` addresses
 * @property {string} extension another path of the repository, for `extensionDevelopmentPath`: by its own path the
 *   server's themes, in `.vscode-test/`, would be the extension's, and the workbench would show the first of them
 * @property {string} settings the file with the user's settings
 * @property {(options: PageOptions) => string} page the address of a workbench
 * @property {Promise<void>} ended when the server has ended, for whatever reason
 * @property {() => void} dispose stops the server and everything it started
 */

/**
 * Starts a VS Code server on a free port of this machine, installing it first if need be, and waits until it listens.
 * @param {{ userSettings?: Record<string, unknown>, forTests?: boolean }} [options] forTests: what a window has on the server
 *   ends soon after the window, in place of waiting for hours for it to come back
 * @returns {Promise<Server>}
 * @throws Error with what the server said, when it ends instead
 */
export async function startServer({ userSettings = {}, forTests = true } = {}) {
  const { node, main } = await installServer();
  const { folder: data, dispose: discard } = temporaryFolder('vscode');
  const user = path.join(data, 'user');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  const settings = path.join(user, 'User', 'settings.json');
  fs.writeFileSync(settings, JSON.stringify({ ...quiet, ...userSettings }, undefined, 2));
  const extension = path.join(data, 'extension');
  fs.symlinkSync(root, extension);
  const token = randomBytes(16).toString('hex');
  const { child, dispose: kill } = start(node, [
    main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms',
    '--telemetry-level', 'off', '--server-data-dir', path.join(data, 'server'), '--user-data-dir', user,
    '--enable-smoke-test-driver',
    ...(forTests ? ['--reconnection-grace-time', '20'] : []),
  ], { stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment(data) });
  const dispose = () => {
    kill();
    discard();
  };
  try {
    const port = await listening(child);
    const authority = `127.0.0.1:${port}`;
    const url = `http://${authority}/?tkn=${token}`;
    /** @type {Promise<void>} */
    const ended = new Promise((resolve) => child.on('exit', () => resolve()));
    return { url, authority, extension, settings, page: (options) => pageAddress({ url, authority }, options), ended, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

/**
 * Without the variables of a VS Code that runs the launcher (terminal, debugger), so that the server does not take
 * itself for its child. An empty gallery URL disables the marketplace: no network requests.
 * @param {string} data where its sockets go, to disappear with the rest
 */
function serverEnvironment(data) {
  const inherited = Object.entries(process.env)
    .filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: data };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the port
 */
function listening(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The VS Code server did not listen within 2 minutes.\n${said}`)), 120_000);
    /** @param {string} text */
    const read = (text) => {
      said = (said + text).slice(-10_000);
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The VS Code server ended with ${code}.\n${said}`));
    });
  });
}
