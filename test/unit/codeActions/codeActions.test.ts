import assert from 'node:assert/strict';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { FileAction } from '../../../src/service/codeActions/fileAction';
import type { ActionContext } from '../../../src/service/codeActions/codeActions';
import { codeActions } from '../../../src/service/codeActions/codeActions';
import { english } from '../../../src/l10n/l10n';
import { nextLinkState } from '../../../src/links/linkState';
import { applyEdits, cursor } from '../kit/cursor';

function actionsAt(marked: string, context: ActionContext = {}): { text: string; actions: FileAction[] } {
  const { text, position } = cursor(marked);
  return { text, actions: codeActions(parseCanvas(text), { start: position, end: position }, english, context) };
}

/** A text with a cursor, the title of an action there, and the text after it. */
const cases: [marked: string, title: string, result: string][] = [
  ['title: a\nchannels:\n  - {name: b, type: dir|cet} # c\n', 'Change to `direct`', 'title: a\nchannels:\n  - {name: b, type: direct} # c\n'],
  ['title: a\nchannels:\n  - {name: b, type: "ei|gen"}\n', 'Change to `own`', 'title: a\nchannels:\n  - {name: b, type: "own"}\n'],
  ['{"language": "en", "title": "a", "kan|alen": ["b"]}\n', 'Change to `channels`', '{"language": "en", "title": "a", "channels": ["b"]}\n'],
  [
    'title: a\ncost_struc|ture:\n  # the most\n  - Rent\n', 'Write `focus: value-driven`',
    'title: a\ncost_structure:\n  focus: value-driven\n  items:\n    # the most\n    - Rent\n',
  ],
  [
    'titel: a\nkostenstructuur:\n  - naam: Huur\n    bed|rag: 10 # ongeveer\n', 'Write `per: maand`',
    'titel: a\nkostenstructuur:\n  - naam: Huur\n    bedrag: 10 # ongeveer\n    per: maand\n',
  ],
  ['title: a\nrevenue_streams: [{name: b, amo|unt: 1}]\n', 'Write `per: once`', 'title: a\nrevenue_streams: [{name: b, amount: 1, per: once}]\n'],
  ['title: a\nchan|els: [b]\n', 'Change to `channels`', 'title: a\nchannels: [b]\n'],
  ['title: a\nKey |Partners: [b]\n', 'Change to `key_partners`', 'title: a\nkey_partners: [b]\n'],
  ['title: a\nchannels:\n  - {name: b, id: M|y Id}\n', 'Change to `my-id`', 'title: a\nchannels:\n  - {name: b, id: my-id}\n'],
  [
    'titel: a\nkanalen:\n  - na|me: b # c\n    type: "own"\n', 'Write all 3 words as this canvas does',
    'titel: a\nkanalen:\n  - naam: b # c\n    soort: "eigen"\n',
  ],
  [
    'title: a\nchannels:\n  - name: b\n    key_partners: |c\n', 'Disable unknown-link for this line',
    'title: a\nchannels:\n  - name: b\n    # bmc-disable-next-line unknown-link\n    key_partners: c\n',
  ],
  [
    '# shop\ntitle: a\nchannels:\n  - {name: b, key_partners: |c}\n', 'Disable unknown-link for this file',
    '# bmc-disable unknown-link\n# shop\ntitle: a\nchannels:\n  - {name: b, key_partners: c}\n',
  ],
  [
    '\uFEFFchannels: [{name: b, key_partners: |c}]\n', 'Disable unknown-link for this line',
    '\uFEFF# bmc-disable-next-line unknown-link\nchannels: [{name: b, key_partners: c}]\n',
  ],
  [
    'title: a\nchannels:\n  - {name: b, customer_segments: [hom|e, x]}\ncustomer_segments: [Homes]\n', 'Change to `homes`',
    'title: a\nchannels:\n  - {name: b, customer_segments: [homes, x]}\ncustomer_segments: [Homes]\n',
  ],
  [
    'title: a\nchannels:\n  - name: b\n    customer_segments: web|-shop # c\nkey_partners: [Web shop]\n',
    'Link to `web-shop` in Key Partners',
    'title: a\nchannels:\n  - name: b\n    key_partners: web-shop # c\nkey_partners: [Web shop]\n',
  ],
  [
    'title: a\nchannels:\n  - name: b\n    key_partners: x\n    customer_segments: [y, web-sh|op]\nkey_partners: [X, Web shop]\n',
    'Link to `web-shop` in Key Partners',
    'title: a\nchannels:\n  - name: b\n    key_partners: [x, web-shop]\n    customer_segments: [y]\nkey_partners: [X, Web shop]\n',
  ],
  [
    'title: a\nchannels:\n  - name: b\n    customer_segments: web-sh|op\n', 'Create “Web shop” in Customer Segments',
    'title: a\nchannels:\n  - name: b\n    customer_segments: web-shop\ncustomer_segments:\n  - Web shop\n',
  ],
  [
    'titel: a\nkanalen:\n  - naam: b\n    klantsegmenten: x|_1\nklantsegmenten:\n  - c\n', 'Create “X 1” in Klantsegmenten',
    'titel: a\nkanalen:\n  - naam: b\n    klantsegmenten: x-1\nklantsegmenten:\n  - c\n  - X 1\n',
  ],
  [
    'title: a\nchannels:\n  - {name: Shop, customer_segments: [You|ng people]}\n  - {name: b, customer_segments: Young people}\n',
    'Create “Young people” in Customer Segments',
    'title: a\nchannels:\n  - {name: Shop, customer_segments: [young-people]}\n  - {name: b, customer_segments: young-people}\n'
    + 'customer_segments:\n  - Young people\n',
  ],
  // What has a name has an id.
  [
    'title: a\ncustomer_segments:\n  - {id: seg1, name: Big Offices}\nchannels:\n  - name: Shop\n    customer_segments: Big| Offices\n',
    'Change to `seg1`',
    'title: a\ncustomer_segments:\n  - {id: seg1, name: Big Offices}\nchannels:\n  - name: Shop\n    customer_segments: seg1\n',
  ],
  [
    'title: a\nkey_partners: [{id: p, name: Big Bakery}]\nchannels:\n  - {name: Shop, customer_segments: big| bakery}\n',
    'Link to `p` in Key Partners',
    'title: a\nkey_partners: [{id: p, name: Big Bakery}]\nchannels:\n  - {name: Shop, key_partners: p}\n',
  ],
  // Several, with commas between them.
  [
    'title: a\ncustomer_segments: [{id: s, name: Big Offices}, Homes]\nchannels:\n  - name: Shop\n    customer_segments: Big Off|ices, homes # c\n',
    'Change to `[s, homes]`',
    'title: a\ncustomer_segments: [{id: s, name: Big Offices}, Homes]\nchannels:\n  - name: Shop\n    customer_segments: [s, homes] # c\n',
  ],
  // Also in other words, in a list, and where one of them is not there yet.
  ...['homes and Off|ices', 'homes/off|ices', 'homes & off|ices', 'homes off|ices', 'homes, off|ices, homes'].map((written): [string, string, string] => [
    `title: a\ncustomer_segments: [{id: s, name: Offices}, Homes]\nchannels:\n  - name: Shop\n    customer_segments: ${written}\n`,
    'Change to `[homes, s]`',
    'title: a\ncustomer_segments: [{id: s, name: Offices}, Homes]\nchannels:\n  - name: Shop\n    customer_segments: [homes, s]\n',
  ]),
  [
    'titel: a\nklantsegmenten: [Thuis, Kantoor]\nkanalen:\n  - naam: b\n    klantsegmenten: thuis en kan|toor\n', 'Change to `[thuis, kantoor]`',
    'titel: a\nklantsegmenten: [Thuis, Kantoor]\nkanalen:\n  - naam: b\n    klantsegmenten: [thuis, kantoor]\n',
  ],
  [
    'title: a\ncustomer_segments: [Homes]\nchannels:\n  - name: Shop\n    customer_segments: homes, Young peo|ple # c\n',
    'Change to `[homes, Young people]`',
    'title: a\ncustomer_segments: [Homes]\nchannels:\n  - name: Shop\n    customer_segments: [homes, Young people] # c\n',
  ],
  [
    'title: a\r\ncustomer_segments: [{id: s, name: Offices}, Homes]\r\nchannels:\r\n  - name: Shop\r\n    customer_segments:\r\n'
    + '      - homes, off|ices # c\r\n      - x # d\r\n',
    'Change to `[homes, s]`',
    'title: a\r\ncustomer_segments: [{id: s, name: Offices}, Homes]\r\nchannels:\r\n  - name: Shop\r\n    customer_segments:\r\n'
    + '      - homes\r\n      - s # c\r\n      - x # d\r\n',
  ],
  [
    'title: a\ncustomer_segments: [{id: s, name: Offices}, Homes]\nchannels: [{name: Shop, customer_segments: [homes, x, "homes, off|ices"]}]\n',
    'Change to `[homes, s]`',
    'title: a\ncustomer_segments: [{id: s, name: Offices}, Homes]\nchannels: [{name: Shop, customer_segments: [homes, x, "s"]}]\n',
  ],
  // One that is linked already is not linked twice.
  [
    'title: a\ncustomer_segments: [{id: s, name: Offices}]\nchannels:\n  - name: Shop\n    customer_segments:\n      - s\n      - Off|ices # c\n',
    'Change to `s`',
    'title: a\ncustomer_segments: [{id: s, name: Offices}]\nchannels:\n  - name: Shop\n    customer_segments:\n      - s\n      # c\n',
  ],
  ['title: a\nchannels:\n  - name: S\n    phases: aware|ness,\n      purchase\n    type: own\n', 'Change to `[awareness, purchase]`',
    'title: a\nchannels:\n  - name: S\n    phases: [awareness, purchase]\n    type: own\n'],
  ['title: a\nchannels:\n  - name: S\n    phases: aware|ness, purchase\n', 'Change to `[awareness, purchase]`',
    'title: a\nchannels:\n  - name: S\n    phases: [awareness, purchase]\n'],
  ['titel: a\nkanalen:\n  - naam: S\n    fases: "bewust|wording; aankop"\n', 'Change to `["bewustwording", "aankoop"]`',
    'titel: a\nkanalen:\n  - naam: S\n    fases: ["bewustwording", "aankoop"]\n'],
  ['title: a\nchannels: [{name: S, phases: aware|ness, purchase, type: own}]\n', 'Change to `[awareness, purchase]`',
    'title: a\nchannels: [{name: S, phases: [awareness, purchase], type: own}]\n'],
  ['title: a\nchannels:\n  - name: S\n    phases:\n      - aware|ness, purchase # c\n      - delivery\n', 'Change to `[awareness, purchase]`',
    'title: a\nchannels:\n  - name: S\n    phases:\n      - awareness\n      - purchase # c\n      - delivery\n'],
  ['title: a\nchannels: [{name: S, type: own di|rect}]\n', 'Change to `[own, direct]`', 'title: a\nchannels: [{name: S, type: [own, direct]}]\n'],
  ['title: a\nchannels: [{name: S, type: own and d|irect}]\n', 'Change to `[own, direct]`', 'title: a\nchannels: [{name: S, type: [own, direct]}]\n'],
  ['title: a\nchannels: [{name: S, type: own, pi|geon}]\n'.replace('own, ', '"own, ').replace('geon', 'geon"'), 'Change to `["own", "pigeon"]`',
    'title: a\nchannels: [{name: S, type: ["own", "pigeon"]}]\n'],
  ['title: a\nchannels:\n  - {name: S, tags: on|e, two}\n', 'Change to `[one, two]`', 'title: a\nchannels:\n  - {name: S, tags: [one, two]}\n'],
  ['title: a\nauthors: \'D\'\'Ar|cy, Bob\'\n', 'Change to `[\'D\'\'Arcy\', \'Bob\']`', 'title: a\nauthors: [\'D\'\'Arcy\', \'Bob\']\n'],
  ['title: a\nauthors: "An\\"|n, Bob"\n', 'Change to `["An\\"n", "Bob"]`', 'title: a\nauthors: ["An\\"n", "Bob"]\n'],
  ['title: a\nauthors: A|nn, Bob\n', 'Change to `[Ann, Bob]`', 'title: a\nauthors: [Ann, Bob]\n'],
  [
    'title: a\nchannels: [{name: S, customer_segments: homes, offi|ces}]\ncustomer_segments: [Homes, Offices]\n', 'Change to `[homes, offices]`',
    'title: a\nchannels: [{name: S, customer_segments: [homes, offices]}]\ncustomer_segments: [Homes, Offices]\n',
  ],
  // Another name or id, with the links to it.
  [
    'title: a\nchannels:\n  - Shop #|1\nkey_partners:\n  - {name: c, channels: [shop, d]}\n', 'Put quotes around the text',
    'title: a\nchannels:\n  - "Shop #1"\nkey_partners:\n  - {name: c, channels: [shop-1, d]}\n',
  ],
  [
    'title: a\nchannels:\n  - name: Web\n    i|dd: w\nkey_partners:\n  - {name: c, channels: web}\n', 'Change to `id`',
    'title: a\nchannels:\n  - name: Web\n    id: w\nkey_partners:\n  - {name: c, channels: w}\n',
  ],
  [
    'title: a\nchannels:\n  - {name: b, id: M|y Id}\nkey_partners:\n  - {name: c, channels: [My Id, d]}\n', 'Change to `my-id`',
    'title: a\nchannels:\n  - {name: b, id: my-id}\nkey_partners:\n  - {name: c, channels: [my-id, d]}\n',
  ],
  [
    'title: a\nchannels:\n  - {name: b, id: M|y Id}\n  - My id\n', 'Change to `my-id-2`',
    'title: a\nchannels:\n  - {name: b, id: my-id-2}\n  - My id\n',
  ],
  [
    'title: a\nchannels:\n  - Web\n  - we|b # c\n  - {id: web-2, name: d}\n', 'Give this item the id `web-3`',
    'title: a\nchannels:\n  - Web\n  - id: web-3\n    name: web # c\n  - {id: web-2, name: d}\n',
  ],
  [
    'title: a\nchannels:\n  - &b\n    name: B\n    id: b\n  - <<: *b\n    name: |C\nkey_partners: [{name: d, channels: b}]\n', 'Give this item the id `b-2`',
    'title: a\nchannels:\n  - &b\n    name: B\n    id: b\n  - <<: *b\n    id: b-2\n    name: C\nkey_partners: [{name: d, channels: b}]\n',
  ],
  [
    'title: a\r\nchannels:\r\n  - b\r\n  - |b\r\n', 'Disable duplicate-id for this line',
    'title: a\r\nchannels:\r\n  - b\r\n  # bmc-disable-next-line duplicate-id\r\n  - b\r\n',
  ],
];

