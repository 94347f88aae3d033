import assert from 'node:assert/strict';
import { blockIds } from '../../src/canvas/structure';
import { clock } from './kit/clock';
import { broughtIntoSight } from './kit/layout';
import type { Page } from './kit/page';
import type { Desk } from './kit/preview';
import { openPreview } from './kit/preview';
import { desk as vscode } from './kit/vscode';

const shop = 'title: Shop\nchannels:\n  - name: Web shop\n    type: own\n    note: Open *always*\n  - name: Market\n';

class ClipboardItem {
  constructor(readonly data: Readonly<Record<string, Blob>>) {}
}

describe('the preview', () => {
  let desk: Desk;
  let page: Page;

  async function open(...args: Parameters<typeof openPreview>): Promise<void> {
    desk = await openPreview(...args);
    ({ page } = desk);
  }
  const title = (): string => page.one('h1').textContent;

  it('shows the nine blocks, and items with their terms and notes', async () => {
    await open(shop);
    assert.deepEqual(page.all('section.block').map((each) => each.getAttribute('data-block')), [...blockIds]);
    assert.deepEqual(page.names('channels'), ['Web shop', 'Market']);
    const note = page.item('Web shop');
    assert.equal(note.querySelector('.badge')?.textContent, 'Own');
    assert.equal(note.querySelector('.note em')?.textContent, 'always');
  });

  it('shows what a block is for and its questions where it is empty, and there alone', async () => {
    await open(shop);
    const [partners, channels] = ['key_partners', 'channels'].map((id) => page.block(id).querySelector('.guidance'));
    assert.ok(partners && channels);
    assert.match(partners.textContent, /Who are our key partners\?/);
    assert.ok(page.isShown(partners));
    assert.ok(!page.isShown(channels));
  });

  it('has text of any script run as its first letter does, whatever is around it', async () => {
    await open('title: خطة BMC\nchannels:\n  - name: عربي ABC\n    tags: [تجربة]\n    note: |\n      نص ABC\n\n      - بند\n    customer_segments: [עברית]\n');
    const runs = (element: Element | null | undefined): boolean => element?.localName === 'bdi' || element?.getAttribute('dir') === 'auto';
    assert.ok(runs(page.one('h1')));
    const note = page.item('عربي ABC');
    for (const selector of ['.item-name', '.tag', '.note > p', '.note > ul', '.link > bdi']) assert.ok(runs(note.querySelector(selector)), selector);
    // A part that is set for itself would be no part of the order of what it is in.
    assert.equal(note.querySelector('.note li')?.getAttribute('dir'), null);
  });

  it('is in the language of the file, around which is that of the user', async () => {
    await open('titel: Café\nkanalen:\n  - naam: Terras\n    soort: eigen\n');
    assert.equal(page.one('main').lang, 'nl');
    assert.equal(page.document.documentElement.lang, 'en');
    assert.equal(page.item('Terras').querySelector('.badge')?.textContent, 'Eigen');
    assert.match(page.block('key_partners').textContent, /Wie zijn onze key partners\?/);
  });

  it('follows typing, and leaves alone what is as it was', async () => {
    await open(shop);
    const [web, market, heading] = [page.item('Web shop'), page.item('Market'), page.one('main')];
    await desk.edit('Market', 'Marketplace');
    assert.equal(page.item('Marketplace'), market);
    await desk.edit('title: Shop', 'title: Shops');
    assert.equal(title(), 'Shops');
    assert.equal(page.item('Web shop'), web);
    assert.equal(page.one('main'), heading);
  });

  const edits: [what: string, text: string, part: string, replacement: string, name: string][] = [
    ['a name', shop, 'Market', 'Markets', 'Markets'],
    ['a note', shop, '*always*', '*never*', 'Web shop'],
    ['a term', shop, 'type: own', 'type: direct', 'Web shop'],
    ['a name in a list on one line', 'channels: [Web, Market, Fair]\n', 'Market', 'Markets', 'Markets'],
  ];
  for (const [what, text, part, replacement, name] of edits) {
    it(`touches nothing but the note that an edit changes: ${what}`, async () => {
      await open(text);
      await desk.cursorBehind(part);
      const touched = page.watch();
      await desk.edit(part, replacement);
      await clock.pass(300);
      const note = page.item(name);
      const all = touched();
      assert.ok(all.length > 0);
      const others = all.filter((each) => each.isConnected && !note.contains(each));
      assert.deepEqual(others.map((each) => each.outerHTML.slice(0, 80)), []);
    });
  }

  it('touches nothing while only a comment changes', async () => {
    await open(`${shop}# a\n`);
    const touched = page.watch();
    await desk.edit('# a', '# ab');
    await clock.pass(300);
    assert.deepEqual(touched(), []);
  });

  it('has all notes of a large canvas from the beginning, and fills those out of sight as well', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `Place ${index}`);
    await open(`title: Large\nchannels:\n${many.map((name) => `  - {name: ${name}, note: Where *they* meet}\n`).join('')}`);
    assert.deepEqual(page.names('channels'), many);
    assert.equal(page.all('.note em').length, many.length);
    assert.equal(page.all('.item > .item-more').length, many.length);
    assert.equal(page.all('.waiting').length, 0);
    await page.focus(page.item('Place 0'));
    await page.press('End');
    assert.equal(page.focusedItem, 'Place 199');
  });

  it('has all of a canvas that is too large for one message, and goes on from there', async () => {
    await open(`title: Huge\nchannels:\n${Array.from({ length: 1_010 }, (_, index) => `  - Place ${index}\n`).join('')}`);
    assert.equal(page.all('[data-block="channels"] .item').length, 1_010);
    await desk.edit('Place 0\n', 'My Place 0\n');
    assert.equal(page.names('channels')[0], 'My Place 0');
    assert.equal(page.names('channels').length, 1_010);
  });

  it('asks for all of it if it missed a change', async () => {
    await open(shop);
    page.tell({ type: 'patch', epoch: 7, patch: { blocks: [] } });
    assert.deepEqual(page.sent.at(-1), { type: 'resync' });
    await desk.edit('Market', 'Fair');
    assert.deepEqual(page.names('channels'), ['Web shop', 'Fair']);
  });

  it('asks for all of it if it missed a part', async () => {
    await open(shop);
    const { length } = page.sent;
    page.tell({ type: 'model', epoch: 2, model: null, parts: 1 });
    assert.deepEqual(page.sent.slice(length), [{ type: 'resync' }]);
    await clock.settle();
    assert.deepEqual(page.names('channels'), ['Web shop', 'Market']);
  });

  describe('of a text that cannot be read', () => {
    const broken = 'name: Market\n    x-y: @oops';

    it('keeps the last canvas that could be, and says where the problem is', async () => {
      await open(shop);
      await desk.edit('name: Market', broken);
      assert.match(page.notice, /^This is the last canvas that could be read\. Line 7: ./);
      assert.deepEqual(page.names('channels'), ['Web shop', 'Market']);
      assert.ok(page.one('main').classList.contains('stale'));
      await page.click(page.button('Go to Problem'));
      assert.equal(desk.selectedText, '@');
    });

    it('says no more of it once it is mended', async () => {
      await open(shop);
      await desk.edit('name: Market', broken);
      await desk.undo();
      assert.equal(page.notice, '');
      assert.ok(!page.one('main').classList.contains('stale'));
    });

    it('says so once, however much is typed meanwhile', async () => {
      await open(shop);
      await desk.edit('name: Market', broken);
      const banner = page.one('.banner-text');
      const touched = page.watch();
      await desk.edit('@oops', '@oopsy');
      assert.deepEqual(touched(), []);
      // What is there stays, so that it does not appear anew.
      await desk.edit('title: Shop', '\ntitle: Shop');
      assert.equal(page.one('.banner-text'), banner);
      assert.match(page.notice, / Line 8: ./);
    });

    it('shows what could be read of one that never could, never a blank page', async () => {
      await open('- [a\n- {b: "c\n\t\u0001');
      assert.equal(title(), 'Untitled canvas');
      assert.match(page.notice, /^Not all of this canvas can be read\. Line /);
      assert.equal(page.all('section.block').length, 9);
    });
  });

  it('keeps a canvas whose file is deleted, says so, and has nothing to go to', async () => {
    await open(shop);
    vscode.remove(desk.document);
    await clock.settle();
    assert.equal(page.notice, 'This canvas cannot be opened: it may have been moved or deleted.');
    assert.deepEqual(page.names('channels'), ['Web shop', 'Market']);
    assert.equal(page.one('.banner').querySelector('vscode-button'), null);
  });

  it('selects an item in the text by a click, and goes there with Enter', async () => {
    await open(shop);
    await page.click(page.item('Market'));
    assert.equal(desk.selectedText, 'name: Market');
    assert.deepEqual(page.sent.at(-1), { type: 'reveal', key: 'channels/market', focus: false });
    await page.press('Enter');
    assert.deepEqual(page.sent.at(-1), { type: 'reveal', key: 'channels/market', focus: true });
    await page.press('Space');
    assert.deepEqual(page.sent.at(-1), { type: 'reveal', key: 'channels/market', focus: false });
  });

  it('goes nowhere for who selects text in a note, or follows a link in it', async () => {
    await open('channels:\n  - {name: Web, note: "Sold by [us](https://example.com)"}\n');
    const note = page.one('.note');
    page.hand.select(note);
    const { length } = page.sent;
    await page.click(note);
    assert.deepEqual(page.sent.slice(length), []);
    page.window.getSelection()?.removeAllRanges();
    await page.click(page.one('.note a'));
    assert.equal(page.sent.length, length);
  });

  it('marks the item that the cursor is in', async () => {
    await open(shop);
    const marked = (): string[] => page.texts('.item[aria-current] .item-name');
    await desk.cursorBehind('Market');
    assert.deepEqual(marked(), ['Market']);
    await desk.cursorBehind('type: own');
    assert.deepEqual(marked(), ['Web shop']);
    await desk.cursorBehind('title');
    assert.deepEqual(marked(), []);
  });

  it('brings the item that the cursor is in into sight if it is not', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Place ${index}`);
    await open(`channels:\n${names.map((name) => `  - ${name}\n`).join('')}`);
    await desk.cursorBehind('Place 1');
    assert.deepEqual(broughtIntoSight, []);
    await desk.cursorBehind('Place 39');
    assert.deepEqual(broughtIntoSight, [page.item('Place 39')]);
  });

  it('is where it was after it was hidden, with what it was asked for', async () => {
    await open(`title: Shop\ncustomer_segments: [Homes]\nchannels: [{name: Web, customer_segments: homes}, Market]\n`);
    await page.choose('All segments', 'Homes');
    await page.click(page.choice('Show links'));
    await page.click(page.choice('Questions and terms'));
    await page.click(page.button('Zoom In'));
    page.window.scrollTo(120, 60);
    desk.panel.hide();
    await desk.edit('Web', 'Web shop');
    desk.panel.show();
    ({ page } = desk);
    await clock.pass(300);
    assert.deepEqual([page.window.scrollX, page.window.scrollY], [120, 60]);
    assert.deepEqual(page.names('channels'), ['Web shop']);
    assert.equal(page.all('.link-lines path').length, 1);
    assert.ok(page.all('.question').length > 0);
    assert.equal(page.one('.zoom-level').textContent, '110%');
  });

  it('begins another canvas at its top', async () => {
    await open(shop);
    page.window.scrollTo(120, 60);
    await desk.show(vscode.open('cafe.bmc.yaml', 'titel: Café\n'));
    assert.equal(title(), 'Café');
    assert.deepEqual([page.window.scrollX, page.window.scrollY], [0, 0]);
  });

  it('says how much it costs and earns below, and in which amounts', async () => {
    await open('currency: EUR\nrevenue_streams:\n  - {name: Sales, amount: 10, per: year}\ncost_structure:\n  - {name: Rent, amount: 20, per: year}\n');
    assert.equal(page.item('Sales').querySelector('.amount')?.textContent, '€10 / year');
    assert.ok(page.texts('.total dt').length > 0);
    assert.equal(page.one('.total.negative').querySelector('dd')?.textContent.includes('10'), true);
    assert.ok(page.isShown(page.one('.totals')));
    await desk.edit('amount: 10, ', '');
    await desk.edit('amount: 20, ', '');
    assert.ok(!page.isShown(page.one('.totals')));
  });

  it('puts a picture on the clipboard, and says so to who asked', async () => {
    await open(shop);
    const written: unknown[] = [];
    Object.assign(page.window, { ClipboardItem, focus: () => undefined });
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { write: (items: readonly ClipboardItem[]) => Promise.resolve(written.push(...items.map(({ data }) => Object.keys(data)))) } });
    const copied = desk.preview.copyImage(new Uint8Array([1, 2]));
    await clock.settle();
    assert.equal(await copied, undefined);
    assert.deepEqual(JSON.stringify(written), '[["image/png"]]');
  });

  it('says why a picture is not on the clipboard: that it may not be, or that nobody answers', async () => {
    await open(shop);
    Object.assign(page.window, { ClipboardItem, focus: () => undefined });
    let write: () => Promise<void> = () => Promise.reject(new page.window.Error('Not allowed.'));
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { write: () => write() } });
    const refused = desk.preview.copyImage(new Uint8Array([1]));
    await clock.settle();
    assert.equal(await refused, 'Not allowed.');
    write = () => new Promise<void>(() => undefined);
    const silent = desk.preview.copyImage(new Uint8Array([1]));
    await clock.pass(5_000);
    assert.equal(await silent, 'The browser did not answer.');
  });
});
