// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from './processes.mjs';

/**
 * Makes a new folder that goes away with this process.
 * @param {string} purpose part of its name
 * @returns {{ folder: string, dispose: () => void }} its real path, and a way to have it go away earlier
 */
export function temporaryFolder(purpose) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `bmc-${purpose}-`)));
  const dispose = onExit(() => {
    try {
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // A process that is just ending may still write there. What is left is in the system's own temporary folder.
    }
  });
  return { folder, dispose };
}
