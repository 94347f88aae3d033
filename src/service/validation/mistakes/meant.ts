import type { Range } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../../parsing/syntax';
import type { Told } from '../told';
import { isInParts, mistakesOf } from './find';
import type { Mistake } from './mistake';
import type { Repaired } from './repair';
import { repair } from './repair';

/** What slips there are in a canvas, and the canvas that was meant. */
interface Meant {
  readonly mistakes: readonly Mistake[];
  /** The canvas with all slips mended; `undefined` if there are none, or they are not mended. */
  readonly repaired: Repaired | undefined;
}

const known = new WeakMap<CanvasDocument, Meant>();

/**
 * The slips in a canvas, and the canvas that was meant.
 *
 * @param longest A canvas that is longer, and of which each item can be read by itself, is not read once more: that
 * would cost more than all else after a keystroke. UTF-16 units.
 */
export function meantBy(document: CanvasDocument, longest: number): Meant {
  let meant = known.get(document);
  if (!meant) {
    const mistakes = mistakesOf(document);
    const isConflict = mistakes.some(({ code }) => code === 'merge-conflict');
    const isLeft = isConflict || mistakes.length === 0 || (document.source.length > longest && isInParts(document));
    known.set(document, (meant = isLeft ? { mistakes, repaired: undefined } : repair(document, mistakes)));
  }
  return meant;
}

/** What was told of the canvas that was meant, at its place in the one that is there. */
export function before({ source }: CanvasDocument, { document, mapping }: Repaired, told: Told): Told {
  const { range } = told.diagnostic;
  const offset = (position: Range['start']): number => mapping.before(document.source.offsetAt(position));
  return {
    diagnostic: { ...told.diagnostic, range: source.range(offset(range.start), offset(range.end)) },
    fixes: told.fixes.map((fix) => ({
      ...fix,
      changes: fix.changes.map(({ start, end, text }) =>
        ({ start: mapping.before(start), end: mapping.before(end), text })),
    })),
  };
}
