// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { runHostSuite } from './host.mjs';
import { temporaryFolder } from './temporary.mjs';
import { runWorkbenchSuite } from './workbench.mjs';

/** @typedef {import('../workbench/previewSpeed').PreviewSpeed} PreviewSpeed */

/**
 * What VS Code waits for when it activates the extension: its code, and `activate`.
 * @returns {Promise<number>} milliseconds
 */
export async function measureActivation() {
  /** @type {number | undefined} */
  let activation;
  await runHostSuite({
    grep: 'holds no one up',
    hear: (line) => {
      const told = /ACTIVATION ([\d.]+)/.exec(line)?.[1];
      if (told !== undefined) activation = Number(told);
    },
  });
  if (activation === undefined) throw new Error('VS Code did not tell how long activation took.');
  return activation;
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
