import type { FoldingRange } from 'vscode-languageserver-types';
import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { CommentLine } from './comments';
import { commentLines } from './comments';
import type { OffsetRange } from '../../parsing/ranges';
import { blockRange, fieldRange, itemRange, itemsFieldRange } from '../../parsing/ranges';

const regionStart = /^#\s*region\b/;
const regionEnd = /^#\s*endregion\b/;

/** Comments on lines below one another. */
function commentRuns(comments: readonly CommentLine[]): FoldingRange[] {
  const runs: { startLine: number; endLine: number }[] = [];
  for (const { line, text } of comments) {
    if (regionStart.test(text) || regionEnd.test(text)) continue;
    const last = runs.at(-1);
    if (last?.endLine === line - 1) last.endLine = line;
    else runs.push({ startLine: line, endLine: line });
  }
  return runs.map((run) => ({ ...run, kind: FoldingRangeKind.Comment }));
}

/** What stands between `# region` and its `# endregion`, also one in another. */
function regions(comments: readonly CommentLine[]): FoldingRange[] {
  const open: number[] = [];
  return comments.flatMap(({ line, text }) => {
    if (regionStart.test(text)) open.push(line);
    const startLine = regionEnd.test(text) ? open.pop() : undefined;
    return startLine === undefined ? [] : [{ startLine, endLine: line, kind: FoldingRangeKind.Region }];
  });
}

/** The lines that a range is on, if they are more than one. */
function linesOf({ source }: CanvasDocument, extent: OffsetRange | undefined): FoldingRange[] {
  if (!extent || !/[\r\n]/.test(source.slice(...extent))) return [];
  return [{ startLine: source.lineAt(extent[0]), endLine: source.lineAt(extent[1]) }];
}

const itemFolds = new WeakMap<ItemSyntax, readonly FoldingRange[]>();

/** What folds in an item, counted from the line that it begins on: found once for as long as it stays as it is. */
function inItem(document: CanvasDocument, item: ItemSyntax, firstLine: number): readonly FoldingRange[] {
  let known = itemFolds.get(item);
  if (!known) {
    const extents = [itemRange(document, item), ...item.fields.map((field) => fieldRange(document, field))];
    known = extents.flatMap((extent) => linesOf(document, extent))
      .map(({ startLine, endLine }) => ({ startLine: startLine - firstLine, endLine: endLine - firstLine }));
    itemFolds.set(item, known);
  }
  return known;
}

/** What folds in some items. */
export function foldsInItems(document: CanvasDocument, items: readonly ItemSyntax[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const item of items) {
    const firstLine = document.source.lineAt(locate(document, item.part, item.span)[0]);
    for (const { startLine, endLine } of inItem(document, item, firstLine)) {
      ranges.push({ startLine: firstLine + startLine, endLine: firstLine + endLine });
    }
  }
  return ranges;
}

function inBlock(document: CanvasDocument, block: BlockSyntax): FoldingRange[] {
  const own = block.fields.map((field) =>
    (field.word?.id === 'items' ? itemsFieldRange(document, block) : fieldRange(document, field)));
  const ranges = [blockRange(document, block), ...own].flatMap((extent) => linesOf(document, extent));
  return [...ranges, ...foldsInItems(document, block.items)];
}

/**
 * What can be folded: blocks, items, and fields over more lines, comments below one another, and
 * `# region`s. One for each line to begin on, the longest.
 */
export function foldingRanges(document: CanvasDocument): FoldingRange[] {
  const { fields, blocks } = document;
  const comments = commentLines(document);
  const byLine = new Map<number, FoldingRange>();
  const add = (range: FoldingRange): void => {
    if (range.endLine > (byLine.get(range.startLine)?.endLine ?? range.startLine)) byLine.set(range.startLine, range);
  };
  const held = new Set(blocks.map(({ field }) => field));
  for (const field of fields) if (!held.has(field)) linesOf(document, fieldRange(document, field)).forEach(add);
  for (const block of blocks) inBlock(document, block).forEach(add);
  [...commentRuns(comments), ...regions(comments)].forEach(add);
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}
