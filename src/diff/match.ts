import type { BlockId } from '../canvas/structure';
import { blockIds } from '../canvas/structure';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { bestPairs } from './assignment';
import { likeness } from './similarity';

/** An item with its place: its block, and its index among the items there. */
export interface IndexedItem {
  readonly item: CanvasItem;
  readonly index: number;
}

/** Which items before and after are the same; unpaired ones were removed or added. */
export interface Matching {
  readonly pairs: readonly (readonly [before: IndexedItem, after: IndexedItem])[];
  readonly removed: readonly IndexedItem[];
  readonly added: readonly IndexedItem[];
}

/** Above this many items, greedy pairing replaces optimal assignment, which would take too long. */
const mostForBest = 400;

/** Above this many pairs, similarity is not computed: so much changes only if the whole canvas does. */
const mostCompared = 1_000_000;

function placedIn({ blocks }: Canvas, block: BlockId): IndexedItem[] {
  return blocks[block].items.map((item, index) => ({ item, index }));
}

/** A pairing strategy; calls back for each pair. */
type Pairing = (
  before: Set<IndexedItem>, after: Set<IndexedItem>, onPair: (a: IndexedItem, b: IndexedItem) => void,
) => void;

/** Pairs items with the same key, in order; surplus ones stay unpaired. */
function pairByKey(
  before: Set<IndexedItem>, after: Set<IndexedItem>, keyOf: (item: CanvasItem) => string | undefined,
  onPair: (a: IndexedItem, b: IndexedItem) => void,
): void {
  const waiting = new Map<string, IndexedItem[]>();
  for (const placed of after) {
    const key = keyOf(placed.item);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list) list.push(placed);
    else waiting.set(key, [placed]);
  }
  for (const placed of [...before]) {
    const key = keyOf(placed.item);
    const list = key === undefined ? undefined : waiting.get(key);
    const index = list?.findIndex(({ item }) => canBeOne(placed.item, item)) ?? -1;
    const other = index < 0 ? undefined : list?.splice(index, 1)[0];
    if (other) onPair(placed, other);
  }
}

function canBeOne(one: CanvasItem, other: CanvasItem): boolean {
  return one.ownId === undefined || other.ownId === undefined || one.ownId === other.ownId;
}

/** Pairs items that are similar enough. */
function pairByLikeness(
  before: Set<IndexedItem>, after: Set<IndexedItem>, least: number, onPair: (a: IndexedItem, b: IndexedItem) => void,
): void {
  const [some, others] = [[...before], [...after]];
  if (some.length === 0 || others.length === 0 || some.length * others.length > mostCompared) return;
  const scores = some.map((one) => others.map((other) => likeness(one.item, other.item, least)));
  const score = (row: number, column: number): number => scores[row]?.[column] ?? 0;
  const pairs = Math.max(some.length, others.length) <= mostForBest
    ? bestPairs(some.length, others.length, score) : bestFirst(some.length, others.length, score);
  for (const [row, column] of pairs) {
    const [one, other] = [some[row], others[column]];
    if (one && other) onPair(one, other);
  }
}

/** Greedy pairing: repeatedly the best remaining pair; on ties the earliest. */
function bestFirst(
  rows: number, columns: number, score: (row: number, column: number) => number,
): (readonly [number, number])[] {
  const candidates: { row: number; column: number; score: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = score(row, column);
      if (value > 0) candidates.push({ row, column, score: value });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column);
  const [usedRows, usedColumns] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ row, column }) => {
    if (usedRows.has(row) || usedColumns.has(column)) return [];
    usedRows.add(row);
    usedColumns.add(column);
    return [[row, column] as const];
  });
}

/**
 * Matches the items of two versions: by explicit id, by exact name, by similarity; each within blocks first, then
 * across. Deterministic. The cascade is that of nbdime (ids, strict, approximate), with moves between lists.
 */
export function matchItems(before: Canvas, after: Canvas): Matching {
  const left = new Map(blockIds.map((id) => [id, new Set(placedIn(before, id))]));
  const right = new Map(blockIds.map((id) => [id, new Set(placedIn(after, id))]));
  const pairs: (readonly [IndexedItem, IndexedItem])[] = [];
  const within = (match: Pairing): void => {
    for (const id of blockIds) {
      const [one, other] = [left.get(id), right.get(id)];
      if (!one || !other) continue;
      match(one, other, (a, b) => {
        one.delete(a);
        other.delete(b);
        pairs.push([a, b]);
      });
    }
  };
  const rest = (sets: Map<BlockId, Set<IndexedItem>>): IndexedItem[] =>
    blockIds.flatMap((id) => [...sets.get(id) ?? []]);
  const across = (match: Pairing): void => {
    match(new Set(rest(left)), new Set(rest(right)), (a, b) => {
      left.get(a.item.block)?.delete(a);
      right.get(b.item.block)?.delete(b);
      pairs.push([a, b]);
    });
  };
  const byOwnId = (item: CanvasItem): string | undefined => item.ownId;
  const byName = (item: CanvasItem): string | undefined => (item.name === '' ? undefined : item.name);
  within((one, other, onPair) => { pairByKey(one, other, byOwnId, onPair); });
  within((one, other, onPair) => { pairByKey(one, other, byName, onPair); });
  // An implicit id, derived from the name, matches the same id made explicit: links to it still resolve.
  within((one, other, onPair) => { pairByKey(one, other, ({ id }) => (id === '' ? undefined : id), onPair); });
  across((one, other, onPair) => { pairByKey(one, other, byOwnId, onPair); });
  across((one, other, onPair) => { pairByKey(one, other, byName, onPair); });
  within((one, other, onPair) => { pairByLikeness(one, other, 0, onPair); });
  across((one, other, onPair) => { pairByLikeness(one, other, 0.8, onPair); });
  // Unnamed items match by position only.
  within((one, other, onPair) => { pairByKey(one, other, ({ name }) => (name === '' ? '' : undefined), onPair); });
  return { pairs, removed: rest(left), added: rest(right) };
}
