import type { BlockId } from '../canvas/structure';
import type { PreviewModel } from './model';

/** A miniature of a canvas: the colours of the items in each block. */
export interface Thumbnail {
  readonly blocks: readonly { readonly id: BlockId; readonly notes: readonly ThumbnailNote[] }[];
}

export interface ThumbnailNote {
  readonly colors: readonly string[];
  readonly rejected: boolean;
}

/** Limit per block: more items are indistinguishable in a thumbnail. */
const maxNotes = 24;

/** The thumbnail of a canvas. */
export function thumbnailOf({ blocks }: PreviewModel): Thumbnail {
  return {
    blocks: blocks.map(({ head, items }) => ({
      id: head.id,
      notes: items.slice(0, maxNotes).map(({ colors, status }) => ({ colors, rejected: status?.id === 'rejected' })),
    })),
  };
}
