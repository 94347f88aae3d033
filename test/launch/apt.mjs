// @ts-check
import process from 'node:process';
import { outerEnvironment } from './ending.mjs';
import { mustRun, run, which } from './processes.mjs';

/** @type {Promise<unknown>} apt-get waits for its own kind only in part: one at a time. */
let last = Promise.resolve();

/**
 * Installs packages of Debian and its kin, on a machine that lets us.
 * @param {string[]} packages
 * @param {string} what for the person who waits
 * @returns {Promise<void>}
 * @throws Error that says why not
 */
export function installWithApt(packages, what) {
  const installing = last.then(() => install(packages, what));
  last = installing.catch(() => undefined);
  return installing;
}

/**
 * @param {string[]} packages
 * @param {string} what
 */
async function install(packages, what) {
  const apt = which('apt-get');
  if (!apt) throw new Error('apt-get: not on this machine');
  if (process.getuid?.() !== 0) throw new Error('apt-get: needs root');
  console.log(`Installing ${what} with apt …`);
  // It works in part as another user, who cannot use a temporary folder of ours.
  const env = { ...process.env, TMPDIR: outerEnvironment['TMPDIR'], DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=120'];
  // Where an earlier install was broken off.
  await run('dpkg', ['--configure', '-a'], { env });
  await mustRun(apt, [...patience, 'update'], { env });
  await mustRun(apt, [...patience, 'install', '-y', '--no-install-recommends', ...packages], { env });
}
