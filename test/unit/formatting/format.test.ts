import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { formatDocument } from '../../../src/service/formatting/format';
import { exampleCanvases } from '../kit/canvases';
import { applyEdits } from '../kit/cursor';

function format(text: string, tabSize = 2): string {
  return applyEdits(text, formatDocument(parseCanvas(text), { tabSize, insertSpaces: true }));
}

/** What is formatted, and how: one case is one line, or two. */
const formatted: [what: string, before: string, after: string][] = [
  // Indentation
  ['a list at the column of its key', 'channels:\n- a\n- b\n', 'channels:\n  - a\n  - b\n'],
  ['a list that is indented by one', 'channels:\n - a\n - b\n', 'channels:\n  - a\n  - b\n'],
  ['fields of an item indented by four', 'channels:\n    - name: a\n      type: own\n', 'channels:\n  - name: a\n    type: own\n'],
  ['fields of an item far behind their dash', 'channels:\n  -   name: a\n      type: own\n', 'channels:\n  - name: a\n    type: own\n'],
  ['fields of an item below their dash', 'channels:\n  -\n       name: a\n       type: own\n', 'channels:\n  -\n    name: a\n    type: own\n'],
  ['a block that is a mapping', 'channels:\n   note: b\n   items:\n   - c\n', 'channels:\n  note: b\n  items:\n    - c\n'],
  ['data of one\'s own, as deep as it goes', 'x-a:\n   b:\n      - c:\n           - - d\n             - e\n', 'x-a:\n  b:\n    - c:\n        - - d\n          - e\n'],
  ['a value on the line below its key', 'title:\n      a\n', 'title:\n  a\n'],
  ['a whole file that is indented', '  title: a\n  channels:\n    - b\n', 'title: a\nchannels:\n  - b\n'],
  ['a list at the top', '  -   a\n  -   b\n', '- a\n- b\n'],
  ['a key behind a question mark', '?   a\n:   b: c\n    d: e\n', '? a\n: b: c\n  d: e\n'],
  ['an anchor behind a dash', 'a:\n-   &b   c: d\n    e: f\n', 'a:\n  - &b c: d\n    e: f\n'],
  ['an anchor and a tag behind a key', 'a:   &b   !!map\n    c: d\n', 'a: &b !!map\n  c: d\n'],
  ['an anchor below a key', 'a:\n    &b\n    c: d\n', 'a:\n  &b\n  c: d\n'],

  // Spaces
  ['spaces behind a key', 'title:    a\n', 'title: a\n'],
  ['a space before a colon', 'title : a\n', 'title: a\n'],
  ['the space between an alias and a colon', 'x: &a b\n*a   :  c\n', 'x: &a b\n*a : c\n'],
  ['spaces behind a dash', 'channels:\n  -    a\n', 'channels:\n  - a\n'],
  ['a tab behind a key and a dash', 'title:\ta\nchannels:\n  -\tb\n', 'title: a\nchannels:\n  - b\n'],
  ['spaces at the ends of lines', 'title: a  \nchannels: \t\n  - b \n', 'title: a\nchannels:\n  - b\n'],
  ['spaces in a flow list', 'tags: [ a,b ,c,  d ]\n', 'tags: [a, b, c, d]\n'],
  ['spaces in a flow mapping', 'channels:\n  - { name:   a,type : own }\n', 'channels:\n  - {name: a, type: own}\n'],
  ['spaces in JSON', '{ "title":"a","tags":["b","c"] }\n', '{"title": "a", "tags": ["b", "c"]}\n'],
  ['empty brackets', 'channels: [ ]\nx-a: {  }\n', 'channels: []\nx-a: {}\n'],
  ['a comma at the end of a list', 'tags: [a , ]\n', 'tags: [a,]\n'],
  ['spaces around anchors, aliases and tags', 'a: [&b   c,*b  ,  !!str   d]\n', 'a: [&b c, *b, !!str d]\n'],

  // Flow collections of several lines
  ['a flow list of several lines', 'tags: [\n    a,\n  b\n    ]\n', 'tags: [\n  a,\n  b\n]\n'],
  ['a flow list of several lines, as typed', 'tags: [a,\n    b]\n', 'tags: [a,\n  b]\n'],
  ['a flow list below its key', 'tags:\n    [a,\n    b]\n', 'tags:\n  [a,\n    b]\n'],
  ['a flow mapping of several lines', 'channels:\n- {\n  name: a\n  }\n', 'channels:\n  - {\n      name: a\n    }\n'],
  ['a flow collection in a flow collection', '{\n"a": [\n{b: c,\nd: e}\n],\n}\n', '{\n  "a": [\n    {b: c,\n      d: e}\n  ],\n}\n'],
  ['comments in a flow list', 'tags: [ # b\n# c\n  a, # d\n     # e\n]\n', 'tags: [ # b\n  # c\n  a, # d\n  # e\n]\n'],

  // Comments
  ['a comment above a key', 'a: b\n   # c\nd: e\n', 'a: b\n# c\nd: e\n'],
  ['a comment above an item', 'channels:\n# b\n- a\n', 'channels:\n  # b\n  - a\n'],
  ['a comment above a field', 'channels:\n- a: b\n# c\n  d: e\n', 'channels:\n  - a: b\n    # c\n    d: e\n'],
  ['an item at the end of a list that is commented out', 'channels:\n    - a\n    # - b\ntitle: c\n', 'channels:\n  - a\n  # - b\ntitle: c\n'],
  ['a field at the end of an item that is commented out', 'a:\n- b: c\n  # d: e\n- f\n', 'a:\n  - b: c\n    # d: e\n  - f\n'],
  ['a comment at the end, deeper than what is next', 'a:\n    b:\n        c: d\n        # e\n    # f\n# g\n', 'a:\n  b:\n    c: d\n    # e\n  # f\n# g\n'],
  ['a comment where a value could be', 'channels:\n    # b\ntitle: c\n', 'channels:\n  # b\ntitle: c\n'],
  ['a comment behind a value', 'a: b   # c  \n', 'a: b   # c\n'],
  ['a tab before a comment', 'a: b\t# c\n', 'a: b # c\n'],
  ['a comment behind a dash', 'a:\n-  # b\n     c: d\n', 'a:\n  -  # b\n    c: d\n'],

  // Blank lines
  ['blank lines', 'a: b\n\n\n\nc: d\n', 'a: b\n\nc: d\n'],
  ['blank lines with spaces', 'a:\n- b\n  \n \t\n- c\n', 'a:\n  - b\n\n  - c\n'],
  ['blank lines around comments', 'a: b\n\n\n# c\n\n\n\nd: e\n', 'a: b\n\n# c\n\nd: e\n'],
  ['blank lines at the start', '\n \n\na: b\n', 'a: b\n'],
  ['blank lines at the end', 'a: b\n\n \n\n', 'a: b\n'],
  ['spaces on the last line', 'a:\n- b\n  ', 'a:\n  - b\n'],
  ['a last line without an end', 'a: b', 'a: b\n'],
  ['a last line without an end, of CRLF', 'a: b\r\nc: d', 'a: b\r\nc: d\r\n'],
  ['nothing but white space', ' \n\n', ''],
  ['nothing but comments', '\n# a\n\n\n  # b', '# a\n\n# b\n'],

  // Text of several lines
  ['a block scalar', 'note: |\n     a\n       b\n\n     c\n', 'note: |\n  a\n    b\n\n  c\n'],
  ['a block scalar in an item', 'channels:\n- note: >-   # b\n   a\n   c\n', 'channels:\n  - note: >-   # b\n      a\n      c\n'],
  ['an item that is a block scalar', 'channels:\n- |\n a\n', 'channels:\n  - |\n    a\n'],
  ['blank lines in a block scalar that remain', 'note: |\n\n    a\n  \n\n\n    b  \n\n\nc: d\n', 'note: |\n\n  a\n\n\n\n  b  \n\nc: d\n'],
  ['a block scalar with spaces on a blank line', 'note: |\n    a\n      \n    b\n', 'note: |\n  a\n    \n  b\n'],
  ['a block scalar that keeps its end', 'a:\n    b: |+\n        c\n\n\n    d: e\n', 'a:\n  b: |+\n    c\n\n\n  d: e\n'],
  ['a block scalar without text that keeps its end', 'a:\n  b: |+\n       \n \nc: d\n', 'a:\n  b: |+\n\n\nc: d\n'],
  ['a block scalar at the end that keeps it', 'a: |+\n    c\n\n\n', 'a: |+\n  c\n\n\n'],
  ['a block scalar whose first line is indented', 'a:\n    b: |2\n         c\n        d\n', 'a:\n  b: |2\n       c\n      d\n'],
  ['a block scalar whose first line is indented, in an item', 'a:\n-   |2\n     c\n    d\n', 'a:\n  - |2\n       c\n      d\n'],
  ['a block scalar without an end', 'a: |\n    b', 'a: |\n  b'],
  ['a stripped block scalar without an end', 'a: |-\n    b', 'a: |-\n  b\n'],
  ['a block scalar with a comment behind it', 'a: |\n    b\n  # c\nd: e\n', 'a: |\n  b\n# c\nd: e\n'],
  ['an empty block scalar', 'a: |\n   \n\n\nb: c\n', 'a: |\n\nb: c\n'],
  ['a text of several lines', 'note: a  \n      b\n  \n\n  c\n', 'note: a\n  b\n\n\n  c\n'],
  ['a quoted text of several lines', 'note: "a \n b\\\n     c"\n', 'note: "a\n  b\\\n  c"\n'],
  ['an escaped space at the end of a line', 'note: "a\\ \n b\\\\ \n c"\n', 'note: "a\\ \n  b\\\\\n  c"\n'],
  ['a text in single quotes of several lines', 'a:\n- \'b\n\n  # c\n  d\'\n', 'a:\n  - \'b\n\n    # c\n    d\'\n'],

  // Files
  ['CRLF', 'a:\r\n- b  \r\n\r\n\r\n\r\n- c: |\r\n   d\r\n\r\n   e\r\n- "f \r\n g"\r\n', 'a:\r\n  - b\r\n\r\n  - c: |\r\n      d\r\n\r\n      e\r\n  - "f\r\n    g"\r\n'],
  ['some lines that end in CRLF', 'a:\r\n- b\n- c\r\n', 'a:\r\n  - b\n  - c\r\n'],
  ['a byte order mark', '\uFEFF\na:   b\n', '\uFEFFa: b\n'],
  ['a directive and a document', '%YAML 1.2\n---\na:   b\n...\n', '%YAML 1.2\n---\na: b\n...\n'],
  ['duplicate keys', 'a:   b\na:   c\n', 'a: b\na: c\n'],
  ['an alias to nothing', 'a:   *b\n', 'a: *b\n'],
  ['a merge key of itself', 'a: &b {<<: *b,c: d}\n', 'a: &b {<<: *b, c: d}\n'],
];

