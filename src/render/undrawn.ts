import type { Scene, Shape } from './scene';
import { isDrawn, lacks } from './text/measure';
import { lettersOf } from './text/segments';

/** More characters than this are not listed: they are of one script, and the first ones show which. */
const mostListed = 8;

function textsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    (shape.kind === 'text' ? shape.lines : shape.kind === 'group' ? textsOf(shape.shapes) : []));
}

/**
 * The characters of a drawing that the fonts that travel with a PDF or a PNG lack, as a list to show people;
 * `undefined` if they have all. An SVG or a page is drawn with the fonts of who looks at it.
 */
export function undrawnIn(scene: Scene): string | undefined {
  const missing = new Set<string>();
  for (const text of textsOf(scene.shapes)) {
    if (Array.from(text).every(isDrawn)) continue;
    for (const letter of lettersOf(text.normalize('NFC'))) if (Array.from(letter).some(lacks)) missing.add(letter);
  }
  if (missing.size === 0) return undefined;
  return [...missing].slice(0, mostListed).join(' ') + (missing.size > mostListed ? ' …' : '');
}
