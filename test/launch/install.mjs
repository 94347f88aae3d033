// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { downloads } from './paths.mjs';

const marker = '.complete';

/**
 * Installs something once below `.vscode-test/`. It is built beside its destination and moved there when complete, so
 * that an interrupted install is never used.
 * @param {string} name the folder's name; holds every version that matters, so that a new version is a new folder
 * @param {string} what name for messages
 * @param {(folder: string) => Promise<void>} build fills the folder it is given, which is empty
 * @returns {Promise<string>} the folder
 */
export async function installOnce(name, what, build) {
  const folder = path.join(downloads, name);
  if (fs.existsSync(path.join(folder, marker))) return folder;
  console.log(`Installing ${what} …`);
  const started = Date.now();
  const partial = path.join(downloads, `${name}.partial-${process.pid}`);
  fs.mkdirSync(partial, { recursive: true });
  try {
    await build(partial);
    fs.writeFileSync(path.join(partial, marker), `${new Date().toISOString()}\n`);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(partial, folder);
    removeOthers(folder);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  console.log(`Installed ${what} (${Math.round((Date.now() - started) / 1000)} s).`);
  return folder;
}

/**
 * Removes earlier versions and interrupted installs beside a folder.
 * @param {string} folder
 */
function removeOthers(folder) {
  const [kind = ''] = path.basename(folder).split('-');
  for (const name of fs.readdirSync(path.dirname(folder))) {
    const other = path.join(path.dirname(folder), name);
    if (!name.startsWith(`${kind}-`) || other === folder || isBeingBuilt(name)) continue;
    fs.rmSync(other, { recursive: true, force: true });
  }
}

/** @param {string} name of a folder: a partial one names the process that builds it */
function isBeingBuilt(name) {
  const pid = /\.partial-(\d+)$/.exec(name)?.[1];
  try {
    return pid !== undefined && process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}