describe('quick fixes', () => {
  for (const [marked, title, result] of cases) {
    it(`${title} in ${JSON.stringify(marked)}`, () => {
      const { text, actions } = actionsAt(marked);
      const action = actions.find((each) => each.title === title && each.kind === 'quickfix');
      assert.ok(action, actions.map((each) => each.title).join(', '));
      assert.equal(applyEdits(text, action.edits), result);
    });
  }

  for (const marked of [
    'title: a\nchannels:\n  - name: b\n    type: own |shops\n', 'title: a\nchannels:\n  - name: b\n    status: test|ing, validated\n',
    'title: a\nchannels:\n  - name: b\n    typ|e of it: own\n', 'title: a\nchannels:\n  - {name: b, key_partners: bakers |abroad}\nkey_partners: [Bakers]\n',
  ]) {
    it(`lose no word of ${JSON.stringify(marked)}`, () => {
      const { text, actions } = actionsAt(marked, { only: ['quickfix'] });
      const words = (each: string): string[] => each.toLowerCase().match(/[a-z]+/g) ?? [];
      for (const { title, edits } of actions) {
        const after = words(applyEdits(text, edits));
        assert.deepEqual(words(text).filter((word) => !after.includes(word)), [], title);
      }
    });
  }

  it('are not offered where more would be wrong after them', () => {
    const { actions } = actionsAt('title: a\nchannels:\n  - {name: b, key_partners: c|d}\nkey_partners:\n  <<: *b - name: e\n    type: supplier\n  - f\n');
    assert.deepEqual(actions.filter(({ title }) => title.startsWith('Create')), []);
  });

  it('come with no report of a link to a name that is about to be mended', () => {
    const { actions } = actionsAt('title: a\nchannels:\n  - Shop #1\nkey_partners:\n  - {name: c, channels: sh|op}\n', { only: ['quickfix'] });
    assert.deepEqual(actions, []);
  });

  /** A link to nothing, beside the items that are there, and the preferred fix. */
  const preferred: [items: string, link: string, title: string][] = [
    ['[Phase 1, Phase 2]', 'phase-3', 'Create “Phase 3” in Customer Segments'],
    ['[A, B]', 'c', 'Create “C” in Customer Segments'],
    ['[Homes]', '[homes, home]', 'Create “Home” in Customer Segments'],
    ['[Homes]', '[home]', 'Change to `homes`'],
    ['["Old, wise people"]', 'Old, wise people', 'Change to `old-wise-people`'],
    ['[]', 'Old, wise people', 'Create “Old, wise people” in Customer Segments'],
    ['[]', 'young, old', 'Change to `[young, old]`'],
  ];
  for (const [items, link, title] of preferred) {
    it(`of a link to ${link} beside ${items} is by preference: ${title}`, () => {
      const document = parseCanvas(`title: a\ncustomer_segments: ${items}\nchannels:\n  - name: b\n    customer_segments: ${link}\n`);
      const titles = codeActions(document, document.source.range(0, document.source.length), english, { only: ['quickfix'] })
        .filter(({ isPreferred, diagnostics }) => isPreferred && diagnostics.some(({ code }) => code === 'unknown-link'));
      assert.deepEqual(titles.map((each) => each.title), [title]);
    });
  }

  it('make no list of one line of lines with a remark on each', () => {
    const { actions } = actionsAt('title: a\nchannels:\n  - {name: b, phases: aware|ness, # c\n      purchase} # d\n', { only: ['quickfix'] });
    assert.deepEqual(actions, []);
  });

  it('are not offered where nothing is wrong', () => {
    assert.deepEqual(actionsAt('title: a\nchan|nels: [b]\n', { only: ['quickfix'] }).actions, []);
  });

  it('alone are offered when the editor asks by itself', () => {
    assert.deepEqual(actionsAt('title: a\nchannels:\n  - |b\n', { isAutomatic: true }).actions, []);
  });

  it('that mend the whole file leave the canvas as it means, and nothing to mend', () => {
    const { text, actions } = actionsAt('|titel: a\nkanalen:\n  - {name: b, type: own, status: validated}\nkeyPartners: [c]\n');
    const [all] = actions.filter(({ kind }) => kind === 'source.fixAll.bmc');
    assert.ok(all);
    const mended = applyEdits(text, all.edits);
    assert.deepEqual(canvasOf(parseCanvas(mended)), canvasOf(parseCanvas(text)));
    const start = { line: 0, character: 0 };
    assert.deepEqual(codeActions(parseCanvas(mended), { start, end: start }, english, { only: ['quickfix', 'source.fixAll'] }), []);
  });

  it('write a word once that is shared through an anchor', () => {
    const { text, actions } = actionsAt('title: a\nchannels:\n  - &b {na|am: c}\n  - *b\nkey_partners: [*b]\n', { only: ['source.fixAll'] });
    assert.equal(actions[0]?.title, 'Write 1 word as this canvas does');
    assert.equal(applyEdits(text, actions[0].edits), text.replace('naam', 'name'));
  });

  it('leave a word alone, in the whole file, that is a name where an alias leads to it', () => {
    const { text, actions } = actionsAt('title: a\nchannels:\n  - &w naam: c\n    so|ort: own\nkey_partners: [*w]\n', { only: ['source.fixAll'] });
    assert.equal(applyEdits(text, actions[0]?.edits ?? []), text.replace('soort', 'type'));
  });

  it('silence what they say they silence', () => {
    const { text, actions } = actionsAt('title: a\nchannels:\n  - name: b\n    key_partners: |c\n');
    const mended = parseCanvas(applyEdits(text, actions[0]?.edits ?? []));
    const whole = mended.source.range(0, mended.source.text.length);
    assert.deepEqual(codeActions(mended, whole, english, { only: ['quickfix'] }), []);
  });
});

