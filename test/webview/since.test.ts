import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import type { Page } from './kit/page';
import type { Desk } from './kit/preview';
import { openPreview } from './kit/preview';
import { desk as vscode } from './kit/vscode';

const before = 'title: Coffee\nchannels:\n  - Stores\n  - {name: Online web shop, status: testing}\nkey_activities: [Roasting]\nkey_partners: []\ncustomer_segments: [Households]\n';
const after = 'title: Coffee\nchannels:\n  - {name: Online web store, status: validated}\nkey_activities: []\nkey_partners: [Roasting]\ncustomer_segments: [Households, Offices]\n';

describe('changes since the last commit', () => {
  let desk: Desk;
  let page: Page;

  const marks = (): (readonly [string | undefined, string | undefined])[] => page.all('.item[data-since]').map((each) => (
    [each.querySelector('.item-name')?.textContent, each.dataset.since] as const
  ));
  const said = (): string => page.one('.since-said').textContent;
  const toggle = async (): Promise<void> => {
    await page.click(page.choice('Changes since HEAD'));
    await clock.pass(200);
  };

  beforeEach(async () => {
    desk = await openPreview(after);
    ({ page } = desk);
    vscode.commit(desk.document, before);
    await toggle();
  });

  it('are marked on the notes, with a word for each, and what they were before', () => {
    assert.deepEqual(marks(), [['Roasting', 'moved'], ['Online web store', 'changed'], ['Offices', 'added']]);
    const sign = page.item('Online web store').querySelector<HTMLElement>('.since-sign');
    assert.equal(sign?.textContent, 'Changed: ');
    assert.match(sign.title, /^Online web shop is now called Online web store\n/);
    assert.equal(page.item('Households').querySelector('.since-sign'), null);
  });

  it('are told of what is no more, in its block', () => {
    assert.deepEqual(page.texts('[data-block="channels"] .since-removed li'), ['Removed: Stores']);
    assert.equal(page.all('.since-removed del').length, 1);
  });

  it('follow typing, and leave the other marks of notes there', async () => {
    await desk.edit('Households', 'Households too');
    await clock.pass(200);
    assert.ok(marks().some(([name, mark]) => name === 'Households too' && mark === 'changed'));
    assert.equal(page.all('.item > .item-more').length, page.all('.item').length);
    await desk.undo();
    await clock.pass(200);
    assert.equal(marks().length, 3);
  });

  it('are none behind a commit', async () => {
    vscode.commit(desk.document);
    await clock.pass(200);
    assert.deepEqual(marks(), []);
    assert.equal(page.all('.since-removed').length, 0);
    assert.equal(said(), 'Nothing changed');
  });

  it('are said if there is no mark for them', async () => {
    await desk.edit('title: Coffee', 'title: Coffees');
    await clock.pass(200);
    assert.equal(said(), '1 other change: see the visual diff');
    await desk.edit('title: Coffees', 'title: Coffees\ntags: [a]');
    await clock.pass(200);
    assert.equal(said(), '2 other changes: see the visual diff');
  });

  it('stay while the text cannot be read', async () => {
    await desk.edit('title: Coffee', '[title: Coffee');
    await clock.pass(200);
    assert.equal(marks().length, 3);
  });

  it('go when they are turned off', async () => {
    await toggle();
    assert.deepEqual(marks(), []);
    assert.equal(page.all('.since-removed, .since-sign').length, 0);
    assert.equal(said(), '');
    assert.deepEqual(page.sent.at(-1), { type: 'since', on: false });
  });

  it('are there again when the page is', async () => {
    desk.panel.hide();
    desk.panel.show();
    ({ page } = desk);
    await clock.pass(300);
    assert.equal(marks().length, 3);
  });
});

describe('changes of a canvas in no repository', () => {
  it('cannot be told, which is said', async () => {
    const { page } = await openPreview(after);
    await page.click(page.choice('Changes since HEAD'));
    await clock.pass(200);
    assert.equal(page.one('.since-said').textContent, 'This canvas is not in a git repository.');
  });
});
