// @ts-check
// What draws SVG without a browser, to compare our drawings in.
import { installWithApt } from './apt.mjs';
import { which } from './processes.mjs';

/** @type {Promise<void> | undefined} */
let installed;

/**
 * Installs `rsvg-convert`, where it is not there yet.
 * @returns {Promise<void>} also where it is not to be had: the one test that needs it is skipped there
 */
export function installLibrsvg() {
  return installed ??= which('rsvg-convert')
    ? Promise.resolve()
    : installWithApt(['librsvg2-bin'], 'rsvg-convert').catch(() => undefined);
}
