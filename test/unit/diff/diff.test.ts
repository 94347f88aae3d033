import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blockIds } from '../../../src/canvas/structure';
import { distance } from '../../../src/canvas/suggest';
import { textAfter } from '../../../src/edit/textChanges';
import { moveItem } from '../../../src/edit/moveItem';
import { translate } from '../../../src/edit/translate';
import { applyDiff } from '../../../src/diff/apply';
import { bestPairs, longestRising } from '../../../src/diff/assignment';
import type { CanvasDiff } from '../../../src/diff/canvasDiff';
import { isSameBusiness } from '../../../src/diff/canvasDiff';
import { diffCanvases } from '../../../src/diff/compare';
import { nameSimilarity } from '../../../src/diff/similarity';
import type { Canvas } from '../../../src/parsing/canvas';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { formatDocument } from '../../../src/service/formatting/format';
import { exampleCanvases, mutatedCanvas } from '../kit/canvases';
import { applyEdits } from '../kit/cursor';
import { runs } from '../kit/runs';

function diff(before: string, after: string): CanvasDiff {
  return diffCanvases(canvasOf(parseCanvas(before)), canvasOf(parseCanvas(after)));
}

/** A diff in short, one line for each change. */
function told({ meta, lists, blocks, removed, added, changed, language }: CanvasDiff): string[] {
  return [
    ...meta.map(({ field, before, after }) => `${field}: ${String(before)} → ${String(after)}`),
    ...lists.map((list) => `${list.field} +${list.added.join()} -${list.removed.join()}`),
    ...blocks.map(({ block, note, focus }) => `${block}${note ? ' note' : ''}${focus ? ` focus +${focus.added.join()} -${focus.removed.join()}` : ''}`),
    ...removed.map(({ item }) => `- ${item.block}/${item.name}`),
    ...added.map(({ item }) => `+ ${item.block}/${item.name}`),
    ...changed.map(({ before, after, moved, reordered, values, lists: items, links }) => [
      `~ ${after.item.block}/${after.item.name}`,
      ...(moved ? [`from ${before.item.block}`] : []), ...(reordered ? ['reordered'] : []),
      ...values.map(({ field, before: one, after: other }) => `${field}: ${String(one)} → ${String(other)}`),
      ...items.map((list) => `${list.field} +${list.added.join()} -${list.removed.join()}`),
      ...links.map((link) => `links ${link.block} +${link.added.join()} -${link.removed.join()}`),
    ].join('; ')),
    ...(language ? [`language ${language.before} → ${language.after}`] : []),
  ];
}

/** A canvas of many channels, each with another name. */
function many(count: number, what: string): string {
  return `channels:\n${Array.from({ length: count }, (_, index) => `  - ${what} number ${index}\n`).join('')}`;
}

