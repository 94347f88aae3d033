import { vocabularies } from '../canvas/structure';
import type { Canvas, CanvasItem } from '../parsing/canvas';

/** The order in which segments without a colour of their own get one: neighbours differ clearly. */
const order = ['blue', 'orange', 'green', 'purple', 'teal', 'pink', 'red', 'yellow'] as const;

function isColor(color: string | undefined): color is string {
  return (vocabularies.color as readonly string[]).includes(color ?? '');
}

/** The colour of each customer segment: its own, else one that no segment has, as long as there are any. */
export function segmentColors(canvas: Canvas): ReadonlyMap<string, string> {
  const segments = canvas.blocks.customer_segments.items;
  const taken = new Set(segments.map(({ color }) => color).filter(isColor));
  const free = order.filter((color) => !taken.has(color));
  const colors = new Map<string, string>();
  let next = 0;
  for (const { id, color } of segments) {
    if (colors.has(id)) continue;
    colors.set(id, isColor(color) ? color : free[next++ % Math.max(1, free.length)] ?? 'gray');
  }
  return colors;
}

/** The colours of an item: its own, else those of the segments that it links to. */
export function colorsOf(item: CanvasItem, segments: ReadonlyMap<string, string>): string[] {
  if (isColor(item.color)) return [item.color];
  if (item.block === 'customer_segments') return [segments.get(item.id) ?? 'gray'];
  const linked = (item.links.customer_segments ?? []).flatMap((id) => segments.get(id) ?? []);
  return [...new Set(linked)];
}
