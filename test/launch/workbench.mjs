// @ts-check
import { findChromium, chromiumFlags } from './chromium.mjs';
import { startServer } from './server.mjs';
import { runMocha } from './suites.mjs';

/**
 * Runs mocha bundles that drive the real workbench: with one shared server, passed to the tests in their environment.
 * @param {string[]} bundles paths from the repository
 * @param {{ grep?: string | undefined, env?: Record<string, string>, report?: import('./progress.mjs').Report }}
 *   options
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runWorkbenchSuite(bundles, { grep, env = {}, report }) {
  const [chromium, server] = await Promise.all([findChromium(), startServer()]);
  try {
    return await runMocha(bundles, {
      // A slow machine may stall longer than a test waits. Retries are counted and listed at the end.
      grep, timeout: 240_000, retries: 1, ...(report && { report }),
      env: {
        ...env,
        BMC_TEST_WORKBENCH: JSON.stringify({
          url: server.url, authority: server.authority, extension: server.extension, settings: server.settings, chromium,
          flags: chromiumFlags,
        }),
      },
    });
  } finally {
    server.dispose();
  }
}
