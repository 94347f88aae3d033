import type { LanguageId } from '../canvas/languages';
import type { Weight } from './text/measure';

/*
 * A canvas as a display list: positioned shapes on a page. Every format renders it, so that all show the same picture.
 * Units are points on an A3 page (1/72 inch); x to the right, y down.
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
  /** `#rrggbb`, like all colours. */
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
  /** The wrapped text; the lines concatenated are the original. */
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly align?: 'start' | 'end' | 'middle';
  readonly struck?: boolean;
  /** Right-to-left text: its lines start at the right edge of a column of this width at `x`. */
  readonly rightToLeft?: { readonly width: number } | undefined;
}

/** A 16×16 icon, as an SVG path whose only arcs are circular. */
export interface IconShape {
  readonly kind: 'icon';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly path: string;
  readonly fill: string;
}

/** A filled polygon. */
export interface PolygonShape {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly fill: string;
}

/** A group, such as a block or a note, with an accessible name. */
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

/** A shape, scaled and then translated. */
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
