import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { BlockId } from '../../../src/canvas/structure';
import { blockIds, fieldsOf } from '../../../src/canvas/structure';
import { termsOf } from '../../../src/canvas/words';
import { textAfter } from '../../../src/edit/textChanges';
import { itemLines } from '../../../src/edit/itemLines';
import type { SettableField } from '../../../src/edit/setField';
import { itemOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { CanvasDocument, ItemSyntax } from '../../../src/parsing/syntax';
import type { Option } from '../../../src/preview/details';
import { itemDetails } from '../../../src/preview/details';
import type { Intent } from '../../../src/preview/intents';
import { outcomeOf } from '../../../src/preview/intents';
import { keyOfItem } from '../../../src/preview/keys';
import { exampleCanvases } from '../kit/canvases';
import { commentsIn } from '../kit/comments';
import { runs } from '../kit/runs';

const shop = [
  'title: Shop', 'customer_segments:', '  - Homes # why', '  - name: Offices', '    color: blue', 'channels:',
  '  - name: Web', '    type: own', '    customer_segments: homes', 'key_partners: []', '',
].join('\n');

const cases: [what: string, intent: Intent, after: (text: string) => string, kept?: string[]][] = [
  ['an item moves up', { do: 'move', key: 'customer_segments/offices', block: 'customer_segments', before: 'customer_segments/homes' },
    (text) => text.replace('  - Homes # why\n  - name: Offices\n    color: blue\n', '  - name: Offices\n    color: blue\n  - Homes # why\n')],
  ['an item moves to another block', { do: 'move', key: 'channels/web', block: 'customer_segments', before: null },
    (text) => text.replace('channels:\n  - name: Web\n    type: own\n    customer_segments: homes\n', 'channels:\n')
      .replace('blue\n', 'blue\n  - name: Web\n    x-type: own\n    x-customer_segments: homes\n'), ['type', 'customer_segments']],
  ['an item is added', { do: 'add', block: 'key_partners', name: ' A: b ' }, (text) => text.replace('[]', '["A: b"]')],
  ['an answer is a new item that says more', { do: 'answer', block: 'key_partners', name: 'Mill', says: { field: 'type', values: ['buyer-supplier'] } },
    (text) => text.replace('[]', '[{name: Mill, type: buyer-supplier}]')],
  ['an answer names an item that is there', { do: 'answer', block: 'channels', name: 'web', says: { field: 'customer_segments', values: ['offices'] } },
    (text) => text.replace('customer_segments: homes', 'customer_segments: [homes, offices]')],
  ['an answer that the canvas has already', { do: 'answer', block: 'channels', name: 'Web' }, (text) => text],
  ['what drives the costs', { do: 'focus', term: 'cost-driven' }, (text) => text.replace('channels:', 'cost_structure:\n  focus: cost-driven\nchannels:')],
  ['an item that nothing links to is renamed', { do: 'rename', key: 'customer_segments/offices', name: 'Firms' }, (text) => text.replace('Offices', 'Firms')],
  ['an item that is linked to is renamed', { do: 'rename', key: 'customer_segments/homes', name: 'Families' },
    (text) => text.replace('- Homes # why', '- id: homes\n    name: Families # why')],
  ['an item is removed', { do: 'remove', key: 'customer_segments/homes' }, (text) => text.replace('  - Homes # why\n', '')],
  ['a colour is chosen', { do: 'set', key: 'customer_segments/homes', field: 'color', values: ['green'] },
    (text) => text.replace('- Homes # why', '- name: Homes # why\n    color: green')],
  ['a colour is taken away', { do: 'set', key: 'customer_segments/offices', field: 'color', values: [] }, (text) => text.replace('    color: blue\n', '')],
  ['a link is added', { do: 'set', key: 'channels/web', field: 'customer_segments', values: ['homes', 'offices'] },
    (text) => text.replace('customer_segments: homes', 'customer_segments: [homes, offices]')],
];

describe('a gesture on the canvas', () => {
  for (const [what, intent, after, kept = []] of cases) {
    it(`is an edit of the text: ${what}`, () => {
      const document = parseCanvas(shop);
      const outcome = outcomeOf(document, intent);
      assert.ok(outcome);
      assert.equal(textAfter(document, outcome.changes), after(shop));
      assert.deepEqual(outcome.kept, kept);
    });
  }

  const nothing: [what: string, intent: Intent][] = [
    ['the item is not there', { do: 'remove', key: 'channels/nothing' }],
    ['the item to go before is not there', { do: 'move', key: 'channels/web', block: 'channels', before: 'channels/x' }],
    ['the item to go before is in another block', { do: 'move', key: 'channels/web', block: 'channels', before: 'customer_segments/homes' }],
    ['an answer is empty', { do: 'answer', block: 'channels', name: ' ' }],
    ['there is no name', { do: 'rename', key: 'channels/web', name: '  ' }],
    ['the block does not know the field', { do: 'set', key: 'channels/web', field: 'amount', values: ['1'] }],
  ];
  for (const [what, intent] of nothing) {
    it(`does nothing if ${what}`, () => { assert.equal(outcomeOf(parseCanvas(shop), intent), undefined); });
  }
});

/** The lines of a text but for those of some items, and for blank ones. */
function otherLines(document: CanvasDocument, ...items: (ItemSyntax | undefined)[]): string[] {
  const { text } = document.source;
  const lines = document.blocks.flatMap((block) => block.items.filter((item) => items.includes(item))
    .flatMap((item) => itemLines(document, block, item) ?? []));
  const rest = lines.sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return rest.split('\n').filter((line) => line.trim() !== '');
}

/** The items that link to an item. */
function linkedFrom(document: CanvasDocument, item: ItemSyntax): ItemSyntax[] {
  const id = itemOf(item)?.id ?? '';
  return document.blocks.flatMap(({ items }) => items)
    .filter((each) => itemOf(each)?.links[item.block]?.includes(id) === true);
}

const anyBlock = fc.constantFrom(...blockIds);

/** Any item of a canvas, with its key. */
function choose(document: CanvasDocument, number: number): { item: ItemSyntax; key: string } {
  const items = document.blocks.flatMap((block) => block.items);
  const item = items[number % items.length];
  const key = item && keyOfItem(document, item);
  assert.ok(item && key !== undefined);
  return { item, key };
}

for (const [number, text] of exampleCanvases.entries()) describe(`whatever is done to an item of example ${number + 1}`, () => {
  it('moving it changes no other line but of links to it, and no comment', () => {
    fc.assert(fc.property(fc.nat(), anyBlock, fc.nat(), (chosen, to, position) => {
      const document = parseCanvas(text);
      const { item, key } = choose(document, chosen);
      const list = document.blocks.find(({ id }) => id === to)?.items ?? [];
      const before = list[position % (list.length + 1)];
      const outcome = outcomeOf(document, {
        do: 'move', key, block: to, before: before ? keyOfItem(document, before) ?? null : null,
      });
      // An alias is nothing without its anchor before it.
      if (!outcome && document.hasAnchors) return;
      assert.ok(outcome);
      const after = parseCanvas(textAfter(document, outcome.changes));
      assert.deepEqual(after.problems, []);
      const { name, tags, note } = itemOf(item) ?? {};
      const moved = after.blocks.flatMap((block) => block.items).find((each) => {
        const now = itemOf(each);
        return now?.block === to && now.name === name && now.note === note && String(now.tags) === String(tags);
      });
      assert.ok(moved);
      const linked = linkedFrom(document, item);
      const names = linked.map((each) => `${each.block}/${itemOf(each)?.id}`);
      const linkedNow = after.blocks.flatMap(({ items }) => items)
        .filter((each) => names.includes(`${each.block}/${itemOf(each)?.id}`));
      assert.deepEqual(otherLines(after, moved, ...linkedNow), otherLines(document, item, ...linked));
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text));
    }), { numRuns: runs(50) });
  });

  it('setting, renaming and removing it changes no other line', () => {
    const name = fc.oneof(fc.constantFrom('New name', 'a: b', '# c', '"d"', 'é'), fc.string({ minLength: 1 }));
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(), name, (picked, which, value, newName) => {
      const document = parseCanvas(text);
      const { item, key } = choose(document, picked);
      const details = itemDetails(document, key);
      const choices = details?.choices ?? [];
      const choice = choices[which % choices.length];
      assert.ok(choice);
      const chosen = choice.options.filter((_option, index) => (value >> index) % 2 === 1).map((each) => each.value);
      const intents: Intent[] = [
        { do: 'set', key, field: choice.field, values: choice.many ? chosen : chosen.slice(0, 1) },
        { do: 'rename', key, name: newName }, { do: 'remove', key },
      ];
      for (const intent of intents) {
        const outcome = outcomeOf(document, intent);
        if (intent.do === 'rename' && newName.trim() === '') continue;
        if (intent.do === 'remove' && !outcome && document.hasAnchors) continue;
        assert.ok(outcome, JSON.stringify(intent));
        const after = parseCanvas(textAfter(document, outcome.changes));
        assert.deepEqual(after.problems, []);
        const block = document.blocks.findIndex(({ items }) => items.includes(item));
        const index = document.blocks[block]?.items.indexOf(item) ?? -1;
        const now = intent.do === 'remove' ? undefined : after.blocks[block]?.items[index];
        assert.deepEqual(otherLines(after, now), otherLines(document, item), after.source.text);
      }
    }), { numRuns: runs(50) });
  });

  it('adding one changes no line', () => {
    fc.assert(fc.property(anyBlock, fc.string(), (block, name) => {
      const document = parseCanvas(text);
      for (const intent of [{ do: 'add', block, name }, { do: 'answer', block, name: `New ${name}` }] as const) {
        const outcome = outcomeOf(document, intent);
        assert.equal(outcome === undefined, intent.name.trim() === '');
        if (!outcome) continue;
        const after = parseCanvas(textAfter(document, outcome.changes));
        const added = after.blocks.find(({ id }) => id === block)?.items.at(-1);
        assert.deepEqual(otherLines(after, added), otherLines(document, undefined));
      }
    }), { numRuns: runs(40) });
  });
});

