import assert from 'node:assert/strict';
import type { BlockId } from '../../../src/canvas/structure';
import { blockIds, fillingOrder } from '../../../src/canvas/structure';
import { emptyCanvas } from '../../../src/canvas/template';
import { parseCanvas } from '../../../src/parsing/parse';
import { codeLenses } from '../../../src/service/guidance/codeLenses';
import { progressOf } from '../../../src/service/guidance/progress';
import { english } from '../../../src/l10n/l10n';

/** A canvas, one of its blocks, and which of that block's guiding questions are open. */
const cases: [text: string, block: BlockId, state: string, open: number[]][] = [
  ['title: a\n', 'customer_segments', 'empty', [0, 1]],
  ['customer_segments: [a]\n', 'customer_segments', 'filled', []],
  ['key_partners: [a]\n', 'key_partners', 'started', [1, 2, 3]],
  ['key_partners: [{name: a, type: buyer-supplier}]\n', 'key_partners', 'started', [2, 3]],
  ['key_partners: [{name: a, key_resources: b}]\nkey_resources: [b]\n', 'key_partners', 'started', [1, 3]],
  ['key_partners: [a]\nkey_activities: [{name: b, key_partners: a}]\n', 'key_partners', 'started', [1, 2]],
  ['key_partners: [{name: a, key_resources: nothing}]\n', 'key_partners', 'started', [1, 2, 3]],
  ['channels: [a]\ncustomer_segments: [b]\n', 'channels', 'started', [1, 2, 3, 4, 5]],
  ['channels: [{name: a, customer_segments: b}]\ncustomer_segments: [b, c]\n', 'channels', 'started', [0, 1, 2, 3, 4, 5]],
  ['channels: [{name: a, customer_segments: [b, c]}]\ncustomer_segments: [b, c]\n', 'channels', 'started', [1, 2, 3, 4, 5]],
  ['channels: [{name: a, customer_segments: b}]\ncustomer_segments: [b, {name: c, status: rejected}]\n', 'channels', 'started', [1, 2, 3, 4, 5]],
  ['channels: [{name: a, phases: [awareness, aankoop]}, {name: b, phases: delivery, status: rejected}]\n', 'channels', 'started', [2, 4, 5]],
  ['channels:\n  - {name: a, phases: [awareness, evaluation, purchase, delivery, after-sales]}\n', 'channels', 'filled', []],
  ['channels:\n  - name:\n', 'channels', 'started', [0, 1, 2, 3, 4, 5]],
  ['customer_segments: [{name: a, status: rejected}]\n', 'customer_segments', 'started', [0, 1]],
  ['cost_structure: {focus: both, items: [a]}\n', 'cost_structure', 'started', [1]],
  ['cost_structure: [a]\n', 'cost_structure', 'started', [1]],
  ['kostenstructuur: {gericht_op: kostengestuurd, items: [a]}\n', 'cost_structure', 'filled', []],
  ['cost_structure: {focus: cost-driven}\n', 'cost_structure', 'empty', [0]],
  ['revenue_streams: [{name: a, pricing: auctions}, b]\n', 'revenue_streams', 'started', [1]],
  ['revenue_streams: [{name: a, pricing: auctions}, {name: b, type: asset-sale}]\n', 'revenue_streams', 'filled', []],
];

describe('how far a block is filled', () => {
  for (const [text, block, state, open] of cases) {
    it(`is told from ${JSON.stringify(text)}`, () => {
      const progress = progressOf(parseCanvas(text)).blocks.find((each) => each.block === block);
      assert.equal(progress?.state, state);
      assert.deepEqual(progress.questions.filter(({ isOpen }) => isOpen).map(({ index }) => index), open);
    });
  }

  it('is said of all nine blocks, each once', () => {
    assert.deepEqual([...fillingOrder].sort(), [...blockIds].sort());
    const { blocks, begun, open } = progressOf(parseCanvas(emptyCanvas('nl')));
    assert.deepEqual(blocks.map(({ block }) => block), [...fillingOrder]);
    assert.equal(begun, 0);
    assert.equal(open, blocks.flatMap(({ questions }) => questions).length);
    assert.equal(blocks[0]?.questions[0]?.text, 'Voor wie creëren we waarde?');
    const channels = blocks.find(({ block }) => block === 'channels');
    assert.equal(channels?.questions.at(-1)?.text, 'Hoe bieden we klantsupport na afloop?');
  });
});

describe('the lines above blocks', () => {
  it('say how far the canvas and each of its blocks is', () => {
    const document = parseCanvas('# c\ntitle: a\n\nchannels:\n  - b\nkey_partners:\ncost_structure:\n  - c\n  - d\n');
    const lenses = codeLenses(document, english).map(({ range, title, block }) => [range.start.line, title, block]);
    assert.deepEqual(lenses, [
      [1, '2 of 9 blocks begun', undefined],
      [3, '1 item · 5 open questions', 'channels'],
      [5, 'Empty · 4 open questions', 'key_partners'],
      [6, '2 items · 1 open question', 'cost_structure'],
    ]);
  });

  it('are not there in a file that is no canvas', () => {
    assert.deepEqual(codeLenses(parseCanvas('- a\n'), english), []);
  });
});
