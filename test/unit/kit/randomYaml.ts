import * as fc from 'fast-check';
import { languageIds } from '../../../src/canvas/languages';
import { blockIds, canvasFields, fieldsOf, vocabularies } from '../../../src/canvas/structure';
import type { VocabularyId } from '../../../src/canvas/structure';
import { keyWord, termWord } from '../../../src/canvas/words';

/** YAML of any shape, with the words of canvases in it. */
type Tree =
  | { readonly kind: 'text'; readonly text: string; readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'list'; readonly flow: boolean; readonly before: string; readonly items: readonly Tree[] }
  | {
    readonly kind: 'mapping'; readonly flow: boolean; readonly before: string;
    readonly pairs: readonly (readonly [key: string, value: Tree])[];
  };

const keys = languageIds.flatMap((language) => [
  ...Object.keys(canvasFields).map((id) => keyWord({ in: 'canvas' }, id as keyof typeof canvasFields, language)),
  ...blockIds.map((id) => keyWord({ in: 'canvas' }, id, language)),
  ...blockIds.flatMap((block) => [...fieldsOf({ in: 'item', block }).keys()]
    .map((id) => keyWord({ in: 'item', block }, id as 'name', language))),
]);
const terms = Object.entries<readonly string[]>(vocabularies).flatMap(([vocabulary, ids]) => languageIds.flatMap(
  (language) => ids.map((id) => termWord(vocabulary as VocabularyId, id, language)),
));
const odd = ['x-a', '<<', '', 'a b', '? a', '1', '"q"', '[a]', 'items', '__proto__', 'ключ'];
const texts = ['', 'web shop', 'web-shop', 'a: b', 'c # d', '- e', '12', '-0.0', 'null', '~', 'true', '2026-01-31', '*a', '&a', '%', '@x',
  '`', '!t', 'é😀', '\u2028', '\u0085', '"', "'", 'https://a.b/?c=[d]', 'two\nlines', ' led', 'tab\tbed', 'end:', '...', '---'];

const anchor = fc.constantFrom('&a ', '&b ', '!t ', '!!str ', '&a !!map ');
const before = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, anchor);
const text = fc.record({
  kind: fc.constant('text' as const),
  text: fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...terms), fc.constantFrom(...keys), fc.string()),
  style: fc.constantFrom('plain', 'plain', 'single', 'double', 'literal', 'folded'),
});
const alias = fc.record({ kind: fc.constant('alias' as const), name: fc.constantFrom('a', 'b', 'c') });
const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...keys) }, fc.constantFrom(...odd));
const flow = fc.integer({ min: 0, max: 3 }).map((number) => number === 3);

const { tree } = fc.letrec<{ tree: Tree; list: Tree; mapping: Tree }>((tie) => ({
  list: fc.record({ kind: fc.constant('list' as const), flow, before, items: fc.array(tie('tree'), { maxLength: 4 }) }),
  mapping: fc.record({
    kind: fc.constant('mapping' as const), flow, before, pairs: fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }),
  }),
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium', withCrossShrink: true }, { weight: 4, arbitrary: text }, alias, tie('list'), tie('mapping'),
  ),
}));

function written(node: Tree, indent: string, inFlow: boolean): string {
  switch (node.kind) {
    case 'alias': return `*${node.name}`;
    case 'text': {
      const lines = node.text.split('\n');
      switch (node.style) {
        case 'plain': return lines.join(`\n${indent}`);
        case 'single': return `'${node.text.replaceAll("'", "''")}'`;
        case 'double': return JSON.stringify(node.text);
        default: return inFlow
          ? JSON.stringify(node.text)
          : `${node.style === 'literal' ? '|' : '>-'}\n${lines.map((line) => indent + line).join('\n')}`;
      }
    }
    case 'list':
      if (node.flow || inFlow) return `${node.before}[${node.items.map((item) => written(item, indent, true)).join(', ')}]`;
      return `${node.before}\n${node.items.map((item) => `${indent}- ${written(item, `${indent}  `, false)}`).join('\n')}`;
    case 'mapping': {
      const pairs = (deeper: string, isFlow: boolean): string[] =>
        node.pairs.map(([name, value]) => `${name}: ${written(value, deeper, isFlow)}`);
      if (node.flow || inFlow) return `${node.before}{${pairs(indent, true).join(', ')}}`;
      return `${node.before}\n${pairs(`${indent}  `, false).map((pair) => indent + pair).join('\n')}`;
    }
  }
}

const block = fc.tuple(
  fc.constantFrom(...languageIds.flatMap((language) => blockIds.map((id) => keyWord({ in: 'canvas' }, id, language)))),
  fc.array(tree, { maxLength: 4 }).map((items): Tree => ({ kind: 'list', flow: false, before: '', items })),
);
const top = fc.array(fc.oneof({ weight: 3, arbitrary: block }, fc.tuple(key, tree)), { maxLength: 6 });

/** YAML of random shape and style, with the keys and terms of both languages; much of it is a canvas, more or less. */
export const randomYaml: fc.Arbitrary<string> = fc.tuple(top, fc.constantFrom('\n', '\n', '\r\n', '\r')).map(
  ([pairs, lineBreak]) => pairs.map(([name, value]) => `${name}: ${written(value, '  ', false)}\n`).join('')
    .replaceAll('\n', lineBreak),
);
