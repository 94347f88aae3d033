// @ts-check Teardown: a launcher ends all processes that it started and removes its temporary files, however it exits.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { endProcesses, markerVariable, removeFolder } from './sweep.mjs';

/** The environment before this launcher changed it, for processes that are to outlive it. */
export const outerEnvironment = Object.freeze({ ...process.env });

const marker = `${process.pid}-${randomBytes(6).toString('hex')}`;
/** @type {Set<number>} process groups, by their leaders */
const groups = new Set();
/** @type {Set<string>} */
const folders = new Set();
/** @type {import('node:child_process').ChildProcess | undefined} */
let warden;

/** Interval to poll whether npm is still running, in milliseconds. */
const glance = 500;

/**
 * Ends a process group when this process exits.
 * @param {number} leader its process id
 * @returns {() => void} call it when the group has ended
 */
export function endGroupAtExit(leader) {
  return enlist(groups, leader);
}

/**
 * Removes a folder when this process has exited, after its children.
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

/** Sets up the teardown. Processes started from here on carry a marker in their environment. */
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
  // Best effort: this process does not wait for it, and works without it.
  warden.on('error', () => undefined).unref();
  warden.stdin?.on('error', () => undefined);
  if (warden.stdin && 'unref' in warden.stdin && typeof warden.stdin.unref === 'function') warden.stdin.unref();
}

/** A signal to npm ends npm and its shell, but is not passed on to this process, so poll for the parent's exit. */
function watchNpm() {
  if (outerEnvironment['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(143);
  }, glance).unref();
}

/** Sends the warden the current process groups and folders. */
function tell() {
  warden?.stdin?.write(`${JSON.stringify({ groups: [...groups], folders: [...folders] })}\n`);
}

function end() {
  endProcesses({ marker, groups: [...groups] });
  folders.forEach(removeFolder);
}
