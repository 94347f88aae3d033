import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { currencyCodes, currencyIn, currencyNames } from '../../../src/canvas/currencies';
import { languageIds, languageOf } from '../../../src/canvas/languages';
import { blockIds, vocabularyIds } from '../../../src/canvas/structure';
import { findKey, findTerm, termText, termsOf } from '../../../src/canvas/words';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { itemsOf } from '../../../src/parsing/canvas';
import { complete } from '../../../src/service/completion/complete';
import { filterText } from '../../../src/service/completion/matches';
import { itemsByTag } from '../../../src/service/completion/tags';
import { english } from '../../../src/l10n/l10n';
import { accept, cursor } from '../kit/cursor';

/** What an editor asks for when someone types on, or presses Ctrl+Space. */
function completions(marked: string): CompletionItem[] {
  const { text, position } = cursor(marked);
  return complete(parseCanvas(text), position, english, 'asked').items;
}

function byOrder(items: readonly CompletionItem[]): string[] {
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

/** Whether an editor shows an item: its letters come in this order, as in VS Code, the first where a word begins. */
function shows({ label, filterText: text = label }: CompletionItem, typed: string): boolean {
  const [first = '', ...rest] = Array.from(typed.toLowerCase());
  const words = text.toLowerCase();
  for (let start = words.indexOf(first); start >= 0; start = words.indexOf(first, start + 1)) {
    if (start > 0 && /[\p{L}\p{N}]/u.test(words.charAt(start - 1))) continue;
    let at = start;
    if (rest.every((letter) => (at = words.indexOf(letter, at + 1)) > 0)) return true;
  }
  return false;
}

/** The labels that an editor shows for what is typed, those first that begin with it. */
function shown(marked: string): string[] {
  const { text, offset } = cursor(marked);
  const items = completions(marked);
  const [edit] = items.map(({ textEdit }) => textEdit);
  if (!edit || !('range' in edit)) return [];
  const line = text.slice(0, offset).split('\n').at(-1) ?? '';
  const typed = line.slice(edit.range.start.character).trimStart();
  const matching = items.filter((item) => shows(item, typed));
  const begins = ({ label, filterText: by = label }: CompletionItem): boolean =>
    by.toLowerCase().startsWith(typed.toLowerCase());
  return [...byOrder(matching.filter(begins)), ...byOrder(matching.filter((item) => !begins(item)))];
}

const links = 'customer_segments:\n  - name: Big Offices\n    id: offices\n  - Big Old Farms\n  - Homes\nchannels:\n  - name: a\n'
  + '    customer_segments:';

/** What is typed, and all that is shown for it. */
const exactly: [marked: string, labels: string[]][] = [
  // Several words.
  [`${links}\n      - Big O|`, ['offices', 'big-old-farms']],
  [`${links}\n      - big of|`, ['offices']],
  [`${links}\n      - homes\n      - Big Old F|\n`, ['big-old-farms']],
  [`${links}\n    - Big O|`, ['offices', 'big-old-farms']],
  [`${links} Big Of|`, ['offices']],
  [`${links} [Big Of|]`, ['offices']],
  [`${links} ["Big Of|"]`, ['offices']],
  ['cost_structure:\n  - name: a\n    characteristics:\n      - economies of sca|', ['economies-of-scale']],
  ['channels:\n  - Big O|', []],
  // Labels and other names.
  ['kanalen: []\nkey_partners:\n  - naam: a\n    soort: coöp|', ['cooperatie']],
  ['kanalen: []\nkey_partners:\n  - naam: a\n    soort: coop|', ['cooperatie']],
  ['key_partners:\n  - name: a\n    type: coöp|', ['coopetition']],
  ['title: a\nincome|', ['revenue_streams', 'revenue_streams …']],
  ['titel: a\nkanalen: []\ndoelg|', ['klantsegmenten', 'klantsegmenten …']],
  ['titel: a\nkanalen: []\nDoelg|', ['klantsegmenten', 'klantsegmenten …']],
  ['kanalen:\n  - naam: a\n    doelg|', ['klantsegmenten']],
  ['cost_structure:\n  - name: a\n    characteristics: scale|', ['economies-of-scale']],
  ['cost_structure:\n  - name: a\n    characteristics: fixed|', ['fixed-costs']],
  ['revenue_streams:\n  - name: a\n    pricing: fixed|',
    ['list-price', 'product-feature-dependent', 'customer-segment-dependent', 'volume-dependent']],
  ['revenue_streams:\n  - name: a\n    pricing: auct|', ['auctions']],
  ['channels:\n  - name: a\n    color: grey|', ['gray']],
  ['kanalen:\n  - naam: a\n    kleur: grey|', ['grijs']],
  ['channels:\n  - name: a\n    type: wholes|', ['indirect']],
  ['channels:\n  - name: a\n    colour|', ['color']],
  ['title: a\nchannels: []\nsuppl|', ['key_partners', 'key_partners …']],
  ['titel: a\nkanalen: []\nleveranc|', ['key_partners', 'key_partners …']],
  ['title: a\nchannels: []\nexpens|', ['cost_structure', 'cost_structure …']],
  ['title: a\nchannels: []\nomzet|', ['revenue_streams', 'revenue_streams …']],
  ['titel: a\nkanalen: []\npartner|', ['key_partners', 'key_partners …']],
  ['key_resources:\n  - name: a\n    type: peop|', ['human']],
  ['customer_segments:\n  - name: a\n    type: two-s|', ['multi-sided-platform']],
  ['revenue_streams:\n  - name: a\n    per: monthly|', ['month']],
  ['inkomstenstromen:\n  - naam: a\n    per: maandel|', ['maand']],
  ['kanalen:\n  - naam: a\n    soort: winkels|', ['partner']],
  ['kostenstructuur:\n  - naam: a\n    kenmerken: schaal|', ['schaalvoordelen']],
  ['value_propositions:\n  - name: a\n    characteristics: usab|', ['convenience-usability']],
  ['channels:\n  - name: a\n    kleur|', ['color']],
  // What is said about something is none of its names.
  ['title: a\nbusiness|', []],
  ['titel: a\nnetwerk|', []],
  ['channels:\n  - name: a\n    economies|', []],
  ['titel: a\nkanalen: []\nklant|',
    ['klantrelaties', 'klantsegmenten', 'klantrelaties …', 'klantsegmenten …']],
  ['titel: a\nkanalen:\n  - naam: a\n    klant|', ['klantrelaties', 'klantsegmenten']],
  ['title: a\nitem|', []],
  // Currencies by name, the usual ones first.
  ['currency: gbp|', ['GBP']],
  ['currency: £|', ['GBP']],
  ['valuta: €|', ['EUR']],
  ['currency: "$|"', ['USD']],
  ['currency: sterl|', ['GBP']],
  ['currency: swiss|', ['CHF']],
  ['currency: renminbi|', ['CNY']],
  // Comments that silence rules.
  ['channels:\n  # bmc-disable-next-line duplicate|\n  - a', ['duplicate-id']],
  ['# bmc-disable long|', ['long-name']],
  // Aliases.
  ['key_partners:\n  - &grower {name: Grower}\n  - &gold Gold\nchannels:\n  - name: a\n    key_partners: *gr|', ['grower']],
];

/** What is offered, in order, where nothing is typed. */
const inOrder: [marked: string, first: string[], last?: string][] = [
  ['|', ['canvas (en)', 'canvas (nl)', 'bmc', 'language', 'title'], 'revenue_streams …'],
  ['title: a\n|\nchannels: []\n', ['bmc', 'language', 'description']],
  ['title: a\nchannels: []\n|', ['key_partners', 'key_activities', 'key_resources'], 'tags'],
  ['title: a\nkey_partners: []\n\n|\n\nchannels: []\n', ['key_activities', 'key_resources', 'value_propositions']],
  ['channels:\n  - |', ['name: …', 'name', 'type', 'phases'], 'id'],
  ['channels:\n  - name: a\n    |', ['type', 'phases', 'status', 'color', 'tags', 'note', 'key_partners'], 'id'],
  ['revenue_streams:\n  - name: a\n    |', ['type', 'pricing', 'amount', 'per'], 'id'],
  ['value_propositions:\n  - name: a\n    |', ['characteristics'], 'id'],
  ['key_partners:\n  - name: a\n    |', ['type', 'motivation'], 'id'],
  ['cost_structure:\n  - {name: a, |}', ['characteristics', 'amount', 'per'], 'id'],
  ['currency: |', ['EUR', 'USD', 'GBP']],
  // Tags that are in use, the most used first.
  ['tags: [b2b]\nchannels:\n  - {name: a, tags: [online, b2b]}\n  - {name: b, tags: [big deal, b2b]}\n  - name: c\n    tags: [|]',
    ['b2b', 'big deal', 'online'], 'online'],
  ['tags: [|]\nchannels:\n  - {name: a, tags: [online]}\n', ['online'], 'online'],
  ['channels:\n  - {name: a, tags: [online]}\n  - name: b\n    tags:\n      - on|\n', ['online'], 'online'],
  // The id that the name makes.
  ['channels:\n  - name: Café "Zuid"\n    id: |', ['cafe-zuid'], 'cafe-zuid'],
  ['channels:\n  - id: |\n    name: Web shop\n', ['web-shop'], 'web-shop'],
  ['channels:\n  - {name: Web shop, id: |}', ['web-shop'], 'web-shop'],
  ['channels: [{name: A, id: |}, {name: B}]', ['a'], 'a'],
  ['channels:\n  - Web shop\n  - name: Web shop\n    id: |\n  - name: c\n', ['web-shop-2'], 'web-shop-2'],
  // Rules.
  ['channels:\n  # bmc-disable-next-line |\n  - a', ['unknown-link', 'duplicate-id']],
  ['# bmc-disable unknown-link, |', ['duplicate-id']],
  // Aliases: what was named above.
  ['key_partners:\n  - &grower {name: Grower}\n  - *|', ['grower'], 'grower'],
  ['key_partners:\n  - &one {name: One}\nchannels:\n  - {<<: *|}\n', ['one'], 'one'],
  ['x-a: &base\n  status: testing\nchannels:\n  - <<: *|\n    name: a\n', ['base'], 'base'],
  ['key_partners: [&one A]\nchannels:\n  - {name: c, key_partners: [*|]}\n', ['one'], 'one'],
  ['key_partners: [&one A]\nchannels:\n  - name: c\n    key_partners: [ *|]\n', ['one'], 'one'],
  ['key_partners: [&one A, &two B]\nchannels: [&three C, *|]\n', ['one', 'two', 'three'], 'three'],
  ['key_partners: [&a A, &b B]\nchannels:\n  - name: c\n    key_partners: [*|]\nx-b: &later 1\n', ['a', 'b'], 'b'],
];

const nowhere = [
  'title: a\n---\n|', 'title: a\nchannels: []\n---\nti|', 'title: a\n...\n|', 'title: a\r\n---\r\n|', 'title: a\n---\n  - |',
  'channels:\n  - name: a\n    id: |\nkanalen: []\n---\n'.replace('|', '').concat('|'),
  'channels:\n  - id: |', 'channels:\n  - name: a\n    note: |\n      # bmc-disable-next-line |'.replace('|', '>'),
  'channels:\n  - name: see *|', 'title: a *|', 'channels:\n  - name: a\n    key_partners: *|', '# bmc-disable-next-line|',
  'channels:\n  - name: a\n    note: # bmc-disable |x'.replace('# ', '"# '),
];

/** A text with a cursor, what is accepted, and what the text is then. */
const accepted: [marked: string, label: string, result: string][] = [
  // Comments stay on their line.
  ['chan| # todo', 'channels', 'channels: # todo\n  - '],
  ['chan| # todo\ntitle: a\n', 'channels', 'channels: # todo\n  - \ntitle: a\n'],
  ['chan|  # costs ${1} }\n', 'channels …', 'channels:  # costs ${1} }\n  - name: Where customers find us\n    type: own\n'],
  ['channels:\n  - na| # todo', 'name: …', 'channels:\n  - name: Where customers find us # todo\n    type: own'],
  ['tit| # todo', 'title', 'title:  # todo'],
  ['channels:\n  - name: a\n    ty| # todo', 'type', 'channels:\n  - name: a\n    type:  # todo'],
  // Several words are one value.
  [`${links}\n      - Big O|`, 'offices', `${links}\n      - offices`],
  [`${links}\n      - Big| Offices # here\n`, 'offices', `${links}\n      - offices # here\n`],
  [`${links} Big| Offices # here\n`, 'offices', `${links} offices # here\n`],
  ['channels: [|]', '{name: …}', 'channels: [{name: Where customers find us, type: own}]'],
  ['channels: [Shop, |]\n', '{name: …}', 'channels: [Shop, {name: Where customers find us, type: own}]\n'],
  ['title: a\nkostenstructuur: []\n|', 'kanalen …',
    'title: a\nkostenstructuur: []\nkanalen:\n  - naam: Waar klanten ons vinden\n    soort: eigen'],
  ['title: a\n|', 'cost_structure …',
    'title: a\ncost_structure:\n  focus: cost-driven\n  items:\n    - name: Our largest cost\n      characteristics: fixed-costs'],
  ['channels:\n  # bmc-disable-next-line dup|\n  - a', 'duplicate-id', 'channels:\n  # bmc-disable-next-line duplicate-id\n  - a'],
  ['channels:\n  - {name: a, tags: [big deal]}\n  - name: b\n    tags: [big|]', 'big deal',
    'channels:\n  - {name: a, tags: [big deal]}\n  - name: b\n    tags: ["big deal"]'],
  ['key_partners:\n  - &grower {name: Grower}\n  - *g|', 'grower', 'key_partners:\n  - &grower {name: Grower}\n  - *grower'],
  ['channels:\n  - name: 2026\n    id: |', '2026', 'channels:\n  - name: 2026\n    id: "2026"'],
];

describe('completion finds', () => {
  for (const [marked, labels] of exactly) {
    it(`${labels.join(', ') || 'nothing'} in ${JSON.stringify(marked.replace(links, '…'))}`, () => {
      assert.deepEqual(shown(marked), labels);
    });
  }

  for (const [marked, first, last] of inOrder) {
    it(`first ${first.join(', ')} in ${JSON.stringify(marked)}`, () => {
      const labels = byOrder(completions(marked));
      assert.deepEqual(labels.slice(0, first.length), first);
      if (last !== undefined) assert.equal(labels.at(-1), last);
    });
  }

  for (const marked of nowhere) {
    it(`nothing in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(completions(marked).map(({ label }) => label), []);
    });
  }

  for (const [marked, label, result] of accepted) {
    it(`${label} for ${JSON.stringify(marked.replace(links, '…'))}, and writes it well`, () => {
      const item = completions(marked).find((each) => each.label === label);
      assert.ok(item, completions(marked).map((each) => each.label).join(', '));
      assert.equal(accept(cursor(marked).text, item), result);
    });
  }

  /** What people of either language call a currency, and the one that most of them mean by it. */
  const meant: [word: string, code: string][] = [
    ['pound', 'GBP'], ['pond', 'GBP'], ['dollar', 'USD'], ['franc', 'CHF'], ['frank', 'CHF'], ['kroon', 'SEK'], ['krona', 'SEK'], ['won', 'KRW'],
    ['rupee', 'INR'], ['peso', 'MXN'], ['lira', 'TRY'], ['dirham', 'AED'], ['real', 'BRL'], ['rand', 'ZAR'], ['yen', 'JPY'], ['euro', 'EUR'],
  ];
  for (const [word, code] of meant) {
    it(`${code} first by ${word}, in either language`, () => {
      for (const language of languageIds) assert.equal(shown(`language: ${language}\ncurrency: ${word}|`)[0], code, language);
    });
  }

  it('currencies by all that checks know them by', () => {
    for (const code of currencyCodes()) {
      for (const name of currencyNames(code)) {
        assert.equal(currencyIn(name), code, name);
        assert.ok(shown(`currency: "${name.replace('"', '')}|"`).includes(code), name);
      }
    }
  });

  it('today\'s date', () => {
    const today = new Date().setHours(0, 0, 0, 0);
    const [item] = completions('date: |');
    assert.match(item?.label ?? '', /^\d{4}-\d{2}-\d{2}$/);
    const [year, month, day] = (item?.label ?? '').split('-').map(Number);
    // Midnight may pass in between.
    const apart = new Date(year ?? 0, (month ?? 1) - 1, day).getTime() - today;
    assert.ok(apart >= 0 && apart <= 25 * 3_600_000, item?.label);
    assert.equal(item && accept('date: ', item), `date: ${item?.label}`);
  });

  it('a canvas at the top of a file that begins with ---', () => {
    assert.ok(completions('# A canvas\n---\n|').some(({ label }) => label === 'canvas (en)'));
    assert.ok(completions('---\ntitle: a\n|').some(({ label }) => label === 'channels'));
  });

  it('what checks understand: every other name of a block or term leads to it in both', () => {
    for (const language of languageIds) {
      for (const block of blockIds) {
        for (const name of languageOf(language).blocks[block].also) {
          assert.equal(findKey({ in: 'canvas' }, name)?.id, block, name);
          const offered = completions(`title: a\nlanguage: en\n${name.slice(0, -1)}|`).find(({ label }) => label === block);
          assert.equal(offered?.filterText?.startsWith(name.slice(0, -1)), true, name);
        }
      }
      for (const vocabulary of vocabularyIds) {
        for (const term of termsOf(vocabulary)) {
          for (const name of termText(vocabulary, term, language)?.also ?? []) {
            assert.equal(findTerm(vocabulary, name)?.id, term, name);
          }
        }
      }
    }
  });
});