describe('links that are left behind', () => {
  const before = 'title: a\ncustomer_segments: [Shops, Offices]\nchannels:\n  - {name: b, customer_segments: [shops, offices]}\n  - {name: c, customer_segments: shops}\n';
  const links = nextLinkState(undefined, parseCanvas(before));
  const after = before.replace('Shops,', 'Big shops,');

  for (const [where, marked] of [
    ['the item', after.replace('Big', 'B|ig')], ['one of the links', after.replace('[shops', '[sh|ops')],
  ] as const) {
    it(`can be asked to follow at ${where}, or the item to keep its id`, () => {
      const { actions } = actionsAt(marked, { links, only: ['quickfix'] });
      const follow = actions.find(({ title }) => title === 'Let 2 links follow to `big-shops`');
      const keep = actions.find(({ title }) => title === 'Keep the id `shops` for Big shops');
      assert.equal(applyEdits(after, follow?.edits ?? []), after.replace('[shops', '[big-shops').replace(': shops}', ': big-shops}'));
      assert.equal(applyEdits(after, keep?.edits ?? []), after.replace('Big shops', '{id: shops, name: Big shops}'));
    });
  }

  it('are nobody\'s business elsewhere', () => {
    const { actions } = actionsAt(after.replace('Offices', 'Off|ices'), { links, only: ['quickfix'] });
    assert.deepEqual(actions, []);
  });
});

