import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { textAfter } from '../../../src/edit/textChanges';
import { diffCanvases } from '../../../src/diff/compare';
import type { Labels } from '../../../src/merge/conflicts';
import type { Merged } from '../../../src/merge/merge';
import { mergeOf } from '../../../src/merge/merge';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Choice } from '../../../src/preview/details';
import { itemDetails } from '../../../src/preview/details';
import type { Intent } from '../../../src/preview/intents';
import { outcomeOf } from '../../../src/preview/intents';
import { keyOfItem } from '../../../src/preview/keys';
import { blockIds } from '../../../src/canvas/structure';
import { exampleCanvases } from '../kit/canvases';
import { commentsIn } from '../kit/comments';
import { runs } from '../kit/runs';

const labels = { ours: 'ours', theirs: 'theirs' };

/** A merge by meaning; `undefined` where that cannot be done. */
function mergeCanvases(base: string, ours: string, theirs: string, names: Labels): Merged | undefined {
  const merged = mergeOf(base, ours, theirs).byMeaning(names);
  return typeof merged === 'string' ? undefined : merged;
}

const example = fc.constantFrom(...exampleCanvases.filter((text) => !parseCanvas(text).hasAnchors));
const gestures = fc.array(fc.nat(1_000_000), { maxLength: 4 });
const base = 'title: a\nchannels:\n  - Web # why\n  - name: Market\n    type: own\n    customer_segments: homes\ncustomer_segments:\n  - Homes\n  - Offices\n';

type Change = (text: string) => string;

const cases: [what: string, ours: Change, theirs: Change, merged: Change, conflicts: number][] = [
  ['items added to one block by both', (text) => text.replace('  - Offices', '  - Offices\n  - Schools # ours'),
    (text) => text.replace('  - Offices', '  - Offices\n  - Shops # theirs'), (text) => `${text}  - Schools # ours\n  - Shops # theirs\n`, 0],
  ['different fields of one item', (text) => text.replace('type: own', 'type: direct'), (text) => text.replace('- name: Market', '- name: Market\n    status: testing'),
    (text) => text.replace('- name: Market\n    type: own', '- name: Market\n    status: testing\n    type: direct'), 0],
  ['a name of theirs that our links follow', (text) => text.replace('- Web # why', '- {name: Web, customer_segments: homes} # why'),
    (text) => text.replace('- Homes', '- Private homes').replace('segments: homes', 'segments: private-homes'),
    (text) => text.replace('- Homes', '- Private homes').replace('- Web # why', '- {name: Web, customer_segments: private-homes} # why')
      .replace('    customer_segments: homes', '    customer_segments: private-homes'), 0],
  ['an item that they moved and we changed', (text) => text.replace('type: own', 'type: own\n    tags: [x]'),
    (text) => `${text.replace('  - name: Market\n    type: own\n    customer_segments: homes\n', '')}key_partners:\n  - name: Market\n    customer_segments: homes\n`,
    () => 'title: a\nchannels:\n  - Web # why\ncustomer_segments:\n  - Homes\n  - Offices\nkey_partners:\n  - name: Market\n    tags: [x]\n    customer_segments: homes\n', 0],
  ['an item that both added, each with other links', (text) => text.replace('channels:', 'channels:\n  - {name: Kiosk, customer_segments: homes}'),
    (text) => text.replace('channels:', 'channels:\n  - {name: Kiosk, customer_segments: offices}'),
    (text) => text.replace('channels:', 'channels:\n  - {name: Kiosk, customer_segments: [homes, offices]}'), 0],
  ['the same change by both', (text) => text.replace('Offices', 'Big offices'), (text) => text.replace('Offices', 'Big offices'), (text) => text.replace('Offices', 'Big offices'), 0],
  ['an item that they removed', (text) => text.replace('title: a', 'title: b'), (text) => text.replace('  - Web # why\n', ''),
    (text) => text.replace('title: a', 'title: b').replace('  - Web # why\n', ''), 0],
  ['a title of theirs', (text) => text, (text) => text.replace('title: a', 'title: b # new\ncurrency: EUR'), (text) => text.replace('title: a', 'title: b # new\ncurrency: EUR'), 0],
  ['their words in another language', (text) => text.replace('type: own', 'type: own # x'),
    () => 'titel: a\nkanalen:\n  - Web # why\n  - naam: Market\n    soort: direct\n    klantsegmenten: homes\nklantsegmenten:\n  - Homes\n  - Offices\n',
    (text) => text.replace('type: own', 'type: direct # x'), 0],
  ['a status changed by both in different ways', (text) => text.replace('type: own', 'status: validated'), (text) => text.replace('type: own', 'status: rejected'),
    (text) => text.replace(/ {2}- name: Market[^]*homes\n/, '<<<<<<< ours\n  - name: Market\n    status: validated\n    customer_segments: homes\n=======\n  - name: Market\n    status: rejected\n    customer_segments: homes\n>>>>>>> theirs\n'), 1],
  ['an item that they removed and we changed', (text) => text.replace('type: own', 'type: direct'), (text) => text.replace(/ {2}- name: Market[^]*homes\n/, ''),
    (text) => text.replace(/ {2}- name: Market[^]*homes\n/, '<<<<<<< ours\n  - name: Market\n    type: direct\n    customer_segments: homes\n=======\n>>>>>>> theirs\n'), 1],
  ['an item that we removed and they changed', (text) => text.replace(/ {2}- name: Market[^]*homes\n/, ''), (text) => text.replace('type: own', 'type: direct'),
    (text) => text.replace(/ {2}- name: Market[^]*homes\n/, '<<<<<<< ours\n=======\n  - name: Market\n    type: direct\n    customer_segments: homes\n>>>>>>> theirs\n'), 1],
  ['a title that both changed', (text) => text.replace('title: a', 'title: b'), (text) => text.replace('title: a', 'title: c'),
    (text) => text.replace('title: a\n', '<<<<<<< ours\ntitle: b\n=======\ntitle: c\n>>>>>>> theirs\n'), 1],
];

