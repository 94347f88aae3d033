import * as fc from 'fast-check';

/** A level of a bomb, from the name of the level below it and how often that is used. */
const levels: readonly ((below: string, times: number) => string)[] = [
  (below, times) => `[${Array<string>(times).fill(below).join(', ')}]`,
  (below, times) => `{${Array.from({ length: times }, (_, index) => `k${index}: ${below}`).join(', ')}}`,
  (below, times) => `{<<: [${Array<string>(times).fill(below).join(', ')}], name: a}`,
  (below, times) => `{${Array<string>(times).fill(`<<: ${below}`).join(', ')}, name: a}`,
];

/** Short files that would be huge with every alias written out. */
export const bomb: fc.Arbitrary<string> = fc.record({
  depth: fc.integer({ min: 1, max: 30 }),
  times: fc.integer({ min: 2, max: 12 }),
  level: fc.constantFrom(...levels),
  use: fc.constantFrom('channels: TOP', 'channels: [TOP, TOP]', 'channels: [{<<: TOP}]', 'channels: {items: TOP}', '<<: TOP',
    'channels: [{name: TOP, customer_segments: TOP, tags: TOP}]', 'TOP : a', 'channels: [TOP : a]'),
}).map(({ depth, times, level, use }) => [
  'title: a', 'x-0: &a0 {name: b, note: c}',
  ...Array.from({ length: depth }, (_, index) => `x-${index + 1}: &a${index + 1} ${level(`*a${index}`, times)}`),
  use.replaceAll('TOP', `*a${depth}`),
].join('\n'));

/** Files of some size that use one large thing many times. */
export const wideBomb: fc.Arbitrary<string> = fc.tuple(
  fc.integer({ min: 100, max: 800 }), fc.integer({ min: 100, max: 800 }), fc.constantFrom('*a', '{<<: *a}', '{name: b, tags: *t}'),
).map(([fields, uses, use]) => [
  `x-a: &a {${Array.from({ length: fields }, (_, index) => `x-${index}: b`).join(', ')}}`,
  `x-t: &t [${Array.from({ length: fields }, (_, index) => `t${index}`).join(', ')}]`,
  'channels:', ...Array<string>(uses).fill(`  - ${use}`),
].join('\n'));
