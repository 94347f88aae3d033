import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { termsOf } from '../../../src/canvas/words';
import { canvasOf, itemOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Answer } from '../../../src/service/guidance/answers';
import { answerEdits } from '../../../src/service/guidance/answers';
import { mutatedCanvas } from '../kit/canvases';
import { commentsIn } from '../kit/comments';
import { applyEdits } from '../kit/cursor';
import { runs } from '../kit/runs';

const cases: [text: string, answer: Answer, after: string | undefined][] = [
  ['title: a\nchannels:\n  - b # c\n', { kind: 'item', block: 'channels', name: 'Web  shop' }, 'title: a\nchannels:\n  - b # c\n  - Web shop\n'],
  ['titel: a\nkanalen:\n  - b\n', { kind: 'item', block: 'channels', name: 'c', says: { field: 'customer_segments', values: ['x', 'y'] } },
    'titel: a\nkanalen:\n  - b\n  - naam: c\n    klantsegmenten: [x, y]\n'],
  ['titel: a\nkey_partners: [b]\n', { kind: 'item', block: 'key_partners', name: 'c, d', says: { field: 'type', values: ['buyer-supplier'] } },
    'titel: a\nkey_partners: [b, {naam: "c, d", soort: koper-leverancier-relatie}]\n'],
  ['channels: text\n', { kind: 'item', block: 'channels', name: 'c' }, undefined],
  ['channels:\n  - Web shop # b\n', { kind: 'item', block: 'channels', name: ' web  Shop' }, 'channels:\n  - Web shop # b\n'],
  ['channels:\n  - Web shop # b\n', { kind: 'item', block: 'channels', name: 'Web shop', says: { field: 'customer_segments', values: ['x'] } },
    'channels:\n  - name: Web shop # b\n    customer_segments: x\n'],
  ['kanalen:\n  - naam: a\n    klantsegmenten: x\n', { kind: 'item', block: 'channels', name: 'a', says: { field: 'customer_segments', values: ['x', 'y'] } },
    'kanalen:\n  - naam: a\n    klantsegmenten: [x, y]\n'],
  ['channels: [C]\n', { kind: 'item', block: 'channels', name: 'C++' }, 'channels: [C, C++]\n'],
  ['', { kind: 'item', block: 'channels', name: 'a' }, 'channels:\n  - a\n'],
  ['# b\r\nkanalen:', { kind: 'item', block: 'customer_segments', name: '- a' }, '# b\r\nkanalen:\r\n\r\nklantsegmenten:\r\n  - "- a"'],
  ['channels: &a [b]\nkey_partners: *a\n', { kind: 'item', block: 'key_partners', name: 'c' }, undefined],
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

const phases: [text: string, after: string | undefined][] = [
  ['channels:\n  - a # c\n  - name: b\n    phases: awareness\n  - {name: d}', 'channels:\n  - name: a # c\n    phases: purchase\n  - name: b\n    phases: [awareness, purchase]\n  - {name: d, phases: purchase}'],
  ['kanalen: [a, {naam: b, fases: [aankoop]}, c]\n', 'kanalen: [{naam: a, fases: aankoop}, {naam: b, fases: [aankoop]}, {naam: c, fases: aankoop}]\n'],
  ['channels:\n  - &a {name: b}\n  - *a\n', undefined],
];

describe('what an answer says of several items', () => {
  for (const [text, after] of phases) {
    it(`is added to each in ${JSON.stringify(text)}`, () => {
      const document = parseCanvas(text);
      const items = document.blocks.flatMap((block) => block.items);
      const edits = answerEdits(document, { kind: 'items', items, says: { field: 'phases', values: ['purchase'] } });
      assert.equal(edits && applyEdits(text, edits), after);
    });
  }

  it('changes nothing else in any canvas, and no comment', () => {
    fc.assert(fc.property(mutatedCanvas, fc.constantFrom(...termsOf('channels.phases')), (text, term) => {
      const document = parseCanvas(text);
      const syntaxes = document.blocks.filter(({ id }) => id === 'channels').flatMap(({ items }) => items);
      const items = syntaxes.filter((item) => itemOf(item));
      if (document.problems.length > 0 || document.hasAnchors) return;
      const edits = answerEdits(document, { kind: 'items', items, says: { field: 'phases', values: [term] } });
      if (!edits) return;
      const before = canvasOf(document);
      const changed = applyEdits(text, edits);
      const after = parseCanvas(changed, { defaultLanguage: document.language });
      assert.deepEqual(after.problems, [], changed);
      const expected = before.blocks.channels.items.map((item) => {
        const known = item.terms.phases ?? [];
        return { ...item, terms: { ...item.terms, phases: known.includes(term) ? known : [...new Set(known), term] } };
      });
      const channels = { ...before.blocks.channels, items: expected };
      assert.deepEqual(canvasOf(after), { ...before, blocks: { ...before.blocks, channels } }, changed);
      assert.deepEqual(commentsIn(changed), commentsIn(text));
    }), { numRuns: runs(500) });
  });
});

describe('an answer to a guiding question', () => {
  for (const [text, answer, after] of cases) {
    it(`is written into ${JSON.stringify(text)}`, () => {
      const edits = answerEdits(parseCanvas(text), answer);
      assert.equal(edits && applyEdits(text, edits), after);
    });
  }
});
