import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { keepLinksEdits } from '../../../src/service/links/keepLinks';
import { linkStateOf, nextLinkState } from '../../../src/links/linkState';
import { applyEdits } from '../kit/cursor';

const links = 'channels:\n  - {name: a, customer_segments: [shops, offices]}\n';

/** The segments before and after an edit by hand; then the text if the links follow, and if the old id is kept. */
const cases: [what: string, before: string, after: string, followed: string, kept: string | undefined][] = [
  ['another name', '- Shops\n- Offices\n', '- Big shops\n- Offices\n',
    '- Big shops\n- Offices\nchannels:\n  - {name: a, customer_segments: [big-shops, offices]}\n', `- id: shops\n  name: Big shops\n- Offices\n${links}`],
  ['another name of a mapping, and an item more', '- Offices\n- {name: Shops}\n', '- Homes\n- Offices\n- {name: Stores}\n',
    '- Homes\n- Offices\n- {name: Stores}\nchannels:\n  - {name: a, customer_segments: [stores, offices]}\n', `- Homes\n- Offices\n- {id: shops, name: Stores}\n${links}`],
  ['another id', '- {id: shops, name: S}\n- Offices\n', '- {id: s, name: S}\n- Offices\n',
    '- {id: s, name: S}\n- Offices\nchannels:\n  - {name: a, customer_segments: [s, offices]}\n', undefined],
  ['an id more', '- Shops\n- Offices\n', '- {id: s, name: Shops}\n- Offices\n',
    '- {id: s, name: Shops}\n- Offices\nchannels:\n  - {name: a, customer_segments: [s, offices]}\n', undefined],
];

/** Edits that leave nothing behind that could be mended. */
const nothing: [what: string, before: string, after: string][] = [
  ['an item was removed', '- Shops\n- Offices\n', '- Offices\n'],
  ['items were swapped', '- Shops\n- Offices\n', '- Offices\n- Shops\n'],
  ['nothing links to the old id', '- Shops\n- Offices\n- Homes\n', '- Shops\n- Offices\n- Houses\n'],
  ['the new id is not unique', '- Shops\n- Offices\n- Homes\n', '- Homes\n- Offices\n- Homes\n'],
  ['the name changed and the id did not', '- Shops\n- Offices\n', '- SHOPS!\n- Offices\n'],
];

const canvas = (segments: string): string => `customer_segments:\n${segments}${links}`;

describe('links that an edit by hand leaves behind', () => {
  for (const [what, before, after, followed, kept] of cases) {
    it(`can follow, or the item can keep its id: ${what}`, () => {
      const [mend, ...more] = keepLinksEdits(linkStateOf(parseCanvas(canvas(before))), parseCanvas(canvas(after)));
      assert.ok(mend);
      assert.deepEqual(more, []);
      assert.equal(mend.oldId, 'shops');
      assert.equal(mend.count, 1);
      assert.equal(applyEdits(canvas(after), mend.followEdits), `customer_segments:\n${followed}`);
      const keptText = mend.keepIdEdits && applyEdits(canvas(after), mend.keepIdEdits);
      assert.equal(keptText, kept && `customer_segments:\n${kept}`);
    });
  }

  for (const [what, before, after] of nothing) {
    it(`are none if ${what}`, () => {
      assert.deepEqual(keepLinksEdits(linkStateOf(parseCanvas(canvas(before))), parseCanvas(canvas(after))), []);
    });
  }

  it('are found after a later edit', () => {
    const text = canvas('- Shops\n- Offices\n');
    const document = parseCanvas(text);
    const before = linkStateOf(document);
    const start = text.indexOf('Shops');
    const after = reparseCanvas(document, { start, end: start + 5, text: 'Stores and kiosks' });
    const [mend] = keepLinksEdits(before, after);
    assert.ok(mend);
    assert.equal(mend.newId, 'stores-and-kiosks');
    assert.match(applyEdits(after.source.text, mend.followEdits), /\[stores-and-kiosks, offices\]/);
  });

  it('are remembered while an id is being typed, and forgotten when they are mended', () => {
    const texts = ['- Shops\n- Offices\n', '- Shop\n- Offices\n', '- \n- Offices\n', '- Stores\n- Offices\n'].map(canvas);
    const state = texts.reduce<ReturnType<typeof linkStateOf> | undefined>(
      (last, text) => nextLinkState(last, parseCanvas(text)), undefined);
    assert.ok(state);
    assert.deepEqual(state.ids.customer_segments, ['shops', 'offices']);
    const after = parseCanvas(texts.at(-1) ?? '');
    const [mend] = keepLinksEdits(state, after);
    assert.ok(mend);
    const mended = parseCanvas(applyEdits(after.source.text, mend.followEdits));
    assert.deepEqual(nextLinkState(state, mended).ids.customer_segments, ['stores', 'offices']);
  });
});
