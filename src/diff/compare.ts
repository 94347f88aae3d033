import {
  blockListIds, blockValueIds, canvasListIds, canvasValueIds, itemListIds, itemValueIds,
} from '../canvas/held';
import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { listIn, valueIn } from '../parsing/itemValues';
import { longestRising } from './assignment';
import type {
  BlockChange, CanvasDiff, ItemChange, LinkChange, ListChange, SetDifference, ValueChange, ValueChangeOf,
} from './canvasDiff';
import type { Matching, IndexedItem } from './match';
import { matchItems } from './match';

/** From a link's target before to the same item's block and id now. */
type Renames = ReadonlyMap<string, { readonly block: BlockId; readonly id: string }>;

/** The fields whose changes are reported first, in this order; others follow. */
const toldFirst: typeof itemValueIds = ['name', 'note', 'status', 'color', 'amount', 'per'];
const valuesInOrder = [...toldFirst, ...itemValueIds.filter((id) => !toldFirst.includes(id))];

/** Added and removed values, without duplicates. */
function listChange(before: readonly string[], after: readonly string[]): SetDifference | undefined {
  const [some, others] = [new Set(before), new Set(after)];
  const added = [...others].filter((value) => !some.has(value));
  const removed = [...some].filter((value) => !others.has(value));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

/** The change of a field as a list of one; empty if it is unchanged. */
function valueChange<Field extends string>(
  field: Field, before: string | number | undefined, after: string | number | undefined,
): ValueChangeOf<Field>[] {
  return before === after ? [] : [{ field, before, after }];
}

function valueChanges(before: CanvasItem, after: CanvasItem): ValueChange[] {
  return valuesInOrder.flatMap((field) => valueChange(field, valueIn(before, field), valueIn(after, field)));
}

function listChanges(before: CanvasItem, after: CanvasItem): ListChange[] {
  return itemListIds.flatMap((field) => {
    const change = listChange(listIn(before, field), listIn(after, field));
    return change ? [{ field, ...change }] : [];
  });
}

/** The links of an item, rewritten to the later ids and blocks of their targets. */
export function renamedLinks({ links }: CanvasItem, renames: Renames): Map<BlockId, string[]> {
  const renamed = new Map<BlockId, string[]>();
  for (const block of blockIds) {
    for (const id of links[block] ?? []) {
      const target = renames.get(`${block}/${id}`) ?? { block, id };
      renamed.set(target.block, [...renamed.get(target.block) ?? [], target.id]);
    }
  }
  return renamed;
}

function linkChanges(before: CanvasItem, after: CanvasItem, renames: Renames): LinkChange[] {
  const expected = renamedLinks(before, renames);
  return blockIds.flatMap((block) => {
    const change = listChange(expected.get(block) ?? [], after.links[block] ?? []);
    return change ? [{ block, ...change }] : [];
  });
}

/** The renames of matched items whose id or block changed; an ambiguous old id has none. */
export function renamesOf({ pairs }: Pick<Matching, 'pairs'>): Renames {
  const renames = new Map<string, { block: BlockId; id: string }>();
  const seen = new Set<string>();
  for (const [{ item: before }, { item: after }] of pairs) {
    const key = `${before.block}/${before.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (before.id !== '' && after.id !== '' && (before.block !== after.block || before.id !== after.id)) {
      renames.set(key, { block: after.block, id: after.id });
    }
  }
  return renames;
}

/** The pairs within a block whose relative order changed. */
function reorderedIn(pairs: Matching['pairs']): Set<IndexedItem> {
  const reordered = new Set<IndexedItem>();
  for (const block of blockIds) {
    const stayed = pairs.filter(([before, after]) => before.item.block === block && after.item.block === block)
      .sort((a, b) => a[0].index - b[0].index);
    const kept = longestRising(stayed.map(([, after]) => after.index));
    stayed.forEach(([, after], index) => { if (!kept.has(index)) reordered.add(after); });
  }
  return reordered;
}

function blockChange(before: Canvas, after: Canvas, block: BlockId): BlockChange[] {
  const [one, other] = [before.blocks[block], after.blocks[block]];
  const changes: (readonly [string, SetDifference | ValueChangeOf<string>])[] = [
    ...blockListIds.flatMap((field) => {
      const change = listChange(one[field], other[field]);
      return change ? [[field, change] as const] : [];
    }),
    ...blockValueIds.flatMap((field) =>
      valueChange(field, one[field], other[field]).map((change) => [field, change] as const)),
  ];
  return changes.length === 0 ? [] : [{ block, ...Object.fromEntries(changes) }];
}

/** The semantic diff of two canvases. */
export function diffCanvases(before: Canvas, after: Canvas): CanvasDiff {
  return diffMatched(before, after, matchItems(before, after));
}

/** The semantic diff of two canvases with a given matching of their items. */
export function diffMatched(before: Canvas, after: Canvas, matching: Matching): CanvasDiff {
  const renames = renamesOf(matching);
  const reordered = reorderedIn(matching.pairs);
  const changed = matching.pairs.flatMap(([one, other]): ItemChange[] => {
    const change: ItemChange = {
      before: one, after: other,
      moved: one.item.block !== other.item.block,
      reordered: reordered.has(other),
      values: valueChanges(one.item, other.item),
      lists: listChanges(one.item, other.item),
      links: linkChanges(one.item, other.item, renames),
    };
    const { moved, values, lists, links } = change;
    return moved || change.reordered || values.length + lists.length + links.length > 0 ? [change] : [];
  });
  const order = ({ after: { item, index } }: ItemChange): number => blockIds.indexOf(item.block) * 100_000 + index;
  return {
    meta: canvasValueIds.flatMap((field) => valueChange(field, before[field], after[field])),
    lists: canvasListIds.flatMap((field) => {
      const change = listChange(before[field], after[field]);
      return change ? [{ field, ...change }] : [];
    }),
    blocks: blockIds.flatMap((block) => blockChange(before, after, block)),
    removed: matching.removed,
    added: matching.added,
    changed: changed.sort((a, b) => order(a) - order(b)),
    ...(before.language !== after.language && { language: { before: before.language, after: after.language } }),
  };
}