/** Merges that once lost or misplaced something. In each case the result is the same from both sides, but for order. */
const kept: [what: string, base: string, ours: string, theirs: string, merged: string, conflicts: number][] = [
  ['a key of our own in an item that they removed',
    'title: a\nchannels:\n  - name: Web\n  - name: Market\n    type: own\n',
    'title: a\nchannels:\n  - name: Web\n  - name: Market\n    type: own\n    x-budget: 4000\n', 'title: a\nchannels:\n  - name: Web\n',
    'title: a\nchannels:\n  - name: Web\n<<<<<<< ours\n  - name: Market\n    type: own\n    x-budget: 4000\n=======\n>>>>>>> theirs\n', 1],
  ['different keys of their own in one item', 'title: a\nchannels:\n  - Web\n', 'title: a\nchannels:\n  - name: Web\n    x-a: 1\n',
    'title: a\nchannels:\n  - name: Web\n    x-b: [2]\n', 'title: a\nchannels:\n  - name: Web\n    x-a: 1\n    x-b: [2]\n', 0],
  ['one key of their own that both changed', 'title: a\nchannels:\n  - {name: Web, x-a: 1}\n', 'title: a\nchannels:\n  - {name: Web, x-a: 2}\n',
    'title: a\nchannels:\n  - {name: Web, x-a: 3}\n',
    'title: a\nchannels:\n<<<<<<< ours\n  - {name: Web, x-a: 2}\n=======\n  - {name: Web, x-a: 3}\n>>>>>>> theirs\n', 1],
  ['a second term of a focus', 'title: a\ncost_structure:\n  focus: cost-driven\n  items:\n    - Rent\n',
    'title: a\ncost_structure:\n  focus: cost-driven\n  items:\n    - Rents\n',
    'title: a\ncost_structure:\n  focus: [cost-driven, value-driven]\n  items:\n    - Rent\n',
    'title: a\ncost_structure:\n  focus: [cost-driven, value-driven]\n  items:\n    - Rents\n', 0],
  ['a block without its note, which one removed', 'title: a\nchannels:\n  note: keep me?\n  items:\n    - Web\ncustomer_segments:\n  - Homes\n',
    'title: a\nchannels:\n  note: keep me?\n  items:\n    - Web\ncustomer_segments:\n  - Homes\n  - Offices\n',
    'title: a\nchannels:\n  items:\n    - Web\ncustomer_segments:\n  - Homes\n',
    'title: a\nchannels:\n  items:\n    - Web\ncustomer_segments:\n  - Homes\n  - Offices\n', 0],
  ['one term that both replaced', 'title: a\nchannels:\n  - name: Web\n    type: own\n', 'title: a\nchannels:\n  - name: Web\n    type: direct\n',
    'title: a\nchannels:\n  - name: Web\n    type: partner\n',
    'title: a\nchannels:\n<<<<<<< ours\n  - name: Web\n    type: direct\n=======\n  - name: Web\n    type: partner\n>>>>>>> theirs\n', 1],
  ['a key of our own in an item that they moved', 'title: a\nchannels:\n  - Web\n  - name: Market\n    status: testing\n',
    'title: a\nchannels:\n  - Web\n  - name: Market\n    status: testing\n    x-note: internal only\n',
    'title: a\nchannels:\n  - Web\nkey_partners:\n  - name: Market\n    status: testing\n',
    'title: a\nchannels:\n  - Web\nkey_partners:\n  - name: Market\n    status: testing\n    x-note: internal only\n', 0],
  ['a single tag as a list', 'title: a\nchannels:\n  - name: Web\n', 'title: a\nchannels:\n  - name: Web\n    status: testing\n',
    'title: a\nchannels:\n  - name: Web\n    tags: [core]\n', 'title: a\nchannels:\n  - name: Web\n    status: testing\n    tags: [core]\n', 0],
  ['a comment on the first item above it, behind which something new came', 'title: B\nchannels:\n  # about a\n  - name: a\n    status: testing\n',
    'title: B\nchannels:\n  # about a\n  - name: a\n    status: validated\n    tags: [x]\n',
    'title: B\nchannels:\n  - new\n  # about a\n  - name: a\n    status: testing\n    type: own\n',
    'title: B\nchannels:\n  - new\n  # about a\n  - name: a\n    status: validated\n    tags: [x]\n    type: own\n', 0],
  ['a comment on the first item, although they put something new below it', 'title: B\nchannels:\n  # about a\n  - a\n  - b\n',
    'title: B\nchannels:\n  # about a\n  - a\n  - c\n', 'title: B\nchannels:\n  # about a\n  - new\n  - a\n  - b\n  - d\n',
    'title: B\nchannels:\n  - new\n  # about a\n  - a\n  - c\n  - d\n', 0],
  ['a comment on the first item of a block that both added', 'title: B\n', 'title: B\nchannels:\n  # ours knows why\n  - Web\n', 'title: B\nchannels:\n  - Mail\n',
    'title: B\nchannels:\n  # ours knows why\n  - Web\n  - Mail\n', 0],
  ['a comment on a block, set apart from its items', 'title: B\nchannels:\n  # all\n\n  - a\n', 'title: B\nchannels:\n  # all\n\n  - a\n  - b\n',
    'title: B\nchannels:\n  # all\n\n  - new\n  - a\n', 'title: B\nchannels:\n  # all\n\n  - new\n  - a\n  - b\n', 0],
  ['the columns behind a byte order mark', '\uFEFFtitle: a\nchannels:\n  - Web\n', '\uFEFFtitle: a\nchannels:\n  - Web\n  - Shop\n',
    '\uFEFFtitle: a\nchannels:\n  - Web\n  - Mail\nrevenue_streams:\n  - Sales\n',
    '\uFEFFtitle: a\nchannels:\n  - Web\n  - Shop\n  - Mail\nrevenue_streams:\n  - Sales\n', 0],
  ['the last line break of a note', 'title: a\nchannels:\n  - name: Web\n', 'title: a\nchannels:\n  - name: Web\n    status: testing\n',
    'title: a\nchannels:\n  - name: Web\n    note: |\n      one\n      two\n',
    'title: a\nchannels:\n  - name: Web\n    status: testing\n    note: |\n      one\n      two\n', 0],
  ['an item that one removed while the other put a link to it', 'title: a\nchannels:\n  - Web\ncustomer_segments:\n  - Homes\n',
    'title: a\nchannels:\n  - name: Web\n    customer_segments: homes\ncustomer_segments:\n  - Homes\n', 'title: a\nchannels:\n  - Web\ncustomer_segments:\n',
    'title: a\nchannels:\n  - name: Web\n    customer_segments: homes\ncustomer_segments:\n<<<<<<< ours\n  - Homes\n=======\n>>>>>>> theirs\n', 1],
  ['a new item and a renamed one under one name', 'title: a\nchannels:\n  - Web shop one\n', 'title: a\nchannels:\n  - Web shop two\n',
    'title: a\nchannels:\n  - Web shop one\n  - Web shop two\n',
    'title: a\nchannels:\n  - Web shop two\n<<<<<<< ours\n=======\n  - Web shop two\n>>>>>>> theirs\n', 1],
  ['an item that both moved, to different blocks', 'title: a\nchannels:\n  - Web\nkey_partners:\n  - A\nkey_activities:\n  - B\n',
    'title: a\nchannels:\nkey_partners:\n  - A\n  - Web\nkey_activities:\n  - B\n', 'title: a\nchannels:\nkey_partners:\n  - A\nkey_activities:\n  - B\n  - Web\n',
    'title: a\nchannels:\nkey_partners:\n  - A\n<<<<<<< ours\n  - Web\n=======\n  - Web\n>>>>>>> theirs\nkey_activities:\n  - B\n', 1],
];

