import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { exampleCanvases } from '../kit/canvases';
import { runs } from '../kit/runs';
import { toChange, typing } from '../kit/typing';
import { snapshot } from './snapshot';

const odd = [
  'channels:\n- name: a\n  id: b\n- c\n-\n- {name: d, type: own}\nkey_partners:\n  note: x\n  items:\n    - e\n    - f\n  x-y: 1\n',
  'title: a\r\nkanalen:\r\n  - naam: b\r\n    toelichting: |\r\n      c\r\n\r\n      d\r\n  - e\r\nklantsegmenten: [f, g]\r\n',
  '---\ntitle: "a\n  b"\nchannels:\n  # one\n  - name: >-\n      c\n      d\n\n  # two\n  - "e"\n  - - f\n# end\n',
  '{title: a, channels: [b, {name: c}]}\n',
  'channels:\n  - &a {name: b}\n  - *a\n  - <<: *a\n    id: c\n',
  'title: a\nchannels:\n  - b',
  'title: a\nchannels:\n  - note: |+\n      b\n\n\n',
];

describe('reparsing after an edit', () => {
  it('gives what a full parse of the new text gives, edit after edit', () => {
    fc.assert(fc.property(fc.constantFrom(...exampleCanvases, ...odd), typing(12), (text, sequence) => {
      let document = parseCanvas(text);
      for (const edit of sequence) {
        document = reparseCanvas(document, toChange(document.source.text, edit));
        assert.deepEqual(snapshot(document), snapshot(parseCanvas(document.source.text)));
      }
    }), { numRuns: runs(150) });
  });

  it('reads only the item that is edited, and keeps the others as they are', () => {
    const text = 'channels:\n  - name: a\n    type: own\n  - name: b\n  - name: c\ntitle: d\n';
    const before = parseCanvas(text);
    const [first, , third] = before.blocks[0]?.items ?? [];
    const at = text.indexOf('b\n');
    const after = reparseCanvas(before, { start: at, end: at + 1, text: 'bcd' });
    const items = after.blocks[0]?.items ?? [];
    assert.equal(items[0], first);
    assert.equal(items[2], third);
    assert.equal(items.length, 3);
    assert.deepEqual(snapshot(after), snapshot(parseCanvas(after.source.text)));
  });
});
