import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { withPairs } from '../../src/generate/json';
import { fillSections, table } from '../../src/generate/markdownSections';
import { generatedFiles } from '../../src/generate/write';
import { runs } from './kit/runs';

const root = path.resolve('.');

describe('the generated files', () => {
  for (const { path: file, contents } of generatedFiles(root)) {
    it(`${file} is up to date`, () => {
      const onDisk = fs.readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
      assert.ok(onDisk === contents, `${file} differs from what generates it. Run: npm run generate`);
    });
  }
});

describe('a JSON file that is generated in part', () => {
  const isOwn = (key: string): boolean => key.startsWith('our.');
  const cases: [what: string, before: string, own: Record<string, unknown>, after: string][] = [
    ['another value', '{\n  "a": 1,\n  "our.x": "old",\n  "b": 2\n}\n', { 'our.x': 'new' }, '{\n  "a": 1,\n  "our.x": "new",\n  "b": 2\n}\n'],
    ['one more', '{\n  "our.x": 1\n}\n', { 'our.x': 1, 'our.y': 2 }, '{\n  "our.x": 1,\n  "our.y": 2\n}\n'],
    ['one less, at the end', '{ "a": 1,\n  "our.x": 1,\n  "our.y": 2 }', { 'our.y': 2 }, '{ "a": 1,\n  "our.y": 2 }'],
    [
      'an object, indented as deep as it is', '{\n    "our.x": {},\n    "b" : [1,2]\n}', { 'our.x': { c: [3] } },
      '{\n    "our.x": {\n      "c": [\n        3\n      ]\n    },\n    "b" : [1,2]\n}',
    ],
  ];
  for (const [what, before, own, after] of cases) {
    it(`gets ${what}, and keeps the rest byte for byte`, () => {
      assert.equal(withPairs(before, [], isOwn, own), after);
      assert.equal(withPairs(after, [], isOwn, own), after);
    });
  }

  it('keeps all around its own part, whatever that is', () => {
    const values = fc.jsonValue({ noUnicodeString: false });
    const pairs = fc.dictionary(fc.string({ unit: 'binary' }).map((key) => `x${key}`), values);
    fc.assert(fc.property(pairs, pairs, values, fc.constantFrom(1, 2, '\t'), (before, behind, own, indent) => {
      const text = (value: unknown): string => JSON.stringify({ a: { ...before, 'our.x': value, ...behind } }, null, indent);
      fc.pre(Object.keys(before).every((key) => !Object.hasOwn(behind, key)));
      assert.deepEqual(JSON.parse(withPairs(text('old'), ['a'], isOwn, { 'our.x': own })), JSON.parse(text(own)));
      assert.equal(withPairs(text('old'), ['a'], isOwn, { 'our.x': 'new' }), text('new'));
    }), { numRuns: runs(200) });
  });

  it('is refused if it has no such part, or others are among it', () => {
    assert.throws(() => withPairs('{"a": 1}', [], isOwn, {}), /Nothing/);
    assert.throws(() => withPairs('{"a": 1}', ['a'], isOwn, {}), /no object at a/);
    assert.throws(() => withPairs('{"our.x": 1, "a": 1, "our.y": 1}', [], isOwn, {}), /among/);
  });
});

describe('a page with generated sections', () => {
  const page = 'before\n<!-- generated: a -->\nold\n<!-- end -->\nafter\n';

  it('keeps what is around a section, and has the same text when filled again', () => {
    const filled = fillSections(page, { a: 'new\n' });
    assert.equal(filled, 'before\n<!-- generated: a -->\n\nnew\n\n<!-- end -->\nafter\n');
    assert.equal(fillSections(filled, { a: 'new\n' }), filled);
  });

  it('takes contents as they are', () => {
    assert.match(fillSections(page, { a: 'costs $1 and $& more\n' }), /costs \$1 and \$& more/);
  });

  it('is refused if a section has no contents, or contents no section', () => {
    assert.throws(() => fillSections(page, {}), /“a”/);
    assert.throws(() => fillSections(page, { a: '', b: '' }), /b/);
  });

  it('has tables whose cells may hold a bar', () => {
    assert.equal(table(['x'], [['a|b']]), '| x |\n| --- |\n| a\\|b |\n');
  });
});
