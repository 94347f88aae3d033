import type { BlockSyntax } from './syntax';

const before = new WeakMap<BlockSyntax, BlockSyntax>();

/** Remembers which block one took the place of when some of its items were read again. */
export function renewBlock(block: BlockSyntax, previous: BlockSyntax): void {
  // One step back and no further, or every version of the block would be kept.
  before.delete(previous);
  before.set(block, previous);
}

/**
 * The block that one took the place of when some of its items were read again, so that what is known of the others need
 * not be found anew. Its positions hold no more.
 */
export function blockBefore(block: BlockSyntax): BlockSyntax | undefined {
  return before.get(block);
}