const cases: [what: string, before: string, after: string, changes: string[]][] = [
  ['an item that came', 'channels: [a]\n', 'channels: [a, b]\n', ['+ channels/b']],
  ['an item that went', 'channels: [a, b]\n', 'channels: [b]\n', ['- channels/a']],
  ['another name', 'channels: [Online club shop]\n', 'channels: [Online club store]\n', ['~ channels/Online club store; name: Online club shop → Online club store']],
  ['short names that only look alike', 'channels: [Stores]\n', 'channels: [Stones]\n', ['~ channels/Stones; name: Stores → Stones']],
  ['short names that are others', 'channels: [Web]\n', 'channels: [Bar]\n', ['- channels/Web', '+ channels/Bar']],
  ['a name by its id', 'channels: [{id: a, name: Web}]\n', 'channels: [{id: a, name: Quite another}]\n', ['~ channels/Quite another; name: Web → Quite another']],
  ['ids that differ', 'channels: [{id: a, name: Web shop}]\n', 'channels: [{id: b, name: Web shop}]\n', ['- channels/Web shop', '+ channels/Web shop']],
  ['an id that is said now', 'channels: [Web shop]\n', 'channels: [{id: web-shop, name: Internet}]\n', ['~ channels/Internet; name: Web shop → Internet; id: undefined → web-shop']],
  ['another block', 'channels: [Roasting]\nkey_partners: []\n', 'channels: []\nkey_partners: [Roasting]\n', ['~ key_partners/Roasting; from channels']],
  ['another order', 'channels: [a, b, c]\n', 'channels: [c, a, b]\n', ['~ channels/c; reordered']],
  ['terms', 'channels: [{name: a, type: [own, direct]}]\n', 'channels: [{name: a, type: [direct, partner]}]\n', ['~ channels/a; type +partner -own']],
  ['a status', 'channels: [{name: a, status: testing}]\n', 'channels: [{name: a, status: validated}]\n', ['~ channels/a; status: testing → validated']],
  ['a link', 'channels: [{name: a, key_partners: b}]\n', 'channels: [{name: a, key_partners: [b, c]}]\n', ['~ channels/a; links key_partners +c -']],
  ['a name that is linked to', 'channels: [{name: a, key_partners: big-bakery}]\nkey_partners: [Big bakery]\n',
    'channels: [{name: a, key_partners: big-bakeries}]\nkey_partners: [Big bakeries]\n', ['~ key_partners/Big bakeries; name: Big bakery → Big bakeries']],
  ['a link to what moved', 'channels: [{name: a, key_partners: bakery}]\nkey_partners: [Bakery]\n',
    'channels: [{name: a, key_resources: bakery}]\nkey_resources: [Bakery]\n', ['~ key_resources/Bakery; from key_partners']],
  ['the title and the focus', 'title: a\ncost_structure: {focus: cost-driven}\n', 'title: b\ncost_structure: {focus: value-driven}\n',
    ['title: a → b', 'cost_structure focus +value-driven -cost-driven']],
  ['an amount', 'cost_structure: [{name: a, amount: 1}]\n', 'cost_structure: [{name: a, amount: 2, per: month}]\n',
    ['~ cost_structure/a; amount: 1 → 2; per: undefined → month']],
  ['the language alone', 'title: a\nchannels: [{name: b, type: own}]\n', 'titel: a\nkanalen: [{naam: b, soort: eigen}]\n', ['language en → nl']],
  ['layout, comments, quotes and key order', 'title: a\nchannels:\n  - name: b\n    note: c\n', '# d\nchannels: [{note: "c", name: \'b\'}] # e\ntitle: a\n', []],
  ['items with the same name', 'channels: [a, a]\n', 'channels: [a, a, a]\n', ['+ channels/a']],
  ['from nothing', '', 'channels: [a]\n', ['+ channels/a']],
];

describe('what changed from one canvas to another', () => {
  for (const [what, before, after, changes] of cases) {
    it(`is told: ${what}`, () => { assert.deepEqual(told(diff(before, after)), changes); });
  }

  it('is told by names that are alike up to a thousand items that all changed, and by whole names beyond', () => {
    const counts = (count: number): number[] => {
      const { added, removed, changed } = diff(many(count, 'Channel old'), many(count, 'Channel new'));
      return [added.length, removed.length, changed.length];
    };
    assert.deepEqual(counts(300), [0, 0, 300]);
    assert.deepEqual(counts(1001), [1001, 1001, 0]);
  });
});

/** A canvas with the order taken out of what has none, and without what is empty. */
function normal(canvas: Canvas): unknown {
  const sorted = (record: object): unknown => Object.entries(record)
    .map(([key, values]: [string, string[]]) => [key, [...new Set(values)].sort()] as const)
    .filter(([, values]) => values.length > 0).sort();
  return {
    ...canvas, authors: [...new Set(canvas.authors)].sort(), tags: [...new Set(canvas.tags)].sort(),
    blocks: blockIds.map((id) => ({
      ...canvas.blocks[id], focus: [...new Set(canvas.blocks[id].focus)].sort(),
      items: canvas.blocks[id].items.map((item) => (
        { ...item, tags: [...new Set(item.tags)].sort(), terms: sorted(item.terms), links: sorted(item.links) }
      )),
    })),
  };
}

