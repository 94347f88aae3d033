// @ts-check
// `npm start [-- file]`: does all set-up and opens a canvas with its preview, in the best VS Code that can be had.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runCommand } from './command.mjs';
import { electronHindrance, hasDisplay } from './electron.mjs';
import { downloads, root } from './paths.mjs';
import { run, runApart, which } from './processes.mjs';
import { startServer } from './server.mjs';
import { build, installPackages } from './setup.mjs';

/** A setting of the extension, so that the launched window opens the preview by itself. */
const settings = { 'bmc.preview.openAutomatically': true };

/** @returns {Promise<number>} an exit code */
async function main() {
  const file = canvas(process.argv[2]);
  await installPackages();
  await build();
  if (await openInInstalledCode(file) || await openInDownloadedCode(file)) return 0;
  return openInServer(file);
}

/**
 * @param {string | undefined} name
 * @returns {string} absolute path of the file to open: the first example if none is named
 */
function canvas(name) {
  if (name !== undefined) {
    const file = path.resolve(name);
    if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`);
    return file;
  }
  const examples = path.join(root, 'examples');
  const [first] = fs.readdirSync(examples).filter((entry) => /\.bmc\.ya?ml$/.test(entry)).sort();
  if (first === undefined) throw new Error(`There is no canvas in ${examples}.`);
  return path.join(examples, first);
}

/**
 * Arguments for VS Code's desktop application. A workspace file carries the settings: the user's own stay as they are.
 * @param {string} file
 * @param {boolean} apart with settings and extensions of its own
 */
function desktopArguments(file, apart) {
  const folder = path.join(downloads, 'start');
  fs.mkdirSync(folder, { recursive: true });
  const workspace = path.join(folder, 'canvas.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: path.dirname(file) }], settings }, undefined, 2));
  const isRoot = process.getuid?.() === 0;
  return [
    `--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', '--skip-welcome',
    ...(apart || isRoot ? [`--user-data-dir=${path.join(folder, 'user')}`] : []),
    ...(apart ? [`--extensions-dir=${path.join(folder, 'extensions')}`] : []),
    ...(isRoot ? ['--no-sandbox'] : []),
    workspace, file,
  ];
}

/**
 * @param {string} file
 * @returns {Promise<boolean>} whether it was opened
 */
async function openInInstalledCode(file) {
  const code = which('code');
  if (code === undefined || !hasDisplay()) return false;
  // In a remote terminal and in WSL, `code` only forwards files to a window elsewhere.
  if (process.env['VSCODE_IPC_HOOK_CLI'] || /remote-cli|^\/mnt\//.test(fs.realpathSync(code))) return false;
  console.log(`Opening ${file} in ${code}.`);
  return await runApart(code, desktopArguments(file, false)) === 0;
}

/**
 * @param {string} file
 * @returns {Promise<boolean>} whether it was opened, and closed again
 */
async function openInDownloadedCode(file) {
  if (!hasDisplay() || await electronHindrance()) return false;
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const code = await downloadAndUnzipVSCode({ cachePath: downloads });
    console.log(`Opening ${file} in ${code}.`);
    return (await run(code, desktopArguments(file, true))).code === 0;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Promise<never>}
 */
async function openInServer(file) {
  const server = await startServer({ userSettings: settings, forTests: false });
  const address = server.page({
    folder: path.dirname(file), openFile: file, extensionDevelopmentPath: server.extension,
  });
  console.log('\nOpen this address in a browser on this machine, to see the canvas and its preview:');
  console.log(`\n  ${address}\n\nCtrl+C stops VS Code.`);
  await server.ended;
  throw new Error('VS Code has ended.');
}

await runCommand(main);
