import { removeItem } from '../../../src/edit/removeItem';
import { at, check } from '../kit/items';

describe('removing an item', () => {
  const cases: [marked: string, after: string | undefined][] = [
    ['channels:\n  - |a\n  - b\n', 'channels:\n  - b\n'],
    ['channels:\n  - a\n  - |b\n', 'channels:\n  - a\n'],
    ['channels:\n  - a\n  - |b', 'channels:\n  - a\n'],
    ['channels:\n  - |a # why\n', 'channels:\n'],
    ['channels:\n  # on the block\n\n  - |a\n  - b\n', 'channels:\n  # on the block\n\n  - b\n'],
    ['channels: # on the block\n  # on a\n  - |a\n  - b\n', 'channels: # on the block\n  - b\n'],
    ['channels:\n  # bmc-disable-next-line long-name\n  - |a\n  - b\n', 'channels:\n  - b\n'],
    ['channels:\n  - a\n  # on b\n  # more\n  - |b\n  # on c\n  - c\n', 'channels:\n  - a\n  # on c\n  - c\n'],
    ['channels:\n  - a\n\n  # apart\n\n  - |b\n\n  - c\n', 'channels:\n  - a\n\n  # apart\n\n  - c\n'],
    ['channels:\n  - a\n\n  - |b\n\n# next\nkey_partners: [c]\n', 'channels:\n  - a\n\n# next\nkey_partners: [c]\n'],
    ['channels:\n  - |name: a\n    type: own # x\n    # todo\n  - b\n', 'channels:\n  - b\n'],
    ['channels:\r\n- |a\r\n- b\r\n', 'channels:\r\n- b\r\n'],
    ['channels: [|a, b, c] # x\n', 'channels: [b, c] # x\n'],
    ['channels: [a, |{name: b}, c]\n', 'channels: [a, c]\n'],
    ['channels: [a, b, |c]\n', 'channels: [a, b]\n'],
    ['channels: [|a]\n', 'channels: []\n'],
    ['channels: [|a, ]\n', 'channels: []\n'], ['channels: [|a\n  , # x\n  ]\n', 'channels: [ # x\n  ]\n'],
    ['channels: [|a # x\n  ]\n', 'channels: [ # x\n  ]\n'], ['channels: [|a # x, y\n  , ]\n', undefined],
    ['channels: [a, |b, ]\n', 'channels: [a, ]\n'],
    ['channels:\n  - name: |a\n    note: >\n      b\n\n      c\n  - d\n', 'channels:\n  - d\n'],
    ['x: &x\n  - a\n|channels: *x\n', undefined],
  ];
  for (const [marked, after] of cases) {
    it(JSON.stringify(marked), () => {
      const { document, block, item } = at(marked);
      check(document, removeItem(document, block, item), after);
    });
  }
});
