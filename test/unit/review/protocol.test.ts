import assert from 'node:assert/strict';
import { readReviewMessage, readReviewSession } from '../../../src/protocol/review';

describe('messages of the page of a visual diff', () => {
  const known: unknown[] = [
    { type: 'ready' }, { type: 'reveal', target: 'after:channels/a', side: 'before' }, { type: 'goToProblem', side: 'after' },
    { type: 'commit', to: 'older' },
  ];
  for (const message of known) {
    it(`are read: ${JSON.stringify(message)}`, () => { assert.deepEqual(readReviewMessage(message), message); });
  }

  const unknown: unknown[] = [
    null, undefined, 1, 'ready', [], {}, { type: 'edit' }, { type: 'reveal', target: 1, side: 'after' },
    { type: 'reveal', target: 'a', side: 'left' }, { type: 'goToProblem' }, { type: 'commit', to: 'nowhere' },
  ];
  for (const message of unknown) {
    it(`are dropped: ${JSON.stringify(message)}`, () => { assert.equal(readReviewMessage(message), undefined); });
  }

  it('keep a session', () => {
    const session = { name: 'a', before: { uri: null, label: 'b' }, after: { uri: 'file:///c', label: 'd' } };
    assert.deepEqual(readReviewSession({ ...session, view: 'overlaid' }), session);
    const history = { uri: 'file:///c', commit: '123' };
    assert.deepEqual(readReviewSession({ ...session, history }), { ...session, history });
    assert.deepEqual(readReviewSession({ ...session, history: { uri: 1 } }), session);
    for (const broken of [null, {}, { ...session, name: 1 }, { ...session, before: {} }, { ...session, after: { uri: 2, label: '' } }]) {
      assert.equal(readReviewSession(broken), undefined);
    }
  });
});
