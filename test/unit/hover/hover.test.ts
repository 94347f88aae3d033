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
  ['cost_structure:\n  foc|us: cost-driven', 'focus', 'Is your business more cost driven', '- `cost-driven` Cost-driven — Lean cost structure'],
  ['kostenstructuur:\n  gericht|_op: kostengestuurd', 'gericht_op', '- `waardegestuurd` Waardegestuurd — Focus op waardecreatie, premium'],
  ['kostenstructuur:\n  - {naam: a, ken|merken: vaste-kosten}', 'kenmerken', '**Kenmerken**\n\nWat kenmerkend is', '- `vaste-kosten` Vaste kosten'],
  ['waardepropositie:\n  - {naam: a, kar|akteristieken: prijs}', 'karakteristieken', '**Karakteristieken**'],
  ['titel: b\nkey_partners:\n  - {naam: a, motiv|atie: optimalisatie-economische-redenen}', 'motivatie',
    '- `optimalisatie-economische-redenen` Optimalisatie / economische redenen (schaalvoordelen)'],
  ['channels:\n  - {name: a, sta|tus: testing}', 'status', '**Status**\n\nHow sure we are of this item.\n\n- `assumption`'],
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
];

/** The same for what is not a word of the format. */
const others: typeof cases = [
  // Words that are not known.
  ['title: a\nchan|els: []', 'chanels', '`chanels` is not known here.', 'Did you mean `channels`?', '### Channels'],
  ['unk|nown: 1', 'unknown', '`unknown` is not known here.', '**Known here**: `bmc` · `language` · `title`'],
  ['titel: a\nkanalen:\n  - {naam: b, zoi|ets: 1}', 'zoiets', '`zoiets` is hier niet bekend.', '**Hier bekend**: `id` · `naam` · `soort`'],
  ['title: a\ncost_structure:\n  foc|uss: cost-driven', 'focuss', 'Did you mean `focus`?', '**Focus**', 'Lean cost structure'],
  ['title: a\n|x-mine: 1', 'x-mine', 'A word of your own: it is left as it is.'],
  ['title: a\n"`|a`": 1', '"`a`"', "`'a'` is not known here."],
  ['channels:\n  - name: a\n    type: pi|geon', 'pigeon', '`pigeon` is not known here.', '**Types**', '- `own` Own — A channel that we run'],
  ['channels:\n  - name: a\n    type: [own, dirc|t]', 'dirct', 'Did you mean `direct`?', '**Direct**. A channel without anyone'],
  ['titel: a\nkanalen:\n  - {naam: b, soort: eige|}', 'eige', 'Bedoelde je `eigen`?', '**Eigen**', '- `partner` Partner (winkels)'],
  ['channels:\n  - name: a\n    type: x-pi|geon', 'x-pigeon', 'A word of your own: it is left as it is.'],
  // Amounts, in a year and in the currency of the canvas.
  ['currency: EUR\nrevenue_streams:\n  - {name: a, amount: 4|2, per: month}', '42', '**€504 per year**', '12 × €42'],
  ['valuta: EUR\nkostenstructuur:\n  - {naam: a, bedrag: 12|.5, per: jaar}', '12.5', '**€\u00A012,50 per jaar**'],
  ['currency: USD\ncost_structure:\n  - {name: a, amount: |1200}', '1200', '**$1,200 per year**'],
  ['currency: USD\ncost_structure:\n  - {name: a, amount: |-1200, per: once}', '-1200', '**-$1,200 once**'],
  ['cost_structure:\n  - {name: a, amount: 1|.000, per: month}', '1.000', '**12 per year**'],
  ['cost_structure:\n  - {name: a, amount: |3, per: fortnight}', '3', '**3**'],
  // Dates.
  ['date: 2026-01|-31', '2026-01-31', '**Saturday, January 31, 2026**'],
  ['titel: a\ndatum: "2024-02|-29"', '"2024-02-29"', '**donderdag 29 februari 2024**'],
  ['date: 2026|-03', '2026-03', '**March 2026**'],
  // Aliases.
  ['x: &t own\nchannels:\n  - {name: a, type: *|t}', '*t', '`*t` stands for:\n\n```yaml\nown\n```', '**Own**'],
  ['x: &t\n    type: own\n    note: b\nchannels:\n  - name: a\n    <<: *|t', '*t', '```yaml\ntype: own\nnote: b\n```'],
  ['kanalen:\n  - &a {naam: b, soort: eigen}\n  - *|a', '*a', '`*a` staat voor:', '```yaml\n{naam: b, soort: eigen}\n```'],
  ['x: &n ¦\n  a ```\n    b\nchannels:\n  - {name: a, note: *|n}', '*n', '````yaml\n¦\na ```\n  b\n````'],
  [`x: &t\n${'  - a\n'.repeat(30)}tags: *|t`, '*t', '- a\n…\n```'],
  // Notes, as the Markdown that they are.
  ['channels:\n  - name: |A\n    note: "see **this**\\n\\n- one\\n- two"', 'A', '> see **this**\n> \n> - one\n> - two'],
  ['channels:\n  - {name: |A, note: "[us](https://a.b) <https://c.d> `x < y`"}', 'A', '> [us](https://a.b) <https://c.d> `x < y`'],
];

