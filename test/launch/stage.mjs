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
 * A VS Code server and a browser for all windows that this process opens itself, started when they are first needed.
 * They end with this process.
 * @returns {Promise<Stage>} one and the same
 */
export function sharedStage() {
  return shared ??= set();
}

/** @returns {Promise<Stage>} */
async function set() {
  // Not before it is there: this project's packages may be on their way.
  const { launchChromium } = await import('./browser.mjs');
  const [found, server] = await Promise.all([findChromium(), startServer()]);
  const browser = await launchChromium(found);
  // Started by Playwright, in this process.
  for (const { pid, parent } of runningProcesses()) if (parent === process.pid) claim(pid);
  return { browser, server };
}
