import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { selectionRanges } from '../../../src/service/navigation/selectionRanges';
import { cursor } from '../kit/cursor';

/** A text with the cursor at `|`, and what is selected step by step, but for the whole file at the end. */
const cases: [what: string, marked: string, steps: string[]][] = [
  ['a value in a mapping', 'title: t\nchannels:\n  - name: Web sh|op\n    type: own\n  - b\n', [
    'shop', 'Web shop', 'name: Web shop', 'name: Web shop\n    type: own', '- name: Web shop\n    type: own',
    '- name: Web shop\n    type: own\n  - b', 'channels:\n  - name: Web shop\n    type: own\n  - b',
  ]],
  ['an item that is a string', 'channels:\n  - Web-sh|op\n  - b\nx: y', ['shop', 'Web-shop', '- Web-shop', '- Web-shop\n  - b', 'channels:\n  - Web-shop\n  - b']],
  ['an element of a list, between quotes', 'channels:\n  - {name: a, phases: ["pur|chase", delivery]}', [
    'purchase', '"purchase"', '["purchase", delivery]', 'phases: ["purchase", delivery]',
    '{name: a, phases: ["purchase", delivery]}', '- {name: a, phases: ["purchase", delivery]}',
  ]],
  ['a key', 'kanalen:\n  items:\n    - naam: a\n      so|ort: eigen\n  toelichting: b', [
    'soort', 'soort: eigen', 'naam: a\n      soort: eigen', '- naam: a\n      soort: eigen', 'items:\n    - naam: a\n      soort: eigen',
  ]],
  ['an item in flow style', 'channels: [a, b|, c]\ntitle: d', ['b', 'a, b, c', '[a, b, c]', 'channels: [a, b, c]']],
  ['a field at the top', 'title: A |b\r\nchannels: []', ['b', 'A b', 'title: A b']],
  ['a block\'s own field', 'channels:\n  note: A b|\n  items: [c]\ntitle: d', ['b', 'A b', 'note: A b', 'channels:\n  note: A b\n  items: [c]']],
  ['a comment', 'title: b\n# a b|c d\n\nchannels: []', ['bc', '# a bc d']],
];

describe('selection grows', () => {
  for (const [what, marked, steps] of cases) {
    it(`from ${what}`, () => {
      const { text, position } = cursor(marked);
      const { source } = parseCanvas(text);
      const found: string[] = [];
      for (let range = selectionRanges(parseCanvas(text), [position])[0]; range; range = range.parent) {
        found.push(text.slice(source.offsetAt(range.range.start), source.offsetAt(range.range.end)));
      }
      assert.deepEqual(found, steps.at(-1) === text ? steps : [...steps, text]);
    });
  }

  it('from a line of text over more lines', () => {
    const text = 'description: |\n  one two\n  three\ntitle: a\n';
    const document = parseCanvas(text);
    const found: string[] = [];
    for (let range = selectionRanges(document, [{ line: 1, character: 3 }])[0]; range; range = range.parent) {
      found.push(text.slice(document.source.offsetAt(range.range.start), document.source.offsetAt(range.range.end)));
    }
    assert.deepEqual(found, ['one', 'one two', '|\n  one two\n  three', 'description: |\n  one two\n  three', text]);
  });

  it('from each of more positions, also in an empty file', () => {
    const empty = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(selectionRanges(parseCanvas(''), [empty.start, empty.start]), [{ range: empty }, { range: empty }]);
  });
});
