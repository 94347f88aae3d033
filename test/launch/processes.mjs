// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string }} Outcome */

/** @type {Set<() => void>} */
const atExit = new Set();

/**
 * Runs something when this process ends, however it ends.
 * @param {() => void} cleanUp must be synchronous and not throw
 * @returns {() => void} runs it now, and not again at the end
 */
export function onExit(cleanUp) {
  if (atExit.size === 0) listenForTheEnd();
  atExit.add(cleanUp);
  return () => {
    if (atExit.delete(cleanUp)) cleanUp();
  };
}

let listening = false;

function listenForTheEnd() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    // The last first: a process before the folder that it writes to.
    for (const cleanUp of [...atExit].reverse()) cleanUp();
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  }
}

/**
 * Starts a process as the leader of a new group, so that its own children end with it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: true, ...options });
  const dispose = onExit(() => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  });
  return { child, dispose };
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
 * Runs npm without its talk. What `npm test` tells its children about its own project is left out: it would lead
 * an npm in another folder astray.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const env = Object.fromEntries(Object.entries(process.env)
    .filter(([name]) => !/^npm_(package|lifecycle|command)|^npm_config_(local_prefix|noproxy)$|^INIT_CWD$/.test(name)));
  // On Windows it is a script, which only a shell can run.
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
