import * as fc from 'fast-check';
import { blockIds } from '../../../src/canvas/structure';
import { parseCanvas } from '../../../src/parsing/parse';
import { previewModel } from '../../../src/preview/view';
import type { PreviewModel } from '../../../src/preview/model';
import type { GroupShape, Scene, Shape, TextShape } from '../../../src/render/scene';

/** What is shown of the text of a file. */
export function modelOf(text: string): PreviewModel {
  return previewModel(parseCanvas(text));
}

/** A canvas as YAML, from plain values. */
export function modelOfValue(canvas: unknown): PreviewModel {
  return modelOf(JSON.stringify(canvas));
}

/** The shapes of a drawing, those in groups too, and the groups themselves. */
export function allShapes(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...allShapes(shape.shapes)] : [shape]));
}

export function groupsOf({ shapes }: Pick<Scene | GroupShape, 'shapes'>, role: GroupShape['role']): GroupShape[] {
  return allShapes(shapes).filter((shape) => shape.kind === 'group').filter((group) => group.role === role);
}

/** The texts of a drawing, each as it is read. */
export function textsOf({ shapes }: Pick<Scene | GroupShape, 'shapes'>): string[] {
  return allShapes(shapes).filter((shape): shape is TextShape => shape.kind === 'text').map(({ lines }) => lines.join(''));
}

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 'a'.repeat(300), '日本語の長い名前', '👩‍👩‍👧',
    'https://a.b/c?d=e&f',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
const item = fc.oneof(words, fc.record({
  name: words, note: words, tags: fc.array(words, { maxLength: 3 }),
  amount: fc.double({ noNaN: true, min: -1e9, max: 1e15 }),
  per: fc.constantFrom('month', 'once'), status: fc.constantFrom('assumption', 'rejected'),
  type: fc.array(words, { maxLength: 3 }),
  customer_segments: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
}, { requiredKeys: ['name'] }));

/** Canvases as plain values: empty and crowded, with long words and words of other scripts. */
export const anyCanvas = fc.record({
  title: words, description: words, tags: fc.array(words, { maxLength: 2 }),
  ...Object.fromEntries(blockIds.map((id) => [id, fc.array(item, { maxLength: 14 })])),
}, { requiredKeys: [] });
