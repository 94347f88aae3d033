import type { BlockId } from '../canvas/structure';
import type { BlockArtist, BlockDrawing } from './block';
import { framed } from './block';
import { ink } from './palette';
import type { Shape } from './scene';

/** The blocks of the upper part, column by column, as on the poster. */
const upper = [
  ['key_partners'], ['key_activities', 'key_resources'], ['value_propositions'], ['customer_relationships', 'channels'],
  ['customer_segments'],
] as const satisfies readonly (readonly BlockId[])[];
const lower = ['cost_structure', 'revenue_streams'] as const satisfies readonly BlockId[];

/** The upper part's share of the height, as on the poster. */
const upperShare = 0.735;

/** Note scales to try: of all notes, and the minimum for those of crowded blocks. */
const attempts: readonly (readonly [scale: number, crowded: number])[] = [
  [1.5, 1.5], [1.35, 1.35], [1.2, 1.2], [1.1, 1.1], [1, 1], [1, 0.85], [0.92, 0.92], [0.92, 0.75], [0.85, 0.85],
  [0.85, 0.7], [0.78, 0.78], [0.78, 0.64], [0.7, 0.64], [0.64, 0.6],
];
/** Attempts for a page that had to grow: large notes would only make it grow further. */
const attemptsOnLarger = attempts.slice(-2);

interface GridBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Artists = Readonly<Record<BlockId, BlockArtist>>;

interface Cell {
  readonly id: BlockId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The heights that blocks need at their widths, for a given note scale. Memoized. */
class Needs {
  constructor(
    private readonly artists: Artists, private readonly width: number, private readonly head: number,
    private readonly scale: number, private readonly crowded: number,
  ) {}

  widthOf(id: BlockId): number {
    return lower.some((each) => each === id) ? this.width / 2 : this.width / 5;
  }

  private at(id: BlockId, notes: number): number {
    return this.artists[id].draw(this.widthOf(id), { head: this.head, notes }).height;
  }

  /** A lower bound of that height, without a layout. */
  bound(id: BlockId): number {
    return this.atLeast(id, Math.min(this.scale, this.crowded));
  }

  private atLeast(id: BlockId, notes: number): number {
    return this.artists[id].atLeast(this.widthOf(id), { head: this.head, notes });
  }

  /** The same at the common note scale. */
  boundOfWanted(id: BlockId): number {
    return this.atLeast(id, this.scale);
  }

  /** The height at the common note scale. */
  wanted(id: BlockId): number {
    return this.at(id, this.scale);
  }

  /** The height at the smallest allowed note scale. */
  least(id: BlockId): number {
    if (this.crowded === this.scale) return this.wanted(id);
    const least = this.at(id, this.crowded);
    return least <= this.boundOfWanted(id) ? least : Math.min(this.wanted(id), least);
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The boundary between the two blocks of a column: the middle if both fit, else where both do. */
function meetingOf(needs: Needs, column: readonly [BlockId, BlockId], height: number): number {
  const [above, below] = column;
  const [wanted, room] = [needs.wanted(above), height - needs.wanted(below)];
  if (wanted <= room) return clamp(height / 2, wanted, room);
  const [least, most] = [needs.least(above), height - needs.least(below)];
  return clamp(wanted / (wanted + needs.wanted(below)) * height, least, most);
}

/** The cells of the blocks at these note scales; `undefined` if they do not fit. */
function cellsOf(needs: Needs, { x, y, width, height }: GridBox): Cell[] | undefined {
  const columnNeed = (of: (id: BlockId) => number): number => Math.max(...upper.map((column) => sum(column.map(of))));
  const rowNeed = (of: (id: BlockId) => number): number => Math.max(...lower.map(of));
  const least = (id: BlockId): number => needs.least(id);
  const wanted = (id: BlockId): number => needs.wanted(id);
  const bound = (id: BlockId): number => needs.bound(id);
  const fit = (of: (id: BlockId) => number): boolean => columnNeed(of) + rowNeed(of) <= height;
  if (!fit(bound)) return undefined;
  if (!fit(least)) return undefined;
  const boundOfWanted = (id: BlockId): number => needs.boundOfWanted(id);
  const fits = fit(boundOfWanted) && fit(wanted);
  const of = fits ? wanted : least;
  const upperHeight = clamp(height * upperShare, columnNeed(of), height - rowNeed(of));
  const meetings = upper.map((column) => (column.length === 2 ? meetingOf(needs, column, upperHeight) : upperHeight));
  const cells = upper.flatMap((column, index): Cell[] => {
    const left = x + index * width / 5;
    const meeting = meetings[index] ?? upperHeight;
    const [first, second] = column;
    return [
      { id: first, x: left, y, width: width / 5, height: meeting },
      ...(second === undefined ? [] : [{
        id: second, x: left, y: y + meeting, width: width / 5, height: upperHeight - meeting,
      }]),
    ];
  });
  return [...cells, ...lower.map((id, index): Cell => ({
    id, x: x + index * width / 2, y: y + upperHeight, width: width / 2, height: height - upperHeight,
  }))];
}

/** The largest layout of a block, up to a given scale, that fits its cell. */
function drawingIn(
  artist: BlockArtist, { width, height }: Cell, head: number, scale: number, crowded: number,
): BlockDrawing {
  for (let step = 0; step < 8; step++) {
    const notes = scale - (scale - crowded) * step / 8;
    if (artist.atLeast(width, { head, notes }) > height + 0.01) continue;
    const drawing = artist.draw(width, { head, notes }, height);
    if (drawing.height <= height + 0.01) return drawing;
  }
  return artist.draw(width, { head, notes: crowded }, height);
}

/**
 * The nine blocks in a box, in the proportions of the poster as far as their notes allow, with notes as large as fit;
 * `undefined` if they do not fit at any readable size.
 *
 * @param head Scale of the headings.
 * @returns A function that draws them: lazy, as the caller may choose another page size.
 */
export function drawGrid(artists: Artists, box: GridBox, head: number): (() => Shape[]) | undefined {
  for (const [scale, crowded] of head > 1 ? attemptsOnLarger : attempts) {
    const cells = cellsOf(new Needs(artists, box.width, head, scale, crowded), box);
    if (!cells) continue;
    return () => [
      ...cells.map((cell): Shape => {
        const artist = artists[cell.id];
        return framed(artist, drawingIn(artist, cell, head, scale, crowded), cell);
      }),
      { kind: 'rect', ...box, stroke: ink.frame, strokeWidth: 1.6 },
    ];
  }
  return undefined;
}
