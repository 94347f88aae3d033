// @ts-check
import os from 'node:os';
import process from 'node:process';
import { start } from './processes.mjs';

/** Keeps each core of this machine busy, until this process ends. */
export function keepBusy() {
  for (let core = 0; core < os.availableParallelism(); core++) start(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
}
