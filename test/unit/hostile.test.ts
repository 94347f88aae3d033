import assert from 'node:assert/strict';
import { comparedId } from '../../src/canvas/kebab';
import { blockIds, fieldsOf } from '../../src/canvas/structure';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { previewModel } from '../../src/preview/view';
import { hostileCanvas, hostileStrings } from '../fixtures/hostile';

/** As they are read: without the blanks around them, and with letters and their marks encoded in one way. */
const read = hostileStrings.map((text) => text.trim().normalize('NFC'));

describe('a canvas of hostile texts', () => {
  const document = parseCanvas(hostileCanvas());

  it('can be read, and has each text in each field', () => {
    assert.deepEqual(document.problems, []);
    const canvas = canvasOf(document);
    for (const each of read) assert.ok(canvas.title?.includes(each), each);
    for (const block of blockIds) {
      const { items, note } = canvas.blocks[block];
      assert.equal(items.length, 2 * read.length);
      read.forEach((each, index) => {
        const [full, plain] = items.slice(2 * index);
        assert.ok(full && plain && note?.includes(each), each);
        assert.deepEqual([full.name, plain.name], [each, each]);
        if (each === '') return;
        assert.deepEqual([full.note, full.status, full.tags], [each, each, [each]]);
        // Ids are compared without what no one sees.
        const id = comparedId(each);
        assert.equal(full.ownId, id);
        for (const [key, kind] of fieldsOf({ in: 'item', block })) {
          if (kind.kind === 'links') assert.deepEqual(full.links[kind.block], [id], key);
        }
      });
    }
  });

  it('is shown as the text that it is', () => {
    const shown = previewModel(document).blocks.flatMap(({ items }) => items);
    for (const each of read.filter((one) => one !== '')) {
      assert.ok(shown.some(({ name, note }) => name === each && note === each), each);
    }
  });
});
