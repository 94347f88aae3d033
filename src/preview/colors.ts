import { vocabularies } from '../canvas/structure';
import type { CanvasItem } from '../parsing/canvas';
import { fingerprintBy } from '../incremental/fingerprint';
import { deltaOf } from '../incremental/listDelta';
import type { Fingerprint } from '../incremental/fingerprint';
import { changedFingerprint } from '../incremental/fingerprint';

/** The order in which segments without an explicit colour get one: neighbours are clearly distinct. */
const order = ['blue', 'orange', 'green', 'purple', 'teal', 'pink', 'red', 'yellow'] as const;

const palette: ReadonlySet<string> = new Set(vocabularies.color);

function isColor(color: string | undefined): color is string {
  return color !== undefined && palette.has(color);
}

/** The colours of the customer segments, with a fingerprint as cache key and the delta of an edit. */
export interface SegmentColors extends Fingerprint<readonly CanvasItem[]> {
  /** By segment id. */
  readonly byId: ReadonlyMap<string, string>;
}

const cache = new WeakMap<object, SegmentColors>();

/** Cache key: changes only if ids or colours do. */
const colorFingerprint = fingerprintBy<CanvasItem>((one, other) => one.id === other.id && one.color === other.color);

/** The previous colours, if an edit cannot have changed those of other segments. */
function unlessOthersChange(segments: readonly CanvasItem[], byId: SegmentColors['byId']): SegmentColors['step'] {
  const { before, removed = [], added = [] } = deltaOf(segments) ?? {};
  const previous = before && cache.get(colorFingerprint(before));
  // Adding or removing a segment, or changing an explicit colour, may shift the automatic ones of others.
  const isSame = removed.length === added.length && added.every(({ color }, index) => color === removed[index]?.color);
  const hasTwins = byId.size !== segments.length || previous?.byId.size !== segments.length;
  return previous && isSame && !hasTwins ? { before: previous, change: [...removed, ...added] } : undefined;
}

/** The colour of each customer segment: its explicit one, else one that is not taken, while there are any. */
export function segmentColors(segments: readonly CanvasItem[]): SegmentColors {
  const fingerprint = colorFingerprint(segments);
  const known = cache.get(fingerprint);
  if (known) return known;
  const taken = new Set(segments.map(({ color }) => color).filter(isColor));
  const unused = order.filter((color) => !taken.has(color));
  const free = unused.length > 0 ? unused : order;
  const byId = new Map<string, string>();
  let next = 0;
  for (const { id, color } of segments) {
    if (byId.has(id)) continue;
    byId.set(id, isColor(color) ? color : free[next++ % free.length] ?? 'gray');
  }
  const step = unlessOthersChange(segments, byId);
  const colors = { ...(step ? changedFingerprint(step.before, step.change) : { step: undefined }), byId };
  cache.set(fingerprint, colors);
  return colors;
}

/** The colours of an item: its explicit one, else those of the segments it links to, in link order. */
export function colorsOf(item: CanvasItem, segments: SegmentColors): string[] {
  if (isColor(item.color)) return [item.color];
  if (item.block === 'customer_segments') return [segments.byId.get(item.id) ?? 'gray'];
  const colors: string[] = [];
  for (const id of item.links.customer_segments ?? []) {
    const color = segments.byId.get(id);
    if (color !== undefined && !colors.includes(color)) colors.push(color);
  }
  return colors;
}

/** Whether two lists of colours are equal. */
export function sameColors(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((color, index) => color === others[index]);
}
