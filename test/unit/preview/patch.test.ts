import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import type { PreviewModel } from '../../../src/preview/model';
import { applyPatch, diffModels } from '../../../src/preview/patch';
import { previewModel } from '../../../src/preview/view';
import { mutatedCanvas } from '../kit/canvases';
import { blockIn, modelOf } from './shown';

/** What the other side of a message gets. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function patched(before: PreviewModel, after: PreviewModel): PreviewModel {
  const patch = diffModels(before, after);
  return patch ? applyPatch(before, sent(patch)) : before;
}

describe('a patch', () => {
  it('makes of one model any other', () => {
    fc.assert(fc.property(mutatedCanvas, mutatedCanvas, (one, other) => {
      assert.deepEqual(patched(modelOf(one), modelOf(other)), modelOf(other));
    }));
  });

  it('makes of a model what it is after an edit, edit after edit', () => {
    const edit = fc.record({ at: fc.nat(10_000), remove: fc.nat(8), text: fc.string({ maxLength: 4 }) });
    const edits = fc.array(edit, { maxLength: 6 });
    fc.assert(fc.property(mutatedCanvas, edits, (text, sequence) => {
      let document = parseCanvas(text);
      let shown = sent(previewModel(document));
      for (const { at, remove, text: inserted } of sequence) {
        const { length } = document.source.text;
        const start = at % (length + 1);
        const before = previewModel(document);
        document = reparseCanvas(document, { start, end: Math.min(length, start + remove), text: inserted });
        const patch = diffModels(before, previewModel(document));
        if (patch) shown = applyPatch(shown, sent(patch));
        assert.deepEqual(shown, modelOf(document.source.text));
      }
    }));
  });

  it('is none where nothing that is shown differs', () => {
    assert.equal(diffModels(modelOf('channels:\n  - Web\n'), modelOf('# Soon\nchannels: [ "Web" ]\n')), undefined);
  });

  it('holds one item, where one item differs', () => {
    const patch = diffModels(modelOf('channels: [{name: a}, {name: b}, c]'), modelOf('channels: [{name: a}, {name: b, note: x}, c]'));
    assert.equal(patch?.head, undefined);
    assert.deepEqual(patch?.blocks.map(({ id, items, splice }) => [id, items.map(({ name }) => name), splice]), [['channels', ['b'], undefined]]);
  });

  it('says where items come and go, and sends no other', () => {
    const patch = diffModels(modelOf('channels: [a, b, c, d]'), modelOf('channels: [a, x, y, d]'));
    assert.deepEqual(patch?.blocks[0]?.splice, { at: 1, remove: 2, keys: ['channels/x', 'channels/y'] });
    assert.deepEqual(patch.blocks[0].items.map(({ name }) => name), ['x', 'y']);
  });

  it('sends no item that only moves', () => {
    const patch = diffModels(modelOf('channels: [a, b, c]'), modelOf('channels: [c, b, a]'));
    assert.deepEqual(patch?.blocks[0]?.items, []);
  });

  it('is no larger in a large canvas', () => {
    const channels = Array.from({ length: 500 }, (_, index) => `  - name: Channel ${index}\n`).join('');
    const text = `channels:\n${channels}`;
    const patch = diffModels(modelOf(text), modelOf(text.replace('Channel 250', 'Channel 250b')));
    assert.ok(JSON.stringify(patch).length < 500);
  });

  it('leaves what it does not name the very same object', () => {
    const before = modelOf('channels: [a, b]\nkey_partners: [c]\n');
    const after = patched(before, modelOf('channels: [a, {name: b, note: x}]\nkey_partners: [c]\n'));
    assert.equal(after.head, before.head);
    assert.equal(blockIn(after, 'key_partners'), blockIn(before, 'key_partners'));
    assert.equal(blockIn(after, 'channels').items[0], blockIn(before, 'channels').items[0]);
  });
});
