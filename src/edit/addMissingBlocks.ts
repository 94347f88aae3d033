import { blockIds } from '../canvas/structure';
import { emptyBlock } from '../canvas/template';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { insertAtBlock } from './insertBlock';
import { lineBreak } from './style';

/**
 * The changes that add the blocks that a file leaves out, each in its place, with what it is about and its
 * guiding questions as comments. `undefined` for a file that is no mapping with each field on lines of its
 * own; none if no block is missing.
 */
export function addMissingBlocks(document: CanvasDocument): TextChange[] | undefined {
  const missing = blockIds.filter((id) => !document.blocks.some((block) => block.id === id));
  const changes: TextChange[] = [];
  for (const id of missing) {
    const change = insertAtBlock(document, id, emptyBlock(id, document.language));
    if (!change) return undefined;
    // Blocks that go to the same place stand in canonical order, set apart like those that are there.
    const previous = changes.at(-1);
    if (previous?.start !== change.start) changes.push(change);
    else changes[changes.length - 1] = { ...previous, text: joined(document, previous.text, change.text) };
  }
  return changes;
}

/** Two texts for one place, one after the other; in a file with nothing in it yet, a blank line between. */
function joined(document: CanvasDocument, first: string, second: string): string {
  return document.form === 'empty' ? first + lineBreak(document) + second : first + second;
}
