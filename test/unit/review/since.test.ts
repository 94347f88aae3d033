import assert from 'node:assert/strict';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Since } from '../../../src/review/since';
import { changesSince } from '../../../src/review/since';
import { english } from '../../../src/service/l10n';

function since(before: string, after: string): Since {
  return changesSince(canvasOf(parseCanvas(before)), canvasOf(parseCanvas(after)), english);
}

const cases: [what: string, before: string, after: string, since: Since][] = [
  ['nothing', 'channels: [a, b]\n', '# c\nchannels: [b, a]\n', { items: {}, removed: {} }],
  ['what came', 'channels: [a]\n', 'channels: [a, b]\n', { items: { 'channels/b': { mark: 'added', text: 'b' } }, removed: {} }],
  ['what went', 'channels: [a, b]\nkey_partners: [c]\n', '', { items: {}, removed: { channels: ['a', 'b'], key_partners: ['c'] } }],
  ['what changed, all of it', 'channels: [{name: a, note: x}]\n', 'channels: [{name: a, note: y, status: testing}]\n',
    { items: { 'channels/a': { mark: 'changed', text: 'a: Note: x → y\na: is now testing' } }, removed: {} }],
  ['what moved, whatever else changed', 'channels: [{name: Online web shop}]\n', 'key_partners: [{name: Online club shop}]\n',
    { items: { 'key_partners/online-club-shop': {
      mark: 'moved', text: 'Online web shop is now called Online club shop\nOnline club shop moved from Channels to Key Partners',
    } }, removed: {} }],
  ['one of two with the same id', 'channels: [a]\n', 'channels: [a, a]\n', { items: { 'channels#2/a': { mark: 'added', text: 'a' } }, removed: {} }],
];

describe('changes since an earlier version', () => {
  for (const [what, before, after, wanted] of cases) {
    it(`mark ${what}`, () => { assert.deepEqual(since(before, after), wanted); });
  }
});
