// @ts-check librsvg, to compare how it renders our SVG.
import { installWithApt } from './apt.mjs';
import { which } from './processes.mjs';

/** @type {Promise<void> | undefined} */
let installed;

/**
 * Installs `rsvg-convert` if it is missing.
 * @returns {Promise<void>} resolves also if that fails: the one test that needs it is then skipped
 */
export function installLibrsvg() {
  return installed ??= which('rsvg-convert')
    ? Promise.resolve()
    : installWithApt(['librsvg2-bin'], 'rsvg-convert').catch(() => undefined);
}
