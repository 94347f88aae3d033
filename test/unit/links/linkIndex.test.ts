import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { linkIndex } from '../../../src/links/linkIndex';

describe('the index of links', () => {
  const text = 'customer_segments:\n  - Shops\n  - {id: o, name: Offices}\nchannels:\n' +
    '  - {name: a, customer_segments: [shops, o, x]}\n  - {name: b, customer_segments: shops, key_partners: shops}\n';

  it('has the items of a block by id, and the links to them by block and id', () => {
    const index = linkIndex(parseCanvas(text));
    const names = (block: 'customer_segments' | 'key_partners', id: string): string[] =>
      index.linksTo(block, id).map(({ from }) => from.item.name);
    assert.deepEqual(index.withId('customer_segments', 'o').map(({ item }) => item.name), ['Offices']);
    assert.deepEqual(index.withId('key_partners', 'shops'), []);
    assert.deepEqual(names('customer_segments', 'shops'), ['a', 'b']);
    assert.deepEqual(names('key_partners', 'shops'), ['b']);
    assert.deepEqual(names('customer_segments', 'x'), ['a']);
    assert.deepEqual(index.items.map(({ item }) => item.id), ['shops', 'o', 'a', 'b']);
  });

  it('has the links of a key that stands twice, in two languages', () => {
    const twice = 'customer_segments: [A, B]\nchannels:\n  - {name: c, customer_segments: a, klantsegmenten: [b, nowhere]}\n';
    const index = linkIndex(parseCanvas(twice));
    assert.deepEqual(['a', 'b'].map((id) => index.linksTo('customer_segments', id).length), [1, 1]);
    assert.deepEqual(index.dangling.map(({ link }) => link.id), ['nowhere']);
  });

  it('is put together once for a document, and keeps what is known of items that an edit leaves alone', () => {
    const document = parseCanvas(text);
    const before = linkIndex(document);
    assert.equal(linkIndex(document), before);
    const start = text.indexOf('Offices');
    const after = linkIndex(reparseCanvas(document, { start, end: start + 7, text: 'Banks' }));
    assert.equal(after.items[0], before.items[0]);
    assert.equal(after.items[2], before.items[2]);
    assert.equal(after.items[1]?.item.name, 'Banks');
  });
});
