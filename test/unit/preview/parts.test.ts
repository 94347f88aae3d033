import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { itemsAMessage, joinParts, partsOf } from '../../../src/preview/parts';
import { mutatedCanvas } from '../kit/canvases';
import { modelOf } from './shown';

describe('a canvas that is sent in parts', () => {
  it('is the same once they are joined, and no part is larger than it may be', () => {
    fc.assert(fc.property(mutatedCanvas, fc.integer({ min: 1, max: 12 }), (text, most) => {
      const model = modelOf(text);
      const { parts, rest } = partsOf(model, most);
      assert.deepEqual(joinParts(parts, rest), model);
      for (const part of parts) assert.ok(part.reduce((sum, { items }) => sum + items.length, 0) <= most);
    }));
  });

  it('is sent whole if it is small', () => {
    const model = modelOf(`channels:\n${'  - a\n'.repeat(itemsAMessage)}`);
    assert.deepEqual(partsOf(model), { parts: [], rest: model });
  });

  it('comes with nothing but the heads of its blocks at the end if it is large', () => {
    const { parts, rest } = partsOf(modelOf(`channels:\n${'  - a\n'.repeat(2 * itemsAMessage + 1)}`));
    assert.equal(parts.length, 3);
    assert.ok(rest.blocks.every(({ items }) => items.length === 0));
  });
});