/** A text with a cursor, an action's kind and title, and the text after it. */
const refactorings: [marked: string, kind: string, title: string, result: string][] = [
  ['channels:\n  - We|b shop # c\n', 'refactor.rewrite', 'Give this item the id `web-shop`', 'channels:\n  - id: web-shop\n    name: Web shop # c\n'],
  ['channels:\n  - Web\n  - we|b\n', 'refactor.rewrite', 'Give this item the id `web-2`', 'channels:\n  - Web\n  - id: web-2\n    name: web\n'],
  ['channels:\n  - We|b # c\n', 'refactor.rewrite', 'Convert to an item with fields', 'channels:\n  - name: Web # c\n'],
  ['channels:\n|  - name: Web # c\n', 'refactor.rewrite', 'Convert to a name alone', 'channels:\n  - Web # c\n'],
  ['channels: [a, {name: |b}]\n', 'refactor.move', 'Move to Key Partners', 'key_partners:\n  - {name: b}\n\nchannels: [a]\n'],
  ['kanalen:\n  - naam: b\n    soort: |eigen # c\n  - d\nkey_partners: []\n', 'refactor.move', 'Move to Key Partners',
    'kanalen:\n  - d\nkey_partners:\n  - naam: b\n    x-soort: eigen # c\n'],
  ['chan|nels: [a]\nkey_partners: [b]\n', 'refactor.rewrite', 'Sort the blocks as on the canvas', 'key_partners: [b]\nchannels: [a]\n'],
  ['channels: [|a]\nkey_partners: [b]\n', 'source.sortBlocks.bmc', 'Sort the blocks as on the canvas', 'key_partners: [b]\nchannels: [a]\n'],
  ['t|itle: a\nchannels:\n  - {type: own}\n', 'refactor.rewrite', 'Translate keys and terms to Dutch', 'titel: a\nkanalen:\n  - {soort: eigen}\n'],
];

