import { translate } from '../../../src/edit/translate';
import { parseCanvas } from '../../../src/parsing/parse';
import { check } from '../kit/items';

describe('translating a canvas', () => {
  const cases: [text: string, to: 'en' | 'nl', after: string][] = [
    ['title: a\nchannels:\n  - {name: own, type: [own, "direct"]} # type\n', 'nl', 'titel: a\nkanalen:\n  - {naam: own, soort: [eigen, "direct"]} # type\n'],
    ['language: en\ntitle: a\n', 'nl', 'taal: nl\ntitel: a\n'],
    ['bmc: 1\ntitle: a\nkey_partners: [b]\n', 'nl', 'bmc: 1\ntaal: nl\ntitel: a\nkey_partners: [b]\n'],
    ['titel: a\nkanalen:\n  - naam: b\n    x-soort: c\n    soort: iets\n', 'en', 'title: a\nchannels:\n  - name: b\n    x-soort: c\n    type: iets\n'],
    ['x-s: &s own\nchannels:\n  - &b {name: c, type: *s}\n  - {<<: *b, status: testing}\n', 'nl',
      'x-s: &s eigen\nkanalen:\n  - &b {naam: c, soort: *s}\n  - {<<: *b, status: in-test}\n'],
    // An anchor before a key is the key's own: here it is a name as well, and stays.
    ['channels:\n  - &w customer_segments: shops\n    name: a\nkey_partners:\n  - *w\n', 'nl',
      'kanalen:\n  - &w customer_segments: shops\n    naam: a\nkey_partners:\n  - *w\n'],
    ['channels:\n  - {name: a, type: &t own}\n  - {name: *t, type: direct}\n', 'nl',
      'kanalen:\n  - {naam: a, soort: &t own}\n  - {naam: *t, soort: direct}\n'],
    ['channels:\n  - &c {name: a, type: own}\nkey_partners:\n  - *c\n', 'nl',
      'kanalen:\n  - &c {naam: a, soort: own}\nkey_partners:\n  - *c\n'],
  ];
  for (const [text, to, after] of cases) {
    it(`to ${to}: ${JSON.stringify(text)}`, () => {
      const document = parseCanvas(text);
      check(document, translate(document, to), after);
    });
  }
});
