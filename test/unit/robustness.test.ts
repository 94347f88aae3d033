import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { previewModel } from '../../src/preview/view';
import { english } from '../../src/l10n/l10n';
import { createLanguageService } from '../../src/service/languageService';
import { askEverything } from './kit/askEverything';
import { exampleCanvases, mutatedCanvas } from './kit/canvases';
import { within } from '../fuzz/cap';
import { yamlMessage, yamlProblemCodes } from '../../src/service/validation/yamlMessages';
import { collectGarbage } from './kit/garbage';
import { runs } from './kit/runs';

const service = createLanguageService({ l10n: english });
const bomb = Array.from({ length: 12 }, (_, level) => (
  level === 0 ? 'x-0: &a0 [b, b, b, b, b, b, b, b, b]' : `x-${level}: &a${level} [${Array(9).fill(`*a${level - 1}`).join(', ')}]`
)).join('\n');

const mergeBomb = Array.from({ length: 20 }, (_, level) => (
  level === 0 ? 'x-0: &a0 {note: b}' : `x-${level}: &a${level} {<<: [${Array(9).fill(`*a${level - 1}`).join(', ')}]}`
)).join('\n');
const wide = `x-a: &a {${Array.from({ length: 400 }, (_, index) => `x-${index}: b`).join(', ')}}`;

/** Files that break one thing each, and whether that is something to tell the user. */
const files: [what: string, text: string, reported: boolean][] = [
  ['nothing', '', true],
  ['white space', ' \n\t\n', true],
  ['comments', '# a\n# b\n', true],
  ['binary', '\u007fELF\u0000\u0001\u0002', true],
  ['control characters', 'title: \u0001\u0002\u0003\n', false],
  ['five megabytes', `title: a\nchannels:\n${'  - name: b\n    note: some words\n'.repeat(150_000)}`, true],
  ['an alias bomb', `title: a\n${bomb}\nchannels: *a11\ncustomer_segments:\n  - name: *a11\n`, true],
  ['a bomb of merge keys', `title: a\n${mergeBomb}\nchannels: [{<<: *a19, name: b}]\n`, true],
  ['one large item many times', `title: a\n${wide}\nchannels: [${Array(400).fill('*a').join(', ')}]\n`, true],
  ['an anchor within itself', 'title: a\nchannels: &a [*a]\nkey_partners:\n  - &b {name: c, x-d: *b}\n', true],
  ['a merge key of itself', 'title: a\nchannels:\n  - &a {<<: *a, name: b}\n', false],
  ['deep flow', `title: a\nchannels: ${'['.repeat(5_000)}`, true],
  ['deep flow of a megabyte', `title: a\nchannels: ${'[{a: '.repeat(200_000)}`, true],
  ['deep mappings', `title: a\nchannels: ${'{a: '.repeat(5_000)}`, true],
  ['deep flow that is closed', `title: a\nx-a: ${'['.repeat(2_000)}${']'.repeat(2_000)}`, true],
  ['flow as deep as can be read', `title: a\nx-a: ${'['.repeat(190)}${']'.repeat(190)}`, false],
  ['deep dashes', `title: a\nchannels:\n  ${'- '.repeat(5_000)}`, true],
  ['deep questions', '? '.repeat(5_000), true],
  ['a second colon on every line', 'a: b: c\n'.repeat(5_000), true],
  ['a bracket that is closed too far to the left', 'y: &y\n  items: [a]\nkey_partners: {\r\n<<: *y}\n', true],
  ['CRLF', 'title: a\r\nchannels:\r\n  - name: b\r\n    type: own\r\n', false],
  ['CR alone', 'title: a\rchannels:\r  - b\r', false],
  ['a byte order mark', '\uFEFFtitle: a\nchannels: [b]\n', false],
  ['tabs', 'title: a\nchannels:\n\t- b\n', true],
  ['several documents', 'title: a\n---\ntitle: b\n', true],
  ['a directive', '%YAML 1.1\n---\ntitle: a\n', false],
  ['duplicate keys', 'title: a\ntitle: b\nchannels: []\nchannels: []\n', true],
  ['wrong types everywhere', 'title: [a]\nauthors: b\ndate: {c: d}\ntags: 1\nchannels: 2\nkey_partners: {items: {e: f}}\n', true],
  ['items of every wrong type', 'title: a\nchannels: [1, true, null, [b], {c: d}, {name: [e]}, {name: {f: g}}, 2026-01-01]\n', true],
  ['keys that are no text', 'title: a\n? [b]\n: c\n? {d: e}\n: f\n1: g\nnull: h\n', true],
  ['tags', 'title: !!int a\nchannels: !foo [b]\n', true],
  ['a list', '- a\n- b\n', true],
  ['a word', 'hello', true],
  ['half a surrogate pair', 'title: "\\ud83d"\nchannels:\n  - "\ud83d"\n', false],
  ['names of objects', 'title: a\nchannels:\n  - {name: __proto__, id: constructor, key_partners: [toString, __proto__]}\n  - {__proto__: b, constructor: c}\n', true],
];