/** Letters that theirs encodes in another way, as file systems and keyboards do: nothing that anyone sees. */
const decomposed: [what: string, part: string][] = [
  ['a name', '- name: Café\n'], ['a name alone', '- Bücher'], ['a link', 'customer_segments: cafés'], ['an id', 'id: école'],
  ['a tag', 'tags: [été]'], ['a note', 'note: À la carte'], ['a key of one’s own', 'x-clé: 1'],
  ['a value of such a key', 'x-ville: Orléans'],
];
const accented = 'title: a\nchannels:\n  - Bücher\n  - name: Café\n    customer_segments: cafés\n    tags: [été]\n'
  + '    note: À la carte\n    x-clé: 1\n    x-ville: Orléans\ncustomer_segments:\n  - Cafés\n  - name: School\n    id: école\n';

describe('a merge takes for no change', () => {
  for (const [what, part] of decomposed) {
    it(`other encodings of the letters of ${what}`, () => {
      const theirs = accented.replace(part, part.normalize('NFD'));
      assert.notEqual(theirs, accented);
      const ours = accented.replace('- Bücher', '- Bücher # read').replace('1\n', '1\n    status: testing\n').replace('School\n', 'School\n    color: red\n');
      assert.deepEqual(mergeCanvases(accented, ours, theirs, labels), { text: ours, conflicts: 0 });
      const turned = mergeCanvases(accented, theirs, ours, labels);
      assert.deepEqual([turned?.text.normalize('NFC'), turned?.conflicts], [ours, 0]);
    });
  }
});

