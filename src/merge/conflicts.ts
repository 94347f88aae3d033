import { itemLines } from '../edit/itemLines';
import { detach } from '../edit/detach';
import { indented, lineBreak } from '../edit/style';
import { deletion } from '../edit/changes';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';

/** What the sides of a conflict are called in its markers. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a marker has; seven, unless something else is asked. */
  readonly size?: number;
}

/** An item as one side has it. */
export interface Side {
  readonly document: CanvasDocument;
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
}

/** The lines of an item with its dash in a column; none for a side that removed it. */
function linesOf(side: Side | undefined, dash: number): string[] {
  const detached = side && detach(side.document, side.block, side.item);
  return detached ? indented(detached.lines, dash) : [];
}

/** What two sides have, between markers. */
export function marked(
  ours: readonly string[], theirs: readonly string[], { ours: our, theirs: their, size = 7 }: Labels,
): string[] {
  return [`${'<'.repeat(size)} ${our}`, ...ours, '='.repeat(size), ...theirs, `${'>'.repeat(size)} ${their}`];
}

/** A text with its conflict markers taken out, and what both sides have between them kept. */
export function withoutMarkers(text: string, { ours, theirs, size = 7 }: Labels): string {
  const markers = marked([], [], { ours, theirs, size });
  return text.split(/(?<=\n)/).filter((line) => !markers.includes(line.replace(/\r?\n$/, ''))).join('');
}

/**
 * The change that puts conflict markers, as git writes them, around an item in its list. `undefined` for one in a
 * flow list, which has no lines of its own.
 *
 * @param isOurs Whether our side still has the item.
 */
export function markConflict(
  here: Side, isOurs: boolean, theirs: Side | undefined, labels: Labels,
): TextChange | undefined {
  const { document, block, item } = here;
  const lines = itemLines(document, block, item);
  if (!lines) return undefined;
  const eol = lineBreak(document);
  const text = marked(linesOf(isOurs ? here : undefined, lines.dash), linesOf(theirs, lines.dash), labels).join(eol);
  return { ...deletion(lines.start, lines.end), text: text + eol };
}
