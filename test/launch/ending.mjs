// @ts-check
// A launcher ends all that it started and removes what it made, however it ends itself.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { endProcesses, markerVariable, removeFolder } from './sweep.mjs';

/** The environment as it was before this launcher put anything of its own there: for what is to outlive it. */
export const outerEnvironment = Object.freeze({ ...process.env });

const marker = `${process.pid}-${randomBytes(6).toString('hex')}`;
/** @type {Set<number>} process groups, by their leaders */
const groups = new Set();
/** @type {Set<string>} */
const folders = new Set();
/** @type {import('node:child_process').ChildProcess | undefined} */
let warden;

/** Milliseconds between two looks at whether npm is still there. */
const glance = 500;

/**
 * Has a process group end with this process.
 * @param {number} leader its process id
 * @returns {() => void} to be called when the group has ended
 */
export function endGroupAtExit(leader) {
  return enlist(groups, leader);
}

/**
 * Has a folder removed when this process ends, and what it started has.
 * @param {string} folder absolute path
 * @returns {() => void} removes it now
 */
export function removeAtExit(folder) {
  const release = enlist(folders, folder);
  return () => {
    removeFolder(folder);
    release();
  };
}

/**
 * @template T
 * @param {Set<T>} list
 * @param {T} item
 */
function enlist(list, item) {
  beginWatch();
  list.add(item);
  tell();
  return () => {
    list.delete(item);
    tell();
  };
}

let watching = false;

/** Prepares for the end of this process. From here on, what it starts bears its mark. */
export function beginWatch() {
  if (watching) return;
  watching = true;
  process.env[markerVariable] = [process.env[markerVariable], marker].filter(Boolean).join(' ');
  process.on('exit', end);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.exit({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]));
  }
  if (process.platform === 'win32') return;
  watchNpm();
  warden = spawn(process.execPath, [fileURLToPath(new URL('./warden.mjs', import.meta.url)), marker], {
    detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: outerEnvironment,
  });
  // This process need not wait for it, and can do without it.
  warden.on('error', () => undefined).unref();
  warden.stdin?.on('error', () => undefined);
  if (warden.stdin && 'unref' in warden.stdin && typeof warden.stdin.unref === 'function') warden.stdin.unref();
}

/** A signal to npm ends npm and the shell that it starts, but does not reach this process: that its parent goes does. */
function watchNpm() {
  if (outerEnvironment['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(143);
  }, glance).unref();
}

/** Tells the warden what there is to end and to remove. */
function tell() {
  warden?.stdin?.write(`${JSON.stringify({ groups: [...groups], folders: [...folders] })}\n`);
}

function end() {
  endProcesses({ marker, groups: [...groups] });
  folders.forEach(removeFolder);
}
