import { parseCanvas } from '../../../parsing/parse';
import type { TextChange } from '../../../parsing/source';
import type { CanvasDocument } from '../../../parsing/syntax';
import { textAfter } from '../../../edit/textChanges';
import type { Mistake } from './mistake';
import { reachOf } from './mistake';

/** Offsets in a text before changes and after them. */
class Mapping {
  private readonly changes: readonly TextChange[];

  /** @param changes In their order, and none within another. */
  constructor(changes: readonly TextChange[]) {
    this.changes = changes;
  }

  /** Where what is at an offset after the changes was before. */
  before(offset: number): number {
    let delta = 0;
    for (const { start, end, text } of this.changes) {
      const at = start + delta;
      if (offset < at) break;
      if (offset < at + text.length) return Math.min(end, start + (offset - at));
      delta += text.length - (end - start);
    }
    return offset - delta;
  }

  /** Where what is at an offset before the changes is after them. */
  after(offset: number): number {
    let delta = 0;
    for (const { start, end, text } of this.changes) {
      if (offset < start) break;
      if (offset < end) return start + delta + Math.min(text.length, offset - start);
      delta += text.length - (end - start);
    }
    return offset + delta;
  }
}

/** A canvas as it was meant. */
export interface Repaired {
  readonly document: CanvasDocument;
  readonly mapping: Mapping;
}

/** Changes in their order, without those that are about what another changes already. */
function compatible(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: TextChange[] = [];
  for (const change of sorted) if (change.start >= (kept.at(-1)?.end ?? 0)) kept.push(change);
  return kept;
}

/** Whether YAML still finds something wrong where a mistake was mended. */
function isInVain(mistake: Mistake, { document, mapping }: Repaired): boolean {
  const { source, problems } = document;
  const [start, end] = reachOf(mistake).map((offset) => source.lineAt(mapping.after(offset)));
  if (mistake.fixes.length === 0 || start === undefined || end === undefined) return false;
  return problems.some((problem) => {
    const line = source.lineAt(problem.start);
    return problem.code === 'yaml' && line >= start && line <= end;
  });
}

/**
 * Reads a canvas as it was meant: with each mistake mended.
 *
 * @returns With the mistakes that were ones, since where mending is in vain, something else is wrong.
 */
export function repair(
  document: CanvasDocument, mistakes: readonly Mistake[],
): { readonly mistakes: readonly Mistake[]; readonly repaired: Repaired | undefined } {
  let left = mistakes;
  for (let tries = 0; tries < 4; tries++) {
    const changes = compatible(left.flatMap(({ fixes }) => fixes[0]?.changes ?? []));
    if (changes.length === 0) return { mistakes: left, repaired: undefined };
    const text = textAfter(document, changes);
    const meant = parseCanvas(text, { defaultLanguage: document.language });
    const repaired = { document: meant, mapping: new Mapping(changes) };
    const mended = left.filter((mistake) => !isInVain(mistake, repaired));
    if (mended.length === left.length) return { mistakes: left, repaired };
    left = mended;
  }
  return { mistakes: [], repaired: undefined };
}
