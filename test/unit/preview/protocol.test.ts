import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readPageMessage, readSession } from '../../../src/protocol/preview';

describe('a message from the page', () => {
  const good: unknown[] = [
    { type: 'ready' }, { type: 'resync' }, { type: 'goToProblem' }, { type: 'reveal', key: 'channels/web', focus: true },
    { type: 'guide', on: true }, { type: 'edit', epoch: 1, intent: { do: 'focus', term: 'cost-driven' } },
    { type: 'edit', epoch: 1, intent: { do: 'answer', block: 'channels', name: 'Web' } },
    { type: 'edit', epoch: 1, intent: { do: 'answer', block: 'channels', name: 'Web', says: { field: 'phases', values: ['delivery'] } } },
  ];
  for (const message of good) {
    it(`is taken: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readPageMessage(message), message);
    });
  }

  const bad: unknown[] = [
    undefined, null, 'ready', 1, [], {}, { type: 1 }, { type: 'quit' }, { type: 'reveal' }, { type: 'reveal', key: 1 },
    { type: 'edit', epoch: 1, intent: { do: 'answer', block: 'channels', name: 'Web', says: { field: 'name', values: [] } } },
    { type: 'edit', epoch: 1, intent: { do: 'answer', block: 'channels', name: 'Web', says: { field: 'type', values: [1] } } },
    { type: 'edit', epoch: 1, intent: { do: 'answer', block: 'nowhere', name: 'Web' } },
    { type: 'edit', epoch: 1, intent: { do: 'focus' } }, { type: 'toString' }, { type: ['ready'] },
  ];
  for (const message of bad) {
    it(`is ignored: ${JSON.stringify(message)}`, () => {
      assert.equal(readPageMessage(message), undefined);
    });
  }

  it('loses what does not belong in it', () => {
    assert.deepEqual(readPageMessage({ type: 'reveal', key: 'a', focus: 'yes', command: 'x' }), { type: 'reveal', key: 'a', focus: false });
  });

  it('may be anything', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      for (const message of [value, { type: value }, { type: 'reveal', key: value }]) {
        const { key = '' } = { key: undefined, ...readPageMessage(message) };
        assert.equal(typeof key, 'string');
      }
      assert.equal(typeof (readSession({ uri: value })?.uri ?? ''), 'string');
    }));
  });
});

describe('what a page kept', () => {
  it('names its canvas, and whether it stays with it', () => {
    assert.deepEqual(readSession({ uri: 'file:///a', locked: true, scroll: 3 }), { uri: 'file:///a', locked: true });
    assert.deepEqual(readSession({ uri: 'file:///a', locked: 'no' }), { uri: 'file:///a', locked: false });
  });

  for (const state of [undefined, null, {}, { uri: 1 }, 'file:///a']) {
    it(`is nothing to go by: ${JSON.stringify(state)}`, () => {
      assert.equal(readSession(state), undefined);
    });
  }
});
