import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { previewModel } from '../../../src/preview/view';
import type { ChangedCanvas } from '../../../src/render/changedCanvas';
import { changedCanvas } from '../../../src/render/changedCanvas';
import { signs } from '../../../src/render/marks';
import { drawCanvas } from '../../../src/render/page';
import { reviewModel } from '../../../src/review/view';
import { english } from '../../../src/l10n/l10n';
import { exampleCanvases, mutatedCanvas } from '../kit/canvases';
import { runs } from '../kit/runs';
import { groupsOf, textsOf } from './kit';

function changed(before: string, after: string): ChangedCanvas {
  const [one, other] = [parseCanvas(before), parseCanvas(after)];
  return changedCanvas(reviewModel(one, other, english), previewModel(other));
}

/** What each note says, from top to bottom of its block. */
function notesOf(before: string, after: string, heading: string): string[][] {
  const { model, marks } = changed(before, after);
  const block = groupsOf(drawCanvas(model, marks), 'block').find(({ label }) => label === heading);
  return block ? groupsOf(block, 'note').map((note) => textsOf(note).sort()) : [];
}

describe('a drawing of what changed', () => {
  const before = 'language: en\nchannels: [Web, Shop]\nkey_partners:\n  - {name: Baker, id: b, status: assumption}\n';
  const cases: [what: string, after: string, block: string, notes: string[][]][] = [
    ['nothing', before, 'Channels', [['Web'], ['Shop']]],
    ['an item that came', before.replace('Shop', 'Shop, Fair'), 'Channels', [['Web'], ['Shop'], [signs.added, 'Fair']]],
    ['an item that went', before.replace(', Shop', ''), 'Channels', [['Web'], ['Shop', signs.removed]]],
    ['another name', before.replace('Baker', 'Bakery'), 'Key Partners', [['Assumption', 'Baker', 'Bakery', signs.changed]]],
    [
      'another status', before.replace('assumption', 'validated'), 'Key Partners',
      [['Assumption \u2192 Validated', 'Baker', 'Validated', signs.changed]],
    ],
    [
      'an item that moved, where it was', `${before.replace(', Shop', '')}key_resources: [Shop]\n`, 'Channels',
      [['Web'], ['Shop', signs.moved, '\u2192 Key Resources']],
    ],
    [
      'an item that moved, where it is', `${before.replace(', Shop', '')}key_resources: [Shop]\n`, 'Key Resources',
      [['Channels \u2192', 'Shop', signs.moved]],
    ],
  ];
  for (const [what, after, block, notes] of cases) {
    it(`shows ${what}`, () => {
      assert.deepEqual(notesOf(before, after, block), notes.map((texts) => [...texts].sort()));
    });
  }

  it('has every item of both canvases', () => {
    fc.assert(fc.property(fc.constantFrom(...exampleCanvases), mutatedCanvas, (one, other) => {
      const { model } = changed(one, other);
      const shown = new Set(model.blocks.flatMap(({ items }) => items.map(({ name }) => name)));
      // An item that is there in both has its name after; that before is on its note.
      const { marks } = changed(one, other);
      for (const { before: name } of marks.values()) if (name !== undefined) shown.add(name);
      for (const text of [one, other]) {
        const { blocks } = previewModel({ ...parseCanvas(text), language: parseCanvas(other).language });
        const items = blocks.flatMap((block) => block.items);
        for (const { name, unnamed } of items) assert.ok(unnamed || shown.has(name), name);
      }
    }), { numRuns: runs(20) });
  });
});
