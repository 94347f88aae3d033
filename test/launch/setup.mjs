// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { duration } from './duration.mjs';
import { root } from './paths.mjs';
import { npm, run } from './processes.mjs';

/**
 * Installs the packages of package-lock.json, unless they are up to date.
 * @throws Error with npm's own words
 */
export async function installPackages() {
  const lock = fs.statSync(path.join(root, 'package-lock.json')).mtimeMs;
  // npm writes this file at the end of an install.
  const done = fs.statSync(path.join(root, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (done >= lock) return;
  console.log('Installing packages …');
  const started = Date.now();
  await npm(['ci'], root);
  console.log(`Installed packages (${duration(Date.now() - started)}).`);
}

/**
 * Builds the extension.
 * @param {{ tests?: boolean }} [options] tests: their bundles too
 * @throws Error when it does not build; what is wrong has been printed
 */
export async function build({ tests = false } = {}) {
  console.log('Building …');
  const { code } = await run(process.execPath, ['esbuild.js', ...(tests ? ['--tests'] : [])], { cwd: root, show: true });
  if (code !== 0) throw new Error('The build failed.');
}
