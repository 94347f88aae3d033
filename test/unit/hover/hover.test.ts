import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { hover } from '../../../src/service/hover/hover';
import { cursor } from '../kit/cursor';
import { runs } from '../kit/runs';

/** The text hovered and what is said of it; `undefined` for nothing. */
function hovered(marked: string): { word: string; says: string } | undefined {
  const { text, position } = cursor(marked);
  const document = parseCanvas(text);
  const found = hover(document, position);
  if (!found?.range || !('value' in (found.contents as object))) return undefined;
  const { start, end } = found.range;
  const says = (found.contents as { value: string }).value;
  return { word: text.slice(document.source.offsetAt(start), document.source.offsetAt(end)), says };
}

/** A text with a cursor, the word that the hover is of, and something that it says. */
const cases: [marked: string, word: string, ...says: string[]][] = [
  ['chan|nels: []', 'channels', '### Channels', 'How a company communicates', 'Through which channels'],
  ['ka|nalen: []', 'kanalen', '### Kanalen', 'Hoe een bedrijf met zijn klantsegmenten communiceert', '**Hulpvragen**'],
  ['key_|partners: []\ntaal: nl', 'key_partners', 'Wie zijn onze key leveranciers?', 'Welke activiteiten voeren de partners uit?'],
  ['Key Par|tners: []\ntitle: a', 'Key Partners', '### Key Partners'],
  ['|title: a', 'title', '**Title**'],
  ['channels:\n  - name: a\n    ty|pe: own', 'type', '**Type**', '- `own` Own', '- `indirect` Indirect (wholesale)'],
  ['channels:\n  - name: a\n    ph|ases: []', 'phases', '`after-sales` After sales — How do we provide post-purchase'],
  ['inkomstenstromen:\n  - naam: a\n    prijs|zetting: veilingen', 'prijszetting', '**Vaste prijszetting**', '**Dynamische prijszetting**'],
  ['channels:\n  - name: a\n    type: o|wn', 'own', '**Own**. A channel that we run ourselves'],
  ['channels:\n  - name: a\n    type: own|', 'own', '**Own**'],
  ['channels:\n  - name: a\n    type: [direct, |own]', 'own', '**Own**'],
  ['channels:\n  - {name: a, type: "ow|n"}', '"own"', '**Own**'],
  ['channels:\n  - name: a\n    type:\n      - o|wn', 'own', '**Own**'],
  ['kanalen:\n  - naam: a\n    fases: [aan|koop]', 'aankoop', '**Aankoop**', 'Hoe maken we het mogelijk specifieke diensten'],
  ['kanalen:\n  - naam: a\n    soort: o|wn', 'own', '**Eigen**'],
  ['revenue_streams:\n  - name: a\n    pricing: auc|tions', 'auctions', '**Auctions** (Dynamic pricing)'],
  ['kostenstructuur:\n  gericht_op: kosten|gestuurd', 'kostengestuurd', 'Lean kostenstructuur, lage prijzen vs. waarde'],
  ['cost_structure:\n  foc|us: cost-driven', 'focus', 'Is your business more cost driven'],
  ['channels:\n  - name: a\n    status: test|ing', 'testing', '**Testing**'],
  ['channels:\n  - name: a\n    customer_seg|ments: b', 'customer_segments', 'Links this item to items in *Customer Segments*'],
  ['customer_segments:\n  - {name: Small shops, id: s, note: Up to ten people}\nchannels:\n  - {name: a, customer_segments: |s}', 's',
    '**Small shops** — Customer Segments', '> Up to ten people'],
  ['customer_segments: [Shops]\nchannels:\n  - {name: a, customer_segments: [sho|ps]}', 'shops', '**Shops** — Customer Segments'],
  ['customer_segments:\n  items:\n    - name: Sho|ps\nchannels:\n  - {name: a, customer_segments: shops}', 'Shops', '- a — Channels'],
  ['channels:\n  - {name: a, customer_segments: no|ne}', 'none', 'No item in *Customer Segments* has the id `none`.'],
  ['kanalen:\n  - {naam: a, klantsegmenten: |geen-een}', 'geen-een', 'Geen item in *Klantsegmenten* heeft de id `geen-een`.'],
  ['channels:\n  - {name: a, customer_segments: "|a`b"}', '"a`b"', "has the id `a'b`."],
  ['customer_segments:\n  - {id: s, name: Fish &amp; chips}\nchannels:\n  - {name: a, customer_segments: |s}', 's', 'Fish \\&amp; chips'],
  ['customer_segments: [Sho|ps]\nchannels:\n  - {name: a, customer_segments: shops}', 'Shops', '**Linked from**', '- a — Channels'],
  ['customer_segments:\n  - name: Sh|ops\nchannels:\n  - {name: a, customer_segments: shops}', 'Shops', '- a — Channels'],
  ['channels:\n  - {name: a, type: own, status: testing, id: |b}', 'b', '**a** — Channels', 'Own · Testing'],
  ['currency: E|UR', 'EUR', '**EUR** Euro'],
  ['taal: n|l', 'nl', 'Nederlands'],
  ['channels:\r\n  - name: a\r\n    type: o|wn\r\n', 'own', '**Own**'],
  ['channels:\n  - name: a\n    type: o|wn\n  - {name: [b\nkey_partners:\n  - "c', 'own', '**Own**'],
  ['title: a\nchannels:\n\t- b\nkey_par|tners:\n  - c: [', 'key_partners', '### Key Partners'],
  ['x: &t own\nchannels:\n  - {name: a, type: *|t}', '*t', '**Own**'],
];

const nothing = [
  '|', 'title: a|bc', 'unk|nown: 1', 'channels:\n  - name: a\n    type: pi|geon', 'channels:\n  - name: a\n    note: own| words',
  '# chan|nels', 'channels:\n|\n  - a', 'channels:\n  - name: a\n    |  type: own',
];

describe('hover', () => {
  for (const [marked, word, ...says] of cases) {
    it(`says of ${JSON.stringify(marked)}: ${says[0] ?? ''}`, () => {
      const found = hovered(marked);
      assert.equal(found?.word, word);
      for (const text of says) assert.ok(found.says.includes(text), `${text} in ${found.says}`);
    });
  }

  for (const marked of nothing) {
    it(`says nothing of ${JSON.stringify(marked)}`, () => {
      assert.equal(hovered(marked), undefined);
    });
  }

  it('shows the text of items as it is, with no link, image or HTML', () => {
    const name = '<img src=x> [a](command:x) ![b](http://c) `d` https://e.f';
    const found = hovered(`channels:\n  - name: ${JSON.stringify(name)}\n    id: |g\n`);
    assert.ok(found);
    assert.doesNotMatch(found.says, /(^|[^\\])[<[`]/);
    assert.doesNotMatch(found.says, /https?:\/\//);
  });

  it('never throws, wherever the cursor is in whatever text', () => {
    const pieces = fc.constantFrom(
      'channels:', '\n', '\n  ', '- ', 'name: a', 'type: own', '[', ']', '{', '}', ', ', '"', '#', ': ', '|', '\t', '*a', '&a ', '<<: ',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 20 }), fc.nat(), (parts, at) => {
      const document = parseCanvas(parts.join(''));
      hover(document, document.source.positionAt(at % (document.source.text.length + 1)));
    }), { numRuns: runs(1000) });
  });
});
