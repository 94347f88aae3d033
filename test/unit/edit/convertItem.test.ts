import { toMapping, toText } from '../../../src/edit/convertItem';
import { at, check } from '../kit/items';

describe('an item from string to mapping', () => {
  const cases: [marked: string, after: string | undefined][] = [
    ['channels:\n  - |a # x\n', 'channels:\n  - name: a # x\n'],
    ['kanalen:\n  - "|a" \n', 'kanalen:\n  - naam: "a" \n'],
    ['channels: [b, |a]\n', 'channels: [b, {name: a}]\n'],
    ['channels:\n  - |two\n    lines\n  - b\n', 'channels:\n  - name: two\n      lines\n  - b\n'],
    ['channels:\n  - &x |a\n', 'channels:\n  - name: &x a\n'],
    ['channels:\n  - name: |a\n', undefined],
  ];
  for (const [marked, after] of cases) {
    it(JSON.stringify(marked), () => {
      const { document, item } = at(marked);
      check(document, toMapping(document, item), after);
    });
  }
});

describe('an item from mapping to string', () => {
  const cases: [marked: string, after: string | undefined][] = [
    ['channels:\n  - name: |a # x\n', 'channels:\n  - a # x\n'],
    ['channels:\n  - {name: "|a"}\n', 'channels:\n  - "a"\n'],
    ['channels: [b, {name:   |a }, c]\n', 'channels: [b, a, c]\n'],
    ['channels:\n  - name: >-\n      |a\n      b\n', 'channels:\n  - >-\n      a\n      b\n'],
    ['channels:\n  - name: |a\n    id: b\n', undefined],
    ['channels:\n  - name: |a\n    x-b: c\n', undefined],
    ['channels:\n  - &x\n    name: |a\n', undefined],
    ['channels:\n  - |a\n', undefined],
  ];
  for (const [marked, after] of cases) {
    it(JSON.stringify(marked), () => {
      const { document, item } = at(marked);
      check(document, toText(document, item), after);
    });
  }
});
