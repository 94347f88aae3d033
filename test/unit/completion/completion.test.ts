import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import { complete } from '../../../src/service/completion/complete';
import { english } from '../../../src/service/l10n';
import { accept, cursor } from '../kit/cursor';

function completions(marked: string): CompletionItem[] {
  const { text, position } = cursor(marked);
  return complete(parseCanvas(text), position, english);
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
  // Where text is free.
  ['title: |', []],
  ['# |', []],
  ['channels:\n  # |', []],
  ['channels:\n  - name: |', []],
  ['channels:\n  - name: a b|', []],
  ['channels:\n  - name: a\n    note: |', []],
  ['channels:\n  - name: a\n    note: >\n      ty|', []],
  ['channels:\n  - name: a\n    note: >-\n      text\n\n      |', []],
  ['channels:\n  - name: a\n    type: own # |', []],
  ['channels:\n  - a b|', []],
  ['x-a:\n  |', []],
  ['channels:\n  - name: a\n    type: {|}', []],
  ['date: |', []],
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
  ['channels:\n  -|', [], ['name', 'name: …']],
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
  ['channels:\n  - {name: a, type: [own,|]}', 'direct', 'channels:\n  - {name: a, type: [own,direct]}'],
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

  it('finds words of the other language, and inserts those of the file', () => {
    const own = completions('kanalen:\n  - naam: a\n    soort: |').find(({ label }) => label === 'eigen');
    assert.equal(own?.filterText, 'eigen own');
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

  it('never throws, and edits one line around the cursor, wherever it is in whatever text', () => {
    const pieces = fc.constantFrom(
      'channels:', 'kanalen:', '\n', '\n  ', '\n    ', '- ', 'name: a', 'type: ', 'own', '[', ']', '{', '}', ', ', '"', "'", '#',
      ': ', '|', '>', '\t', '\r\n', 'items:', 'x-y: ', 'customer_segments: ', '&a ', '*a', '? ', '\uFEFF', '😀',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 25 }), fc.nat(), (parts, at) => {
      const text = parts.join('');
      const document = parseCanvas(text);
      const { source } = document;
      const position = source.positionAt(source.offsetAt(source.positionAt(at % (text.length + 1))));
      for (const { textEdit } of complete(document, position, english)) {
        assert.ok(textEdit && 'range' in textEdit);
        const { start, end } = textEdit.range;
        assert.equal(start.line, position.line);
        assert.equal(end.line, position.line);
        assert.ok(start.character <= position.character && position.character <= end.character, JSON.stringify(textEdit));
      }
    }), { numRuns: 2000 });
  });
});
