import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import type { Page } from './kit/page';
import type { Desk } from './kit/preview';
import { openPreview } from './kit/preview';
import { openReview } from './kit/review';
import { desk as vscode } from './kit/vscode';

const text = [
  'title: Shop', 'channels:', '  - name: Web shop', '    type: own', '    note: Open *always*', '  - Market',
  'revenue_streams:', '  - {name: Sales, amount: 10, per: year}', '',
].join('\n');

const label = 'Show Blocks below One Another';

describe('blocks', () => {
  const isStacked = (page: Page): boolean => page.document.body.classList.contains('stacked');

  it('are where the poster has them, until someone asks for them below one another', async () => {
    const { page } = await openPreview(text);
    assert.ok(!isStacked(page));
    assert.equal(page.button(label).getAttribute('aria-pressed'), 'false');
    await page.click(page.button(label));
    assert.ok(isStacked(page));
    assert.equal(page.button(label).getAttribute('aria-pressed'), 'true');
    await page.click(page.button(label));
    assert.ok(!isStacked(page));
  });

  it('are as they were asked for in every preview and visual diff, now and later', async () => {
    const { page } = await openPreview(text);
    const review = await openReview(text, text.replace('Market', 'Fair'));
    await review.page.click(review.page.button(label));
    assert.ok(isStacked(page));
    assert.equal(vscode.settings['bmc.preview.stackBlocks'], true);
    const { page: another } = await openPreview(text);
    assert.ok(isStacked(another));
  });

  it('follow the setting', async () => {
    const { page } = await openPreview(text);
    vscode.set('bmc.preview.stackBlocks', true);
    await clock.settle();
    assert.ok(isStacked(page));
  });
});

describe('the tools above the canvas', () => {
  let page: Page;
  const bar = (): HTMLElement => page.one('.bar');
  const isOpen = (): boolean => page.button('View Options').getAttribute('aria-expanded') === 'true';

  /** Makes the page so narrow that the tools do not fit in a row, or wide enough. */
  async function fit(width: number): Promise<void> {
    const needed = 900;
    Object.defineProperties(bar(), {
      clientWidth: { configurable: true, value: width },
      scrollWidth: { configurable: true, get: () => (bar().classList.contains('collapsed') ? width : Math.max(width, needed)) },
    });
    page.window.dispatchEvent(new page.window.Event('resize'));
    await clock.settle();
  }

  beforeEach(async () => {
    ({ page } = await openPreview(text));
    await fit(500);
  });

  it('have their options in a panel where these do not fit, and in the row where they do', async () => {
    assert.ok(page.isShown(page.button('View Options')));
    assert.ok(!page.isShown(page.choice('Show links')));
    await page.click(page.button('View Options'));
    assert.ok(page.isShown(page.choice('Show links')));
    await fit(1000);
    assert.ok(!page.isShown(page.button('View Options')));
    assert.ok(page.isShown(page.choice('Show links')));
    await fit(500);
    assert.ok(!page.isShown(page.choice('Show links')));
  });

  it('close their panel with Escape, and have the focus again', async () => {
    await page.click(page.button('View Options'));
    await page.focus(page.choice('Show links'));
    await page.press('Escape');
    assert.ok(!isOpen());
    assert.equal(page.focused, page.button('View Options'));
  });

  it('leave their panel open for Escape in a list of choices that it closes', async () => {
    await page.click(page.button('View Options'));
    const choice = page.choice('Show links');
    choice.addEventListener('keydown', (event) => { event.preventDefault(); });
    await page.focus(choice);
    await page.press('Escape');
    assert.ok(isOpen());
  });

  it('close their panel when the focus goes on to the canvas, which it covers', async () => {
    await page.click(page.button('View Options'));
    await page.focus(page.item('Market'));
    assert.ok(!isOpen());
  });

  it('close their panel with a click beside it, and not with one in it', async () => {
    await page.click(page.button('View Options'));
    await page.click(page.choice('Show links'));
    assert.ok(isOpen());
    await page.click(page.item('Market'));
    assert.ok(!isOpen());
  });

  it('say what is filtered out, and how to have it back, with the options out of sight', async () => {
    const { page: own } = await openPreview('title: a\nchannels:\n  - {name: b, tags: [c]}\n  - d\n');
    page = own;
    await fit(500);
    await page.click(page.button('View Options'));
    await page.choose('All tags', '#c');
    await page.click(page.one('h1'));
    assert.equal(page.one('.filter-count span').textContent, '1 of 2 shown');
    assert.equal(page.one('.filter-count').title, '1 of 2 shown');
    await page.click(page.button('Clear Filter'));
    assert.equal(page.focused, page.button('View Options'));
  });
});

describe('a note of a canvas that shows but names', () => {
  let desk: Desk;
  let page: Page;
  const glance = (): HTMLElement | undefined => page.all('.glance').find((each) => !each.hidden);

  beforeEach(async () => {
    desk = await openPreview(text);
    ({ page } = desk);
    page.one('.grid').style.setProperty('--names-only', '1');
  });

  it('says the rest under the pointer', async () => {
    await page.hover(page.item('Web shop'));
    assert.match(glance()?.textContent ?? '', /^Web shop.*Open always.*Own/s);
    assert.ok(glance()?.querySelector('em'));
    await page.hover(page.item('Sales'));
    assert.match(glance()?.textContent ?? '', /^Sales.*10 \/ year/s);
  });

  it('says the rest to whom goes there by keys, and nothing more after Escape', async () => {
    await page.focus(page.item('Market'));
    await page.press('ArrowUp');
    assert.match(glance()?.textContent ?? '', /Open always/);
    await page.press('Escape');
    assert.equal(glance(), undefined);
  });

  it('has its links for the pointer there, and for the keyboard in the note', async () => {
    desk = await openPreview(text.replace('Open *always*', 'See [us](https://a.b)'));
    ({ page } = desk);
    page.one('.grid').style.setProperty('--names-only', '1');
    await page.hover(page.item('Web shop'));
    assert.deepEqual([...glance()?.querySelectorAll('a') ?? []].map(({ tabIndex }) => tabIndex), [-1]);
    assert.deepEqual([...page.item('Web shop').querySelectorAll('a')].map(({ tabIndex }) => tabIndex), [0]);
  });

  it('is not covered while it is pressed or dragged', async () => {
    await page.hover(page.item('Web shop'));
    page.item('Web shop').dispatchEvent(new page.window.MouseEvent('pointerdown', { bubbles: true, button: 0 }));
    await clock.pass(1_000);
    assert.equal(glance(), undefined);
  });

  it('has a block around it that says what it is for', async () => {
    const heading = page.block('channels').querySelector('h2');
    assert.ok(heading);
    await page.hover(heading);
    assert.match(glance()?.textContent ?? '', /^Channels.*Through which channels/s);
    assert.equal(page.all('[id="heading-channels"]').length, 1);
  });

  it('says nothing twice where all of it is shown', async () => {
    page.one('.grid').style.removeProperty('--names-only');
    await page.hover(page.item('Web shop'));
    assert.equal(glance(), undefined);
  });
});
