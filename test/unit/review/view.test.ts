import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { BlockId } from '../../../src/canvas/structure';
import { blockIds } from '../../../src/canvas/structure';
import { parseCanvas } from '../../../src/parsing/parse';
import { modelOf as canvasModel } from '../../../src/preview/view';
import { canvasOf } from '../../../src/parsing/canvas';
import type { ReviewItem, ReviewModel, Verdict } from '../../../src/review/model';
import type { Piece, Signed } from '../../../src/review/pieces';
import { piecesOf } from '../../../src/review/pieces';
import { placeOf } from '../../../src/review/targets';
import { reviewModel } from '../../../src/review/view';
import { english } from '../../../src/l10n/l10n';
import { mutatedCanvas } from '../kit/canvases';
import { runs } from '../kit/runs';

function review(before: string, after: string): ReviewModel {
  return reviewModel(parseCanvas(before), parseCanvas(after), english);
}

const signs = { same: '', added: '+', removed: '−' } as const;

/** Pieces as one text, with what came in `+[…]` and what went in `−[…]`. */
function written(pieces: readonly Piece[]): string {
  return pieces.map(({ text, sign }) => (sign === 'same' ? text : `${signs[sign]}[${text}]`)).join('');
}

function listed<T>(values: readonly Signed<T>[], label: (value: T) => string): string {
  return values.map(({ value, sign }) => `${signs[sign]}${label(value)}`).join(', ');
}

const marks = { added: '+', removed: '−', changed: '~', moved: '→', left: '←' } as const;

/** An item in short. */
function short({ mark, reordered, where, inside, before, after }: ReviewItem): string {
  const parts = inside ? [
    inside.note && `note: ${written(inside.note)}`, inside.id && `id: ${written(inside.id)}`,
    listed(inside.badges, ({ label }) => label), listed(inside.tags, (tag) => `#${tag}`),
    listed(inside.links, ({ label }) => `→ ${label}`), listed(inside.status, ({ label }) => label),
    listed(inside.amount, (amount) => amount),
  ].filter((part) => part !== undefined && part !== '') : [];
  const name = inside ? written(inside.name) : (after ?? before)?.name ?? '';
  const sign = mark === null ? reordered ? '↕' : '' : marks[mark];
  return [`${sign}${name}`, ...(where === undefined ? [] : [`(${where})`]), ...parts].join(' ');
}

/** The blocks of a review that have items, each with its items in short. */
function items(model: ReviewModel): Partial<Record<BlockId, string[]>> {
  return Object.fromEntries(model.blocks.filter((block) => block.items.length > 0)
    .map((block) => [block.head.id, block.items.map(short)]));
}

