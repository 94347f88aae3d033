import { vocabularies } from '../canvas/structure';
import type { CanvasItem } from '../parsing/canvas';
import { markOf } from '../parsing/linkage';
import { renewalOf } from '../parsing/renewal';
import { idsOf, rememberChange } from './changed';

/** The order in which segments without a colour of their own get one: neighbours differ clearly. */
const order = ['blue', 'orange', 'green', 'purple', 'teal', 'pink', 'red', 'yellow'] as const;

const palette: ReadonlySet<string> = new Set(vocabularies.color);

function isColor(color: string | undefined): color is string {
  return color !== undefined && palette.has(color);
}

/** From the ids of customer segments to their colours. */
export type SegmentColors = ReadonlyMap<string, string>;

const known = new WeakMap<object, SegmentColors>();

/** The same for as long as ids and colours are. */
const coloringOf = markOf<CanvasItem>((one, other) => one.id === other.id && one.color === other.color);

/** Remembers of which segments the colour may be other, where that is clear. */
function tellChange(segments: readonly CanvasItem[], colors: SegmentColors): void {
  const { before, removed = [], added = [] } = renewalOf(segments) ?? {};
  const previous = before && known.get(coloringOf(before));
  // Another colour, or a segment more, may let others get another one.
  const isSame = removed.length === added.length && added.every(({ color }, index) => color === removed[index]?.color);
  const hasTwins = colors.size !== segments.length || previous?.size !== segments.length;
  if (previous && isSame && !hasTwins) rememberChange(previous, colors, idsOf(removed, added));
}

/**
 * The colour of each customer segment: its own, else one that no segment has chosen, as long as there are any.
 * The same map for the same list.
 */
export function segmentColors(segments: readonly CanvasItem[]): SegmentColors {
  const coloring = coloringOf(segments);
  const colors = known.get(coloring);
  if (colors) return colors;
  const taken = new Set(segments.map(({ color }) => color).filter(isColor));
  const unused = order.filter((color) => !taken.has(color));
  const free = unused.length > 0 ? unused : order;
  const byId = new Map<string, string>();
  let next = 0;
  for (const { id, color } of segments) {
    if (byId.has(id)) continue;
    byId.set(id, isColor(color) ? color : free[next++ % free.length] ?? 'gray');
  }
  known.set(coloring, byId);
  tellChange(segments, byId);
  return byId;
}

/** The colours of an item: its own, else those of the segments that it links to, in the order of its links. */
export function colorsOf(item: CanvasItem, segments: SegmentColors): string[] {
  if (isColor(item.color)) return [item.color];
  if (item.block === 'customer_segments') return [segments.get(item.id) ?? 'gray'];
  const colors: string[] = [];
  for (const id of item.links.customer_segments ?? []) {
    const color = segments.get(id);
    if (color !== undefined && !colors.includes(color)) colors.push(color);
  }
  return colors;
}

/** Whether two lists of colours are the same. */
export function sameColors(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((color, index) => color === others[index]);
}
