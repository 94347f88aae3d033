import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { parseInChunks, chunkLength } from '../../../src/parsing/chunks';
import type { CanvasDocument } from '../../../src/parsing/syntax';
import { canvasWith } from '../../bench/canvases';
import { exampleCanvases } from '../kit/canvases';
import { runs } from '../kit/runs';
import { toChange, typing } from '../kit/typing';
import { snapshot } from './snapshot';

const odd = [
  'channels:\n- name: a\n  id: b\n- c\n-\n- {name: d, type: own}\n- e\n- f\nkey_partners:\n  note: x\n  items:\n    - e\n    - f\n    - g\n    - h\n  x-y: 1\n',
  'title: a\r\nkanalen:\r\n  - naam: b\r\n    toelichting: |\r\n      c\r\n\r\n      d\r\n  - e\r\n  - f\r\n  - g\r\nklantsegmenten: [f, g]\r\n',
  'title: "a\n  - b"\nchannels:\n  # one\n  - name: >-\n      c\n      d\n\n  # two\n  - "e\n\n  - f"\n  - - g\n  - h\n  - i\n# end\n',
  'channels:\n  - &a {name: b}\n  - c\n  - *a\n  - <<: *a\n    id: c\n  - d\n',
  'channels:\n  - a\n  - b\n\t- c\n  - d: [\n  - e\n  - f\n  - f: 1\n    f: 2\n',
  'channels:\n  - a\n  - b\n  - c\n---\nchannels:\n  - d\n  - e\n  - f\n  - g\n',
];

/** The steps in which a text is read, and what comes of it. */
function steps(text: string, length?: number): { read: number[]; canvas: CanvasDocument } {
  const reading = parseInChunks(text, {}, length);
  const read: number[] = [];
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return { read, canvas: step.value };
    read.push(step.value);
  }
}

describe('reading a file in chunks', () => {
  it('gives what reading it at once gives, whatever is in it and wherever it is cut', () => {
    const texts = fc.constantFrom(...exampleCanvases, ...odd);
    fc.assert(fc.property(texts, typing(6), fc.nat(400), (text, sequence, length) => {
      const typed = sequence.reduce((before, edit) => {
        const { start, end, text: inserted } = toChange(before, edit);
        return before.slice(0, start) + inserted + before.slice(end);
      }, text);
      assert.deepEqual(snapshot(steps(typed, length).canvas), snapshot(parseCanvas(typed)));
    }), { numRuns: runs(150) });
  });

  it('reads no more of a large canvas in any step than the length of a slice', () => {
    const text = canvasWith(2000);
    const { read, canvas } = steps(text);
    assert.ok(read.length > text.length / chunkLength, `${read.length} steps`);
    assert.ok(Math.max(...read) <= chunkLength, `${Math.max(...read)} in one step`);
    assert.equal(read.reduce((sum, each) => sum + each, 0), text.length);
    assert.deepEqual(snapshot(canvas), snapshot(parseCanvas(text)));
  });
});
