import type { LanguageId } from '../canvas/languages';
import type { Weight } from './text/measure';

/*
 * A canvas as a drawing: what stands where on a page. Each format writes this, so that all show the same picture.
 * The unit is a point on a page of A3, 1/72 inch; x goes to the right, and y down.
 */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface RectShape extends Box {
  readonly kind: 'rect';
  readonly radius?: number;
  /** As `#rrggbb`, as all colours. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  /** The text, wrapped; joined without anything between them, the lines are the text again. */
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly align?: 'start' | 'end' | 'middle';
  readonly struck?: boolean;
  /** The text runs from right to left: its lines begin together at the right of a column of this width at `x`. */
  readonly rightToLeft?: { readonly width: number } | undefined;
}

/** A drawing of 16 by 16, as an SVG path that uses no arcs but circles. */
export interface IconShape {
  readonly kind: 'icon';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly path: string;
  readonly fill: string;
}

/** Straight lines from point to point, closed and filled. */
export interface PolygonShape {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly fill: string;
}

/** What belongs together, such as a block or a note: with its name, for those who do not see it. */
export interface GroupShape {
  readonly kind: 'group';
  readonly role: 'head' | 'block' | 'note' | 'foot';
  readonly label: string;
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | TextShape | IconShape | PolygonShape | GroupShape;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly language: LanguageId;
  readonly title: string;
  /** What the canvas is about, as plain text. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** A shape at another place and in another size: first made larger, then moved. */
export function placed(shape: Shape, x: number, y: number, scale: number): Shape {
  const at = (each: Pick<Box, 'x' | 'y'>): Pick<Box, 'x' | 'y'> =>
    ({ x: x + each.x * scale, y: y + each.y * scale });
  const box = (each: Box): Box => ({ ...at(each), width: each.width * scale, height: each.height * scale });
  switch (shape.kind) {
    case 'rect': return {
      ...shape, ...box(shape),
      ...(shape.radius !== undefined && { radius: shape.radius * scale }),
      ...(shape.strokeWidth !== undefined && { strokeWidth: shape.strokeWidth * scale }),
    };
    case 'text': return {
      ...shape, ...at(shape), size: shape.size * scale, lineHeight: shape.lineHeight * scale,
      ...(shape.rightToLeft && { rightToLeft: { width: shape.rightToLeft.width * scale } }),
    };
    case 'icon': return { ...shape, ...at(shape), size: shape.size * scale };
    case 'polygon': return { ...shape, points: shape.points.map(([px, py]) => [x + px * scale, y + py * scale] as const) };
    case 'group': return {
      ...shape, box: box(shape.box), shapes: shape.shapes.map((each) => placed(each, x, y, scale)),
    };
  }
}
