import type { Held } from '../canvas/held';
import { blockListIds, blockValueIds, isTermFieldId } from '../canvas/held';
import { toKebabCase } from '../canvas/kebab';
import type { blockFields, BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { Canvas, CanvasBlock, CanvasItem } from '../parsing/canvas';
import { listIn } from '../parsing/itemValues';
import type { BlockChange, CanvasDiff, ItemChange, SetDifference } from './canvasDiff';
import { renamedLinks, renamesOf } from './compare';
import type { IndexedItem } from './match';

function changeList(values: readonly string[], { added, removed }: SetDifference): string[] {
  return [...values.filter((value) => !removed.includes(value)), ...added];
}

/** A record without undefined fields. */
function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function changeItem(item: CanvasItem, change: ItemChange | undefined, links: CanvasItem['links']): CanvasItem {
  if (!change) return { ...item, links };
  const record: Record<string, unknown> = { ...item, block: change.after.item.block };
  for (const { field, after } of change.values) record[field === 'id' ? 'ownId' : field] = after;
  const terms: Record<string, readonly string[]> = { ...item.terms };
  for (const list of change.lists) {
    const values = changeList(listIn(item, list.field), list);
    if (isTermFieldId(list.field)) terms[list.field] = values;
    else record[list.field] = values;
  }
  const linked: Partial<Record<BlockId, readonly string[]>> = { ...links };
  for (const each of change.links) linked[each.block] = changeList(links[each.block] ?? [], each);
  const name = typeof record.name === 'string' ? record.name : '';
  const id = typeof record.ownId === 'string' ? record.ownId : toKebabCase(name);
  return present({ ...record, id, terms, links: linked } as unknown as CanvasItem);
}

/** A block's own fields after a change. */
function ownFields(block: CanvasBlock, change: BlockChange | undefined): Held<typeof blockFields> {
  const record: Record<string, unknown> = {};
  for (const field of blockListIds) {
    const delta = change?.[field];
    record[field] = delta ? changeList(block[field], delta) : block[field];
  }
  for (const field of blockValueIds) {
    const value = change?.[field];
    record[field] = value ? value.after : block[field];
  }
  return record as Held<typeof blockFields>;
}

/** Inserts moved and added items at their new indices among those that kept their order. */
function place(stayed: readonly CanvasItem[], placed: readonly IndexedItem[]): CanvasItem[] {
  const items = [...stayed];
  for (const { item, index } of [...placed].sort((a, b) => a.index - b.index)) items.splice(index, 0, item);
  return items;
}

/** Applies a diff: `applyDiff(a, diffCanvases(a, b))` equals `b`, up to the order of terms, tags and links. */
export function applyDiff(before: Canvas, diff: CanvasDiff): Canvas {
  const { meta, lists, removed, added, changed, blocks: own, language } = diff;
  const renames = renamesOf({ pairs: changed.map((change) => [change.before, change.after] as const) });
  const gone = new Set(removed.map(({ item }) => item));
  const changes = new Map(changed.map((change) => [change.before.item, change]));
  const blocks = Object.fromEntries(blockIds.map((block): [BlockId, CanvasBlock] => {
    const stayed: CanvasItem[] = [];
    for (const item of before.blocks[block].items) {
      const change = changes.get(item);
      if (gone.has(item) || change?.moved === true || change?.reordered === true) continue;
      stayed.push(changeItem(item, change, Object.fromEntries(renamedLinks(item, renames))));
    }
    const arrived = changed.filter(({ moved, reordered, after }) => (moved || reordered) && after.item.block === block)
      .map((change): IndexedItem => ({
        item: changeItem(change.before.item, change, Object.fromEntries(renamedLinks(change.before.item, renames))),
        index: change.after.index,
      }));
    const change = own.find((each) => each.block === block);
    return [block, present({
      id: block,
      ...ownFields(before.blocks[block], change),
      items: place(stayed, [...arrived, ...added.filter(({ item }) => item.block === block)]),
    })];
  })) as Record<BlockId, CanvasBlock>;
  const record: Record<string, unknown> = { ...before, blocks, language: language?.after ?? before.language };
  for (const { field, after } of meta) record[field] = after;
  for (const list of lists) record[list.field] = changeList(before[list.field], list);
  return present(record as unknown as Canvas);
}
