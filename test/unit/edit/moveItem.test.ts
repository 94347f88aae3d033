import assert from 'node:assert/strict';
import type { BlockId } from '../../../src/canvas/structure';
import { moveItem } from '../../../src/edit/moveItem';
import { at, check } from '../kit/items';

describe('moving an item', () => {
  type Case = [marked: string, to: BlockId, index: number | undefined, after: string | undefined, kept?: string[]];
  const cases: Case[] = [
    ['channels:\n  - |a\n  - b\n  - c\n', 'channels', 2, 'channels:\n  - b\n  - a\n  - c\n'],
    ['channels:\n  - |a\n  - b\n', 'channels', 1, 'channels:\n  - a\n  - b\n'],
    ['channels:\n  - a\n  # on b\n  - |b # x', 'channels', 0, 'channels:\n  # on b\n  - b # x\n  - a\n'],
    ['channels: [|a, b, c]\n', 'channels', undefined, 'channels: [b, c, a]\n'],
    ['channels: [a, b, |c]\n', 'channels', 0, 'channels: [c, a, b]\n'],
    ['channels:\n  - name: |a # x\n    note: y\nkey_partners:\n- b\n', 'key_partners', 0, 'channels:\nkey_partners:\n- name: a # x\n  note: y\n- b\n'],
    ['key_activities:\n  - name: |a\n    type: production # x\n', 'key_partners', undefined,
      'key_partners:\n  - name: a\n    x-type: production # x\n\nkey_activities:\n', ['type']],
    ['channels:\n  - name: |a\n    x-type: production\nkey_activities: []\n', 'key_activities', 0,
      'channels:\nkey_activities:\n  - name: a\n    type: production\n'],
    ['channels:\n  - {name: |a, key_partners: b}\nkey_partners: [b]\n', 'key_partners', 1,
      'channels:\nkey_partners:\n  - b\n  - {name: a, x-key_partners: b}\n', ['key_partners']],
    ['channels:\n  - name: |a\n    tags: [b, "c"]\n  - d\nkey_partners: [e]\n', 'key_partners', 0,
      'channels:\n  - d\nkey_partners: [{name: a, tags: [b, "c"]}, e]\n'],
    ['channels:\n  - name: |a # why\n  - d\nkey_partners: [e]\n', 'key_partners', 1,
      'channels:\n  - d\nkey_partners:\n  - e\n  - name: a # why\n'],
    ['channels: [|{name: a}, b]\nkey_partners:\n  - c\n', 'key_partners', 0, 'channels: [b]\nkey_partners:\n  - {name: a}\n  - c\n'],
    ['channels:\n  - |a\nkey_partners: text\n', 'key_partners', 0, undefined],
  ];
  for (const [marked, to, index, after, kept = []] of cases) {
    it(`to ${to} ${String(index)}: ${JSON.stringify(marked)}`, () => {
      const { document, block, item } = at(marked);
      const move = moveItem(document, block, item, to, index);
      check(document, move?.changes, after);
      if (after !== undefined) assert.deepEqual(move?.kept, kept);
    });
  }
});
