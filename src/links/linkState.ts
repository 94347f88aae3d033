import type { BlockId } from '../canvas/structure';
import { ofBlocks } from '../canvas/structure';
import type { CanvasDocument } from '../parsing/syntax';
import { linkIndex } from './linkIndex';

/** Which ids there were in a version of a canvas, and which links led nowhere: all that is kept of that version. */
export interface LinkState {
  /** The ids in each block, in the order of the file. */
  readonly ids: Readonly<Record<BlockId, readonly string[]>>;
  /** The links to nothing, as `block/id`. */
  readonly dangling: ReadonlySet<string>;
}

/** The ids and the links to nothing of a document. */
export function linkStateOf(document: CanvasDocument): LinkState {
  const index = linkIndex(document);
  return {
    ids: ofBlocks((id) => index.idsIn(id)),
    dangling: new Set(index.dangling.map(({ link: { block, id } }) => `${block}/${id}`)),
  };
}

/**
 * The last state of a canvas in which its links were well, after one more version: that version's, unless
 * it left links after that led somewhere before.
 */
export function nextLinkState(last: LinkState | undefined, document: CanvasDocument): LinkState {
  const now = linkStateOf(document);
  if (!last) return now;
  for (const link of now.dangling) if (!last.dangling.has(link)) return last;
  return now;
}
