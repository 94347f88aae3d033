import type { Shape } from './scene';
import { drawable } from './text/measure';

/** A shape for the bundled fonts of PDF and PNG: unsupported characters replaced, right-to-left text aligned right. */
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
