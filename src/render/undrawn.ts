import type { Scene, Shape } from './scene';
import { isDrawn, lacks } from './text/measure';
import { lettersOf } from './text/segments';

/** Limit on the characters listed: more are usually of one script, which the first ones show. */
const mostListed = 8;

function textsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    (shape.kind === 'text' ? shape.lines : shape.kind === 'group' ? textsOf(shape.shapes) : []));
}

/**
 * The characters of a scene that the bundled fonts of PDF and PNG lack, as a list for messages; `undefined` if none.
 * SVG and HTML use the viewer's fonts.
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
