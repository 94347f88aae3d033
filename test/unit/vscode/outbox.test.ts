import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { previewModel } from '../../../src/preview/view';
import type { HostMessage } from '../../../src/protocol/preview';
import { Outbox } from '../../../src/vscode/preview/outbox';

const head = previewModel(parseCanvas('title: a\n'));
const part = (index: number): HostMessage => ({ type: 'part', index, part: [] });
const model = (epoch: number, parts: number): HostMessage => ({ type: 'model', epoch, parts, model: head });
const patch = (epoch: number): HostMessage => ({ type: 'patch', epoch, patch: { blocks: [] } });
const select: HostMessage = { type: 'select', key: null };

describe('messages to a preview', () => {
  let delivered: HostMessage[];
  let turns: (() => void)[];
  let outbox: Outbox;

  const nextTurn = (): void => {
    turns.shift()?.();
  };
  const post = (...messages: HostMessage[]): void => {
    for (const message of messages) outbox.post(message);
  };

  beforeEach(() => {
    delivered = [];
    turns = [];
    outbox = new Outbox((message) => delivered.push(message), (goOn) => turns.push(goOn));
  });

  it('are there at once', () => {
    post(model(1, 0), select, patch(2));
    assert.deepEqual(delivered, [model(1, 0), select, patch(2)]);
    assert.deepEqual(turns, []);
  });

  it('wait for their turn behind each part of a large canvas, in their order', () => {
    post(part(0), part(1), model(1, 2), select, patch(2));
    assert.deepEqual(delivered, [part(0)]);
    nextTurn();
    assert.deepEqual(delivered, [part(0), part(1)]);
    post(patch(3));
    nextTurn();
    assert.deepEqual(delivered, [part(0), part(1), model(1, 2), select, patch(2), patch(3)]);
    assert.deepEqual(turns, []);
  });

  for (const [what, anew] of [['large', [part(0), model(3, 1)]], ['small', [model(3, 0)]]] as const) {
    it(`of a canvas that is superseded by a ${what} one are not sent, and others are`, () => {
      post(part(0), part(1), model(1, 2), select, patch(2), ...anew);
      while (turns.length > 0) nextTurn();
      assert.deepEqual(delivered, [part(0), select, ...anew]);
    });
  }
});