const moreKept: typeof kept = [
  ['an item that comes to a block of which we left a note alone', 'title: a\nchannels:\nkey_activities:\n  - Sell\n  - Buy\n',
    'title: a\nchannels:\n  note: n\nkey_activities:\n  - Sell\n  - Buy\n', 'title: a\nchannels:\n  - Sell\nkey_activities:\n  - Buy\n',
    'title: a\nchannels:\n  note: n\n  items:\n    - Sell\nkey_activities:\n  - Buy\n', 0],
  ['items of one name apart, of which we removed one and they changed one',
    'title: a\nchannels:\n  - {name: Web, type: own}\n  - {name: Web, tags: [a]}\n', 'title: a\nchannels:\n  - {name: Web, tags: [a]}\n',
    'title: a\nchannels:\n  - {name: Web, type: direct}\n  - {name: Web, tags: [a]}\n',
    'title: a\nchannels:\n<<<<<<< ours\n  - {name: Web, tags: [a]}\n=======\n  - {name: Web, type: direct}\n>>>>>>> theirs\n'
      + '<<<<<<< ours\n=======\n  - {name: Web, tags: [a]}\n>>>>>>> theirs\n', 2],
  ['links to an item of which we dropped the id and they changed the name',
    'title: a\nchannels:\n  - name: Web shop\n    id: w\ncustomer_segments:\n  - name: Homes\n    channels: w\n',
    'title: a\nchannels:\n  - name: Web shop\ncustomer_segments:\n  - name: Homes\n    channels: web-shop\n',
    'title: a\nchannels:\n  - name: Web site\n    id: w\ncustomer_segments:\n  - name: Homes\n    channels: w\n',
    'title: a\nchannels:\n  - name: Web site\ncustomer_segments:\n  - name: Homes\n    channels: web-site\n', 0],
  ['one item, although we gave it another id', 'title: a\nchannels:\n  - name: Web\n    id: w\n', 'title: a\nchannels:\n  - name: Web\n    id: shop\n',
    'title: a\nchannels:\n  - name: Web\n    id: w\n    status: testing\n', 'title: a\nchannels:\n  - name: Web\n    id: shop\n    status: testing\n', 0],
  ['what each put in the place of one item', 'title: a\nchannels:\n  - {name: Gardeners, tags: [x]}\n', 'title: a\nchannels:\n  - {name: Radio, tags: [x]}\n',
    'title: a\nchannels:\n  - {name: Trainers, tags: [x]}\n',
    'title: a\nchannels:\n<<<<<<< ours\n  - {name: Radio, tags: [x]}\n=======\n  - {name: Trainers, tags: [x]}\n>>>>>>> theirs\n', 1],
  ['a key of our own in an item that they call something else', 'title: a\nchannels:\n  - name: Gardeners\n  - Web\n',
    'title: a\nchannels:\n  - name: Gardeners\n    x-budget: 1\n  - Web\n', 'title: a\nchannels:\n  - name: Radio\n  - Web\n',
    'title: a\nchannels:\n<<<<<<< ours\n  - name: Gardeners\n    x-budget: 1\n=======\n  - name: Radio\n>>>>>>> theirs\n  - Web\n', 1],
  ['a link to an item that comes to the same block', 'title: a\nchannels:\n  - Web\nkey_activities:\n  - Shop\n',
    'title: a\nchannels:\n  - Web\nkey_activities:\n  - name: Shop\n    channels: web\n', 'title: a\nchannels:\nkey_activities:\n  - Shop\n  - Web\n',
    'title: a\nchannels:\nkey_activities:\n  - name: Shop\n    x-key_activities: web\n<<<<<<< ours\n  - Web\n=======\n  - Web\n>>>>>>> theirs\n', 1],
  ['a comment on a block of which the items went, set apart from what is below', 'title: a\nchannels:\n  - Web\ncustomer_segments:\n  - Homes\n',
    'title: a\nchannels:\ncustomer_segments:\n  - Homes\n', 'title: a\nchannels:\n  # about all\n\n  - Web\ncustomer_segments:\n  - Homes\n',
    'title: a\nchannels:\n  # about all\n\ncustomer_segments:\n  - Homes\n', 0],
  ['a comment on a value that they removed', 'title: a\nchannels:\n  - name: Web\n    tags: [x]\n', 'title: a\nchannels:\n  - name: Web\n    tags: [x] # why\n',
    'title: a\nchannels:\n  - name: Web\n',
    'title: a\nchannels:\n<<<<<<< ours\n  - name: Web\n    tags: [x] # why\n=======\n  - name: Web\n>>>>>>> theirs\n', 1],
];

