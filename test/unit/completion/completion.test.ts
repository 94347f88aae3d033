import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import { complete } from '../../../src/service/completion/complete';
import { english } from '../../../src/l10n/l10n';
import { validate } from '../../../src/service/validation/validate';
import { accept, cursor } from '../kit/cursor';

function completions(marked: string): CompletionItem[] {
  const { text, position } = cursor(marked);
  return complete(parseCanvas(text), position, english).items;
}

function labels(marked: string): string[] {
  return [...completions(marked)].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

const phases = ['awareness', 'evaluation', 'purchase', 'delivery', 'after-sales'];
const types = ['own', 'indirect', 'direct', 'partner'];
const soorten = ['eigen', 'indirect', 'direct', 'partner'];
const statuses = ['assumption', 'testing', 'validated', 'rejected'];

/** A text with a cursor, and all that is offered there. */
const exactly: [marked: string, labels: string[]][] = [
  ['channels:\n  - name: a\n    type: |', types],
  ['channels:\n  - name: a\n    type:|', types],
  ['channels:\n  - name: a\n    type: d|', types],
  ['channels:\n  - name: a\n    type: |\n    status: testing\n', types],
  ['channels:\n  - name: a\n    type: | # comment\n', types],
  ['channels:\n  - name: a\n    type: [|]', types],
  ['channels:\n  - name: a\n    type: [own, |]', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type: [|, own]', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type: [own, di|', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type: [own,\n      |]', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type:\n      - |', types],
  ['channels:\n  - name: a\n    type:\n      - own\n      - |', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type:\n    - own\n    - |\n', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type:\n      - |\n      - own\n', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type:\n      |', types],
  ['channels:\n  - name: a\n    type: "|"', types],
  ["channels:\n  - name: a\n    type: ['own', '|']", ['indirect', 'direct', 'partner']],
  ['channels:\n  - {name: a, type: |}', types],
  ['channels:\n  - {name: a, type:|}', types],
  ['channels:\n  - {name: a, type: [own, |]}', ['indirect', 'direct', 'partner']],
  ['channels:\n  - {name: a,\n     type: |}', types],
  ['channels: [{name: a, type: |}]', types],
  ['channels:\n  items:\n    - name: a\n      type: |', types],
  ['channels:\n- name: a\n  type: |', types],
  ['channels:\r\n  - name: a\r\n    type: |\r\n', types],
  ['channels:\n  - type: |\n    name: a\n', types],
  ['channels:\n  - "name": a\n    "type": |', types],
  ['kanalen:\n  - naam: a\n    soort: |', soorten],
  ['kanalen:\n  - naam: a\n    type: |', soorten],
  ['Channels:\n  - name: a\n    type: |', types],
  ['channels:\n  - name: a\n    phases: [|]', phases],
  ['kanalen:\n  - naam: a\n    fases: [|]', ['awareness', 'evaluatie', 'aankoop', 'aflevering', 'after-sales']],
  ['channels:\n  - name: a\n    status: |', statuses],
  ['cost_structure:\n  focus: |', ['cost-driven', 'value-driven']],
  ['kostenstructuur:\n  gericht_op: |\n  items: []', ['kostengestuurd', 'waardegestuurd']],
  ['cost_structure:\n  items:\n    - name: a\n      per: |', ['month', 'year', 'once']],
  ['language: |', ['en', 'nl']],
  ['taal: |', ['en', 'nl']],
  ['bmc: |', ['1']],
  // Links.
  ['customer_segments:\n  - Shops\n  - {name: b, id: c}\nchannels:\n  - name: a\n    customer_segments: |', ['shops', 'c']],
  ['customer_segments:\n  - Shops\n  - b\nchannels:\n  - name: a\n    customer_segments: [shops, |]', ['b']],
  ['channels:\n  - name: a\n    customer_segments:\n      - |\ncustomer_segments: [Shops, b]\n', ['shops', 'b']],
  ['klantsegmenten: [Winkels]\nkanalen:\n  - naam: a\n    klantsegmenten: w|', ['winkels']],
  ['channels:\n  - name: a\n    key_partners: |', []],
  // Broken elsewhere.
  ['title: "a\nchannels:\n  - name: a\n    type: |', types],
  ['tags: [a\nchannels:\n  - name: a\n    type: |', types],
  ['channels:\n  - name: "a\n    type: |', types],
  ['channels:\n  - name: a\n    phases: [awareness\n    type: |', types],
  ['channels:\n  - {name: a\n  - name: b\n    type: |', types],
  ['channels\n  - name: a\nkey_partners:\n  - name: b\n    status: |', statuses],
  ['channels:\n  - name: a\n    type: |\n   bad indent\n', types],
  ['channels:\n\t- name: a\n\t  type: |', types],
  ['taal: nl\ntitel: "a\nkanalen:\n  - naam: a\n    soort: |', soorten],
  ['toelichting: "a\nkanalen:\n  - naam: a\n    soort: |', soorten],
  ['channels\n  - name: b\n    type: |', types],
  ['customer_segments: [Shops]\nchannels:\n  - name: "a\n    customer_segments: |', ['shops']],
  ['channels:\n  - name: a\n    customer_segments: "|\ncustomer_segments:\n  - Shops\n  - name: "b"\n', ['shops', 'b']],
  ['channels:\n  - name: a\n    customer_segments: [|\ncustomer_segments:\n  - Shops\n', ['shops']],
  ['channels:\n  - name: a\n    customer_segments: [|\n  - name: c\ncustomer_segments: [Shops]\n', ['shops']],
  ['description: "a\ncustomer_segments:\n- Shops\nchannels:\n- name: b\n  customer_segments: |\n', ['shops']],
  // Lists and mappings in brackets.
  ['channels:\n  - name: a\n    type: [own, |,\n      direct]', ['indirect', 'partner']],
  ['channels:\n  - name: a\n    type: [|,\n      direct, # own\n      "partner"\n    ]', ['own', 'indirect']],
  ['channels:\n  - name: a\n    type: [\n      own,\n      |\n    ]\n    status: testing\n', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type: [|\n    phases: [awareness]\n', types],
  ['channels: [\n  {name: a, type: |},\n  {name: b}]', types],
  ['channels: {items: [{name: a, type: |}]}', types],
  ['{channels: [{name: a, type: |}]}', types],
  ['channels:\n  - {name: a, "type": |}', types],
  ['cost_structure: {focus: |}', ['cost-driven', 'value-driven']],
  ['customer_segments: [a, b]\nchannels:\n  - {name: a, customer_segments: [|]}', ['a', 'b']],
  ['customer_segments: [{name: Big shops, id: big}]\nchannels:\n  - {name: a, customer_segments: |}', ['big']],
  ['channels:\n  - name: a\n    type: [own, # |', []],
  ['channels:\n  - {name: a|}', []],
  ['channels:\n  - {name: a, x-y: |}', []],
  ['tags: [|]', []],
  ['channels: [|]', ['{name: …}']],
  ['cost_structure: {items: [|]}', ['{name: …}']],
  ['channels: [Shop, |]', ['{name: …}']],
  ['kanalen: [{naam: a}, |]', ['{naam: …}']],
  ['channels:\n  - name: a\n    type: [own, | direct]', ['indirect', 'partner']],
  ['channels:\n  - name: a\n    type:\n      - own\n      |', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type:\n      |\n      - own\n', ['indirect', 'direct', 'partner']],
  ['channels:\n  - name: a\n    type:\n      own\n      |', []],
  // Half-typed.
  ['channels:\n  - name: a\n    type:o|', types],
  ['channels:\n  - name: a\n    type:\n      -|', types],
  ['channels:\n  - name: a\n    type: |direct\n', types],
  ['channels:\n  - name: a\n    type: "|', types],
  ['channels:\n  - name: a\n    type: "own"|', []],
  ['channels:\n  - name: a\n    type: ["own"|]', []],
  ['channels:\n  - name: a\n    type: [own] |', []],
  ['channels:\n  - {name: a, type: [own]|}', []],
  ['channels:\n  - name: a\n    type: |[own]', []],
  ['channels:\n  - name: a\n    type: |\n      - own\n', []],
  ['channels:\n  - |{name: a}', []],
  ['customer_segments: [Small shops]\nchannels:\n  - name: a\n    customer_segments: Small sh|', ['small-shops']],
  ['channels:\n    - name: a\n      type:\n          - |', types],
  // Where text is free.
  ['title: |', []],
  ['# |', []],
  ['channels:\n  # |', []],
  ['|# a', []],
  ['channels:\n  - name: a\n    type: |# a', []],
  ['channels:\n  - name: |', []],
  ['channels:\n  - name: a b|', []],
  ['channels:\n  - name: a\n    note: |', []],
  ['channels:\n  - name: a\n    note: >\n      ty|', []],
  ['channels:\n  - name: a\n    note: >-\n      text\n\n      |', []],
  ['channels:\n  - name: a\n    type: own # |', []],
  ['channels:\n  - a b|', []],
  ['x-a:\n  |', []],
  ['channels:\n  - name: a\n    type: {|}', []],
  ['channels:\n  - a\n    |', []],
  ['channels:\n  - {name: a}\n    |', []],
  ['channels: []\n  |', []],
  ['channels:\n  - http://|', []],
  ['channels:\n  | - name: a', []],
  ['channels:\n  -|a', []],
  ['channels:\n  - |&a\n    name: b', []],
  ['channels:\n  - name: a\n    note: >\n    |\n      text\n', []],
  ['name: a b "c|', []],
];

/** A text with a cursor, something that is offered there, and something that is not. */
const among: [marked: string, offered: string[], not: string[]][] = [
  ['|', ['title', 'language', 'channels', 'canvas (en)', 'canvas (nl)'], ['name', 'kanalen']],
  ['title: a\n|', ['channels', 'description', 'channels …'], ['title', 'canvas (nl)']],
  ['title: a\nch|', ['channels', 'channels …'], ['title']],
  ['channels: []\n\n|\n\nkey_partners: []\n', ['title', 'customer_segments'], ['channels', 'key_partners', 'canvas (en)']],
  ['kanalen: []\n|', ['titel', 'klantsegmenten', 'klantsegmenten …'], ['title', 'kanalen', 'customer_segments']],
  ['chan|:\n  - a\n', ['channels'], ['channels …']],
  ['channels:\n  - |', ['name', 'type', 'name: …', 'customer_segments'], ['pricing', 'channels', 'amount']],
  ['channels:\n  -|', ['name', 'name: …'], []],
  ['channels:\n  - name: a\n  - |', ['name', 'type', 'name: …'], []],
  ['channels:\n  - name: a\n  - |\n    type: own\n', ['name'], ['type']],
  ['channels:\n  - name: a\n    type:\n    - own\n    |', ['phases'], ['name', 'type']],
  ['channels:\n- name: a\n|', ['- name: …', 'key_partners'], ['channels', 'name']],
  ['channels:\n  - name: a\n|\n    type: own\n', ['phases'], ['name', 'type', 'currency']],
  ['channels: |', ['- name: …'], ['items', 'name']],
  ['channels:|', [], ['- name: …']],
  ['channels: |\n  - a\n', [], ['- name: …']],
  ['title: a\nlanguage: en\n|', ['canvas (en)'], ['canvas (nl)', 'title']],
  ['chan|\n  - a\n', ['channels'], ['channels …']],
  ['customer_segments:\n  - name: a\n    |', ['channels', 'color'], ['customer_segments']],
  ['revenue_streams:\n  - {name: a, |, per: month}', ['amount'], ['name', 'per']],
  ['revenue_streams:\n  - {name: a, |,\n     per: month}', ['amount'], ['name', 'per']],
  ['channels:\n  - naam: a\n    |', ['type'], ['name', 'naam']],
  ['  |', ['title', 'canvas (en)'], []],
  ['# Comment\n|\n# Comment\n', ['title'], []],
  ['channels:\n  - name: a\n\n    # Comment\n    |\n', ['type'], ['name']],
  ['channels:\n  - na|: a\n', ['name', 'type'], ['name: …']],
  ['cost_structure:\n  fo|: cost-driven\n', ['focus', 'note'], ['- name: …']],
  ['channels:\n  - name: a\n    |', ['type', 'phases', 'note', 'customer_segments'], ['name', 'channels', 'name: …']],
  ['channels:\n  - name: a\n    |\n    type: own\n', ['phases'], ['name', 'type']],
  ['channels:\n  - |\n    type: own\n', ['name'], ['type']],
  ['channels:\n  - name: a\n    ty|', ['type', 'tags'], ['name']],
  ['channels:\n  - name: a\n    ty|\n  - b\n', ['type'], ['name']],
  ['channels:\n  - n|', ['name', 'name: …'], []],
  ['channels:\n  - {name: a, |}', ['type', 'customer_segments'], ['name']],
  ['channels:\n  - {|}', ['name', 'type'], []],
  ['channels:\n  - {name: a, t|', ['type'], ['name']],
  ['channels:\n  - {|, type: own}', ['name'], ['type']],
  ['channels:\n  |', ['- name: …', 'items', 'note'], ['name', 'focus']],
  ['cost_structure:\n  |', ['- name: …', 'items', 'focus'], []],
  ['cost_structure:\n  focus: cost-driven\n  |', ['items', 'note'], ['focus', '- name: …']],
  ['channels:\n  - a\n  |', ['- name: …'], ['items', 'name']],
  ['channels:\n  items:\n    |', ['- name: …'], ['items', 'note']],
  ['channels:\n  items:\n    - |', ['name', 'name: …'], ['items']],
  ['channels:\n- |', ['name', 'name: …'], ['items']],
  ['cost_structure: {|}', ['items', 'focus'], ['name']],
  ['revenue_streams:\n  - name: a\n    |', ['amount', 'per', 'pricing'], ['phases']],
  ['inkomstenstromen:\n  - naam: a\n    |', ['bedrag', 'prijszetting', 'klantsegmenten'], ['amount']],
  ['kostenstructuur:\n  - naam: a\n    |', ['kenmerken'], ['karakteristieken', 'soort']],
  ['currency: |', ['EUR', 'USD'], []],
  ['currency: E|', ['EUR'], []],
];

/** A text with a cursor, what is accepted, and what the text is then. */
const accepted: [marked: string, label: string, result: string][] = [
  ['chan|', 'channels', 'channels:\n  - '],
  ['titl|', 'title', 'title: '],
  ['chan|: []\n', 'channels', 'channels: []\n'],
  ['tag|', 'tags', 'tags: []'],
  ['channels:\n  - name: a\n    ty|', 'type', 'channels:\n  - name: a\n    type: '],
  ['channels:\n  - name: a\n    ty|: own\n', 'type', 'channels:\n  - name: a\n    type: own\n'],
  ['channels:\n  - name: a\n    type:|', 'own', 'channels:\n  - name: a\n    type: own'],
  ['channels:\n  - name: a\n    type: d|irect\n', 'own', 'channels:\n  - name: a\n    type: own\n'],
  ['channels:\n  - name: a\n    type: "d|"\n', 'own', 'channels:\n  - name: a\n    type: "own"\n'],
  ['channels:\n  - {name: a, type:|}', 'own', 'channels:\n  - {name: a, type: own}'],
  ['channels:\n  - {name: a, type: [own,|]}', 'direct', 'channels:\n  - {name: a, type: [own, direct]}'],
  ['channels:\n  - {name: a, type: [own, | direct]}', 'partner',
    'channels:\n  - {name: a, type: [own, partner, direct]}'],
  ['channels:\n  - name: a\n    type: [own,\n      p| # b\n      direct]', 'partner',
    'channels:\n  - name: a\n    type: [own,\n      partner, # b\n      direct]'],
  ['channels:\n  - {| name: a}', 'tags', 'channels:\n  - {tags: [], name: a}'],
  ['channels:\n  - {name: a,|}', 'type', 'channels:\n  - {name: a, type: }'],
  ['channels:\n  - {name: a, ty|: own}', 'type', 'channels:\n  - {name: a, type: own}'],
  ['channels:\n  - name: a\n    type:o|\n', 'own', 'channels:\n  - name: a\n    type: own\n'],
  ['channels:\n  - name: a\n    type: "o|\n', 'own', 'channels:\n  - name: a\n    type: "own"\n'],
  ["channels:\n  - {name: a, type: ['|']}", 'own', "channels:\n  - {name: a, type: ['own']}"],
  ['channels:\n  - name: a\n    type: o|  # keep\n', 'own', 'channels:\n  - name: a\n    type: own  # keep\n'],
  ['channels:\n  - name: a\n    type:\n      -|', 'own', 'channels:\n  - name: a\n    type:\n      - own'],
  ['channels:\r\n  - name: a\r\n    type: |\r\n', 'own', 'channels:\r\n  - name: a\r\n    type: own\r\n'],
  ['channels:\n  -|', 'name', 'channels:\n  - name: '],
  ['chan|\n  - a\n', 'channels', 'channels:\n  - a\n'],
  ['cost_structure:\n  fo|: cost-driven\n', 'note', 'cost_structure:\n  note: cost-driven\n'],
  ['cost_structure: {|}', 'items', 'cost_structure: {items: []}'],
  ['bm|', 'bmc', 'bmc: 1'],
  ['channels:\n  - name: a\n    type:\n      - own\n      di|', 'direct',
    'channels:\n  - name: a\n    type:\n      - own\n      - direct'],
  ['channels:\n  - name: a\n    type:\n      |\n    - own\n', 'direct',
    'channels:\n  - name: a\n    type:\n    - direct\n    - own\n'],
  // Indentation as the file has it, and put right where it is not.
  ['key_partners:\n    - a\nchan|', 'channels', 'key_partners:\n    - a\nchannels:\n    - '],
  ['key_partners:\n- a\nchan|', 'channels', 'key_partners:\n- a\nchannels:\n- '],
  ['key_partners:\n- a\n|', 'channels …',
    'key_partners:\n- a\nchannels:\n- name: Where customers find us\n  type: own'],
  ['channels:\n    - a\n  |', '- name: …', 'channels:\n    - a\n    - name: Where customers find us\n      type: own'],
  ['channels:\n- a\n|', '- name: …', 'channels:\n- a\n- name: Where customers find us\n  type: own'],
  ['channels:\n  |\n- a\n', '- name: …', 'channels:\n- name: Where customers find us\n  type: own\n- a\n'],
  ['channels:\n  - name: a\n   |\n', 'status', 'channels:\n  - name: a\n    status: \n'],
  ['channels:\n  - name: a\n|\n    type: own\n', 'status', 'channels:\n  - name: a\n    status: \n    type: own\n'],
  ['channels: |', '- name: …', 'channels:\n  - name: Where customers find us\n    type: own'],
  ['channels:\n  items: |', '- name: …', 'channels:\n  items:\n    - name: Where customers find us\n      type: own'],
  ['channels:\n  -   |', 'name: …', 'channels:\n  -   name: Where customers find us\n      type: own'],
  ['title: a\n|', 'authors', 'title: a\nauthors: []'],
  // Ids that need quotes.
  ['key_partners: [{name: a, id: "it\'s"}]\nchannels:\n  - {name: b, key_partners: |}', "it's",
    'key_partners: [{name: a, id: "it\'s"}]\nchannels:\n  - {name: b, key_partners: "it\'s"}'],
  ['key_partners: [{name: a, id: "it\'s"}]\nchannels:\n  - name: b\n    key_partners: \'|\'', "it's",
    "key_partners: [{name: a, id: \"it's\"}]\nchannels:\n  - name: b\n    key_partners: 'it''s'"],
  ['key_partners: ["True"]\nchannels:\n  - name: b\n    key_partners: |', 'true',
    'key_partners: ["True"]\nchannels:\n  - name: b\n    key_partners: "true"'],
  ['channels:\n  - name: a\n    type: [own, |', 'direct', 'channels:\n  - name: a\n    type: [own, direct'],
  ['kanalen:\n  - naam: a\n    soort: ow|', 'eigen', 'kanalen:\n  - naam: a\n    soort: eigen'],
  ['channels:\n  - |', 'name: …', 'channels:\n  - name: Where customers find us\n    type: own'],
  ['channels:\n  |', '- name: …', 'channels:\n  - name: Where customers find us\n    type: own'],
  ['channels:\n  items:\n    |', '- name: …', 'channels:\n  items:\n    - name: Where customers find us\n      type: own'],
  ['channels:\n- |', 'name: …', 'channels:\n- name: Where customers find us\n  type: own'],
  ['channels:\n  |', 'items', 'channels:\n  items:\n    - '],
  ['|', 'channels …', 'channels:\n  - name: Where customers find us\n    type: own'],
  ['key_partners: ["2026"]\nchannels:\n  - {name: a, key_partners: |}', '2026',
    'key_partners: ["2026"]\nchannels:\n  - {name: a, key_partners: "2026"}'],
];

describe('completion', () => {
  for (const [marked, expected] of exactly) {
    it(`offers ${expected.join(', ') || 'nothing'} in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels(marked), expected);
    });
  }

  for (const [marked, offered, not] of among) {
    it(`offers ${offered.join(', ')} and not ${not.join(', ')} in ${JSON.stringify(marked)}`, () => {
      const found = labels(marked);
      for (const label of offered) assert.ok(found.includes(label), `${label} in ${found.join(', ')}`);
      for (const label of not) assert.ok(!found.includes(label), `${label} in ${found.join(', ')}`);
    });
  }

  for (const [marked, label, result] of accepted) {
    it(`turns ${JSON.stringify(marked)} with ${label} into ${JSON.stringify(result)}`, () => {
      const item = completions(marked).find((each) => each.label === label);
      assert.ok(item, labels(marked).join(', '));
      assert.equal(accept(cursor(marked).text, item), result);
    });
  }

  for (const language of ['en', 'nl'] as const) {
    it(`has a snippet of a whole canvas in ${language} that is a canvas with every block`, () => {
      const item = completions('|').find(({ label }) => label === `canvas (${language})`);
      assert.ok(item);
      const document = parseCanvas(accept('', item));
      assert.deepEqual([document.language, document.blocks.length, document.problems], [language, 9, []]);
    });
  }

  for (const language of ['en', 'nl'] as const) {
    for (const indent of ['', '  ', '    ']) {
      it(`has a whole canvas in ${language} that raises no hint, nor does any block of it, indented by ${indent.length}`, () => {
        const [title, key] = language === 'en' ? ['title', 'language'] : ['titel', 'taal'];
        const head = `${title}: a\nx-list:\n${indent}- a\n${key}: ${language}\n`;
        const { items } = complete(parseCanvas(head), { line: 4, character: 0 }, english);
        const all = items.find(({ label }) => label === `canvas (${language})`);
        const blocks = items.filter(({ label }) => label.endsWith(' …'));
        assert.deepEqual([all !== undefined, blocks.length], [true, 9]);
        for (const item of all ? [all, ...blocks] : blocks) {
          const document = parseCanvas(accept(head, item));
          assert.deepEqual(validate(document, english).map(({ message }) => message), [], item.label);
        }
      });
    }
  }

  it('goes through the places to fill in from top to bottom', () => {
    const item = completions('|').find(({ label }) => label === 'canvas (en)');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    const stops = [...item.textEdit.newText.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
    assert.deepEqual(stops, stops.map((_, index) => index + 1));
  });

  const inDutch: [marked: string, word: string, label: string][] = [
    ['titel: a\n|', 'channels', 'kanalen'],
    ['titel: a\n|', 'description', 'beschrijving'],
    ['titel: a\n|', 'customer_segments', 'klantsegmenten …'],
    ['kanalen:\n  - naam: a\n    |', 'value_propositions', 'waardepropositie'],
    ['kanalen:\n  - naam: a\n    soort: |', 'own', 'eigen'],
    ['kanalen:\n  - naam: a\n    fases: [|]', 'purchase', 'aankoop'],
    ['kanalen:\n  - |', 'name', 'naam: …'],
  ];
  for (const [marked, word, label] of inDutch) {
    it(`finds ${label} by the English ${word} too`, () => {
      const item = completions(marked).find((each) => each.label === label);
      // VS Code matches what is typed from the beginning of any word in here.
      assert.ok(item?.filterText?.split(' ').includes(word), item?.filterText);
    });
  }

  it('finds a link by the name of its item, and says what there is to know of it', () => {
    const [item] = completions(
      'customer_segments:\n  - name: Small shops\n    id: small\n    note: In *towns*.\nchannels:\n  - name: a\n'
      + '    customer_segments: |',
    );
    assert.equal(item?.filterText, 'small Small shops');
    assert.deepEqual(item.documentation, { kind: 'markdown', value: '> In *towns*.' });
  });

  it('explains a block with what it is for and its guiding questions, in the language of the file', () => {
    const item = completions('titel: a\n|').find(({ label }) => label === 'klantsegmenten');
    const text = typeof item?.documentation === 'object' ? item.documentation.value : '';
    assert.match(text, /\*\*Hulpvragen\*\*\n\n- Voor wie/);
  });

  it('shows snippets as they will stand, and says in the language of the user what they are', () => {
    const { text, position } = cursor('kanalen:\n  - |');
    const [item] = complete(parseCanvas(text), position, (message, ...args) => `${message} ${args.join()}`).items;
    const shown = typeof item?.documentation === 'object' ? item.documentation.value : '';
    assert.match(shown, /^```yaml\nnaam: [^${}]+\n +soort: eigen\n```$/);
    assert.equal(item?.labelDetails?.description, 'New item in {0} Kanalen');
  });

  it('leaves what is already said out of a whole canvas', () => {
    const { text } = cursor('taal: nl\ntitel: Fietsen\n|');
    const item = completions('taal: nl\ntitel: Fietsen\n|').find(({ label }) => label === 'canvas (nl)');
    assert.ok(item);
    const document = parseCanvas(accept(text, item));
    assert.deepEqual([document.blocks.length, document.problems], [9, []]);
    assert.match(document.source.text, /^taal: nl\ntitel: Fietsen\nbmc: 1\n\nkey_partners:/);
  });

  it('tells fixed and dynamic pricing apart, and keeps them together', () => {
    const items = completions('revenue_streams:\n  - name: a\n    pricing: |');
    const groups = items.map(({ labelDetails }) => labelDetails?.description);
    assert.deepEqual(groups, [...Array<string>(4).fill('Fixed pricing'), ...Array<string>(4).fill('Dynamic pricing')]);
  });

  it('explains terms with the guide, and phases with their question', () => {
    const [first] = completions('kanalen:\n  - naam: a\n    fases: |');
    const text = typeof first?.documentation === 'object' ? first.documentation.value : '';
    assert.match(text, /Hoe creëren we awareness voor de producten en diensten van ons bedrijf\?/);
  });

  it('says of a link which item it is, and in which block', () => {
    const [first] = completions('customer_segments: [Small shops]\nchannels:\n  - name: a\n    customer_segments: |');
    assert.deepEqual([first?.label, first?.detail], ['small-shops', 'Small shops · Customer Segments']);
  });

  it('opens again for the value behind a key that has terms', () => {
    const type = completions('channels:\n  - name: a\n    ty|').find(({ label }) => label === 'type');
    assert.equal(type?.command?.command, 'editor.action.triggerSuggest');
  });
});
