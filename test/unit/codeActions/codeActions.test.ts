import assert from 'node:assert/strict';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { FileAction } from '../../../src/service/codeActions/codeActions';
import { codeActions } from '../../../src/service/codeActions/codeActions';
import { english } from '../../../src/service/l10n';
import { applyEdits, cursor } from '../kit/cursor';

function actionsAt(marked: string): { text: string; actions: FileAction[] } {
  const { text, position } = cursor(marked);
  return { text, actions: codeActions(parseCanvas(text), { start: position, end: position }, english) };
}

/** A text with a cursor, the title of an action there, and the text after it. */
const cases: [marked: string, title: string, result: string][] = [
  ['title: a\nchannels:\n  - {name: b, type: dir|cet} # c\n', 'Change to `direct`', 'title: a\nchannels:\n  - {name: b, type: direct} # c\n'],
  ['title: a\nchannels:\n  - {name: b, type: "ei|gen"}\n', 'Change to `own`', 'title: a\nchannels:\n  - {name: b, type: own}\n'],
  ['title: a\nchan|els: [b]\n', 'Change to `channels`', 'title: a\nchannels: [b]\n'],
  ['title: a\nKey |Partners: [b]\n', 'Change to `key_partners`', 'title: a\nkey_partners: [b]\n'],
  ['title: a\nchannels:\n  - {name: b, id: M|y Id}\n', 'Change to `my-id`', 'title: a\nchannels:\n  - {name: b, id: my-id}\n'],
  [
    'titel: a\nkanalen:\n  - na|me: b # c\n    type: "own"\n', 'Write all 3 words as this canvas does',
    'titel: a\nkanalen:\n  - naam: b # c\n    soort: eigen\n',
  ],
  [
    'title: a\nchannels:\n  - name: b\n    key_partners: |c\n', 'Disable unknown-link for this line',
    'title: a\nchannels:\n  - name: b\n    # bmc-disable-next-line unknown-link\n    key_partners: c\n',
  ],
  [
    'title: a\r\nchannels:\r\n  - b\r\n  - |b\r\n', 'Disable duplicate-id for this line',
    'title: a\r\nchannels:\r\n  - b\r\n  # bmc-disable-next-line duplicate-id\r\n  - b\r\n',
  ],
];

describe('quick fixes', () => {
  for (const [marked, title, result] of cases) {
    it(`${title} in ${JSON.stringify(marked)}`, () => {
      const { text, actions } = actionsAt(marked);
      const action = actions.find((each) => each.title === title && each.kind === 'quickfix');
      assert.ok(action, actions.map((each) => each.title).join(', '));
      assert.equal(applyEdits(text, action.edits), result);
    });
  }

  it('are not offered where nothing is wrong', () => {
    assert.deepEqual(actionsAt('title: a\nchan|nels: [b]\n').actions, []);
  });

  it('that mend the whole file leave the canvas as it means, and nothing to mend', () => {
    const { text, actions } = actionsAt('|titel: a\nkanalen:\n  - {name: b, type: own, status: validated}\nkeyPartners: [c]\n');
    const [all] = actions.filter(({ kind }) => kind === 'source.fixAll.bmc');
    assert.ok(all);
    const mended = applyEdits(text, all.edits);
    assert.deepEqual(canvasOf(parseCanvas(mended)), canvasOf(parseCanvas(text)));
    const start = { line: 0, character: 0 };
    assert.deepEqual(codeActions(parseCanvas(mended), { start, end: start }, english), []);
  });

  it('silence what they say they silence', () => {
    const { text, actions } = actionsAt('title: a\nchannels:\n  - name: b\n    key_partners: |c\n');
    const mended = parseCanvas(applyEdits(text, actions[0]?.edits ?? []));
    const whole = mended.source.range(0, mended.source.text.length);
    assert.deepEqual(codeActions(mended, whole, english), []);
  });
});
