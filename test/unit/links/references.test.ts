import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import { highlights } from '../../../src/service/links/highlights';
import { references } from '../../../src/service/links/references';
import { expectRanges, markRanges } from '../kit/ranges';

/** A text with the cursor at `|`, and the item's own id or name with all links to it between « and ». */
const cases: [what: string, marked: string][] = [
  ['from the id', 'customer_segments:\n  - {id: «s|», name: Shops}\nchannels:\n  - {name: a, customer_segments: [«s», t]}\n  - {name: b, customer_segments: "«s»"}'],
  ['from the name that implies the id', 'customer_segments:\n  - name: «Sho|ps»\nchannels:\n  - {name: a, customer_segments: «shops»}'],
  ['from an item that is a string', 'customer_segments: [«Sho|ps»]\nchannels:\n  - name: a\n    customer_segments:\n      - «shops»'],
  ['from a link', 'channels:\n  - {name: a, customer_segments: «sho|ps»}\ncustomer_segments: [«Shops»]\nkey_partners:\n  - {name: b, customer_segments: «shops»}'],
  ['from a link to nothing', 'channels:\n  - {name: a, customer_segments: «sho|ps»}\n  - {name: a, customer_segments: «shops»}'],
  ['only those of the same block', 'key_partners: [«Sh|ops»]\ncustomer_segments: [Shops]\nchannels:\n  - {name: a, customer_segments: shops, key_partners: «shops»}'],
  ['in Dutch, with \\r\\n', 'klantsegmenten:\r\n  items:\r\n    - naam: «Winkels|»\r\nkanalen:\r\n  - naam: a\r\n    klantsegmenten: «winkels»\r\n'],
  ['written as aliases', 'x: &x shops\ncustomer_segments: [«Shops»]\nchannels:\n  - {name: a, customer_segments: «*|x»}\n  - {name: b, customer_segments: [«*x»]}'],
  ['in a list that is shared', 'customer_segments: [«Shops»]\nchannels:\n  - {name: a, customer_segments: &l [«sh|ops»]}\n  - {name: b, customer_segments: «*l»}'],
  ['from an anchor', 'x: «&x|» own\nchannels:\n  - {name: a, type: «*x»} # *x'],
  ['from an alias', 'x: «&x» own\nchannels:\n  - {name: a, type: «*x|»}\n  - {name: b, type: [«*x»]}'],
  ['from an alias of a whole item', 'channels:\n  - «&x» {name: a}\n  - «*|x»\n'],
  ['from a tag', 'channels:\n  - {name: a, tags: [«re|tail», b]}\nkey_partners:\n  - name: c\n    tags:\n      - «retail»\ntags: [retail]'],
  ['from a tag of the canvas', 'tags: [«ret|ail», a]\nchannels:\n  - {name: a, tags: [retail]}'],
  ['none where there is no link', 'channels:\n  - {name: a, type: o|wn}'],
];

describe('find references finds', () => {
  for (const [what, marked] of cases) {
    it(what, () => {
      const { text, position, expected } = expectRanges(marked.replaceAll('"«', '«"').replaceAll('»"', '"»'));
      assert.equal(markRanges(text, references(parseCanvas(text), position, true)), expected);
      const all = highlights(parseCanvas(text), position).map(({ range }) => range);
      assert.equal(markRanges(text, all), expected);
    });
  }

  it('the links alone, if the declaration is not asked for', () => {
    const { text, position, expected } = expectRanges('customer_segments: [Sho|ps]\nchannels:\n  - {name: a, customer_segments: «shops»}');
    assert.equal(markRanges(text, references(parseCanvas(text), position, false)), expected);
  });
});

describe('document highlights', () => {
  it('tell where the id is given from where it is used', () => {
    const { text, position } = expectRanges('customer_segments:\n  - {id: s, name: Sho|ps}\nchannels:\n  - {name: a, customer_segments: s}');
    const document = parseCanvas(text);
    const found = highlights(document, position).map(({ range, kind }) => [
      text.slice(document.source.offsetAt(range.start), document.source.offsetAt(range.end)), kind,
    ]);
    const { Read, Write } = DocumentHighlightKind;
    assert.deepEqual(found, [['s', Write], ['Shops', Write], ['s', Read]]);
  });
});
