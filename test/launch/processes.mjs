// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beginWatch, endGroupAtExit, outerEnvironment } from './ending.mjs';
import { kill } from './sweep.mjs';
import { claim } from './usage.mjs';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string }} Outcome */

const isWindows = process.platform === 'win32';

/**
 * Starts a process as the leader of a new group. The whole group ends with this process.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {{ child: import('node:child_process').ChildProcess, dispose: () => void }} dispose: ends the group now
 */
export function start(command, args, options = {}) {
  beginWatch();
  // Windows has no process groups: a detached process would get its own window and outlive us.
  const child = spawn(command, args, { detached: !isWindows, ...options });
  const { pid } = child;
  if (pid === undefined) return { child, dispose: () => undefined };
  claim(pid);
  const release = endGroupAtExit(pid);
  let ended = false;
  const dispose = () => {
    if (ended) return;
    ended = true;
    if (isWindows) spawnSync('taskkill', ['/pid', `${pid}`, '/T', '/F'], { stdio: 'ignore' });
    else kill(-pid);
    release();
  };
  return { child, dispose };
}

/**
 * Starts a command that may leave something running, such as a window, which is not torn down with this launcher.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number | null>} its exit code
 */
export function runApart(command, args) {
  const child = spawn(command, args, { detached: !isWindows, stdio: ['ignore', 'inherit', 'inherit'], env: outerEnvironment });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.log(error.message);
      resolve(127);
    });
    child.on('exit', resolve);
  });
}

/**
 * Runs a command to its end, without standard input.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, show?: boolean, timeout?: number }} [options] `show`: pass its
 *   output on to the terminal, else it is kept in the outcome; `timeout` in milliseconds: end it then
 * @returns {Promise<Outcome>} never rejects: a command that cannot be started has code 127
 */
export function run(command, args, options = {}) {
  const { show = false, timeout, ...rest } = options;
  return new Promise((resolve) => {
    const pipe = show ? 'inherit' : 'pipe';
    const { child, dispose } = start(command, args, { stdio: ['ignore', pipe, pipe], ...rest });
    const late = timeout === undefined ? undefined : setTimeout(dispose, timeout);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => { output += text; });
    child.stderr?.setEncoding('utf8').on('data', (text) => { output += text; });
    /** @param {Outcome} outcome */
    const end = (outcome) => {
      clearTimeout(late);
      dispose();
      resolve(outcome);
    };
    // Child processes that are still running would keep the output open.
    child.on('exit', dispose);
    child.on('error', (error) => end({ code: 127, signal: null, output: error.message }));
    child.on('close', (code, signal) => end({ code, signal, output }));
  });
}

/**
 * Runs a command that must succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} its output
 * @throws Error that holds the end of its output
 */
export async function mustRun(command, args, options) {
  const { code, signal, output } = await run(command, args, options);
  if (code === 0) return output;
  const said = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`“${path.basename(command)} ${args.join(' ')}” ended with ${signal ?? code}.\n${said}`.trim());
}

/**
 * Runs npm quietly, without the `npm_*` environment of `npm test`, which would make it work on the wrong project.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const env = Object.fromEntries(Object.entries(process.env)
    .filter(([name]) => !/^npm_(package|lifecycle|command)|^npm_config_(local_prefix|noproxy)$|^INIT_CWD$/.test(name)));
  // On Windows npm is a batch file, which needs a shell.
  const shell = process.platform === 'win32';
  return mustRun('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env, shell });
}

/**
 * @param {string} command a name to look up in PATH
 * @returns {string | undefined} its absolute path
 */
export function which(command) {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    try {
      fs.accessSync(file, fs.constants.X_OK);
      if (fs.statSync(file).isFile()) return file;
    } catch {
      // Not here.
    }
  }
  return undefined;
}
