import fs from 'node:fs';
import path from 'node:path';
import { parseCanvas } from '../parsing/parse';
import { previewModel } from '../preview/view';
import { exportName } from '../render/formats';
import { drawCanvas } from '../render/page';
import { toSvg } from '../render/svg';
import type { Review } from './review';
import { isWorthTelling } from './review';

/** Draws the canvases that changed into a folder, each below it as in the repository. Returns whether there are any. */
export function drawPictures(reviews: readonly Review[], folder: string): boolean {
  const drawn = reviews.filter((review) => isWorthTelling(review) && review.changes && review.file.after !== undefined);
  for (const { file } of drawn) {
    // A path of an API stays in the folder, whatever it is.
    const target = path.join(folder, path.join('/', exportName(file.path, 'svg')));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, toSvg(drawCanvas(previewModel(parseCanvas(file.after ?? '')))));
  }
  return drawn.length > 0;
}
