// @ts-check Which chunks of the built extension are loaded when: most are lazy.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ entryPoint?: string, imports: { path: string, kind: string, external?: boolean }[] }} Part */

/**
 * @param {string} base
 * @returns {Record<string, Part>} by path relative to there
 */
function readParts(base) {
  return JSON.parse(fs.readFileSync(path.join(base, 'out', 'parts.json'), 'utf8'));
}

/**
 * The chunks that a module of the extension and its static imports are in.
 * @param {string} module such as `src/vscode/activate.ts`: an entry point, or one that is imported lazily
 * @param {string} [base] where it was built, if not in the repository itself
 * @returns {string[]} paths from there
 */
export function filesOf(module, base = root) {
  const parts = readParts(base);
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
 * @param {Iterable<string>} files paths from the repository, or from where it was built
 * @param {string} [base]
 * @returns {number} bytes
 */
export function sizeOf(files, base = root) {
  return [...files].reduce((sum, file) => sum + fs.statSync(path.join(base, file)).size, 0);
}
