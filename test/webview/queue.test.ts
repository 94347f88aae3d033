import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Change } from '../../webview/edit/queue';
import { ChangeQueue } from '../../webview/edit/queue';

const remove = (key: string): Change => ({ type: 'edit', intent: { do: 'remove', key } });
const undo: Change = { type: 'undo' };

describe('changes that wait for one another', () => {
  let sent: Change[];
  let queue: ChangeQueue;

  beforeEach(() => {
    sent = [];
    queue = new ChangeQueue((change) => sent.push(change));
  });

  it('are sent one by one, each when the one before it is answered', () => {
    for (const change of [remove('a'), remove('b'), undo]) queue.push(change);
    assert.deepEqual(sent, [remove('a')]);
    queue.answered(true);
    assert.deepEqual(sent, [remove('a'), remove('b')]);
    queue.answered(false);
    assert.deepEqual(sent, [remove('a'), remove('b'), undo]);
  });

  it('are under way from the first that is sent to the last that is answered', () => {
    assert.equal(queue.areUnderWay, false);
    queue.push(remove('a'));
    queue.push(remove('b'));
    assert.equal(queue.areUnderWay, true);
    queue.answered(true);
    assert.equal(queue.areUnderWay, true);
    queue.answered(true);
    assert.equal(queue.areUnderWay, false);
  });

  it('tell whether they were made, after the next one went', () => {
    const told: string[] = [];
    queue.push(remove('a'), (isMade) => told.push(`a ${String(isMade)} with ${sent.length} sent`));
    queue.push(remove('b'), (isMade) => told.push(`b ${String(isMade)} with ${sent.length} sent`));
    queue.answered(false);
    queue.answered(true);
    assert.deepEqual(told, ['a false with 2 sent', 'b true with 2 sent']);
  });

  it('may be wanted by who is told of one', () => {
    queue.push(remove('a'), () => { queue.push(remove('b')); });
    queue.answered(true);
    assert.deepEqual(sent, [remove('a'), remove('b')]);
  });

  it('are given up, but for the one that is under way', () => {
    const told: boolean[] = [];
    queue.push(remove('a'), (isMade) => told.push(isMade));
    queue.push(remove('b'), (isMade) => told.push(isMade));
    queue.clear();
    queue.answered(true);
    assert.deepEqual(sent, [remove('a')]);
    assert.deepEqual(told, [true]);
    assert.equal(queue.areUnderWay, false);
  });

  it('pass by an answer that nothing waits for', () => {
    queue.answered(true);
    queue.push(remove('a'));
    assert.deepEqual(sent, [remove('a')]);
  });

  it('are all sent once, in their order, however the answers come between them', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('push', 'made', 'refused'), { maxLength: 30 }), (steps) => {
      const [wanted, told, taken]: [string[], string[], string[]] = [[], [], []];
      const each = new ChangeQueue((change) => taken.push(change.type === 'edit' && change.intent.do === 'remove' ? change.intent.key : ''));
      for (const [index, step] of steps.entries()) {
        if (step === 'push') {
          const key = String(index);
          wanted.push(key);
          each.push(remove(key), () => told.push(key));
        } else each.answered(step === 'made');
        assert.ok(taken.length - told.length <= 1, 'one is under way at a time');
      }
      while (each.areUnderWay) each.answered(true);
      assert.deepEqual(taken, wanted);
      assert.deepEqual(told, wanted);
    }));
  });
});
