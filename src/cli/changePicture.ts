import type { CanvasDocument } from '../parsing/syntax';
import { previewModel } from '../preview/view';
import { changedCanvas } from '../render/changedCanvas';
import { toHtml } from '../render/html/page';
import { drawCanvas } from '../render/page';
import { toSvg } from '../render/svg';
import { reviewModel } from '../review/view';
import type { Localize } from '../l10n/l10n';

/**
 * Draws a canvas with what changed in it marked in its place; as a page, with the list of changes besides.
 * @param l10n says the changes
 */
export function changePicture(
  before: CanvasDocument, after: CanvasDocument, format: 'svg' | 'html', l10n: Localize,
): string {
  const changed = changedCanvas(reviewModel(before, after, l10n), previewModel(after));
  // The changes in words, as the accessible description.
  const description = changed.groups.flatMap(({ lines }) => lines.map(({ text }) => text)).join('; ');
  const scene = { ...drawCanvas(changed.model, changed.marks), description };
  return format === 'svg' ? toSvg(scene) : toHtml(changed.model, scene, { ...changed, heading: l10n('Changes') });
}
