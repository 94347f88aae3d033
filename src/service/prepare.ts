import { inBatches } from '../parsing/batches';
import { blockRange } from '../parsing/ranges';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { indexItems } from '../links/items';
import { itemsOf } from '../parsing/canvas';
import { summaryOf } from '../links/summary';
import { itemSymbols } from './navigation/documentSymbols';
import { foldsInItems } from './navigation/foldingRanges';
import { tokensIn } from './semanticTokens/semanticTokens';
import { mistakesIn } from './validation/mistakes/find';
import { findingsIn } from './validation/itemFindings';

/** Finds out what is kept of each item for as long as it stays as it is. */
function prepareItems(document: CanvasDocument, block: BlockSyntax, items: readonly ItemSyntax[]): void {
  for (const item of items) {
    summaryOf(item);
    findingsIn(item, document.language);
    mistakesIn(item, document);
    tokensIn(item, document.language);
  }
  const extent = blockRange(document, block);
  if (extent) itemSymbols(document, items, extent);
  foldsInItems(document, items);
}

/**
 * Finds out in steps what an editor asks of a canvas as soon as it is open, so that each answer (problems, tokens,
 * outline, folding, links) takes little time when it is asked for.
 *
 * @yields How many items a step has looked at.
 */
export function prepareCanvas(document: CanvasDocument): Generator<number, void> {
  return inBatches(document.blocks, ({ items }) => items, ({ list, items, from }) => {
    prepareItems(document, list, items);
    if (from + items.length === list.items.length) indexItems(itemsOf(list));
  });
}
