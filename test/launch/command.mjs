// @ts-check
import process from 'node:process';
import { gatherTemporaryFiles } from './temporary.mjs';

/**
 * Runs what a command of this project does, and ends the process: with it ends all that it started.
 * @param {() => Promise<number>} work returns the exit code; what it throws is said, and has exit code 1
 * @returns {Promise<never>}
 */
export async function runCommand(work) {
  gatherTemporaryFiles();
  process.exit(await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }));
}
