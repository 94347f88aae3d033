import type { TextChange } from '../parsing/source';
import { itemRange } from '../parsing/ranges';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { isAlias } from '../parsing/yaml';
import { keepsAliases } from './aliases';
import { deletion } from './textChanges';
import { blankLinesAfter, blankLinesBefore, itemLines } from './itemLines';
import { hasClearLines, holderOf, isBarePair, isFlowList, startWithProperties } from './style';
import { takeElement } from './takeElement';

/** Whether a block's items stand in the block itself, so that they can be moved in it and out of it. */
export function hasOwnItems(document: CanvasDocument, block: BlockSyntax): boolean {
  const holder = holderOf(block);
  return hasClearLines(document) && holder !== undefined && !holder.merged && !block.field.merged
    && !isAlias(holder.written) && !isAlias(block.field.written);
}

/** From an element of a flow list to the next one, or from the one before if it is the last. */
function removeFromFlow(
  document: CanvasDocument, block: BlockSyntax, item: ItemSyntax,
): TextChange[] | undefined {
  if (block.items.some((each) => isBarePair(document, each))) return undefined;
  const startOf = (each: ItemSyntax): number => {
    const [start] = itemRange(document, each);
    return isAlias(each.written) ? start : startWithProperties(document, start);
  };
  const position = block.items.indexOf(item);
  const [before, after] = [block.items[position - 1], block.items[position + 1]];
  const [, end] = itemRange(document, item);
  if (after) return takeElement(document, [startOf(item), end], undefined, startOf(after));
  if (before) return takeElement(document, [startOf(item), end], itemRange(document, before)[1], undefined);
  // A comma may come after the last item, but not stand alone.
  const comma = /^(?:\s|#[^\r\n]*[\r\n])*,(?:[ \t]*(?=\]))?/.exec(document.source.text.slice(end))?.[0] ?? '';
  return comma.includes('#') ? undefined : [deletion(startOf(item), end + comma.length)];
}

/**
 * The changes that remove an item with the comments that are about it, and the blank lines that set it apart.
 * `undefined` for an item that stands elsewhere (an alias), shares its line, or has an anchor that is used.
 */
export function removeItem(document: CanvasDocument, block: BlockSyntax, item: ItemSyntax): TextChange[] | undefined {
  const changes = takeOut(document, block, item);
  return changes && keepsAliases(document, changes) ? changes : undefined;
}

/** The changes that take an item out of its place, wherever it goes; see {@link removeItem}. */
export function takeOut(document: CanvasDocument, block: BlockSyntax, item: ItemSyntax): TextChange[] | undefined {
  if (!hasOwnItems(document, block)) return undefined;
  if (isFlowList(block)) return removeFromFlow(document, block, item);
  const lines = itemLines(document, block, item);
  if (!lines) return undefined;
  const { source } = document;
  const isLast = block.items.at(-1) === item;
  const isOnly = block.items.length === 1;
  const blankAfter = isLast ? 0 : blankLinesAfter(document, lines.end);
  const blankBefore = isLast && !isOnly ? blankLinesBefore(document, lines.start) : 0;
  const start = source.lineStart(source.lineAt(lines.start) - blankBefore);
  const end = blankAfter === 0 ? lines.end : source.lineStart(source.lineAt(lines.end) + blankAfter);
  return [deletion(start, end)];
}