describe('what is typed', () => {
  const cases: [typed: string, names: string[], filter: string][] = [
    ['', ['small', 'Small shops'], 'small Small shops'],
    ['', ['cooperatie', 'Coöperatie'], 'cooperatie Coöperatie'],
    ['', ['cafe', 'Café Zuid'], 'cafe Café Zuid cafe zuid'],
    ['coöp', ['cooperatie'], 'coöperatie'],
    ['Big O', ['big-offices'], 'Big Offices'],
    ['scale', ['economies-of-scale'], 'scale'],
    ['cale', ['economies-of-scale'], 'economies-of-scale'],
    ['pound', ['GBP', 'British Pound'], 'pound'],
  ];
  for (const [typed, names, filter] of cases) {
    it(`${JSON.stringify(typed)} is matched with ${JSON.stringify(filter)} for ${names.join(', ')}`, () => {
      assert.equal(filterText(typed, names), filter);
    });
  }

  it('in one item has the tags of that item alone counted again', () => {
    const items = Array.from({ length: 100 }, (_, index) => `  - {name: a${index}, tags: [t${index % 3}]}`);
    const text = `title: a\nchannels:\n${items.join('\n')}\n`;
    const before = parseCanvas(text);
    const [block] = before.blocks;
    assert.ok(block);
    const counts = itemsByTag(itemsOf(block));
    assert.equal(counts.get('t1').length, 33);
    const start = text.indexOf('t1');
    const [after] = reparseCanvas(before, { start, end: start + 2, text: 'new' }).blocks;
    assert.ok(after);
    const again = itemsByTag(itemsOf(after));
    assert.equal(again, counts, 'the very same counts, taken over');
    assert.deepEqual([again.get('t1').length, again.get('new').length], [32, 1]);
  });
});
