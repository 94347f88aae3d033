import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import type { CanvasDocument } from '../../parsing/syntax';
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
  const ids = Object.fromEntries(blockIds.map((id) => [id, [] as string[]])) as Record<BlockId, string[]>;
  const dangling = new Set<string>();
  for (const { item, links } of index.items) {
    if (item.id !== '') ids[item.block].push(item.id);
    for (const { block, id } of links) if (index.withId(block, id).length === 0) dangling.add(`${block}/${id}`);
  }
  return { ids, dangling };
}

/**
 * The last state of a canvas in which its links were well, after one more version: that version's, unless
 * it left links behind that led somewhere before.
 */
export function nextLinkState(last: LinkState | undefined, document: CanvasDocument): LinkState {
  const now = linkStateOf(document);
  if (!last) return now;
  for (const link of now.dangling) if (!last.dangling.has(link)) return last;
  return now;
}
