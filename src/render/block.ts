import type { BlockView, ItemView } from '../preview/model';
import { blockIcons } from '../preview/icons';
import { inColumns } from './columns';
import type { NoteMark } from './marks';
import { addChipsTo, drawNote, noteHeight } from './note';
import { ink } from './palette';
import type { GroupShape, Shape } from './scene';
import { placed } from './scene';
import { Stack } from './stack';
import type { TextStyle } from './stack';
import { cleanLine } from '../canvas/clean';
import { proseOf } from './text/prose';

const heading: TextStyle = { size: 12.5, weight: 'bold', fill: ink.text, leading: 1.15 };
const note: TextStyle = { size: 8.5, weight: 'regular', fill: ink.soft };
const question: TextStyle = { size: 9.5, weight: 'regular', fill: ink.faint, leading: 1.32 };

const padding = 9;
const iconSize = 17;
const gap = 6;
/** Minimum width of a note, unscaled: narrower ones are hard to read. */
const narrowest = 116;
/** Maximum width of a note where more columns are possible: wider ones look empty. */
const widest = 330;

/** A block laid out at a given width and note size. */
export interface BlockDrawing {
  readonly height: number;
  /** Its shapes at the origin, for a frame that is at least as high. Lazy, as most layouts are only attempts. */
  shapes(): Shape[];
}

/** Scale factors of a block's heading and its notes. */
interface Sizes {
  readonly head: number;
  readonly notes: number;
}

/** Heights of a block's notes at a width. Only heights are cached, as most layouts are only attempts. */
interface NoteHeights {
  readonly width: number;
  readonly heights: readonly number[];
}

/** A width at which nothing wraps. */
const unbounded = 1e6;

/** Tolerance for floating-point sums. */
const tolerance = 0.01;

/** Lays a block out repeatedly, to find the size that fits; measurements are memoized. */
export class BlockArtist {
  private readonly notes = new Map<number, NoteHeights>();
  /** Total height of the notes when nothing wraps: a lower bound at any width. */
  private total: number | undefined;
  private readonly drawings = new Map<string, BlockDrawing>();
  readonly items: readonly ItemView[];

  constructor(readonly block: BlockView, private readonly marks: ReadonlyMap<string, NoteMark>) {
    this.items = block.items;
  }

  /**
   * @param width From border to border.
   * @param height If known, as few columns of notes as fit in it; else the number of columns with the least height.
   */
  draw(width: number, sizes: Sizes, height = 0): BlockDrawing {
    const key = `${width} ${height} ${sizes.head} ${sizes.notes}`;
    const known = this.drawings.get(key);
    if (known) return known;
    const drawing = this.drawAnew(width, sizes, height);
    this.drawings.set(key, drawing);
    return drawing;
  }

  /** A lower bound of the block's height for any number of columns, without laying it out. */
  atLeast(width: number, { head, notes }: Sizes): number {
    const inner = width - 2 * padding * head;
    return 2 * padding * head + this.bodyAtLeast(this.mostColumns(inner, notes)) * notes - tolerance;
  }

  /** The same for the notes in a number of columns, unscaled. */
  private bodyAtLeast(columns: number): number {
    this.total ??= this.notesOf(unbounded).heights.reduce((sum, height) => sum + height + gap, 0);
    return Math.max(0, this.total / columns - gap);
  }

  private mostColumns(width: number, scale: number): number {
    const room = Math.floor((width + gap * scale) / ((narrowest + gap) * scale));
    return Math.max(1, Math.min(this.items.length, room));
  }

  private notesOf(width: number): NoteHeights {
    const key = Math.round(width * 100);
    let notes = this.notes.get(key);
    if (!notes) {
      notes = { width, heights: this.items.map((item) => noteHeight(item, width, this.marks.get(item.key))) };
      this.notes.set(key, notes);
    }
    return notes;
  }

  private drawAnew(width: number, { head, notes }: Sizes, height: number): BlockDrawing {
    const inner = width - 2 * padding * head;
    const edge = padding * head;
    const aboutScale = Math.min(notes, 1.2 * head);
    const top = this.heading(inner / head);
    const about = this.about(inner / aboutScale);
    const aboutAt = edge + top.y * head;
    const bodyAt = aboutAt + about.y * aboutScale + (this.items.length > 0 ? gap * head : 0);
    const body = this.body(inner, notes, height - bodyAt - edge);
    return {
      height: bodyAt + body.height + edge,
      shapes: () => [
        ...top.shapes.map((shape) => placed(shape, edge, edge, head)),
        ...about.shapes.map((shape) => placed(shape, edge, aboutAt, aboutScale)),
        ...body.shapes().map((shape) => placed(shape, edge, bodyAt, 1)),
      ],
    };
  }

  private heading(width: number): Stack {
    const { id, heading: words } = this.block.head;
    const stack = new Stack(0, 0, width - iconSize - 6);
    stack.text(cleanLine(words), heading);
    stack.shapes.push({
      kind: 'icon', x: width - iconSize, y: -1.5, size: iconSize, path: blockIcons[id], fill: ink.faint,
    });
    return stack;
  }

  /** The block's own fields, or the guiding questions if it is empty. */
  private about(width: number): Stack {
    const { focus, note: source, questions, facts = [] } = this.block.head;
    const stack = new Stack(0, 0, width);
    const chips = [
      ...focus.map(({ label }) => ({ text: cleanLine(label), boxed: true })),
      ...facts.map((fact) => ({ text: cleanLine(fact), boxed: false })),
    ];
    if (chips.length > 0) {
      stack.gap(4);
      addChipsTo(stack, chips);
    }
    if (source !== undefined) {
      stack.gap(4);
      stack.prose(proseOf(source), note);
    }
    if (this.items.length === 0) {
      stack.gap(7);
      stack.prose(questions.map((text) => ({ text: cleanLine(text), bullet: '?', indent: 1 })), question);
    }
    return stack;
  }

  /** The notes in as few columns as fit in a height, else in the number of columns with the least height. */
  private body(width: number, scale: number, limit: number): BlockDrawing {
    const most = this.mostColumns(width, scale);
    const counts = most <= 4 ? Array.from({ length: most }, (_, index) => index + 1) : [most - 1, most];
    let best: BlockDrawing | undefined;
    for (const count of counts) {
      const column = (width / scale - gap * (count - 1)) / count;
      if (column > widest && count < most) continue;
      if (best && (best.height <= limit || this.bodyAtLeast(count) * scale - tolerance >= best.height - 1)) continue;
      const notes = this.notesOf(column);
      const { height, places } = inColumns(notes.heights, gap, count);
      if (best && height * scale >= best.height - 1) continue;
      best = {
        height: height * scale,
        shapes: () => this.items.flatMap((item, index): Shape[] => {
          const at = places[index];
          const shape = drawNote(item, notes.width, this.marks.get(item.key));
          return at ? [placed(shape, at.column * (column + gap) * scale, at.y * scale, scale)] : [];
        }),
      };
    }
    return best ?? { height: 0, shapes: () => [] };
  }
}

/** A drawing in its frame on the page. */
export function framed(
  { block }: BlockArtist, drawing: BlockDrawing, { x, y, width, height }: GroupShape['box'],
): GroupShape {
  return {
    kind: 'group', role: 'block', label: cleanLine(block.head.heading), box: { x, y, width, height },
    shapes: [
      { kind: 'rect', x, y, width, height, fill: ink.paper, stroke: ink.line, strokeWidth: 0.8 },
      ...drawing.shapes().map((shape) => placed(shape, x, y, 1)),
    ],
  };
}
