// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/** What a file of the format PNG begins with. */
const signature = Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

/**
 * Counts the pictures that should have been written and were not: a picture of an earlier run is none of this one.
 * @param {string} folder where they are; need not exist
 * @param {{ since: number, wanted: number }} run since: when it began, in milliseconds; wanted: how many at least
 * @returns {number}
 */
export function missingPictures(folder, { since, wanted }) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const written = names.filter((name) => {
    const file = path.join(folder, name);
    // Pictures of failures are for whoever looks for the cause. File systems keep whole milliseconds at best.
    if (!name.endsWith('.png') || name.startsWith('failed-') || fs.statSync(file).mtimeMs < Math.floor(since)) return false;
    return fs.readFileSync(file).subarray(0, signature.length).equals(signature);
  });
  return Math.max(0, wanted - written.length);
}
