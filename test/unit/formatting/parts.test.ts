import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { formatOnType, formatRange } from '../../../src/service/formatting/format';
import { applyEdits, cursor } from '../kit/cursor';

const options = { tabSize: 2, insertSpaces: true };

/** A text with the stretch between two `|` formatted. */
function formatMarked(marked: string): string {
  const from = cursor(marked);
  const to = cursor(from.text);
  const document = parseCanvas(to.text);
  const { source } = document;
  return applyEdits(to.text, formatRange(document, source.range(from.offset, to.offset), options));
}

const ranges: [what: string, before: string, after: string][] = [
  ['the lines of a range, and no others', 'title:  a\n|date:  b|\nversion:  c\n', 'title:  a\ndate: b\nversion:  c\n'],
  ['the whole line that a range begins or ends in', 'title:  a\nda|te:  b  \ntags: |[ c ]\n', 'title:  a\ndate: b\ntags: [c]\n'],
  ['not the line that a range of whole lines ends before', '|title:  a\n|date:  b\n', 'title: a\ndate:  b\n'],
  ['the line of an empty range', 'title:  a\ndate:  ||b\n', 'title:  a\ndate: b\n'],
  ['fields within an item', 'channels:\n  - name:  a\n|    type:  own|\n    note:  b\n', 'channels:\n  - name:  a\n    type: own\n    note:  b\n'],
  ['the item, where a field alone would not do', 'x:  y\nchannels:\n  -   name: a\n|      type: own|\n  -   name:  b\n', 'x:  y\nchannels:\n  - name: a\n    type: own\n  -   name:  b\n'],
  ['the block, where an item alone would not do', 'x:  y\nchannels:\n- name: a\n|- name: b|\nz:  y\n', 'x:  y\nchannels:\n  - name: a\n  - name: b\nz:  y\n'],
  ['data of one\'s own as a whole, where a part would not do', 'a:  b\nx-a:\n    - c: d\n|    - e: f|\n', 'a:  b\nx-a:\n  - c: d\n  - e: f\n'],
  ['a block scalar as a whole', 'a:  b\nnote: >\n    c\n|    d|\ntitle:  e\n', 'a:  b\nnote: >\n  c\n  d\ntitle:  e\n'],
  ['comments', '|# a  \n  # b|\nc:  d\n', '# a\n# b\nc:  d\n'],
  ['blank lines', 'a:  b\n|\n\n\n|c:  d\n', 'a:  b\n\nc:  d\n'],
  ['the end of the file', 'a:  b\n|\n\n|', 'a:  b\n'],
  ['nothing in a file with errors', '|a:  b\nc: [|', 'a:  b\nc: ['],
];

/** What is at the cursor when it gets there by Enter, and what becomes of the line before. */
const typed: [what: string, before: string, after: string][] = [
  ['trims the line that was left', 'channels:   \n  |', 'channels:\n  |'],
  ['trims a line that was split', 'title: a \n|b: c\n', 'title: a\n|b: c\n'],
  ['removes spaces behind a colon and a dash', 'a:\n  -   b:   c\n    |\n', 'a:\n  - b: c\n    |\n'],
  ['adds and removes spaces in brackets', 'a: [ b,c ]\n|', 'a: [b, c]\n|'],
  ['leaves the indentation as it is', 'a:\n     - b\n     |', 'a:\n     - b\n     |'],
  ['leaves the cursor\'s line and all below as they are', 'a:  b\n|c:  d  \n\n\n\ne:  f', 'a: b\n|c:  d  \n\n\n\ne:  f'],
  ['leaves the lines above as they are', 'a:  b\nc:  d\n|', 'a:  b\nc: d\n|'],
  ['trims a dash that was left', 'a:\n  - b\n  - \n|', 'a:\n  - b\n  -\n|'],
  ['leaves blank lines', 'a: b\n\n\n\n|', 'a: b\n\n\n\n|'],
  ['trims a line with nothing but spaces', 'a:\n    \n  |c: d', 'a:\n\n  |c: d'],
  ['leaves text in a block scalar', 'a: >\n  b  \n  |', 'a: >\n  b  \n  |'],
  ['trims a text in quotes', 'a: "b  \n  |c"\n', 'a: "b\n  |c"\n'],
  ['trims a comment', 'a: b # c  \n|', 'a: b # c\n|'],
  ['leaves a file with errors', 'a:  [b,  \n  |', 'a:  [b,  \n  |'],
  ['leaves the first line alone when that is where the cursor is', '|a:  b', '|a:  b'],
];

describe('formatting a range', () => {
  for (const [what, before, after] of ranges) {
    it(`lays out ${what}`, () => {
      assert.equal(formatMarked(before), after);
    });
  }
});

describe('formatting on Enter', () => {
  for (const [what, before, after] of typed) {
    it(what, () => {
      const { text, position } = cursor(before);
      const edits = formatOnType(parseCanvas(text), position, '\n', options);
      const cursorEdits = [...edits, { range: { start: position, end: position }, newText: '|' }];
      assert.equal(applyEdits(text, cursorEdits), after);
    });
  }

  it('does nothing for other characters', () => {
    const { text, position } = cursor('a:  b\n- |');
    assert.deepEqual(formatOnType(parseCanvas(text), position, '-', options), []);
  });
});