describe('the difference of any canvases', () => {
  it('is nothing between a canvas and itself, however it is written', () => {
    fc.assert(fc.property(mutatedCanvas, fc.constantFrom('en' as const, 'nl' as const), (text, language) => {
      const document = parseCanvas(text);
      const canvas = canvasOf(document);
      assert.ok(isSameBusiness(diffCanvases(canvas, canvas)));
      const formatted = applyEdits(text, formatDocument(document, { tabSize: 4, insertSpaces: true }));
      assert.ok(isSameBusiness(diffCanvases(canvas, canvasOf(parseCanvas(formatted)))));
      if (document.problems.length > 0) return;
      const other = textAfter(document, translate(document, language));
      assert.ok(isSameBusiness(diffCanvases(canvas, canvasOf(parseCanvas(other)))));
    }), { numRuns: runs(300) });
  });

  it('applied to the first gives the second', () => {
    fc.assert(fc.property(mutatedCanvas, mutatedCanvas, fc.boolean(), (one, other, isSame) => {
      const [before, after] = [canvasOf(parseCanvas(one)), canvasOf(parseCanvas(isSame ? `${one}\n` : other))];
      assert.deepEqual(normal(applyDiff(before, diffCanvases(before, after))), normal(after));
    }), { numRuns: runs(300) });
  });

  it('of an item that moved is that it moved', () => {
    const example = fc.constantFrom(...exampleCanvases);
    fc.assert(fc.property(example, fc.nat(), fc.constantFrom(...blockIds), (text, number, to) => {
      const document = parseCanvas(text);
      const all = document.blocks.flatMap((block) => block.items.map((item) => ({ block, item })));
      const chosen = all[number % all.length];
      const move = chosen && chosen.block.id !== to ? moveItem(document, chosen.block, chosen.item, to) : undefined;
      if (!move) return;
      const after = parseCanvas(textAfter(document, move.changes));
      const { added, removed, changed } = diffCanvases(canvasOf(document), canvasOf(after));
      assert.deepEqual([added.length, removed.length, changed.filter(({ moved }) => moved).length], [0, 0, 1]);
    }), { numRuns: runs(300) });
  });
});

describe('pairs', () => {
  it('are those with the largest sum', () => {
    const row4 = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(fc.array(row4, { minLength: 1, maxLength: 4 }), (scores) => {
      const score = (row: number, column: number): number => scores[row]?.[column] ?? 0;
      const sum = bestPairs(scores.length, 4, score).reduce((total, [row, column]) => total + score(row, column), 0);
      const best = (row: number, used: readonly number[]): number => (row === scores.length ? 0
        : Math.max(...[0, 1, 2, 3].filter((column) => !used.includes(column))
          .map((column) => score(row, column) + best(row + 1, [...used, column]))));
      assert.equal(sum, best(0, []));
      const turned = bestPairs(4, scores.length, (column, row) => score(row, column));
      assert.equal(turned.reduce((total, [column, row]) => total + score(row, column), 0), sum);
    }));
  });

  it('that rise are as many as can be', () => {
    assert.deepEqual([...longestRising([3, 0, 1, 2])].sort(), [1, 2, 3]);
    assert.equal(longestRising([5, 1, 4, 2, 3]).size, 3);
    assert.equal(longestRising([]).size, 0);
  });

  it('of names are no nearer for being counted only so far', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(name, name, fc.nat(8), (one, other, most) => {
      const [all, some] = [distance(one, other), distance(one, other, most)];
      assert.ok(all > most ? some > most : some === all, `${all} and ${some}`);
    }), { numRuns: runs(1000) });
  });

  it('of names are alike by letters or by words', () => {
    assert.equal(nameSimilarity('Café', 'cafe'), 1);
    assert.ok(nameSimilarity('Roasting and packing', 'Packing and roasting') > 0.9);
    assert.ok(nameSimilarity('Web', 'Bar') < 0.4);
  });
});
