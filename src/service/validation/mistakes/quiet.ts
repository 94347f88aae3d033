import type { Range } from 'vscode-languageserver-types';
import { itemOnLine } from '../../../parsing/at';
import type { CanvasDocument } from '../../../parsing/syntax';
import { locate } from '../../../parsing/syntax';
import { linkIndex } from '../../../links/linkIndex';
import { linkRange } from '../../links/ranges';
import { isRuleId } from '../../rules';
import type { Told } from '../told';
import type { Mistake } from './mistake';
import type { Repaired } from './repair';

/**
 * Tells where nothing but the slips is to be told: on their lines and, of the canvas as a business, in the items that
 * they are in.
 */
function quietAt(
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
    const [from, to] = locate(read, item.part, item.span)
      .map((each) => source.lineAt(repaired?.mapping.before(each) ?? each));
    for (let each = from ?? line; each <= (to ?? line); each++) itemLines.add(each);
    // Where the canvas was not read as it was meant, what is wrong with the item follows from the slip.
    if (!repaired) for (const each of itemLines) lines.add(each);
  }
  return ({ start }, isRule) => lines.has(start.line) || (isRule && itemLines.has(start.line));
}

/** Whether a link that begins a range leads to an item. */
function isLedSomewhere(document: CanvasDocument, { start }: Range): boolean {
  const offset = document.source.offsetAt(start);
  const index = linkIndex(document);
  return index.items.some((from) => from.links.some((link) =>
    linkRange(document, { from, link })[0] === offset && index.withId(link.block, link.id).length > 0));
}

/**
 * What is to be told beside slips, of all that is wrong.
 *
 * @param repaired The canvas that was meant, if there is one; what is told has its places in the one that is there.
 */
export function besideSlips(
  all: readonly Told[], document: CanvasDocument, mistakes: readonly Mistake[], repaired: Repaired | undefined,
): Told[] {
  const isQuiet = quietAt(document, mistakes, repaired);
  return all.filter(({ diagnostic: { range, code } }) => !isQuiet(range, isRuleId(code))
    // A link by the name that is there is well, and follows when the name is mended.
    && !(code === 'unknown-link' && isLedSomewhere(document, range)));
}
