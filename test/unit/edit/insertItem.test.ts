import type { BlockId } from '../../../src/canvas/structure';
import { newItem } from '../../../src/edit/detach';
import { insertItem } from '../../../src/edit/insertItem';
import { parseCanvas } from '../../../src/parsing/parse';
import { check } from '../kit/items';

describe('putting an item in a block', () => {
  const cases: [text: string, block: BlockId, index: number | undefined, name: string, after: string | undefined][] = [
    ['channels:\n  - a\n', 'channels', undefined, 'b', 'channels:\n  - a\n  - b\n'],
    ['channels:\n  - a', 'channels', undefined, 'b', 'channels:\n  - a\n  - b'],
    ['channels:\n  - a\n  - c\n', 'channels', 1, 'b', 'channels:\n  - a\n  - b\n  - c\n'],
    ['channels:\n  # on the block\n\n  - a\n', 'channels', 0, 'b', 'channels:\n  # on the block\n\n  - b\n  - a\n'],
    ['channels: # on the block\n  # on a\n  - a\n', 'channels', 0, 'b', 'channels: # on the block\n  - b\n  # on a\n  - a\n'],
    ['channels:\n  - a\n  # on c\n  - c\n', 'channels', 1, 'b', 'channels:\n  - a\n  - b\n  # on c\n  - c\n'],
    ['channels:\n  - a\n\n  - c\n\ntitle: d\n', 'channels', 2, 'b', 'channels:\n  - a\n\n  - c\n\n  - b\n\ntitle: d\n'],
    ['channels:\n  - a\n    # more on a\n\nkey_partners: []\n', 'channels', 9, 'b', 'channels:\n  - a\n    # more on a\n  - b\n\nkey_partners: []\n'],
    ['channels:\n- a\n', 'channels', 0, 'b', 'channels:\n- b\n- a\n'],
    ['channels: [a, c]\n', 'channels', 1, 'b', 'channels: [a, b, c]\n'],
    ['channels: [a]\n', 'channels', undefined, 'b, c', 'channels: [a, "b, c"]\n'],
    ['channels: [] # x\n', 'channels', 0, 'b', 'channels: [b] # x\n'],
    ['channels: [a,]\n', 'channels', 1, 'b', 'channels: [a, b,]\n'],
    ['channels:\n', 'channels', undefined, 'b', 'channels:\n  - b\n'],
    ['channels:', 'channels', undefined, 'b: c', 'channels:\n  - "b: c"'],
    ['channels: # x\n  # y\n\ntitle: a\n', 'channels', undefined, 'b', 'channels: # x\n  # y\n  - b\n\ntitle: a\n'],
    ['channels: null # x\n', 'channels', undefined, 'b', 'channels: # x\n  - b\n'],
    ['key_partners:\n- a\nchannels:\n', 'channels', undefined, 'b', 'key_partners:\n- a\nchannels:\n- b\n'],
    ['cost_structure:\n  focus: cost-driven\n', 'cost_structure', 0, 'b', 'cost_structure:\n  focus: cost-driven\n  items:\n    - b\n'],
    ['cost_structure: {focus: cost-driven}\n', 'cost_structure', 0, 'b', 'cost_structure: {focus: cost-driven, items: [b]}\n'],
    ['cost_structure: {focus: cost-driven\n}\n', 'cost_structure', 0, 'b', 'cost_structure: {focus: cost-driven, items: [b]\n}\n'],
    ['cost_structure: {focus: cost-driven, }\n', 'cost_structure', 0, 'b', 'cost_structure: {focus: cost-driven, items: [b] }\n'],
    ['cost_structure: {focus: cost-driven # x\n}\n', 'cost_structure', 0, 'b', undefined],
    ['cost_structure: { }\n', 'cost_structure', 0, 'b', 'cost_structure: {items: [b] }\n'],
    ['cost_structure:\n  items:\n  focus: cost-driven\n', 'cost_structure', 0, 'b', 'cost_structure:\n  items:\n    - b\n  focus: cost-driven\n'],
    ['kostenstructuur:\n  gericht_op: kosten\n', 'cost_structure', 0, 'b', 'kostenstructuur:\n  gericht_op: kosten\n  items:\n    - b\n'],
    ['title: a\n\nkey_partners:\n  - b\n\nrevenue_streams:\n  - c\n', 'channels', 0, 'd',
      'title: a\n\nkey_partners:\n  - b\n\nchannels:\n  - d\n\nrevenue_streams:\n  - c\n'],
    ['title: a\nrevenue_streams:\n  - c', 'channels', 0, 'd', 'title: a\nchannels:\n  - d\nrevenue_streams:\n  - c'],
    ['\uFEFFtitle: a\nchannels:\n  - b\n', 'revenue_streams', 0, 'd', '\uFEFFtitle: a\nchannels:\n  - b\nrevenue_streams:\n  - d\n'],
    ['\uFEFFchannels:\n', 'channels', 0, 'd', '\uFEFFchannels:\n  - d\n'],
    ['titel: a', 'channels', 0, 'd', 'titel: a\n\nkanalen:\n  - d'],
    ['# begin\n', 'channels', 0, 'd', '# begin\nchannels:\n  - d\n'],
    ['# on b\nkey_resources: [b]\n', 'key_partners', 0, 'd', 'key_partners:\n  - d\n\n# on b\nkey_resources: [b]\n'],
    ['channels:\r\n  - a\r\n', 'channels', undefined, 'b', 'channels:\r\n  - a\r\n  - b\r\n'],
    ['channels: text\n', 'channels', undefined, 'b', undefined],
    ['channels: [\n', 'channels', undefined, 'b', undefined],
    ['cost_structure: {\r\nfocus: cost-driven}\n', 'cost_structure', undefined, 'b', undefined],
    ['x: &x {items: [a]}\nkey_partners: {\r\n<<: *x}\n', 'key_partners', undefined, 'b', undefined],
    ['x: &x [a]\nchannels: *x\n', 'channels', undefined, 'b', undefined],
    ['- a\n', 'channels', undefined, 'b', undefined],
  ];
  for (const [text, block, index, name, after] of cases) {
    it(`${name} at ${String(index)} in ${JSON.stringify(text)}`, () => {
      const document = parseCanvas(text);
      check(document, insertItem(document, block, newItem(name), index), after);
    });
  }
});