/** Lines in no order, and sides of conflicts without their names. */
function scrambled(text: string): string[] {
  return text.replace(/ours|theirs/g, '').split('\n').sort();
}

describe('a merge keeps', () => {
  for (const [what, before, ours, theirs, merged, conflicts] of [...kept, ...moreKept]) {
    it(what, () => {
      assert.deepEqual(mergeCanvases(before, ours, theirs, labels), { text: merged, conflicts });
      const turned = mergeCanvases(before, theirs, ours, labels);
      assert.deepEqual([scrambled(turned?.text ?? ''), turned?.conflicts], [scrambled(merged), conflicts]);
    });
  }

  const unlike: [what: string, text: string][] = [
    ['an item twice', 'title: a\nchannels:\n  - Web\n  - Shop\n  - Mail\n  - Mail\n'], ['an item less', 'title: a\nchannels:\n  - Web\n  - Shop\n'],
    ['a field more', 'title: a\nchannels:\n  - {name: Web, x-a: 1}\n  - Shop\n  - Mail # theirs\n'],
    ['a comment elsewhere', 'title: a\nchannels:\n  - Web # theirs\n  - Shop\n  - Mail\n'], ['a comment less', 'title: a\nchannels:\n  - Web\n  - Shop\n  - Mail\n'],
    ['a block twice', 'title: a\nchannels:\n  - Web\n  - Shop\nchannels:\n  - Mail # theirs\n'],
    ['an alias that leads nowhere', 'title: a\nchannels:\n  - Web\n  - Shop\n  - *mail # theirs\n'],
  ];
  const [one, other] = ['title: a\nchannels:\n  - Web\n  - Shop\n', 'title: a\nchannels:\n  - Web\n  - Mail # theirs\n'];
  for (const [what, text] of unlike) {
    it(`no result with ${what}`, () => {
      assert.equal(mergeOf('title: a\nchannels:\n  - Web\n', one, other).isWhole(text), false);
    });
  }

  it('any result that says what both do, in whatever order and layout', () => {
    const text = 'channels:\n- Mail # theirs\n- name: "Shop"\n- Web\ntitle: a\n';
    assert.equal(mergeOf('title: a\nchannels:\n  - Web\n', one, other).isWhole(text), true);
  });
});

const flow = 'title: a\nchannels: [Web, {name: Market, type: own}, Kiosk] # c\ncustomer_segments: [Homes]\n';

