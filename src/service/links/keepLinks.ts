import type { TextEdit } from 'vscode-languageserver-types';
import type { BlockId } from '../../canvas/structure';
import { blockIds } from '../../canvas/structure';
import type { CanvasDocument } from '../../parsing/syntax';
import { addId } from '../../edit/addId';
import { toEdits } from '../edits';
import type { LinkIndex } from '../../links/linkIndex';
import { linkIndex } from '../../links/linkIndex';
import type { LinkState } from '../../links/linkState';
import { relink } from './relink';
import type { ItemSummary } from '../../links/summary';

/** An item whose id changed while links to its old id were left behind, and two ways to mend them. */
export interface LeftBehind {
  readonly block: BlockId;
  readonly oldId: string;
  readonly newId: string;
  /** The item as it is now. */
  readonly item: ItemSummary;
  /** How many links still name the old id. */
  readonly count: number;
  /** Lets the links follow to the new id. */
  readonly followEdits: TextEdit[];
  /** Gives the item its old id for its own; `undefined` if it has one, or no place for one. */
  readonly keepIdEdits: TextEdit[] | undefined;
}

function itemsIn({ items }: LinkIndex, block: BlockId): ItemSummary[] {
  return items.filter(({ item }) => item.block === block && item.id !== '');
}

/**
 * Pairs the ids of a block that went with those that came: at the same distance after the same item.
 * Items that were only added, removed or moved pair with none.
 */
function changedIds(before: LinkState, after: LinkIndex, block: BlockId): { oldId: string; item: ItemSummary }[] {
  const now = itemsIn(after, block);
  const positions = new Map(now.map(({ item }, position) => [item.id, position]));
  const pairs: { oldId: string; item: ItemSummary }[] = [];
  let behind = -1;
  let distance = 0;
  for (const id of before.ids[block]) {
    const position = positions.get(id);
    if (position !== undefined) {
      behind = position;
      distance = 0;
      continue;
    }
    distance++;
    const item = now[behind + distance];
    if (item && !before.ids[block].includes(item.item.id)) pairs.push({ oldId: id, item });
  }
  return pairs;
}

/**
 * Which links an edit of names or ids left behind, and the edits that mend them.
 *
 * @param before The canvas when its links were well.
 * @param after The canvas now, to which the edits apply.
 */
export function keepLinksEdits(before: LinkState, after: CanvasDocument): LeftBehind[] {
  const now = linkIndex(after);
  return blockIds.flatMap((block) => changedIds(before, now, block).flatMap(({ oldId, item }): LeftBehind[] => {
    const count = now.linksTo(block, oldId).length;
    const newId = item.item.id;
    if (count === 0 || now.withId(block, newId).length > 1) return [];
    const added = item.ownId ? undefined : addId(after, item.syntax, oldId);
    return [{
      block, oldId, newId, item, count,
      followEdits: toEdits(after, relink(after, block, oldId, newId)),
      keepIdEdits: added && toEdits(after, added),
    }];
  }));
}