describe('what can be chosen for an item', () => {
  it('are the terms of its block, its status and colour, and the items to link to', () => {
    const document = parseCanvas(shop.replace('type: own', 'type: [own, odd]'));
    const details = itemDetails(document, 'channels/web');
    const chosen = (options: readonly Option[]): string[] =>
      options.filter((each) => each.chosen).map(({ value }) => value);
    const told = details?.choices.map(({ field, many, options }) => [field, many, chosen(options)]);
    assert.deepEqual(told, [
      ['type', true, ['own', 'odd']], ['phases', true, []], ['status', false, []], ['color', false, []],
      ['customer_segments', true, ['homes']],
    ]);
    const type = details?.choices.find(({ field }) => field === 'type');
    assert.deepEqual(type?.options.map(({ value }) => value), [...termsOf('channels.type'), 'odd']);
  });

  it('is in the words of the file', () => {
    const details = itemDetails(parseCanvas('titel: a\nkanalen: [b]\n'), 'channels/b');
    assert.deepEqual(details?.choices[0]?.options.map(({ label }) => label).slice(0, 1), ['Eigen']);
  });

  it('are all fields but those that are typed', () => {
    const every = blockIds.map((block: BlockId) => [block, [...fieldsOf({ in: 'item', block })]] as const);
    for (const [block, fields] of every) {
      const document = parseCanvas(blockIds.map((id) => `${id}: [a]`).join('\n'));
      const offered = new Set<SettableField>(itemDetails(document, `${block}/a`)?.choices.map(({ field }) => field));
      for (const [id, { kind }] of fields) assert.equal(offered.has(id as SettableField), kind === 'terms' || kind === 'links', id);
    }
  });
});
