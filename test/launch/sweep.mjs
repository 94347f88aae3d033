// @ts-check Ends process trees, including orphans that were reparented.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';

/**
 * A running process.
 * @typedef {{ pid: number, parent: number, group: number, environment: () => string }} Running
 */

/**
 * The processes to end.
 * @typedef {object} Prey
 * @property {string} marker a text in the environment of each process, which passes from parent to child
 * @property {readonly number[]} groups process groups, for those whose environment cannot be read
 */

/** The variable that carries the markers of all launchers that a process descends from. */
export const markerVariable = 'BMC_LAUNCHED_BY';

/** @returns {Running[]} what runs on this machine, as far as it can be seen; nothing on Windows */
export function runningProcesses() {
  if (process.platform === 'win32') return [];
  return process.platform === 'linux' ? fromProc() : fromPs();
}

/** @returns {Running[]} */
function fromProc() {
  return list('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const stat = read(`/proc/${name}/stat`);
    // State, parent and group follow the name, which may contain anything. A zombie counts as gone.
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (group === undefined || state === 'Z' || state === 'X') return [];
    return [{
      pid: Number(name), parent: Number(parent), group: Number(group), environment: () => read(`/proc/${name}/environ`),
    }];
  });
}

/**
 * @param {string} folder
 * @returns {string[]} empty if there is no such folder
 */
function list(folder) {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * @param {string} file
 * @returns {string} empty if it is gone or unreadable
 */
function read(file) {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** @returns {Running[]} */
function fromPs() {
  const lines = (/** @type {string[]} */ args) => spawnSync('ps', args, { encoding: 'latin1', maxBuffer: 2 ** 26 }).stdout?.split('\n') ?? [];
  /** @type {Map<number, string> | undefined} */
  let environments;
  const environment = (/** @type {number} */ pid) => {
    environments ??= new Map(lines(['-A', '-E', '-ww', '-o', 'pid=,command=']).map((line) => [parseInt(line, 10), line]));
    return environments.get(pid) ?? '';
  };
  return lines(['-A', '-o', 'pid=,ppid=,pgid=,stat=']).flatMap((line) => {
    const [pid, parent, group, state = 'Z'] = line.trim().split(/\s+/);
    if (pid === undefined || state.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), environment: () => environment(Number(pid)) }];
  });
}

/**
 * @param {readonly Running[]} running
 * @param {Prey} prey
 * @returns {number[]} the ids of the processes with the marker, of those in the groups, and of all that these started; not our own
 */
export function victims(running, { marker, groups }) {
  const others = running.filter(({ pid }) => pid !== process.pid);
  const found = new Set(others
    .filter(({ group, environment }) => groups.includes(group) || environment().includes(marker))
    .map(({ pid }) => pid));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { pid, parent, group } of others) if (found.has(parent) || found.has(group)) found.add(pid);
  }
  return [...found];
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Ends processes, including those they start in the meantime, and returns when all are gone.
 * @param {Prey} prey
 * @param {number} [patience] milliseconds, for processes that the system does not let go of
 */
export function endProcesses(prey, patience = 5_000) {
  for (const start = Date.now(); Date.now() - start < patience; Atomics.wait(pause, 0, 0, 20)) {
    const left = victims(runningProcesses(), prey);
    if (left.length === 0) return;
    left.forEach(kill);
  }
}

/** @param {number} pid or a group, as a negative number */
export function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** @param {string} folder */
export function removeFolder(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // An exiting process may still write there. Leftovers are in the system's temporary folder.
  }
}