const nothing = [
  '|', 'title: a|bc', 'date: 2025-02|-30', 'date: 2026-13|', 'date: so|on', 'date: 20|26', 'unknown: a|b', 'x-mine: a|b',
  'channels:\n  - {name: a, type: "|"}', 'channels:\n  - {name: a, key_partners: "|"}',
  'channels:\n  - {name: a, type: *|nowhere}', 'cost_structure:\n  - {name: a, amount: ma|ny}', 'channels:\n  - name: a\n    note: own| words',
  '# chan|nels', 'channels:\n|\n  - a', 'channels:\n  - name: a\n    |  type: own',
];

describe('hover', () => {
  for (const [marked, word, ...says] of [...cases, ...others]) {
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

  /** A note, and what no reader of Markdown may make a link, an image or HTML of. */
  const hostile: [note: string, forbidden: RegExp][] = [
    ['[a](command:x)', /\]\(/], ['[a]( <command:x>)', /\]\(/], ['[a](\ncommand:x)', /\]\(/], ['[a](file:///x)', /\]\(/],
    ['[a][b]\n\n[b]: command:x', /\]:/], ['[b]:\n  vscode:x', /\]:/], ['![a](https://b.c/d.png)', /!\[/], ['![a][b]', /!\[/],
    ['<img src=x>', /<i/], ['a <b>c</b>', /<\/?b/], ['<!-- a', /<!/], ['<?a?>', /<\?/], ['<command:x>', /<c/],
    ['`<img src=x>`\n```\n<script>', /<[is]/], ['a\u202Eb', /\u202E/],
  ];
  for (const [note, forbidden] of hostile) {
    it(`makes nothing but text of ${JSON.stringify(note)} in a note`, () => {
      const found = hovered(`channels:\n  - name: |g\n    note: ${JSON.stringify(note)}\n`);
      assert.ok(found);
      assert.doesNotMatch(found.says, forbidden);
      const visible = (text: string): string => text.replace(/[\u200B\u202E>\s]/g, '');
      assert.ok(visible(found.says).includes(visible(note)), found.says);
    });
  }

  it('keeps a note together, whatever is open at its end', () => {
    const says = hovered('channels:\n  - {name: |a, note: "```\\nb\\n\\nc"}\nkey_partners:\n  - {name: d, channels: a}')?.says ?? '';
    assert.match(says, /\n> ```\n> b\n> \n> c\n\n\*\*Linked from\*\*/);
  });

  it('shows the beginning of a note that is long', () => {
    const says = hovered(`channels:\n  - {name: |a, note: ${'long '.repeat(2000)}}`)?.says ?? '';
    assert.ok(says.length < 2100 && says.endsWith('…'), says.slice(-20));
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
