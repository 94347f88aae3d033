import type { BlockId } from '../canvas/structure';
import type { PreviewModel } from './model';

/** A canvas too small to read: of each block, its items by their colours. */
export interface Thumbnail {
  readonly blocks: readonly { readonly id: BlockId; readonly notes: readonly ThumbnailNote[] }[];
}

export interface ThumbnailNote {
  readonly colors: readonly string[];
  readonly rejected: boolean;
}

/** More items than this in a block are no longer to be told apart in a thumbnail. */
const maxNotes = 24;

/** What a thumbnail shows of a canvas. */
export function thumbnailOf({ blocks }: PreviewModel): Thumbnail {
  return {
    blocks: blocks.map(({ head, items }) => ({
      id: head.id,
      notes: items.slice(0, maxNotes).map(({ colors, status }) => ({ colors, rejected: status?.id === 'rejected' })),
    })),
  };
}
