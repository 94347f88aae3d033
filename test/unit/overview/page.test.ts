import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { thumbnailOf } from '../../../src/preview/thumbnail';
import { previewModel } from '../../../src/preview/view';
import { readOverviewMessage } from '../../../src/protocol/overview';

describe('a message from the overview', () => {
  for (const message of [{ type: 'ready' }, { type: 'newCanvas' }, { type: 'open', uri: 'a' }, { type: 'preview', uri: 'a' }]) {
    it(`is taken: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readOverviewMessage(message), message);
    });
  }

  const bad: unknown[] = [
    undefined, null, 'ready', 1, [], {}, { type: 1 }, { type: 'quit' }, { type: 'open' }, { type: 'open', uri: 1 },
    { type: 'preview', uri: ['a'] }, { type: 'toString' },
  ];
  for (const message of bad) {
    it(`is ignored: ${JSON.stringify(message)}`, () => {
      assert.equal(readOverviewMessage(message), undefined);
    });
  }

  it('may be anything, and loses what does not belong in it', () => {
    assert.deepEqual(readOverviewMessage({ type: 'open', uri: 'a', command: 'x' }), { type: 'open', uri: 'a' });
    fc.assert(fc.property(fc.anything(), (value) => {
      for (const message of [value, { type: value }, { type: 'open', uri: value }]) {
        const { uri = '' } = { uri: undefined, ...readOverviewMessage(message) };
        assert.equal(typeof uri, 'string');
      }
    }));
  });
});

describe('a thumbnail', () => {
  const notesIn = (text: string, block: string): readonly unknown[] | undefined =>
    thumbnailOf(previewModel(parseCanvas(text))).blocks.find(({ id }) => id === block)?.notes;

  it('has a note for each item, in its colours', () => {
    const text = 'customer_segments: [{name: a, color: red}, {name: b, color: teal}]\n' +
      'channels: [{name: c, customer_segments: [a, b]}, d, {name: e, status: rejected}]\n';
    assert.deepEqual(notesIn(text, 'channels'), [
      { colors: ['red', 'teal'], rejected: false }, { colors: [], rejected: false }, { colors: [], rejected: true },
    ]);
    assert.deepEqual(notesIn(text, 'key_partners'), []);
  });

  it('has all nine blocks, and no more notes than can be seen', () => {
    assert.equal(thumbnailOf(previewModel(parseCanvas(''))).blocks.length, 9);
    assert.equal(notesIn(`channels: [${'a, '.repeat(500)}]\n`, 'channels')?.length, 24);
  });
});
