// @ts-check
import process from 'node:process';
import { findChromium } from './chromium.mjs';
import { startServer } from './server.mjs';
import { runningProcesses } from './sweep.mjs';
import { claim } from './usage.mjs';

/** @typedef {{ server: import('./server.mjs').Server, browser: import('playwright-core').Browser }} Stage */

/** @type {Promise<Stage> | undefined} */
let shared;

/**
 * A VS Code server and a browser, shared by all windows that this process opens, started lazily. They end with this
 * process.
 * @returns {Promise<Stage>} memoized
 */
export function sharedStage() {
  return shared ??= set();
}

/** @returns {Promise<Stage>} */
async function set() {
  // Imported lazily, as the project's packages may still be installing.
  const { launchChromium } = await import('./browser.mjs');
  const [found, server] = await Promise.all([findChromium(), startServer()]);
  const browser = await launchChromium(found);
  // Started by Playwright, in this process.
  for (const { pid, parent } of runningProcesses()) if (parent === process.pid) claim(pid);
  return { browser, server };
}