describe('refactorings', () => {
  for (const [marked, kind, title, result] of refactorings) {
    it(`${title} in ${JSON.stringify(marked)}`, () => {
      const { text, actions } = actionsAt(marked, { only: [kind] });
      const action = actions.find((each) => each.title === title);
      assert.ok(action, actions.map((each) => each.title).join(', '));
      assert.equal(applyEdits(text, action.edits), result);
    });
  }

  it('give no item an id that others would get with it', () => {
    const { actions } = actionsAt('channels:\n  - &b {name: |Shop}\n  - <<: *b\n    name: Web\n', { only: ['refactor.rewrite'] });
    assert.deepEqual(actions.filter(({ title }) => title.includes('id')), []);
  });

  it('move an item to each of the other blocks', () => {
    const { actions } = actionsAt('channels:\n  - |a\n', { only: ['refactor.move'] });
    assert.equal(actions.length, 8);
  });

  it('add the missing blocks with their questions', () => {
    const { text, actions } = actionsAt('tit|le: a\nchannels: [b]\n', { only: ['source.addMissingBlocks'] });
    const [action] = actions;
    assert.equal(action?.title, 'Add the 8 missing blocks with their questions');
    assert.match(applyEdits(text, action.edits), /# - .*\?\nkey_partners:\n/);
  });
});
