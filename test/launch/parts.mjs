// @ts-check
// What of the built extension is loaded when: it is in parts, most of which wait until they are asked for.
import fs from 'node:fs';
import path from 'node:path';
import { output, root } from './paths.mjs';

/** @typedef {{ entryPoint?: string, imports: { path: string, kind: string, external?: boolean }[] }} Part */

/** @returns {Record<string, Part>} by their files, as paths from the repository */
function readParts() {
  return JSON.parse(fs.readFileSync(path.join(output, 'parts.json'), 'utf8'));
}

/**
 * The files that a module of the extension, and what it cannot do without, are in.
 * @param {string} module such as `src/vscode/activate.ts`: one that the extension starts with, or waits to load
 * @returns {string[]} paths from the repository
 */
export function filesOf(module) {
  const parts = readParts();
  const start = Object.keys(parts).find((file) => parts[file]?.entryPoint === module);
  if (start === undefined) throw new Error(`${module} is not loaded by itself.`);
  const files = new Set([start]);
  for (const file of files) {
    for (const { path: next, kind, external } of parts[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) files.add(next);
    }
  }
  return [...files];
}

/**
 * @param {Iterable<string>} files paths from the repository
 * @returns {number} bytes
 */
export function sizeOf(files) {
  return [...files].reduce((sum, file) => sum + fs.statSync(path.join(root, file)).size, 0);
}
