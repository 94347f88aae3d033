import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Answer } from '../../../src/service/guidance/answers';
import { answerEdits } from '../../../src/service/guidance/answers';
import { applyEdits } from '../kit/cursor';

const cases: [text: string, answer: Answer, after: string | undefined][] = [
  ['title: a\nchannels:\n  - b # c\n', { kind: 'item', block: 'channels', name: 'Web  shop' }, 'title: a\nchannels:\n  - b # c\n  - Web shop\n'],
  ['titel: a\nkanalen:\n  - b\n', { kind: 'item', block: 'channels', name: 'c', links: { block: 'customer_segments', ids: ['x', 'y'] } },
    'titel: a\nkanalen:\n  - b\n  - naam: c\n    klantsegmenten: [x, y]\n'],
  ['titel: a\nkey_partners: [b]\n', { kind: 'item', block: 'key_partners', name: 'c, d', type: 'buyer-supplier' },
    'titel: a\nkey_partners: [b, {naam: "c, d", soort: koper-leverancier-relatie}]\n'],
  ['channels: text\n', { kind: 'item', block: 'channels', name: 'c' }, undefined],
  ['title: a\n', { kind: 'focus', term: 'cost-driven' }, 'title: a\n\ncost_structure:\n  focus: cost-driven\n'],
  ['cost_structure: # x\n', { kind: 'focus', term: 'cost-driven' }, 'cost_structure: # x\n  focus: cost-driven\n'],
  ['cost_structure:\n  # y\n  - a\n  - name: b\n    note: |\n      c\n\n      d\n\ntitle: e\n', { kind: 'focus', term: 'value-driven' },
    'cost_structure:\n  focus: value-driven\n  items:\n    # y\n    - a\n    - name: b\n      note: |\n        c\n\n        d\n\ntitle: e\n'],
  ['cost_structure:\n- a\n', { kind: 'focus', term: 'value-driven' }, 'cost_structure:\n  focus: value-driven\n  items:\n  - a\n'],
  ['cost_structure: [a, b] # c\n', { kind: 'focus', term: 'value-driven' }, 'cost_structure: {focus: value-driven, items: [a, b]} # c\n'],
  ['cost_structure:\n  items: [a]\n', { kind: 'focus', term: 'value-driven' }, 'cost_structure:\n  focus: value-driven\n  items: [a]\n'],
  ['cost_structure: {items: [a]}\n', { kind: 'focus', term: 'value-driven' }, 'cost_structure: {focus: value-driven, items: [a]}\n'],
  ['cost_structure:\n  focus: "cost-driven" # x\n', { kind: 'focus', term: 'value-driven' }, 'cost_structure:\n  focus: "value-driven" # x\n'],
  ['cost_structure:\n  focus:\n  items: []\n', { kind: 'focus', term: 'value-driven' }, 'cost_structure:\n  focus: value-driven\n  items: []\n'],
];

describe('an answer to a guiding question', () => {
  for (const [text, answer, after] of cases) {
    it(`is written into ${JSON.stringify(text)}`, () => {
      const edits = answerEdits(parseCanvas(text), answer);
      assert.equal(edits && applyEdits(text, edits), after);
    });
  }
});
