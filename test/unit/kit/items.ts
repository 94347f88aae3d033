import assert from 'node:assert/strict';
import { textAfter } from '../../../src/edit/textChanges';
import { itemOnLine } from '../../../src/parsing/at';
import { parseCanvas } from '../../../src/parsing/parse';
import type { TextChange } from '../../../src/parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../../src/parsing/syntax';
import { locate } from '../../../src/parsing/syntax';
import { cursor } from './cursor';

/** The item on the line of the cursor, or at it in a flow list. */
export function at(marked: string): { document: CanvasDocument; block: BlockSyntax; item: ItemSyntax } {
  const { text, offset, position } = cursor(marked);
  const document = parseCanvas(text);
  const onLine = itemOnLine(document, position.line);
  const startOf = (each: ItemSyntax): number => locate(document, each.part, each.span)[0];
  const before = document.blocks.flatMap(({ items }) => items).filter((each) => startOf(each) <= offset).at(-1);
  const isHere = before && document.source.lineAt(startOf(before)) === position.line;
  const item = isHere ? before : onLine ?? before;
  const block = document.blocks.find(({ items }) => item && items.includes(item));
  assert.ok(block && item, 'No item at the cursor');
  return { document, block, item };
}

/** Checks what a text is after changes; `undefined` if they cannot be made. */
export function check(
  document: CanvasDocument, changes: readonly TextChange[] | undefined, expected: string | undefined,
): void {
  assert.equal(changes && textAfter(document, changes), expected);
}
