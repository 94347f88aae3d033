// @ts-check
import { chromium } from 'playwright-core';
import { chromiumFlags } from './chromium.mjs';

/**
 * Launches headless Chromium.
 * @param {import('./chromium.mjs').Chromium} found
 */
export function launchChromium({ executable, env }) {
  return chromium.launch({ executablePath: executable, args: chromiumFlags, env: { ...process.env, ...env }, timeout: 120_000 });
}
