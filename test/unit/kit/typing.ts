import * as fc from 'fast-check';
import type { TextChange } from '../../../src/parsing/source';

const fragments = [
  'a', ' ', '  ', '\n', '\n\n', '\n  - ', '\n    ', '- ', '-', ':', ': ', '#', ' # x', '"', "'", '[', ']', '{', '}', ',',
  '|', '|\n', '>', '&a', '*a', '<<: ', '---\n', '...\n', '%', '\t', '\r\n', '\r', '? ', '!', 'type: own', 'name: b\n',
  'channels:\n', 'kanalen:\n  - x\n', 'items:\n', 'title: q\n', 'x-a: {b: 1, b: 2}\n', 'ø', '😀', '`', '@', '~', '0',
];

/** Something typed, deleted or pasted, wherever in a text that is. */
export interface Keystroke {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

/** What someone does to a text, one after another. */
export const typing = (maxLength: number): fc.Arbitrary<readonly Keystroke[]> => fc.array(fc.record({
  at: fc.nat(1_000_000), remove: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)),
  text: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fragments) }, fc.constant('')),
}), { minLength: 1, maxLength, size: 'max' });

/** The change of a text that a keystroke is. */
export function toChange(text: string, { at, remove, text: inserted }: Keystroke): TextChange {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + remove), text: inserted };
}
