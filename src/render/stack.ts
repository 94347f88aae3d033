import type { ProseLine } from './text/prose';
import { isRightToLeft } from './text/direction';
import type { Weight } from './text/measure';
import { widthOf } from './text/measure';
import { wrap } from './text/wrap';
import type { Shape, TextShape } from './scene';

/** Text style. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** Line height, as a factor of the font size. */
  readonly leading?: number;
}

/** The offset of the baseline from the top of a line: letters are slightly below the middle. */
export function baseline(size: number, lineHeight: number): number {
  return (lineHeight + size * 0.72) / 2;
}

/** Text wrapped in a column: its shape, and its height. */
export function textIn(
  text: string, x: number, y: number, width: number, style: TextStyle, more: Pick<TextShape, 'struck'> = {},
): { readonly shape: TextShape; readonly height: number; readonly lines: readonly string[] } {
  const { size, weight, fill, leading = 1.28 } = style;
  const lines = wrap(text, width, size, weight);
  const lineHeight = size * leading;
  const shape: TextShape = {
    kind: 'text', x, y: y + baseline(size, lineHeight), lines, lineHeight, size, weight, fill, ...more,
    ...(isRightToLeft(text) && { rightToLeft: { width } }),
  };
  return { shape, height: lines.length * lineHeight, lines };
}

/** A vertical stack of shapes. */
export class Stack {
  readonly shapes: Shape[] = [];

  constructor(readonly x: number, public y: number, readonly width: number) {}

  gap(height: number): void {
    this.y += height;
  }

  text(text: string, style: TextStyle, more: Pick<TextShape, 'struck'> = {}): void {
    const { shape, height } = textIn(text, this.x, this.y, this.width, style, more);
    this.shapes.push(shape);
    this.y += height;
  }

  /** Paragraphs and lists, with a little room between paragraphs. */
  prose(lines: readonly ProseLine[], style: TextStyle): void {
    lines.forEach(({ text, bullet, indent }, index) => {
      if (index > 0) this.gap(style.size * (bullet === '' ? 0.35 : 0.15));
      const left = indent * style.size * 0.95;
      const width = Math.max(this.width - left, style.size * 3);
      const { shape, height } = textIn(text, this.x + left, this.y, width, style);
      const wide = bullet === '' ? 0 : widthOf(`${bullet} `, style.size, style.weight);
      // Right-to-left text is indented from the right, with its bullet there.
      const isTurned = shape.rightToLeft !== undefined;
      if (bullet !== '') {
        const x = isTurned ? this.x + width + wide : this.x + left - wide;
        this.shapes.push({ ...shape, x, lines: [bullet], align: isTurned ? 'end' : 'start', rightToLeft: undefined });
      }
      this.shapes.push(isTurned ? { ...shape, x: this.x, rightToLeft: { width } } : shape);
      this.y += height;
    });
  }
}
