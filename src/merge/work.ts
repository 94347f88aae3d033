import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import { inOrder } from '../edit/changes';
import { parseCanvas } from '../parsing/parse';
import { reparseCanvas } from '../parsing/reparse';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';

/** An item in a text that is being changed: it stays the same while its words and its place do not. */
export interface Slot {
  readonly block: BlockId;
}

/** A text that is changed step by step, with its items kept track of by their places. */
export class Work {
  private now: CanvasDocument;
  private readonly slots: Record<BlockId, Slot[]>;

  constructor(text: string) {
    this.now = parseCanvas(text);
    this.slots = Object.fromEntries(blockIds.map((id) => [
      id, (this.block(id)?.items ?? []).map(() => ({ block: id })),
    ])) as Record<BlockId, Slot[]>;
  }

  get document(): CanvasDocument {
    return this.now;
  }

  block(id: BlockId): BlockSyntax | undefined {
    return this.now.blocks.find((block) => block.id === id);
  }

  /** The items of a block, in their order. */
  in(block: BlockId): readonly Slot[] {
    return this.slots[block];
  }

  /** Where an item is now; `undefined` if it was removed. */
  find(slot: Slot): { readonly block: BlockSyntax; readonly item: ItemSyntax; readonly index: number } | undefined {
    for (const id of blockIds) {
      const index = this.slots[id].indexOf(slot);
      const block = this.block(id);
      const item = index < 0 ? undefined : block?.items[index];
      if (block && item) return { block, item, index };
    }
    return undefined;
  }

  /** Which item stands in the text as this; `undefined` for what is not in the text as it is now. */
  slotOf(item: ItemSyntax): Slot | undefined {
    const index = this.block(item.block)?.items.indexOf(item) ?? -1;
    return index < 0 ? undefined : this.slots[item.block][index];
  }

  /** Changes the text; the items stay where they are. */
  edit(changes: readonly TextChange[]): void {
    // From the end, so that each change is where it was meant to be.
    for (const change of inOrder(changes).reverse()) this.now = reparseCanvas(this.now, change);
  }

  /** Notes that an item is in a block now, at an index; without a block, that it is gone. */
  place(slot: Slot, block: BlockId | undefined, index: number): void {
    for (const id of blockIds) {
      const at = this.slots[id].indexOf(slot);
      if (at >= 0) this.slots[id].splice(at, 1);
    }
    if (block !== undefined) this.slots[block].splice(index, 0, slot);
  }
}
