import assert from 'node:assert/strict';
import type { CanvasItem } from '../../../src/parsing/canvas';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';

function channels(yaml: string): readonly CanvasItem[] {
  return canvasOf(parseCanvas(yaml)).blocks.channels.items;
}

function firstChannel(...lines: string[]): CanvasItem {
  const [item] = channels(`channels:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  assert.ok(item);
  return item;
}

describe('the canvas that a file means', () => {
  const same: [what: string, one: string, other: string][] = [
    ['a string is an item with that name', 'channels: [Shop]', 'channels:\n  - name: Shop'],
    ['a block may be a mapping with items', 'channels:\n  - Shop', 'channels:\n  items:\n    - Shop'],
    ['a term alone is a list of one', 'channels:\n- {name: a, type: own}', 'channels:\n- {name: a, type: [own]}'],
    ['a link alone is a list of one', 'channels:\n- {name: a, key_partners: b}', 'channels:\n- {name: a, key_partners: [b]}'],
    ['an alias means what it stands for', 'channels:\n- &a {name: b}\n- *a', 'channels:\n- {name: b}\n- {name: b}'],
    [
      'an alias in a list means what it stands for', 'x: &x b\nchannels:\n- {name: a, key_partners: [*x, c]}',
      'x: b\nchannels:\n- {name: a, key_partners: [b, c]}',
    ],
    [
      'a merge key adds what is not there', 'channels:\n- &a {name: b, type: own}\n- {<<: *a, name: c}',
      'channels:\n- {name: b, type: own}\n- {name: c, type: own}',
    ],
    ['a dash alone is no item yet', 'channels:\n  - a\n  -\n', 'channels:\n  - a\n'],
    ['line ends do not matter', 'channels:\r\n  - name: a\r\n    type: own\r\n', 'channels:\n  - name: a\n    type: own\n'],
    ['a byte order mark does not matter', '\uFEFFchannels: [a]', 'channels: [a]'],
    ['words in other spellings are understood', 'Channels:\n- {Name: a, Type: Own}', 'channels:\n- {name: a, type: own}'],
    [
      'words of the other language are understood', 'channels:\n- {naam: a, soort: eigen, kleur: blauw}',
      'channels:\n- {name: a, type: own, color: blue}',
    ],
  ];
  for (const [what, one, other] of same) {
    it(what, () => {
      assert.deepEqual(canvasOf(parseCanvas(one)).blocks, canvasOf(parseCanvas(other)).blocks);
    });
  }

  const ids: [item: string, id: string][] = [
    ['- name: Online club', 'online-club'],
    ['- Online club', 'online-club'],
    ['- {name: Online club, id: club}', 'club'],
    ["- Café 'De Zon' & co.", 'cafe-de-zon-co'],
    ['- 24/7 support', '24-7-support'],
    ['- Øresund Æble', 'øresund-æble'],
    ['- 東京 支店', '東京-支店'],
    ['- name: 2026', '2026'],
  ];
  for (const [item, id] of ids) {
    it(`gives ${item.slice(2)} the id ${id}`, () => {
      assert.equal(firstChannel(item).id, id);
    });
  }

  it('keeps a term that it does not know as it is written', () => {
    assert.deepEqual(firstChannel('- {name: a, type: [own, Pigeon]}').terms.type, ['own', 'Pigeon']);
  });

  it('reads amounts that are numbers, and no others', () => {
    const items = canvasOf(parseCanvas('revenue_streams:\n- {name: a, amount: 12.5, per: month}\n- {name: b, amount: many}'));
    assert.deepEqual(items.blocks.revenue_streams.items.map(({ amount, per }) => [amount, per]), [
      [12.5, 'month'], [undefined, undefined],
    ]);
  });

  it('has all nine blocks, also for an empty file', () => {
    assert.equal(Object.keys(canvasOf(parseCanvas('')).blocks).length, 9);
  });
});

describe('the language of a file', () => {
  const cases: [yaml: string, language: string, from: string][] = [
    ['language: nl\nchannels: []', 'nl', 'field'],
    ['taal: en\nkanalen: []', 'en', 'field'],
    ['taal: NL', 'nl', 'field'],
    ['kanalen: []\nkey_partners: []', 'nl', 'keys'],
    ['channels: []', 'en', 'keys'],
    ['kanalen: []\nklantsegmenten: []\ncost_structure: []', 'nl', 'keys'],
    ['titel: a\nkey_partners: []', 'nl', 'keys'],
    ['key_partners: []', 'en', 'default'],
    ['', 'en', 'default'],
    ['language: klingon\nkanalen: []', 'nl', 'keys'],
  ];
  for (const [yaml, language, from] of cases) {
    it(`of ${JSON.stringify(yaml)} is ${language}, from its ${from}`, () => {
      const document = parseCanvas(yaml);
      assert.deepEqual([document.language, document.languageFrom], [language, from]);
    });
  }

  it('is the one given where the file does not tell', () => {
    assert.equal(parseCanvas('key_partners: []', { defaultLanguage: 'nl' }).language, 'nl');
    assert.equal(parseCanvas('channels: []', { defaultLanguage: 'nl' }).language, 'en');
  });
});
