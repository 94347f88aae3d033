import { itemRange } from '../parsing/ranges';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { dashOf } from './style';

/**
 * The whole lines of an item of a list in block style, with the comments that are about it: offsets from
 * the start of its first line up to after the break of its last. `dash` is the column of its dash.
 */
interface ItemLines {
  readonly start: number;
  readonly end: number;
  readonly dash: number;
}

const comment = /^( *)#/;
const region = /^ *#\s*(?:end)?region\b/;

/** The column of a line's comment; `undefined` for a line with anything else. */
function commentColumn(line: string): number | undefined {
  return region.test(line) ? undefined : comment.exec(line)?.[1]?.length;
}

/** How many lines directly above a line are comments on what it says: those in its own column. */
export function commentsAbove({ source }: CanvasDocument, line: number, column: number): number {
  let count = 0;
  while (count < line) {
    if (commentColumn(source.lineText(line - count - 1)) !== column) break;
    count++;
  }
  return count;
}

/** How many lines below a line are comments further in than a column, with the blank lines between them. */
export function commentsBelow({ source }: CanvasDocument, line: number, column: number): number {
  let count = 0;
  for (let below = line + 1; below < source.lineCount; below++) {
    const text = source.lineText(below);
    if (text.trim() === '') continue;
    if ((commentColumn(text) ?? 0) <= column) return count;
    count = below - line;
  }
  return count;
}

/** How many lines directly above an item are comments on it: those in the column of its dash, or further out. */
function commentsOfItem({ source }: CanvasDocument, line: number, dash: number): number {
  let count = 0;
  while (count < line) {
    const column = commentColumn(source.lineText(line - count - 1));
    if (column === undefined || column > dash) break;
    count++;
  }
  return count;
}

/**
 * The lines of an item. Comments directly above it go with it, those of the first item too, and so do those below that
 * are further in; what stands above a blank line is about the block. `undefined` for an item in a flow list, or one
 * that shares a line.
 */
export function itemLines(document: CanvasDocument, block: BlockSyntax, item: ItemSyntax): ItemLines | undefined {
  const { source } = document;
  const offset = dashOf(document, item);
  if (offset === undefined) return undefined;
  const first = source.lineAt(offset);
  const dash = offset - source.lineStart(first);
  const last = source.lineAt(Math.max(offset, itemRange(document, item)[1]));
  const above = commentsOfItem(document, first, dash);
  const below = commentsBelow(document, last, dash);
  return { start: source.lineStart(first - above), end: source.lineStart(last + below + 1), dash };
}

/** How many blank lines end at an offset that begins a line. */
export function blankLinesBefore({ source }: CanvasDocument, offset: number): number {
  const line = source.lineAt(offset);
  let count = 0;
  while (line - count - 1 >= 0 && source.lineText(line - count - 1).trim() === '') count++;
  return count;
}

/** How many blank lines begin at an offset that begins a line. */
export function blankLinesAfter({ source }: CanvasDocument, offset: number): number {
  if (offset >= source.text.length) return 0;
  const line = source.lineAt(offset);
  let count = 0;
  while (line + count < source.lineCount && source.lineText(line + count).trim() === '') count++;
  return count;
}
