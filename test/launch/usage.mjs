// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { runningProcesses } from './sweep.mjs';

/** @type {AsyncLocalStorage<(pid: number) => void>} */
const claims = new AsyncLocalStorage();

/**
 * Attributes a process to the current runner, unless it has an owner already.
 * @param {number} pid
 */
export function claim(pid) {
  claims.getStore()?.(pid);
}

/**
 * The CPU time of a process and its ended children so far.
 * @param {number} pid
 * @returns {number} in Linux clock ticks
 */
function ticks(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    return 0;
  }
}

/** CPU time by runner, on Linux only. It is sampled, so what a process uses after the last sample is missing. */
export class Usage {
  /** @type {Map<number, { owner: string, ticks: number }>} by the process that was started */
  #claimed = new Map();
  /** Milliseconds. */
  #tick = 1_000 / (Number(process.platform === 'linux' && spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100);

  /**
   * @template T
   * @param {string} owner
   * @param {() => T} work the processes that it starts are attributed to the owner
   * @returns {T}
   */
  of(owner, work) {
    return claims.run((pid) => {
      if (!this.#claimed.has(pid)) this.#claimed.set(pid, { owner, ticks: 0 });
    }, work);
  }

  /** Samples the CPU time of each process and its descendants. */
  look() {
    if (process.platform !== 'linux') return;
    const running = runningProcesses();
    for (const [pid, claim] of this.#claimed) {
      const family = new Set([pid]);
      // In the order of their ids, parents nearly always come before their children.
      for (const { pid, parent } of running) if (family.has(parent)) family.add(pid);
      const sum = [...family].reduce((sum, pid) => sum + ticks(pid), 0);
      claim.ticks = Math.max(claim.ticks, sum);
    }
  }

  /** @returns {Map<string, number>} milliseconds by owner; empty if unavailable */
  milliseconds() {
    /** @type {Map<string, number>} */
    const result = new Map();
    for (const { owner, ticks } of this.#claimed.values()) {
      if (ticks > 0) result.set(owner, (result.get(owner) ?? 0) + ticks * this.#tick);
    }
    return result;
  }
}