const pictures: [what: string, before: string, after: string, items: Partial<Record<BlockId, string[]>>][] = [
  ['items that came and went, each where it stood', 'channels: [a, gone, b, left]\n', 'channels: [a, new, b]\n',
    { channels: ['a', '−gone', '+new', 'b', '−left'] }],
  ['what went first', 'channels: [gone, a]\n', 'channels: [a]\n', { channels: ['−gone', 'a'] }],
  ['a move, in both blocks', 'channels: [a, Roasting, b]\nkey_partners: []\n', 'channels: [a, b]\nkey_partners: [Roasting]\n',
    { key_partners: ['→Roasting (Channels)'], channels: ['a', '←Roasting (Key Partners)', 'b'] }],
  ['a name, word by word', 'channels: [Online web shop]\n', 'channels: [Online club shop]\n', { channels: ['~Online −[web]+[club] shop'] }],
  ['terms', 'channels: [{name: a, type: [own, direct]}]\n', 'channels: [{name: a, type: [direct, partner]}]\n',
    { channels: ['~a Direct, +Partner (stores), −Own'] }],
  ['a status', 'channels: [{name: a, status: testing}]\n', 'channels: [{name: a, status: validated}]\n', { channels: ['~a −Testing, +Validated'] }],
  ['a note and tags', 'channels: [{name: a, note: one two three, tags: [x]}]\n', 'channels: [{name: a, note: one 2 three, tags: [y]}]\n',
    { channels: ['~a note: one −[two]+[2] three +#y, −#x'] }],
  ['an amount', 'revenue_streams: [{name: a, amount: 1, per: year}]\n', 'revenue_streams: [{name: a, amount: 2, per: month}]\n',
    { revenue_streams: ['~a −1 / year, +2 / month'] }],
  ['an amount in another currency', 'currency: EUR\nrevenue_streams: [{name: a, amount: 1}]\n', 'currency: USD\nrevenue_streams: [{name: a, amount: 1}]\n',
    { revenue_streams: ['a'] }],
  ['links', 'channels: [{name: a, key_partners: [b]}]\nkey_partners: [b, c]\n', 'channels: [{name: a, key_partners: [c]}]\nkey_partners: [b, c]\n',
    { channels: ['~a +→ c, −→ b'], key_partners: ['b', 'c'] }],
  ['a link that follows a new name', 'channels: [{name: a, key_partners: big-bakery, note: x}]\nkey_partners: [Big bakery]\n',
    'channels: [{name: a, key_partners: big-bakeries, note: y}]\nkey_partners: [Big bakeries]\n',
    { channels: ['~a note: −[x]+[y] → Big bakeries'], key_partners: ['~Big −[bakery]+[bakeries]'] }],
  ['an id', 'channels: [{name: a, id: x}]\n', 'channels: [{name: a}]\n', { channels: ['~a id: −[x]'] }],
  ['another order, apart', 'channels: [a, b, c]\n', 'channels: [c, a, b]\n', { channels: ['↕c', 'a', 'b'] }],
  ['all of a new canvas', '', 'channels: [a]\n', { channels: ['+a'] }],
  ['all of a deleted canvas', 'kanalen: [a]\n', '', { channels: ['−a'] }],
  ['nothing, in another language', 'channels: [{name: a, type: own}]\n', 'kanalen: [{naam: a, soort: eigen}]\n', { channels: ['a'] }],
];

describe('a picture of two canvases', () => {
  for (const [what, before, after, wanted] of pictures) {
    it(`shows ${what}`, () => { assert.deepEqual(items(review(before, after)), wanted); });
  }

  it('shows what the canvas and its blocks say of themselves', () => {
    const { head, blocks } = review(
      'title: My shop\nauthors: [Ada]\ntags: [x]\nrevenue_streams: [{name: a, amount: 10}]\ncost_structure: {focus: cost-driven, note: as low as can be}\n',
      'title: My store\nauthors: [Bob]\ntags: [x, y]\nrevenue_streams: [{name: a, amount: 20}]\ncost_structure: {focus: value-driven, note: as low as need be}\n',
    );
    assert.equal(written(head.title), 'My −[shop]+[store]');
    assert.equal(listed(head.meta, (fact) => fact), '+Bob, −Ada');
    assert.equal(listed(head.tags, (tag) => tag), 'x, +y');
    assert.deepEqual(head.totals, [{ label: 'Total revenue', before: ['10 per year'], after: ['20 per year'] }]);
    const costs = blocks.find((block) => block.head.id === 'cost_structure');
    assert.equal(costs?.note && written(costs.note), 'as low as −[can]+[need] be');
    assert.equal(costs && listed(costs.focus, ({ label }) => label), '+Value-driven, −Cost-driven');
  });

  it('has no title that there is not', () => {
    assert.equal(written(review('', 'title: a\n').head.title), '+[a]');
    assert.equal(written(review('titel: a\n', '').head.title), '−[a]');
    assert.equal(written(review('', '').head.title), 'Untitled canvas');
  });

  const verdicts: [verdict: Verdict, before: string, after: string][] = [
    ['same', 'channels: [a]\n', 'channels: [a]\n'],
    ['layout', 'channels: [a]\n', '# b\nchannels:\n  - "a"\n'],
    ['layout', '', '# nothing yet\n'],
    ['language', 'channels: [a]\n', 'kanalen: [a]\n'],
    ['order', 'channels: [a, b]\n', 'channels: [b, a]\n'],
    ['business', 'channels: [a, b]\n', 'channels: [b]\n'],
    ['business', '', 'kanalen: [a]\n'],
  ];
  for (const [verdict, before, after] of verdicts) {
    it(`tells ${JSON.stringify(before)} to ${JSON.stringify(after)} as ${verdict}`, () => {
      assert.equal(review(before, after).verdict, verdict);
    });
  }

  it('lists each change with what it is about', () => {
    const { changes } = review(
      'title: a\nchannels: [Stores, {name: b, note: x}]\n', 'title: b\nchannels: [{name: b, note: y}, c]\n',
    );
    assert.deepEqual(changes.map((change) => [
      change.target, change.mark, change.heading, change.before, change.after,
    ]), [
      ['canvas:', 'changed', 'b', true, true],
      ['before:channels/stores', 'removed', 'Channels', true, false],
      ['after:channels/c', 'added', 'Channels', false, true],
      ['after:channels/b', 'changed', 'Channels', true, true],
    ]);
  });

  it('has, on either side, all of that side, whatever the canvases are', () => {
    fc.assert(fc.property(mutatedCanvas, mutatedCanvas, (one, other) => {
      const [before, after] = [parseCanvas(one), parseCanvas(other)];
      const model = reviewModel(before, after, english);
      const names = (canvas: typeof before): string[][] =>
        canvasModel(canvasOf(canvas)).blocks.map((block) => block.items.map(({ key }) => key));
      const now = model.blocks.map(({ items: list }) =>
        list.filter(({ mark }) => mark !== 'removed' && mark !== 'left').map((item) => item.after?.key));
      assert.deepEqual(now, names(after));
      const then = model.blocks.map(({ items: list }) =>
        list.filter(({ mark }) => mark !== 'added' && mark !== 'moved').map((item) => item.before?.key).sort());
      assert.deepEqual(then, names(before).map((keys) => [...keys].sort()));
      const keys = model.blocks.flatMap((block) => block.items.map(({ key }) => key));
      assert.equal(new Set(keys).size, keys.length);
      const targets = new Set([
        'canvas:', ...blockIds.map((id) => `block:${id}`),
        ...model.blocks.flatMap((block) => block.items.map(({ target }) => target)),
      ]);
      assert.ok(model.changes.every(({ target }) => targets.has(target)));
    }), { numRuns: runs(150) });
  });
});

