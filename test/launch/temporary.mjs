// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { removeAtExit } from './ending.mjs';

/**
 * Creates a folder that is removed when this process exits.
 * @param {string} purpose part of its name
 * @returns {{ folder: string, dispose: () => void }} its real path; dispose: removes it earlier
 */
export function temporaryFolder(purpose) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `bmc-${purpose}-`)));
  return { folder, dispose: removeAtExit(folder) };
}

/** Redirects the temporary files of this process and its children to a folder that is removed on exit. */
export function gatherTemporaryFiles() {
  const { folder } = temporaryFolder('run');
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
}
