// @ts-check
import process from 'node:process';
import { outerEnvironment } from './ending.mjs';
import { mustRun, run, which } from './processes.mjs';

/** @type {Promise<unknown>} A mutex: apt-get does not wait for all of another one's locks. */
let last = Promise.resolve();

/**
 * Installs packages on Debian and its derivatives, where permissions allow.
 * @param {string[]} packages
 * @param {string} what name for messages
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
  // apt drops privileges for some steps, and that user cannot use our temporary folder.
  const env = { ...process.env, TMPDIR: outerEnvironment['TMPDIR'], DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=120'];
  // Repairs an interrupted install.
  await run('dpkg', ['--configure', '-a'], { env });
  await mustRun(apt, [...patience, 'update'], { env });
  await mustRun(apt, [...patience, 'install', '-y', '--no-install-recommends', ...packages], { env });
}
