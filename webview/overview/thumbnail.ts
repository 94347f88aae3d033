import type { BlockId } from '../../src/canvas/structure';
import type { Thumbnail, ThumbnailNote } from '../../src/preview/thumbnail';

type Rectangle = readonly [x: number, y: number, width: number, height: number];

const width = 200;
const height = 124;

/** Where each block is on the poster. */
const places: Readonly<Record<BlockId, Rectangle>> = {
  key_partners: [0, 0, 40, 88],
  key_activities: [40, 0, 40, 44],
  key_resources: [40, 44, 40, 44],
  value_propositions: [80, 0, 40, 88],
  customer_relationships: [120, 0, 40, 44],
  channels: [120, 44, 40, 44],
  customer_segments: [160, 0, 40, 88],
  cost_structure: [0, 88, 100, 36],
  revenue_streams: [100, 88, 100, 36],
};

/** Around and between notes. */
const margin = 4;
const gap = 2;

/** Maximum width of a note: what fits in a block of the top rows. */
const widest = 32;
const highest = 9;

const namespace = 'http://www.w3.org/2000/svg';

function svg(tag: string, className: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, tag);
  if (className !== '') made.setAttribute('class', className);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function rectangle(className: string, [x, y, w, h]: Rectangle, rx = 0): SVGElement {
  return svg('rect', className, { x, y, width: w, height: h, ...(rx > 0 && { rx }) });
}

/** The number of columns for the notes of a block: the fewest that fit. */
function columnsFor(count: number, [, , w, h]: Rectangle): number {
  const least = Math.ceil((w - 2 * margin) / (widest + gap));
  for (let columns = least; columns < 8; columns++) {
    const rows = Math.ceil(count / columns);
    if (rows * (5 + gap) <= h - 2 * margin + gap) return columns;
  }
  return 8;
}

function drawNote({ colors, rejected }: ThumbnailNote, [x, y, w, h]: Rectangle): SVGElement[] {
  const kind = rejected ? 'note rejected' : 'note';
  if (colors.length === 0) return [rectangle(`${kind} plain`, [x, y, w, h], 1)];
  const slice = w / colors.length;
  return colors.map((color, index) => rectangle(`${kind} ${color}`, [x + index * slice, y, slice, h], colors.length === 1 ? 1 : 0));
}

function drawNotes(notes: readonly ThumbnailNote[], place: Rectangle): SVGElement[] {
  const [x, y, w, h] = place;
  const columns = columnsFor(notes.length, place);
  const rows = Math.max(1, Math.ceil(notes.length / columns));
  const noteWidth = Math.min(widest, (w - 2 * margin + gap) / columns - gap);
  const noteHeight = Math.min(highest, (h - 2 * margin + gap) / rows - gap);
  return notes.flatMap((note, index) => drawNote(note, [
    x + margin + (index % columns) * (noteWidth + gap), y + margin + Math.floor(index / columns) * (noteHeight + gap),
    noteWidth, noteHeight,
  ]));
}

/** A small drawing of a canvas: its nine blocks, with a note for each item. Hidden from screen readers. */
export function drawThumbnail({ blocks }: Thumbnail): SVGElement {
  const drawing = svg('svg', 'thumbnail', { viewBox: `-1 -1 ${width + 2} ${height + 2}`, 'aria-hidden': 'true' });
  for (const { id, notes } of blocks) {
    const place = places[id];
    drawing.append(rectangle(notes.length === 0 ? 'block empty' : 'block', place), ...drawNotes(notes, place));
  }
  return drawing;
}
