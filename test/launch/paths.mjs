// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository: also the extension's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the launchers download, as `@vscode/test-electron` does; out of git. */
export const downloads = path.join(root, '.vscode-test');

/** What a build or a test run writes; out of git. */
export const output = path.join(root, 'out');