describe('merging two versions of a canvas', () => {
  it('marks one item of a flow list, and no more', () => {
    const [ours, theirs] = [flow.replace('type: own', 'type: direct, status: testing'), flow.replace('type: own', 'status: rejected')];
    const result = mergeCanvases(flow, ours.replace('Homes', 'Homes, Schools'), theirs.replace('Homes', 'Homes, Shops'), labels);
    assert.deepEqual(result, {
      conflicts: 1,
      text: 'title: a\nchannels: # c\n  - Web\n<<<<<<< ours\n  - {name: Market, type: direct, status: testing}\n=======\n'
        + '  - {name: Market, status: rejected}\n>>>>>>> theirs\n  - Kiosk\ncustomer_segments: [Homes, Schools, Shops]\n',
    });
  });

  it('makes markers as long as git asks', () => {
    const { text = '' } = mergeCanvases(base, base.replace(': a', ': b'), base.replace(': a', ': c'), { ...labels, size: 9 }) ?? {};
    assert.match(text, /^<{9} ours\ntitle: b\n={9}\ntitle: c\n>{9} theirs\n/);
  });

  for (const [what, ours, theirs, merged, conflicts] of cases) {
    it(what, () => {
      const result = mergeCanvases(base, ours(base), theirs(base), labels);
      assert.equal(result?.text, merged(base));
      assert.equal(result.conflicts, conflicts);
    });
  }

  const beyond = `${base}x-owner: ann\ncost_structure:\n  focus: cost-driven\n  items:\n    - {name: Rent, x-kpi: 5, amount: 1}\n`;
  const unsaid: [what: string, from: string, to: string][] = [
    ['a key of their own at the top', 'x-owner: ann', 'x-owner: bob'], ['a key of their own in an item', 'x-kpi: 5', 'x-kpi: 7'],
    ['a key of their own that went', 'x-kpi: 5, ', ''], ['a list as the value of such a key', 'x-kpi: 5', 'x-kpi: [5, 7]'],
    ['a value that is not taken there', 'amount: 1', 'amount: about 1'], ['the version of the format', 'title: a', 'bmc: 1\ntitle: a'],
    ['an item that can be none', '  - Offices', '  - Offices\n  - [a, b]'],
  ];
  for (const [what, from, to] of unsaid) {
    it(`keeps ${what}`, () => {
      const [ours, theirs] = [beyond.replace('- Web', '- Site'), beyond.replace(from, to)];
      assert.notEqual(theirs, beyond);
      const wanted = { text: theirs.replace('- Web', '- Site'), conflicts: 0 };
      assert.deepEqual(mergeCanvases(beyond, ours, theirs, labels), wanted);
      assert.deepEqual(mergeCanvases(beyond, theirs, ours, labels), wanted);
    });
  }

  it('keeps what goes with items of theirs, also in a conflict', () => {
    const theirs = beyond.replace('channels:', 'channels:\n  - {name: Kiosk, x-kpi: 1}').replace('x-kpi: 5, amount: 1', 'x-kpi: 6, amount: 3');
    const { text = '', conflicts } = mergeCanvases(beyond, beyond.replace('amount: 1', 'amount: 2'), theirs, labels) ?? {};
    assert.equal(conflicts, 1);
    assert.match(text, /Kiosk, x-kpi: 1[^]*x-kpi: 5, amount: 2[^]*x-kpi: 6, amount: 3/);
  });


  it('is left to others where a version cannot be read', () => {
    assert.equal(mergeOf(base, base.replace('Web', 'Site'), 'title: "a\n').byMeaning(labels), 'unreadable');
  });
});

const canvas = 'title: a # of the canvas\n\nchannels: # how\n  - Web # why\n  # on Market\n  - name: Market\n    type: own # ours\n    customer_segments: [homes]\n\n'
  + '# to whom\ncustomer_segments: [Homes, Offices]\n';
/** What we change in each case, so that the texts differ next to what they change. */
const ourChange: Change = (text) => text.replace('own # ours', 'own # ours\n    status: testing').replace('Offices', 'Big offices');

