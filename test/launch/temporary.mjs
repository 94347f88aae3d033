// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { removeAtExit } from './ending.mjs';

/**
 * Makes a new folder that goes away with this process.
 * @param {string} purpose part of its name
 * @returns {{ folder: string, dispose: () => void }} its real path, and a way to have it go away earlier
 */
export function temporaryFolder(purpose) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `bmc-${purpose}-`)));
  return { folder, dispose: removeAtExit(folder) };
}

/** Has all that this process and those that it starts write to the system's temporary folder go away with it. */
export function gatherTemporaryFiles() {
  const { folder } = temporaryFolder('run');
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
}
