// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/** The signature of PNG files. */
const signature = Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

/**
 * Counts the pictures that should have been written and were not; those of earlier runs do not count.
 * @param {string} folder where they are; need not exist
 * @param {{ since: number, wanted: number }} run since: when it began, in milliseconds; wanted: how many at least
 * @returns {number}
 */
export function missingPictures(folder, { since, wanted }) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const written = names.filter((name) => {
    const file = path.join(folder, name);
    // Pictures of failures are for debugging. `since` is rounded down, as some file systems keep whole milliseconds
    // only.
    if (!name.endsWith('.png') || name.startsWith('failed-') || fs.statSync(file).mtimeMs < Math.floor(since)) return false;
    return fs.readFileSync(file).subarray(0, signature.length).equals(signature);
  });
  return Math.max(0, wanted - written.length);
}