function exercise(text: string): number {
  const document = parseCanvas(text);
  canvasOf(document);
  assert.equal(previewModel(document).blocks.length, 9);
  for (const at of [0, text.length >> 1, text.length]) askEverything(document, { from: at, until: at, word: 'other' });
  return service.validate(document).length;
}

describe('a file that holds', () => {
  for (const [what, text, reported] of files) {
    it(`${what} ${reported ? 'is reported, and' : ''} breaks nothing`, () => {
      const found = exercise(text);
      assert.ok(found <= 200, String(found));
      if (reported) assert.ok(found > 0);
    });
  }

  it('anything, however broken, breaks nothing', () => {
    const examples = exampleCanvases.map((text) => text.slice(0, 2_000));
    const noise = fc.constantFrom(
      '[', ']', '{', '}', ':', ': ', '- ', '\n', '\t', '"', "'", '&a ', '*a', '|', '>', '#', '?', '!', '%', '---\n', '\0', '\r',
    );
    const changed = fc.array(fc.tuple(fc.nat(2_000), noise), { maxLength: 8 });
    fc.assert(fc.property(fc.constantFrom(...examples), changed, (text, changes) => {
      let broken = text;
      for (const [at, piece] of changes) broken = broken.slice(0, at) + piece + broken.slice(at + 1);
      assert.ok(exercise(broken) <= 200);
    }), { numRuns: runs(100) });
  });

  const alike = [
    ['name', '{name: b}'],
    ['id', '{id: b}'],
    ['link to no item', '{name: c, customer_segments: b}'],
    ['key that is not known', '{name: c, channels: b}'],
    ['key of other blocks', '{name: c, amount: 1}'],
    ['term that is not known', '{name: c, type: b}'],
  ] as const;
  for (const [what, item] of alike) {
    it(`twenty thousand items with the same ${what} is checked in less than a second`, () => {
      const document = parseCanvas(`title: a\nchannels:\n${`  - ${item}\n`.repeat(20_000)}`);
      collectGarbage();
      assert.ok(within('validate', () => service.validate(document)).length > 0);
    });
  }

  it('a canvas in the middle of being typed is answered everywhere, with edits that apply', () => {
    fc.assert(fc.property(mutatedCanvas, fc.nat(), fc.nat(), fc.string(), (text, from, until, word) => {
      askEverything(parseCanvas(text), { from, until, word });
    }), { numRuns: runs(300) });
  });
});

describe('what YAML has against a file', () => {
  for (const code of yamlProblemCodes) {
    it(`is said in plain words: ${code}`, () => {
      const message = yamlMessage(code, english);
      assert.match(message, /^[A-Z].*[.?]$/);
      assert.doesNotMatch(message, /implicit|flow (map|seq)|block (map|seq)|token|scalar/i);
    });
  }
});
