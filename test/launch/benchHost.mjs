// @ts-check
import { runHostSuite } from './host.mjs';

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
