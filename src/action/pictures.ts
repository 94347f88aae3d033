import fs from 'node:fs';
import path from 'node:path';
import { changePicture } from '../cli/changePicture';
import { parseCanvas } from '../parsing/parse';
import { exportName } from '../render/formats';
import type { Localize } from '../l10n/l10n';
import type { Review } from './review';
import { isWorthTelling } from './review';

/**
 * Draws the canvases that changed into a folder, each below it as in the repository, with what changed marked in its
 * place. Returns whether there are any.
 */
export function drawPictures(reviews: readonly Review[], folder: string, l10n: Localize): boolean {
  const drawn = reviews.filter((review) => isWorthTelling(review) && review.changes && review.file.after !== undefined);
  for (const { file } of drawn) {
    // A path of an API stays in the folder, whatever it is.
    const target = path.join(folder, path.join('/', exportName(file.path, 'svg')));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, changePicture(parseCanvas(file.before ?? ''), parseCanvas(file.after ?? ''), 'svg', l10n));
  }
  return drawn.length > 0;
}
