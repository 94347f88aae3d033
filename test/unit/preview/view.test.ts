import assert from 'node:assert/strict';
import { blockIds } from '../../../src/canvas/structure';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { previewModel } from '../../../src/preview/view';
import { blockIn, itemIn, modelOf } from './shown';

describe('the canvas as it is shown', () => {
  it('has all nine blocks in the poster\'s order, also those that the file leaves out', () => {
    assert.deepEqual(modelOf('channels: [Web]').blocks.map(({ head }) => head.id), blockIds);
    assert.deepEqual(modelOf('').blocks.map(({ head }) => head.id), blockIds);
  });

  it('speaks the language of the file: headings, questions, terms, statuses', () => {
    const model = modelOf('kanalen:\n  - naam: Winkel\n    soort: eigen\n    fases: [aankoop]\n    status: bevestigd\n');
    const { head } = blockIn(model, 'channels');
    assert.equal(head.heading, 'Kanalen');
    assert.match(head.questions.join(), /[Kk]analen/);
    const { badges, status } = itemIn(model, 'Winkel');
    assert.deepEqual(badges.map(({ label }) => label).sort(), ['Aankoop', 'Eigen']);
    assert.deepEqual([status?.id, status?.label], ['validated', 'Bevestigd']);
  });

  it('shows a term of the other language in the file\'s', () => {
    const model = modelOf('taal: nl\nkanalen:\n  - naam: Winkel\n    soort: own\n');
    assert.deepEqual(itemIn(model, 'Winkel').badges.map(({ label }) => label), ['Eigen']);
  });

  it('explains terms, and asks the question of a phase', () => {
    const [badge] = itemIn(modelOf('channels:\n  - {name: Web, phases: awareness}\n'), 'Web').badges;
    assert.match(badge?.doc ?? '', /\?$/);
  });

  it('shows a term that nobody knows as it is written', () => {
    const model = modelOf('channels:\n  - {name: Web, type: pigeon, status: maybe}\n');
    assert.deepEqual(itemIn(model, 'Web').badges, [{ label: 'pigeon', doc: '' }]);
    assert.deepEqual(itemIn(model, 'Web').status, { id: 'maybe', label: 'maybe', doc: '' });
  });

  it('has a title, authors, date, version, tags and description', () => {
    const { head } = modelOf('title: Shop\nauthors: [Ann, Bo]\ndate: 2026-02-03\nversion: 1.2\ntags: [a]\ndescription: "*b*"\n');
    assert.equal(head.title, 'Shop');
    assert.deepEqual(head.meta, ['Ann, Bo', 'February 3, 2026', 'Version 1.2']);
    assert.deepEqual(head.tags, ['a']);
    assert.equal(head.description, '*b*');
  });

  for (const date of ['soon', 'version 1', '2026', '2026-13-45', '2026-02-31']) {
    it(`leaves what is no date as it is: ${date}`, () => {
      assert.deepEqual(modelOf(`date: "${date}"\n`).head.meta, [date]);
    });
  }

  it('has words for a canvas without a title and an item without a name', () => {
    const model = modelOf('taal: nl\nkanalen:\n  - soort: eigen\n');
    assert.equal(model.head.title, 'Canvas zonder titel');
    const [item] = blockIn(model, 'channels').items;
    assert.equal(item?.unnamed, true);
    assert.notEqual(item.name, '');
  });

  it('leaves out a dash alone and what no item can be', () => {
    assert.deepEqual(blockIn(modelOf('channels:\n  -\n  - [a]\n  - Web\n'), 'channels').items.map(({ name }) => name), ['Web']);
  });

  it('shows a block\'s note and what the cost structure is driven by', () => {
    const { head } = blockIn(modelOf('cost_structure:\n  focus: cost-driven\n  note: Lean\n  items: [Rent]\n'), 'cost_structure');
    assert.deepEqual(head.focus.map(({ label }) => label), ['Cost-driven']);
    assert.equal(head.note, 'Lean');
  });

  it('counts what links to an item, whichever block that is in', () => {
    const text = 'customer_segments: [Homes, Offices, {name: homes, id: homes}]\nchannels:\n  - {name: Web, customer_segments: [homes, none]}\n'
      + 'key_partners:\n  - {name: Mill, customer_segments: homes, channels: web}\n';
    const model = modelOf(text);
    const counts = ['Homes', 'Offices', 'homes', 'Web', 'Mill'].map((name) => itemIn(model, name).linkedFrom);
    assert.deepEqual(counts, [2, 0, 0, 1, 0]);
    const fewer = modelOf(text.replace(', channels: web', ''));
    assert.equal(itemIn(fewer, 'Web').linkedFrom, 0);
  });

  it('names what an item links to, and says which links lead nowhere', () => {
    const model = modelOf('customer_segments: [{id: h, name: Households}]\nchannels:\n  - {name: Web, customer_segments: [h, x]}\n');
    assert.deepEqual(itemIn(model, 'Web').links, [
      { label: 'Households', heading: 'Customer Segments', broken: false, key: 'customer_segments/h' },
      { label: 'x', heading: 'Customer Segments', broken: true, key: 'customer_segments/x' },
    ]);
  });

  it('shows what could be read of a text that is broken', () => {
    const model = modelOf('title: Shop\nchannels:\n  - name: Web\n    note: "open\n');
    assert.equal(model.head.title, 'Shop');
  });
});

