import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import type { Page } from './kit/page';
import type { OverviewDesk } from './kit/overview';
import { openOverview } from './kit/overview';
import { desk as vscode } from './kit/vscode';

const files = {
  'shop.bmc.yaml': 'title: Shop\nchannels:\n  - Web shop\n  - Market\nkey_partners:\n  - name: Bank\n    typ: x\n',
  'europe/cafe.bmc.yaml': 'titel: Café\nkanalen:\n  - Terras\n',
  'europe/north/inn.bmc.yml': 'title: <b>Inn</b>\n',
};

describe('the page of all canvases', () => {
  let desk: OverviewDesk;
  let page: Page;

  beforeEach(async () => {
    desk = await openOverview(files);
    ({ page } = desk);
  });

  const titles = (): string[] => page.texts('.card .open');
  const card = (title: string): HTMLElement => page.control('.card', new RegExp(title));
  const count = (): string => page.one('.count').textContent;
  const nothing = (): string => page.document.querySelector('.nothing p')?.textContent ?? '';
  const field = (): HTMLElement => page.one('vscode-text-field');
  const opened = (): unknown[] => vscode.commands.map(([command, uri]) => [command, String(uri)]);

  it('has a card for each, by its file, with how far it is and its problems', () => {
    assert.deepEqual(titles(), ['Café', '<b>Inn</b>', 'Shop']);
    assert.equal(count(), '3 canvases');
    const shop = card('Shop');
    assert.equal(shop.querySelector('.completeness')?.textContent, '2 of 9 blocks begun');
    assert.deepEqual([...shop.querySelectorAll('.part')].map((each) => each.className), ['part begun', 'part begun', ...Array.from({ length: 7 }, () => 'part')]);
    assert.equal(shop.querySelector('.problems')?.textContent, '1 warning');
    assert.equal(card('Café').querySelector('.place')?.textContent, 'europe/cafe.bmc.yaml');
    assert.equal(card('Café').querySelector<HTMLElement>('.open')?.lang, 'nl');
  });

  it('draws each small, with a note for each item', () => {
    assert.equal(card('Shop').querySelectorAll('.thumbnail .note').length, 3);
    assert.equal(card('Shop').querySelectorAll('.thumbnail .block').length, 9);
    assert.equal(card('Shop').querySelectorAll('.thumbnail .block.empty').length, 7);
    assert.equal(card('Shop').querySelector('.thumbnail')?.getAttribute('aria-hidden'), 'true');
  });

  it('opens the text by a click on a card, and the preview by its button', async () => {
    await page.click(card('Café'));
    await page.click(page.button('Open Preview: Shop'));
    assert.deepEqual(opened(), [['vscode.open', 'file:///europe/cafe.bmc.yaml'], ['bmc.showPreview', 'file:///shop.bmc.yaml']]);
  });

  describe('through its filter', () => {
    const filters: [typed: string, titles: string[]][] = [
      ['cafe', ['Café']], ['CAFÉ', ['Café']], ['europe', ['Café', '<b>Inn</b>']], ['north inn', ['<b>Inn</b>']], ['shop cafe', []],
      ['  ', ['Café', '<b>Inn</b>', 'Shop']],
    ];
    for (const [typed, wanted] of filters) {
      it(`shows for “${typed}” ${wanted.length === 0 ? 'none' : wanted.join(', ')}`, async () => {
        await page.fill(field(), typed);
        assert.deepEqual(titles(), wanted);
        assert.equal(count(), wanted.length === 3 ? '3 canvases' : `${wanted.length} of 3 shown`);
        assert.equal(nothing(), wanted.length === 0 ? 'No canvas matches the filter.' : '');
      });
    }

    it('has the keyboard go on to the cards', async () => {
      await page.fill(field(), 'shop');
      await page.press('ArrowDown');
      assert.equal(page.focused.textContent, 'Shop');
      await page.fill(field(), '');
      await page.press('Enter');
      assert.equal(page.focused.textContent, 'Café');
    });
  });

  describe('from the keyboard', () => {
    const cards = Object.fromEntries(Array.from('abcdefgh', (name) => [`${name}.bmc.yaml`, `title: ${name}\n`]));
    // Three in a row: a b c / d e f / g h.
    const moves: [from: string, key: string, to: string][] = [
      ['a', 'ArrowRight', 'b'], ['c', 'ArrowRight', 'd'], ['a', 'ArrowLeft', 'a'], ['d', 'ArrowLeft', 'c'], ['h', 'ArrowRight', 'h'],
      ['b', 'ArrowDown', 'e'], ['e', 'ArrowUp', 'b'], ['f', 'ArrowDown', 'h'], ['a', 'ArrowUp', 'a'], ['h', 'ArrowDown', 'h'],
      ['e', 'Home', 'a'], ['e', 'End', 'h'], ['e', 'Control+Home', 'e'], ['e', 'x', 'e'],
    ];
    for (const [from, key, to] of moves) {
      it(`goes with ${key} from ${from} to ${to}`, async () => {
        await desk.write(cards);
        await page.focus(page.button(from));
        await page.press(key);
        assert.equal(page.focused.textContent, to);
      });
    }

    it('has one card on the way of the Tab key, with both its buttons', async () => {
      await page.focus(page.button('<b>Inn</b>'));
      await page.press('ArrowRight', 'ArrowLeft');
      assert.deepEqual(page.all('.card button').filter(({ tabIndex }) => tabIndex === 0), [...card('Inn').querySelectorAll('button')]);
      await page.fill(field(), 'shop');
      assert.deepEqual(page.all('.card button').filter(({ tabIndex }) => tabIndex === 0).length, 2);
    });

    it('opens the text with Enter', async () => {
      await page.focus(page.button('Café'));
      await page.press('End', 'Enter');
      assert.deepEqual(opened(), [['vscode.open', 'file:///shop.bmc.yaml']]);
    });
  });

  it('follows what comes, goes and changes, and leaves alone what is as it was', async () => {
    const inn = card('Inn');
    await page.focus(page.button('Shop'));
    const shop = page.focused;
    await desk.write({
      'a.bmc.yaml': 'title: First\n', 'europe/north/inn.bmc.yml': files['europe/north/inn.bmc.yml'], 'shop.bmc.yaml': 'title: Store\n',
    });
    assert.deepEqual(titles(), ['First', '<b>Inn</b>', 'Store']);
    assert.equal(card('Store').querySelector('.completeness')?.textContent, '0 of 9 blocks begun');
    assert.equal(card('Inn'), inn);
    assert.equal(page.focused, shop);
    const places = page.all('.open').map((each) => page.document.getElementById(each.getAttribute('aria-describedby') ?? '')?.querySelector('.place')?.textContent);
    assert.deepEqual(places, ['a.bmc.yaml', 'europe/north/inn.bmc.yml', 'shop.bmc.yaml']);
  });

  it('touches nothing if nothing is other', async () => {
    const touched = page.watch();
    await desk.write({ ...files });
    assert.deepEqual(touched(), []);
  });

  it('is as it was after it was hidden', async () => {
    await page.fill(field(), 'europe');
    await page.focus(page.button('<b>Inn</b>'));
    page.window.scrollTo(0, 70);
    await clock.pass(200);
    desk.panel.hide();
    desk.panel.show();
    ({ page } = desk);
    await clock.settle();
    assert.deepEqual(titles(), ['Café', '<b>Inn</b>']);
    assert.equal(page.window.scrollY, 70);
    assert.deepEqual(page.all('.card button').filter(({ tabIndex }) => tabIndex === 0), [...card('Inn').querySelectorAll('button')]);
  });

  it('offers a new canvas where there are none', async () => {
    await desk.write({});
    assert.equal(nothing(), 'There are no canvases in this workspace yet.');
    assert.ok(!page.isShown(field()));
    await page.click(page.button('New Canvas'));
    assert.deepEqual(vscode.commands, [['bmc.newCanvas']]);
  });

  it('counts one', async () => {
    await desk.write({ 'a.bmc.yaml': 'title: a\n' });
    assert.equal(count(), '1 canvas');
  });
});
