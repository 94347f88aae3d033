import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { definition } from '../../../src/service/links/definition';
import { expectRanges, markRanges } from '../kit/ranges';

/** A text with the cursor at `|`, and what it leads to between « and ». */
const cases: [what: string, marked: string][] = [
  ['a link to an own id', 'customer_segments:\n  - {id: «s», name: Shops}\nchannels:\n  - {name: a, customer_segments: |s}'],
  ['a link to an own id that stands behind the name', 'customer_segments:\n  - name: Shops\n    id: «s»\nchannels:\n  - {name: a, customer_segments: s|}'],
  ['a link to a name', 'customer_segments:\n  - name: «Small shops»\nchannels:\n  - name: a\n    customer_segments: small-|shops'],
  ['a link to an item that is a string', 'customer_segments: [a, «Small shops»]\nchannels:\n  - name: a\n    customer_segments: [small|-shops]'],
  ['a link in a list', 'kanalen:\n  - naam: a\n    klantsegmenten:\n      - b\n      - w|inkels\nklantsegmenten:\n  items:\n    - «Winkels»\n    - b'],
  ['a link between quotes', 'kanalen:\n  - {naam: a, klantsegmenten: "|w"}\nklantsegmenten:\n  - {naam: Winkels, id: «\'w\'»}'],
  ['a link in a file with \\r\\n', 'channels:\r\n  - name: a\r\n    customer_segments: b|\r\ncustomer_segments:\r\n  - «B»\r\n'],
  ['a link in words of another language', 'channels:\n  - name: a\n    klantsegmenten: b|\ncustomer_segments:\n  - «B»\n'],
  ['a link written as an alias', 'x: &x s\ncustomer_segments:\n  - {name: a, id: «s»}\nchannels:\n  - {name: a, customer_segments: *|x}'],
  ['a link written as an alias in a list', 'x: &x s\ncustomer_segments:\n  - {name: a, id: «s»}\nchannels:\n  - {name: a, customer_segments: [*|x]}'],
  ['a link to an id written as an alias', 'x: &x «s»\ncustomer_segments:\n  - {name: a, id: *x}\nchannels:\n  - {name: a, customer_segments: |s}'],
  ['a link to an id that two items have', 'customer_segments: [«A», {name: b, id: «a»}]\nchannels:\n  - {name: a, customer_segments: |a}'],
  ['an id: itself', 'customer_segments:\n  - {id: «s|», name: Shops}'],
  ['a name: itself', 'customer_segments:\n  - {id: s, name: «Sh|ops»}'],
  ['an alias that is no link: its anchor', 'x: «&x» [own]\nchannels:\n  - {name: a, type: *x|}'],
  ['an alias that is an item: its anchor', 'channels:\n  - «&a» {name: b}\n  - *|a'],
  ['an alias that is merged in: its anchor', 'x: «&x»\n  type: own\nchannels:\n  - name: a\n    <<: *|x'],
  ['an alias that is merged in with others: its anchor', 'x: &x {type: own}\ny: «&y» {note: z}\nchannels:\n  - {name: a, <<: [*x, *y|]}'],
  ['a link in a file that is broken elsewhere', 'customer_segments:\n  - «Shops»\nchannels:\n  - {name: a, customer_segments: |shops}\n  - "b'],
  ['nothing, on a link to nothing', 'channels:\n  - {name: a, customer_segments: |s}'],
  ['nothing, for an item of another block', 'key_partners: [S]\nchannels:\n  - {name: a, customer_segments: |s}'],
  ['a key of links: the items behind it', 'customer_segments: [«S», T, {name: u, id: «v»}]\nchannels:\n  - {name: a, customer_|segments: [s, v, s, nowhere]}'],
  ['a key of links to nothing: the block', '«customer_segments»: [S]\nchannels:\n  - {name: a, customer_|segments: }'],
  ['a key of links in Dutch', 'kanalen:\n  - naam: a\n    klant|segmenten: winkels\nklantsegmenten:\n  - «Winkels»'],
  ['a name: itself, and the links to it', 'customer_segments: [«Sh|ops»]\nchannels:\n  - {name: a, customer_segments: «shops»}\n  - {name: b, customer_segments: [«shops»]}'],
  ['an id: itself, and the links to it', 'customer_segments:\n  - {id: «s|», name: Shops}\nchannels:\n  - {name: a, customer_segments: «s»}'],
  ['an anchor: itself, and its aliases', 'x: «&|x» [own]\nchannels:\n  - {name: a, type: «*x»}\n  - {name: "*x", note: "&x", type: «*x»}'],
  ['an anchor of a name that comes again', 'x: &x own\nchannels:\n  - {name: a, type: *x}\n  - {name: b, type: «&x|» direct}\n  - {name: c, type: «*x»}'],
  ['nothing, on a key of links that lead nowhere, of a block that is not there', 'channels:\n  - {name: a, customer_|segments: s}'],
  ['nothing, on another key', 'channels:\n  - {name: a, ty|pe: own}'],
  ['nothing, on a term', 'channels:\n  - {name: a, type: o|wn}'],
  ['nothing, between the words', 'channels:\n  - a\n|\n'],
  ['nothing, on an alias to nothing', 'channels:\n  - {name: a, customer_segments: *|x}'],
  ['nothing, on an empty id', 'channels:\n  - name: a\n    id: |\n'],
];

describe('go to definition leads to', () => {
  for (const [what, marked] of cases) {
    it(what, () => {
      const { text, position, expected } = expectRanges(marked);
      const found = definition(parseCanvas(text), position);
      assert.equal(markRanges(text, found.map(({ targetSelectionRange }) => targetSelectionRange)), expected);
    });
  }

  it('the item as a whole, and from the word under the cursor', () => {
    const { text, position, expected } = expectRanges('customer_segments:\n  - «name: Shops\n    note: x»\nchannels:\n  - {name: a, customer_segments: [«sho|ps»]}');
    const [link] = definition(parseCanvas(text), position);
    assert.ok(link?.originSelectionRange);
    assert.equal(markRanges(text, [link.targetRange, link.originSelectionRange]), expected);
  });
});