describe('colours', () => {
  const colors = (text: string, name: string): readonly string[] => itemIn(modelOf(text), name).colors;

  it('go from a segment to the items that link to it', () => {
    const text = 'customer_segments:\n  - {name: A, color: green}\n  - B\nchannels:\n  - {name: Web, customer_segments: [b, a, b]}\n';
    const [b] = colors(text, 'B');
    assert.deepEqual(colors(text, 'A'), ['green']);
    assert.deepEqual(colors(text, 'Web'), [b, 'green']);
    assert.notEqual(b, 'green');
  });

  it('are an item\'s own, if it has one', () => {
    const text = 'customer_segments: [A]\nchannels:\n  - {name: Web, customer_segments: a, color: pink}\n';
    assert.deepEqual(colors(text, 'Web'), ['pink']);
  });

  it('of segments without one differ, as long as there are any', () => {
    const model = modelOf(`customer_segments: [${'ABCDEFGH'.split('').join(', ')}]\n`);
    const used = blockIn(model, 'customer_segments').items.flatMap((item) => item.colors);
    assert.equal(new Set(used).size, 8);
  });

  it('are there for every segment, however many', () => {
    const named = 'yellow orange red pink purple blue teal green gray'.split(' ')
      .map((color) => `  - {name: ${color}, color: ${color}}\n`).join('');
    const model = modelOf(`customer_segments:\n${named}  - More\n`);
    assert.equal(itemIn(model, 'More').colors.length, 1);
  });

  it('are none for an item that links to no segment, or one of no known colour', () => {
    assert.deepEqual(colors('channels: [Web]', 'Web'), []);
    assert.deepEqual(colors('channels: [{name: Web, color: beige}]', 'Web'), []);
  });
});

describe('after an edit', () => {
  const text = 'customer_segments:\n  - name: Homes\n    id: h\n  - Offices\nchannels:\n  - name: Web\n    customer_segments: h\n  - Shop\n'
    + 'key_partners:\n  - Roasters\n';

  /** The models before and after text is put behind some other text. */
  function edited(behind: string, inserted: string): [ReturnType<typeof modelOf>, ReturnType<typeof modelOf>] {
    const document = parseCanvas(text);
    const before = previewModel(document);
    const at = text.indexOf(behind) + behind.length;
    return [before, previewModel(reparseCanvas(document, { start: at, end: at, text: inserted }))];
  }

  it('the items of other blocks are the very same, and so are the neighbours', () => {
    const [before, after] = edited('Shop', 's');
    assert.equal(blockIn(after, 'key_partners').items, blockIn(before, 'key_partners').items);
    assert.equal(itemIn(after, 'Web'), itemIn(before, 'Web'));
    assert.equal(itemIn(after, 'Shops').name, 'Shops');
  });

  it('only those that link to the item change with it', () => {
    const [before, after] = edited('Homes', 'teads');
    assert.equal(itemIn(after, 'Web').links[0]?.label, 'Homesteads');
    assert.equal(itemIn(after, 'Shop'), itemIn(before, 'Shop'));
    assert.equal(itemIn(after, 'Offices'), itemIn(before, 'Offices'));
  });

  it('everything shows the new colour of a segment, or currency', () => {
    const [, after] = edited('id: h', '\n    color: red');
    assert.deepEqual(itemIn(after, 'Web').colors, ['red']);
    const money = 'currency: EUR\nrevenue_streams:\n  - {name: Sale, amount: 5}\n';
    const document = parseCanvas(money);
    previewModel(document);
    const dollars = reparseCanvas(document, { start: 10, end: 13, text: 'USD' });
    assert.equal(itemIn(previewModel(dollars), 'Sale').amount, '$5');
  });
});