const leftAlone: [what: string, text: string][] = [
  ['quotes, numbers and dates as they are written', 'a: "b"\nc: \'d\'\ne: 1.50\nf: 2021-01-01\n'],
  ['an address', 'a: https://b.c/d#e?f,g\n'],
  ['colons and dashes in text', 'a: b:c - d\n- : e\n'],
  ['what looks like layout in quotes', 'a: "[ b ,c ]  # d"\n'],
  ['one blank line', 'a: b\n\nc: d\n'],
  ['the text of a comment', '#a\n#   b\n##  c\n'],
  ['a file with an unclosed bracket', 'a:   [b\nc:  d\n'],
  ['a file with an unclosed quote', 'a:   "b\nc:  d\n'],
  ['a file that is indented with tabs', 'a:\n\t- b\n'],
  ['several documents', 'a:   b\n---\nc:   d\n'],
  ['a second colon in place of a value', 'a:   b\nc: :\n     []\n'],
  ['text alone', 'a   b  \n'],
  ['lines that end in CR', 'a:   b\rc:   d\r'],
  ['binary data', 'a:   \0\n'],
  ['nothing', ''],
];

describe('formatting', () => {
  for (const [what, before, after] of formatted) {
    it(`lays out ${what}`, () => {
      assert.equal(format(before), after);
      assert.equal(format(after), after);
    });
  }

  for (const [what, text] of leftAlone) {
    it(`leaves alone ${what}`, () => {
      assert.equal(format(text), text);
    });
  }

  it('finds nothing to do in the examples', () => {
    for (const text of exampleCanvases) assert.equal(format(text), text);
  });

  const sized: [tabSize: number, after: string][] = [
    [1, 'a:\n - b: [\n    c\n   ]\n   d: |\n    e\n'],
    [4, 'a:\n    - b: [\n          c\n      ]\n      d: |\n          e\n'],
    [0, 'a:\n  - b: [\n      c\n    ]\n    d: |\n      e\n'],
    [NaN, 'a:\n  - b: [\n      c\n    ]\n    d: |\n      e\n'],
  ];
  for (const [tabSize, after] of sized) {
    it(`indents by the tab size that is asked for: ${tabSize}`, () => {
      assert.equal(format('a:\n- b: [\n   c\n  ]\n  d: |\n   e\n', tabSize), after);
    });
  }

  it('brings a file from one tab size to another, and back', () => {
    for (const text of exampleCanvases) assert.equal(format(format(text, 4)), text);
  });

  it('edits what is not right, and nothing else', () => {
    const text = 'title: a\nchannels:\n- b\n  # c\n\n\n\n- {d:  e}  \n';
    const edits = formatDocument(parseCanvas(text), { tabSize: 2, insertSpaces: true });
    const shown = edits.map(({ range: { start, end }, newText }) =>
      `${start.line}:${start.character}-${end.line}:${end.character} ${JSON.stringify(newText)}`);
    assert.deepEqual(shown, [
      '2:0-2:0 "  "', '5:0-6:0 ""', '6:0-7:0 ""', '7:0-7:0 "  "', '7:6-7:7 ""', '7:9-7:11 ""',
    ]);
  });
});
