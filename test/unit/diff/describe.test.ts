import assert from 'node:assert/strict';
import { diffCanvases } from '../../../src/diff/compare';
import { describeDiff } from '../../../src/diff/describe';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/l10n/l10n';

function said(before: string, after: string, order = false): string[] {
  const canvas = canvasOf(parseCanvas(after));
  return describeDiff(diffCanvases(canvasOf(parseCanvas(before)), canvas), canvas.language, english, { order })
    .map(({ mark, text }) => `${mark}: ${text}`);
}

const cases: [before: string, after: string, lines: string[]][] = [
  ['channels: [Stores]\n', 'channels: []\n', ['removed: *Stores*']],
  ['key_activities: [Roasting]\n', 'key_partners: [Roasting]\n', ['moved: *Roasting* moved from Key Activities to Key Partners']],
  ['customer_segments: [{name: Households, status: testing}]\n', 'customer_segments: [{name: Households, status: validated}]\n',
    ['changed: *Households*: is now validated']],
  ['channels: [{name: Online web shop, type: own}]\n', 'channels: [{name: Online web store, type: [own, direct]}]\n',
    ['changed: *Online web shop* is now called *Online web store*', 'changed: *Online web store*: Type: + Direct']],
  ['channels: [{name: a, key_partners: b}]\nkey_partners: [b, c]\n', 'channels: [{name: a, key_partners: c}]\nkey_partners: [b, c]\n',
    ['changed: *a*: linked to *c* in Key Partners', 'changed: *a*: no longer linked to *b* in Key Partners']],
  ['channels: [{name: a, key_partners: big-bakery}]\nkey_partners: [Big bakery]\n',
    'channels: [{name: a, key_partners: big-bakery}]\nkey_partners: [Big bakery chain]\n',
    ['changed: *Big bakery* is now called *Big bakery chain*', 'changed: *a*: the link to *big-bakery* in Key Partners was left behind']],
  ['title: a\n', 'title: b\ncurrency: EUR\n', ['changed: Title: a → b', 'added: Currency: EUR']],
  ['cost_structure: [a]\n', 'cost_structure: {focus: value-driven, items: [a]}\n', ['changed: Cost Structure is now value-driven']],
  ['titel: a\nkanalen: [b]\n', 'titel: a\nkanalen: [b, c]\n', ['added: *c*']],
  ['channels: []\n', 'channels: [{note: a}]\n', ['added: *No name yet*']],
  ['revenue_streams: [{name: a, amount: 1.000}]\n', 'revenue_streams: [{name: a, amount: 1000}]\n', ['changed: *a*: Amount: 1.000 (?) → 1000']],
  ['revenue_streams: [{name: a, amount: "€ 5"}]\n', 'revenue_streams: [{name: a, amount: 5}]\n', ['changed: *a*: Amount: € 5 (?) → 5']],
  ['revenue_streams: [{name: a, amount: 1}]\n', 'revenue_streams: [{name: a, per: year}]\n',
    ['changed: *a*: no Amount any more (was 1)', 'changed: *a*: Per: Year']],
];

describe('a change in words', () => {
  for (const [before, after, lines] of cases) {
    it(lines.join('; '), () => { assert.deepEqual(said(before, after), lines); });
  }

  it('says of order only if asked', () => {
    assert.deepEqual(said('channels: [a, b]\n', 'channels: [b, a]\n'), []);
    assert.deepEqual(said('channels: [a, b]\n', 'channels: [b, a]\n', true), ['moved: *a* stands elsewhere in the list']);
  });
});
