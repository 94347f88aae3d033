import type { Range } from 'vscode-languageserver-types';
import { itemOnLine } from '../../../parsing/at';
import type { CanvasDocument } from '../../../parsing/syntax';
import { locate } from '../../../parsing/syntax';
import type { Told } from '../validate';
import { isInParts, mistakesOf } from './find';
import type { Mistake } from './mistake';
import type { Repaired } from './repair';
import { repair } from './repair';

/** What slips there are in a canvas, and the canvas that was meant. */
export interface Meant {
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

/**
 * Tells where nothing but the slips is to be told: on their lines and, of the canvas as a business, in the items that
 * they are in.
 */
export function quietAt(
  document: CanvasDocument, mistakes: readonly Mistake[], repaired: Repaired | undefined,
): (range: Range, isRule: boolean) => boolean {
  const { source } = document;
  const lines = new Set<number>();
  const itemLines = new Set<number>();
  for (const { start, end, fixes } of mistakes) {
    lines.add(source.lineAt(start));
    lines.add(source.lineAt(end));
    for (const change of fixes[0]?.changes ?? []) lines.add(source.lineAt(change.start));
  }
  const read = repaired?.document ?? document;
  for (const line of lines) {
    const offset = source.lineStart(line) + source.lineText(line).trimEnd().length;
    const item = itemOnLine(read, read.source.lineAt(repaired?.mapping.after(offset) ?? offset));
    if (!item) continue;
    const [from, to] = locate(item.part, item.span)
      .map((each) => source.lineAt(repaired?.mapping.before(each) ?? each));
    for (let each = from ?? line; each <= (to ?? line); each++) itemLines.add(each);
    // Where the canvas was not read as it was meant, what is wrong with the item follows from the slip.
    if (!repaired) for (const each of itemLines) lines.add(each);
  }
  return ({ start }, isRule) => lines.has(start.line) || (isRule && itemLines.has(start.line));
}
