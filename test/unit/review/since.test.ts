import assert from 'node:assert/strict';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Since } from '../../../src/review/since';
import { changesSince } from '../../../src/review/since';
import { english } from '../../../src/l10n/l10n';

function since(before: string, after: string): Since {
  return changesSince(canvasOf(parseCanvas(before)), canvasOf(parseCanvas(after)), english);
}

const cases: [what: string, before: string, after: string, since: Since][] = [
  ['nothing', 'channels: [a, b]\n', '# c\nchannels: [a, "b"]\n', { items: {}, removed: {}, others: 0 }],
  ['what came', 'channels: [a]\n', 'channels: [a, b]\n', { items: { 'channels/b': { mark: 'added', text: 'b' } }, removed: {}, others: 0 }],
  ['what went', 'channels: [a, b]\nkey_partners: [c]\n', '', { items: {}, removed: { channels: ['a', 'b'], key_partners: ['c'] }, others: 0 }],
  ['what changed, all of it', 'channels: [{name: a, note: x}]\n', 'channels: [{name: a, note: y, status: testing}]\n',
    { items: { 'channels/a': { mark: 'changed', text: 'a: Note: x → y\na: is now testing' } }, removed: {}, others: 0 }],
  ['what moved, whatever else changed', 'channels: [{name: Online web shop}]\n', 'key_partners: [{name: Online club shop}]\n',
    { items: { 'key_partners/online-club-shop': {
      mark: 'moved', text: 'Online web shop is now called Online club shop\nOnline club shop moved from Channels to Key Partners',
    } }, removed: {}, others: 0 }],
  ['one of two with the same id', 'channels: [a]\n', 'channels: [a, a]\n', { items: { 'channels#2/a': { mark: 'added', text: 'a' } }, removed: {}, others: 0 }],
  ['nothing of an order, but count it', 'channels: [a, b]\n', 'channels: [b, a]\n', { items: {}, removed: {}, others: 1 }],
  ['nothing of what the canvas says of itself, but count it', 'title: a\ntags: [x]\n', 'title: b\ndescription: c\ntags: [y]\n',
    { items: {}, removed: {}, others: 4 }],
  ['nothing of what a block says of itself, but count it', 'cost_structure: {note: a, items: [b]}\n', 'cost_structure: {note: c, focus: cost-driven, items: [b]}\n',
    { items: {}, removed: {}, others: 2 }],
];

describe('changes since an earlier version', () => {
  for (const [what, before, after, wanted] of cases) {
    it(`mark ${what}`, () => { assert.deepEqual(since(before, after), wanted); });
  }
});
