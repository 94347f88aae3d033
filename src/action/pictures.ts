import fs from 'node:fs';
import path from 'node:path';
import { changePicture } from '../cli/changePicture';
import { parseCanvas } from '../parsing/parse';
import { exportName } from '../render/formats';
import type { Localize } from '../l10n/l10n';
import type { Review } from './review';
import { isWorthTelling } from './review';

/**
 * Draws the changed canvases into a folder, at the same relative paths as in the repository, with their changes marked.
 * Returns whether there are any.
 */
export function drawPictures(reviews: readonly Review[], folder: string, l10n: Localize): boolean {
  const drawn = reviews.filter((review) => isWorthTelling(review) && review.changes && review.file.after !== undefined);
  for (const { file } of drawn) {
    // Untrusted paths: `..` must not lead out of the folder.
    const target = path.join(folder, path.join('/', exportName(file.path, 'svg')));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, changePicture(parseCanvas(file.before ?? ''), parseCanvas(file.after ?? ''), 'svg', l10n));
  }
  return drawn.length > 0;
}
