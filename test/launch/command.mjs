// @ts-check
import process from 'node:process';
import { gatherTemporaryFiles } from './temporary.mjs';

/**
 * Runs the body of a command, then exits, which also ends all child processes.
 * @param {() => Promise<number>} work returns the exit code; an error is printed, with exit code 1
 * @returns {Promise<never>}
 */
export async function runCommand(work) {
  gatherTemporaryFiles();
  process.exit(await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }));
}