const remarkCases: [what: string, theirs: Change, merged: Change][] = [
  ['behind a value', (text) => text.replace('segments: [homes]', 'segments: [homes] # all'), (text) => text.replace('segments: [homes]', 'segments: [homes] # all')],
  ['behind a value that we changed', (text) => text.replace('[Homes, Offices]', '[Homes, Offices] # all'), (text) => text.replace('[Homes, Big offices]', '[Homes, Big offices] # all')],
  ['above an item', (text) => text.replace('  - Web', '  # one\n  # two\n  - Web'), (text) => text.replace('  - Web', '  # one\n  # two\n  - Web')],
  ['set apart from an item', (text) => text.replace('  # on Market', '  # one\n\n  # on Market'), (text) => text.replace('  # on Market', '  # one\n\n  # on Market')],
  ['above a field', (text) => text.replace('    type', '    # one\n    type'), (text) => text.replace('    type', '    # one\n    type')],
  ['below an item', (text) => text.replace('homes]\n', 'homes]\n    # todo\n'), (text) => text.replace('homes]\n', 'homes]\n    # todo\n')],
  ['at the end of a list', (text) => text.replace('homes]\n', 'homes]\n  # todo\n'), (text) => text.replace('homes]\n', 'homes]\n  # todo\n')],
  ['above a block', (text) => text.replace('# to whom', '# one\n# to whom'), (text) => text.replace('# to whom\n', '# to whom\n# one\n')],
  ['set apart from a block', (text) => text.replace('# to whom', '# one\n\n# to whom'), (text) => text.replace('# to whom', '# one\n\n# to whom')],
  ['at the start', (text) => `# one\n\n${text}`, (text) => `# one\n\n${text}`], ['at the end', (text) => `${text}# one\n`, (text) => `${text}# one\n`],
  ['in the place of another', (text) => text.replace('# why', '# because'), (text) => text.replace('# why', '# because')],
  ['in the place of another on its own line', (text) => text.replace('# on Market', '# of Market'), (text) => text.replace('# on Market', '# of Market')],
  ['where we have one', (text) => text.replace('own # ours', 'own # ours # theirs'), (text) => text.replace('own # ours', 'own # ours # theirs')],
  ['that went', (text) => text.replace(' # why', ''), (text) => text.replace(' # why', '')],
  ['that went with its line', (text) => text.replace('  # on Market\n', ''), (text) => text.replace('  # on Market\n', '')],
];

describe('comments of theirs in a merge', () => {
  for (const [what, theirs, merged] of remarkCases) {
    it(what, () => {
      const ours = ourChange(canvas);
      assert.notEqual(theirs(canvas), canvas);
      assert.deepEqual(mergeCanvases(canvas, ours, theirs(canvas), labels), { text: merged(ours), conflicts: 0 });
    });
  }

  it('stand on a line of their own where we put another behind the value', () => {
    const [ours, theirs] = [canvas.replace('[homes]', '[homes] # mine'), canvas.replace('[homes]', '[homes] # yours')];
    assert.deepEqual(mergeCanvases(canvas, ours, theirs, labels), {
      text: canvas.replace('    customer_segments: [homes]', '    # yours\n    customer_segments: [homes] # mine'), conflicts: 0,
    });
  });

  it('on an item that the other removed are a conflict, from both sides', () => {
    const market = / {2}# on Market\n[^]*homes\]\n/;
    const [less, more] = [canvas.replace(market, ''), canvas.replace('# ours', '# or not')];
    const [one, other] = [mergeCanvases(canvas, less, more, labels), mergeCanvases(canvas, more, less, labels)];
    const [item = ''] = market.exec(more) ?? [];
    assert.equal(one?.text, canvas.replace(market, `<<<<<<< ours\n=======\n${item}>>>>>>> theirs\n`));
    assert.equal(other?.text, canvas.replace(market, `<<<<<<< ours\n${item}=======\n>>>>>>> theirs\n`));
    assert.deepEqual([one.conflicts, other.conflicts], [1, 1]);
  });

  it('leave ours where they changed what it is about', () => {
    const [ours, theirs] = [canvas.replace('title: a', '# mine\ntitle: a'), canvas.replace('title: a', 'title: b')];
    assert.equal(mergeCanvases(canvas, ours, theirs, labels)?.text, ours.replace('title: a', 'title: b'));
  });

  it('are all there, or in a conflict, whatever both do', () => {
    fc.assert(fc.property(example, gestures, gestures, gestures, gestures, (text, one, other, mine, yours) => {
      const ours = remarked(edited(text, one), mine, 'ours');
      const theirs = remarked(edited(text, other), yours, 'theirs');
      const merged = mergeCanvases(text, ours, theirs, labels);
      if (!merged) return;
      const old = commentsIn(text);
      const there = commentsIn(merged.text.replace(/^(?:<{7}|={7}|>{7}).*\n/gm, ''));
      for (const side of [ours, theirs]) {
        for (const comment of commentsIn(side)) assert.ok(old.includes(comment) || there.includes(comment), `${comment} is lost in\n${merged.text}`);
      }
    }), { numRuns: runs(100) });
  });
});