describe('the words of a text', () => {
  it('make both texts again', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'Café', ' ', '\n', ',', '😀'), { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(fc.property(text, text, (before, after) => {
      const pieces = piecesOf(before, after);
      const on = (side: 'added' | 'removed'): string =>
        pieces.filter(({ sign }) => sign === 'same' || sign === side).map((piece) => piece.text).join('');
      assert.deepEqual([on('removed'), on('added')], [before, after]);
    }), { numRuns: runs(300) });
  });

  it('are told apart only where some stay', () => {
    assert.equal(written(piecesOf('Web shop', 'Market stall')), '−[Web shop]+[Market stall]');
  });
});

describe('the place of a change', () => {
  const before = 'title: a\nchannels:\n  - Stores\n  - name: Online web shop\n    note: x\n';
  const after = 'title: a\nchannels:\n  - name: Online web store\n    note: y\nkey_partners: [Bank]\n';
  const places: [target: string, before: string | undefined, after: string | undefined][] = [
    ['before:channels/stores', 'Stores', undefined],
    ['after:channels/online-web-store', 'name: Online web shop\n    note: x', 'name: Online web store\n    note: y'],
    ['after:key_partners/bank', undefined, 'Bank'],
    ['block:channels', 'channels', 'channels'],
    ['block:key_partners', undefined, 'key_partners'],
    ['canvas:', '', ''],
    ['after:channels/nothing', undefined, undefined],
    ['nonsense', undefined, undefined],
  ];
  for (const [target, one, other] of places) {
    it(`is found on either side: ${target}`, () => {
      const documents = { before: parseCanvas(before), after: parseCanvas(after) };
      const textAt = (side: 'before' | 'after'): string | undefined => {
        const place = placeOf(target, side, documents);
        return place && documents[side].source.text.slice(...place);
      };
      assert.deepEqual([textAt('before'), textAt('after')], [one, other]);
    });
  }
});
