import { sortBlocks } from '../../../src/edit/sortBlocks';
import { parseCanvas } from '../../../src/parsing/parse';
import { check } from '../kit/items';

describe('sorting the blocks', () => {
  const cases: [text: string, after: string | undefined][] = [
    ['title: a\nchannels: [b]\nkey_partners: [c]\n', 'title: a\nkey_partners: [c]\nchannels: [b]\n'],
    ['channels: [b]\n\n# on partners\nkey_partners:\n  - c\n  # more', '# on partners\nkey_partners:\n  - c\n  # more\n\nchannels: [b]'],
    ['# about the file\n\nchannels: [b] # x\ntitle: a\n\n# --- left ---\n\nkey_partners: [c]\n',
      '# about the file\n\n# --- left ---\n\nkey_partners: [c]\ntitle: a\n\nchannels: [b] # x\n'],
    ['title: a\nkey_partners: [c]\nchannels: [b]\n', 'title: a\nkey_partners: [c]\nchannels: [b]\n'],
    ['channels: &x [b]\nkey_partners: *x\n', undefined],
    ['{channels: [b], key_partners: [c]}\n', undefined],
  ];
  for (const [text, after] of cases) {
    it(JSON.stringify(text), () => {
      const document = parseCanvas(text);
      check(document, sortBlocks(document), after);
    });
  }
});
