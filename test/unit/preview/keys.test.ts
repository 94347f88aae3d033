import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { itemWithKey, keyOfItem } from '../../../src/preview/keys';
import { previewModel } from '../../../src/preview/view';
import { mutatedCanvas } from '../kit/canvases';

describe('the keys of items', () => {
  it('are made of block and id, and say which it is of several with one id', () => {
    const document = parseCanvas('channels:\n  - Web\n  - {name: Shop, id: web}\n  - {name: Store, id: s}\nkey_partners: [Web]\n');
    const keys = previewModel(document).blocks.flatMap(({ items }) => items.map(({ key }) => key));
    assert.deepEqual(keys, ['key_partners/web', 'channels/web', 'channels#2/web', 'channels/s']);
  });

  it('lead from an item to what is shown and back, in any text', () => {
    fc.assert(fc.property(mutatedCanvas, (text) => {
      const document = parseCanvas(text);
      const shown = previewModel(document).blocks.flatMap(({ items }) => items.map(({ key }) => key));
      assert.equal(new Set(shown).size, shown.length);
      const items = document.blocks.flatMap((block) => block.items);
      const keys = items.flatMap((item) => keyOfItem(document, item) ?? []);
      assert.deepEqual([...keys].sort(), [...shown].sort());
      for (const key of shown) {
        const item = itemWithKey(document, key);
        assert.equal(item && keyOfItem(document, item), key);
      }
    }));
  });

  it('lead nowhere once the item is gone', () => {
    assert.equal(itemWithKey(parseCanvas('channels: [Web]'), 'channels/shop'), undefined);
  });
});
