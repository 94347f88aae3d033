// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { runHostSuite } from './host.mjs';
import { temporaryFolder } from './temporary.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

/** @typedef {import('../workbench/previewSpeed').PreviewSpeed} PreviewSpeed */

/**
 * The activation time of the extension as VS Code reports it: loading its code, and `activate`.
 * @returns {Promise<number[]>} milliseconds, one for each window
 */
export async function measureActivation() {
  /** @type {number[]} */
  const times = [];
  for (let window = 0; window < 5; window++) {
    await runHostSuite({
      grep: 'is over when VS Code says so',
      hear: (line) => {
        const told = /ACTIVATION ([\d.]+)/.exec(line)?.[1];
        if (told !== undefined) times.push(Number(told));
      },
    });
  }
  if (times.length === 0) throw new Error('VS Code did not tell how long activation took.');
  return times;
}

/**
 * How fast the preview of 1,000 items is, in the real workbench.
 * @returns {Promise<PreviewSpeed>}
 */
export async function measurePreview() {
  const { folder, dispose } = temporaryFolder('bench');
  const file = path.join(folder, 'preview.json');
  try {
    await runWorkbenchSuite(['out/test/previewSpeed.js'], { env: { BMC_MEASURED: file } });
    if (!fs.existsSync(file)) throw new Error('the workbench did not get as far as an edit.');
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } finally {
    dispose();
  }
}
