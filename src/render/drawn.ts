import type { Shape } from './scene';
import { drawable } from './text/measure';

/** A shape as the fonts that travel with PDF and PNG can draw it, with what runs from right to left at its right. */
export function drawn(shape: Shape): Shape {
  switch (shape.kind) {
    case 'group': return { ...shape, shapes: shape.shapes.map(drawn) };
    case 'text': {
      const { x, align, lines, rightToLeft } = shape;
      const isTurned = rightToLeft !== undefined && align !== 'end' && align !== 'middle';
      return {
        ...shape, lines: lines.map(drawable), rightToLeft: undefined,
        ...(isTurned && { x: x + rightToLeft.width, align: 'end' as const }),
      };
    }
    default: return shape;
  }
}