/** A canvas with comments put behind lines and on lines of their own, where they change nothing. */
function remarked(text: string, numbers: readonly number[], name: string): string {
  return numbers.reduce((now, number, index) => {
    const lines = now.split('\n');
    const at = number % lines.length;
    const line = lines[at] ?? '';
    const comment = `# ${name} ${index}`;
    const indent = /^ */.exec(line)?.[0] ?? '';
    const changed = number % 2 === 0 ? [`${line} ${comment}`] : [`${indent}${comment}`, ...(number % 3 === 0 ? [''] : []), line];
    const after = lines.toSpliced(at, 1, ...changed).join('\n');
    const isSame = JSON.stringify(canvasOf(parseCanvas(after))) === JSON.stringify(canvasOf(parseCanvas(now)));
    return isSame && commentsIn(after).length === commentsIn(now).length + 1 ? after : now;
  }, text);
}

function set(key: string, { field, options }: Choice): Intent {
  return { do: 'set', key, field, values: options.slice(0, 1).map(({ value }) => value) };
}

/** A canvas after a few random gestures. */
function edited(text: string, numbers: readonly number[]): string {
  return numbers.reduce((now, number) => {
    const document = parseCanvas(now);
    const items = document.blocks.flatMap((block) => block.items);
    const item = items[number % items.length];
    const key = item && keyOfItem(document, item);
    if (key === undefined) return now;
    const choices = itemDetails(document, key)?.choices ?? [];
    const choice = choices[(number >> 3) % Math.max(1, choices.length)];
    const block = blockIds[number % 9] ?? 'channels';
    const intents: Intent[] = [
      { do: 'add', block, name: `Something new ${number}` }, { do: 'remove', key },
      { do: 'move', key, block, before: null }, { do: 'rename', key, name: `Quite another ${number}` },
      ...(choice ? [set(key, choice)] : []),
    ];
    const intent = intents[(number >> 5) % intents.length];
    const outcome = intent && outcomeOf(document, intent);
    return outcome ? textAfter(document, outcome.changes) : now;
  }, text);
}

describe('merging any versions of an example', () => {
  it('gives ours if they changed nothing, to the letter', () => {
    fc.assert(fc.property(example, gestures, (text, numbers) => {
      const ours = edited(text, numbers);
      assert.deepEqual(mergeCanvases(text, ours, text, labels), { text: ours, conflicts: 0 });
    }), { numRuns: runs(80) });
  });

  it('gives theirs, as a business, if we changed nothing', () => {
    fc.assert(fc.property(example, gestures, (text, numbers) => {
      const theirs = edited(text, numbers);
      const merged = mergeCanvases(text, text, theirs, labels);
      if (!merged) return;
      assert.equal(merged.conflicts, 0);
      const diff = diffCanvases(canvasOf(parseCanvas(theirs)), canvasOf(parseCanvas(merged.text)));
      assert.ok(diff.added.length + diff.removed.length === 0, merged.text);
      // Where several moved, some may stand in another order.
      const isOrder = diff.changed.every(({ reordered, moved, values }) => reordered && !moved && values.length === 0);
      assert.ok(isOrder, JSON.stringify(diff));
    }), { numRuns: runs(80) });
  });

  it('is the same from both sides, but for order, and loses no item of either', () => {
    fc.assert(fc.property(example, gestures, gestures, (text, one, other) => {
      const [ours, theirs] = [edited(text, one), edited(text, other)];
      const [merged, turned] = [mergeCanvases(text, ours, theirs, labels), mergeCanvases(text, theirs, ours, labels)];
      if (!merged || !turned) return;
      assert.equal(merged.conflicts, turned.conflicts);
      const before = new Set(names(text));
      for (const name of [...names(ours), ...names(theirs)]) {
        if (before.has(name)) continue;
        assert.ok(merged.text.includes(name), `${name} is lost in\n${merged.text}`);
      }
      // What neither removed is there; and so is what one of them changed, in a conflict if the other removed it.
      const [kept, still] = [new Set(names(ours)), new Set(names(theirs))];
      for (const name of before) if (kept.has(name) && still.has(name)) assert.ok(merged.text.includes(name), `${name} is lost`);
      if (merged.conflicts > 0) return;
      const diff = diffCanvases(canvasOf(parseCanvas(merged.text)), canvasOf(parseCanvas(turned.text)));
      const isOrder = diff.changed.every(({ moved, values, lists, links }) =>
        !moved && values.length + lists.length + links.length === 0);
      assert.ok(isOrder && diff.added.length + diff.removed.length + diff.meta.length + diff.blocks.length === 0,
        `${merged.text}\n---\n${turned.text}`);
    }), { numRuns: runs(80) });
  });
});

function names(text: string): string[] {
  return Object.values(canvasOf(parseCanvas(text)).blocks).flatMap(({ items }) => items.map(({ name }) => name));
}
