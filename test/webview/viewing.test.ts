import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import type { Page } from './kit/page';
import type { Desk } from './kit/preview';
import { openPreview } from './kit/preview';
import { desk as vscode } from './kit/vscode';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes', '  - Offices', 'value_propositions:',
  '  - {name: Speed, customer_segments: homes, status: validated}', 'channels:',
  '  - {name: Web shop, customer_segments: [homes], tags: [online]}', '  - Market', '',
].join('\n');

describe('looking at the canvas', () => {
  let desk: Desk;
  let page: Page;

  beforeEach(async () => {
    desk = await openPreview(text);
    ({ page } = desk);
  });

  const lit = (): string[] => page.texts('.lit .item-name').sort();
  const isTracing = (): boolean => page.one('main').classList.contains('tracing');
  const shown = (): string[] => page.texts('.items > .item:not(.filtered) .item-name').sort();
  const count = (): string => page.document.querySelector('.filter-count span')?.textContent ?? '';
  const chosen = (list: string): string | null => {
    const dropdown = page.control('vscode-dropdown', list);
    return dropdown.shadowRoot?.querySelector('.selected-value')?.textContent.trim() ?? null;
  };

  describe('lights what an item is linked with', () => {
    it('under the pointer', async () => {
      await page.hover(page.item('Homes'));
      assert.ok(isTracing());
      assert.deepEqual(lit(), ['Homes', 'Speed', 'Web shop']);
      await page.hover(page.item('Offices'));
      assert.ok(!isTracing());
      assert.deepEqual(lit(), []);
    });

    it('in focus', async () => {
      await page.focus(page.item('Speed'));
      await clock.pass(200);
      assert.deepEqual(lit(), ['Homes', 'Speed']);
      page.item('Speed').blur();
      await clock.pass(200);
      assert.deepEqual(lit(), []);
    });

    it('only when the pointer rests, so that nothing flickers on the way', async () => {
      page.hand.hover(page.item('Homes'));
      await clock.pass(100);
      assert.ok(!isTracing());
      page.hand.leave(page.one('main'));
      await clock.pass(1_000);
      assert.ok(!isTracing());
    });

    it('and goes on to when the text changes', async () => {
      await page.hover(page.item('Homes'));
      await desk.edit('Speed', 'Speedy');
      assert.deepEqual(lit(), ['Homes', 'Speedy', 'Web shop']);
    });

    it('not while something is dragged', async () => {
      page.hand.startDrag(page.item('Market'), { x: 100, y: 300 });
      await page.hover(page.item('Homes'));
      assert.ok(!isTracing());
    });
  });

  describe('with lines between what is linked', () => {
    const lines = (): string[] => page.all('.link-lines path').map((each) => each.getAttribute('d') ?? '');

    it('draws them on request, and no more', async () => {
      assert.deepEqual(lines(), []);
      await page.click(page.choice('Show links'));
      assert.equal(lines().length, 2);
      await page.click(page.choice('Show links'));
      assert.deepEqual(lines(), []);
    });

    it('draws each from side to side of the notes, wherever they are', async () => {
      await page.click(page.choice('Show links'));
      const [from, to, main] = ['Speed', 'Homes'].map((name) => page.item(name)).concat(page.one('main'))
        .map((each) => each.getBoundingClientRect());
      assert.ok(from && to && main);
      const [x1, y1] = [from.right - main.left, from.top + from.height / 2 - main.top];
      const [x2, y2] = [to.left - main.left, to.top + to.height / 2 - main.top];
      assert.ok(lines().some((each) => each.startsWith(`M${x1} ${y1}C`) && each.endsWith(` ${x2} ${y2}`)), lines().join('\n'));
      await desk.edit('  - Homes\n  - Offices\n', '  - Offices\n  - Homes\n');
      assert.ok(lines().some((each) => each.endsWith(` ${x2} ${y2 + 60}`)), lines().join('\n'));
    });

    it('draws only those of the item that is lit', async () => {
      await page.click(page.choice('Show links'));
      await page.hover(page.item('Speed'));
      assert.equal(lines().length, 1);
    });

    it('draws none to what is not shown', async () => {
      await page.click(page.choice('Show links'));
      await page.choose('All tags', '#online');
      assert.deepEqual(lines(), []);
    });

    it('draws none to what there is not', async () => {
      await desk.edit('customer_segments: homes', 'customer_segments: nobody');
      await page.click(page.choice('Show links'));
      assert.equal(lines().length, 1);
    });

    it('draws them anew when the window has another size', async () => {
      await page.click(page.choice('Show links'));
      const before = page.all('.link-lines path');
      page.window.dispatchEvent(new page.window.Event('resize'));
      assert.notEqual(page.all('.link-lines path')[0], before[0]);
    });
  });

  describe('through a filter', () => {
    const filters: [list: string, choice: string, items: string[]][] = [
      ['All segments', 'Homes', ['Homes', 'Speed', 'Web shop']], ['All segments', 'Offices', ['Offices']],
      ['All tags', '#online', ['Web shop']], ['Any status', 'Validated', ['Speed']],
    ];
    for (const [list, choice, items] of filters) {
      it(`shows only what has to do with ${choice}, and all again`, async () => {
        await page.choose(list, choice);
        assert.deepEqual(shown(), items);
        assert.ok(!page.isShown(page.item('Market')));
        assert.ok(page.isShown(page.item(items[0] ?? '')));
        assert.equal(count(), `${items.length} of 5 shown`);
        await page.click(page.button('Clear Filter'));
        assert.equal(shown().length, 5);
        assert.equal(count(), '');
        assert.equal(chosen(list), list);
        assert.equal(page.focused, page.control('vscode-dropdown', 'All segments'));
      });
    }

    it('shows what has to do with all that is asked for', async () => {
      await page.choose('All segments', 'Homes');
      await page.choose('All tags', '#online');
      assert.deepEqual(shown(), ['Web shop']);
      await page.choose('All segments', 'All segments');
      await page.choose('All tags', 'All tags');
      assert.equal(shown().length, 5);
    });

    it('offers nothing where there is nothing to choose', async () => {
      await desk.edit(desk.text, 'channels: [Market]\n');
      assert.equal(page.all('vscode-dropdown').length, 0);
    });

    it('stays while the text changes, without saying again what it said', async () => {
      await page.choose('All segments', 'Homes');
      await page.focus(page.button('Clear Filter'));
      const touched = page.watch();
      await desk.edit('Market', 'Markets');
      assert.ok(page.item('Markets').classList.contains('filtered'));
      assert.deepEqual(touched().filter((each) => page.one('.filter-count').contains(each)), []);
      assert.equal(page.focused, page.button('Clear Filter'));
      await desk.edit('[homes]', '[offices]');
      assert.deepEqual(shown(), ['Homes', 'Speed']);
      assert.equal(count(), '2 of 5 shown');
    });

    it('goes when there is nothing of it any more', async () => {
      await page.choose('All segments', 'Homes');
      await desk.edit('- Homes', '- Homesteads');
      assert.equal(shown().length, 5);
      assert.equal(chosen('All segments'), 'All segments');
      assert.equal(count(), '');
    });

    it('is passed by for another canvas', async () => {
      await page.choose('All segments', 'Homes');
      await page.rightClick(page.item('Homes'));
      await page.click(page.button(/^Add Item: /, page.block('channels')));
      await desk.show(vscode.open('haven.bmc.yaml', 'titel: Haven\nklantsegmenten: [Schippers]\n'));
      assert.deepEqual(shown(), ['Schippers']);
      assert.equal(page.all('[role="dialog"], .inline-input').length, 0);
      assert.equal(page.one('main').lang, 'nl');
    });
  });

  describe('larger and smaller', () => {
    const level = (): string => page.one('.zoom-level').textContent;
    const zoom = (): string => page.one('main').style.zoom;
    const width = (): string => page.one('main').style.width;

    it('goes step by step with keys and buttons, and back to its own size', async () => {
      const levels: string[] = [];
      for (const keys of ['Control+=', 'Control++', 'Control+-', 'Meta+_', 'Control+-', 'Control+0']) {
        await page.press(keys);
        levels.push(level());
      }
      assert.deepEqual(levels, ['110%', '125%', '110%', '100%', '90%', '100%']);
      await page.click(page.button('Zoom In'));
      assert.equal(level(), '110%');
      assert.equal(zoom(), '1.1');
      await page.click(page.button('Zoom Out'));
      await page.click(page.button('Zoom Out'));
      assert.equal(level(), '90%');
      await page.click(page.one('.zoom-level'));
      assert.equal(level(), '100%');
      assert.equal(zoom(), '');
    });

    it('stops at the smallest and the largest', async () => {
      for (let press = 0; press < 20; press++) page.hand.press('Control+-');
      assert.equal(level(), '25%');
      for (let press = 0; press < 30; press++) page.hand.press('Control+=');
      assert.equal(level(), '400%');
      await clock.settle();
    });

    it('has the width of the page when it is smaller, and scrolls when it is larger', async () => {
      await page.click(page.button('Zoom Out'));
      assert.ok(Math.abs(parseFloat(width()) * 0.9 - 1200) < 50, width());
      page.hand.press('Control+0');
      page.hand.press('Control+=');
      assert.ok(Math.abs(parseFloat(width()) - 1200) < 50, width());
    });

    it('follows the wheel with Ctrl, around what the pointer is on', async () => {
      assert.ok(!page.hand.wheel(page.item('Speed'), { deltaY: -160, ctrlKey: true }));
      assert.equal(level(), '149%');
      const { x, y } = { x: page.window.scrollX, y: page.window.scrollY };
      assert.ok(x > 0 && y > 0);
      assert.ok(page.hand.wheel(page.item('Speed'), { deltaY: -160 }));
      assert.equal(level(), '149%');
      await clock.settle();
    });

    it('keeps from VS Code the keys that would zoom the window', () => {
      for (const keys of ['Control+=', 'Control+-', 'Control+0']) assert.ok(!page.hand.press(keys), keys);
      for (const keys of ['=', '-', '0', 'Control+Alt+=']) assert.ok(page.hand.press(keys), keys);
    });

    it('fits the page, and says that it does', async () => {
      // Its height is as large as it is shown.
      const height = (): number => 1200 * (Number(zoom()) || 1);
      page.one('main').getBoundingClientRect = () => new page.window.DOMRect(20, 60, 1160, height());
      const fit = page.button('Fit to Page');
      await page.click(fit);
      const fitted = parseFloat(zoom());
      assert.ok(1200 * fitted <= 740 && 1200 * fitted > 700, String(fitted));
      assert.equal(fit.getAttribute('aria-pressed'), 'true');
      Object.assign(page.window, { innerHeight: 400 });
      page.window.dispatchEvent(new page.window.Event('resize'));
      await clock.settle();
      assert.ok(1200 * parseFloat(zoom()) <= 340);
      await page.click(fit);
      assert.equal(level(), '100%');
      assert.equal(fit.getAttribute('aria-pressed'), 'false');
    });
  });

  describe('from the keyboard', () => {
    const moves: [from: string, key: string, to: string][] = [
      ['Homes', 'ArrowDown', 'Offices'], ['Offices', 'ArrowUp', 'Homes'], ['Offices', 'Home', 'Homes'], ['Homes', 'End', 'Offices'],
      ['Homes', 'ArrowUp', 'Homes'], ['Offices', 'ArrowDown', 'Offices'], ['Homes', 'ArrowLeft', 'Speed'], ['Speed', 'ArrowRight', 'Homes'],
      ['Web shop', 'ArrowDown', 'Market'], ['Web shop', 'ArrowLeft', 'Speed'], ['Web shop', 'ArrowRight', 'Offices'],
      ['Homes', 'Control+ArrowDown', 'Homes'], ['Homes', 'Shift+ArrowDown', 'Homes'],
    ];
    for (const [from, key, to] of moves) {
      it(`goes with ${key} from ${from} to ${to}`, async () => {
        await page.focus(page.item(from));
        await page.press(key);
        assert.equal(page.focusedItem, to);
      });
    }

    it('passes by what is filtered out', async () => {
      await desk.edit('  - Offices\n', '  - Offices\n  - {name: Farms, tags: [online]}\n');
      await desk.edit('- Homes', '- {name: Homes, tags: [online]}');
      await page.choose('All tags', '#online');
      await page.focus(page.item('Homes'));
      await page.press('ArrowDown');
      assert.equal(page.focusedItem, 'Farms');
    });

    it('goes with Tab from block to block, and comes back to the item that had the focus', async () => {
      await page.focus(page.item('Web shop'));
      await page.press('ArrowDown');
      assert.deepEqual(page.texts('.item[tabindex="0"] .item-name').sort(), ['Homes', 'Market', 'Speed']);
      await page.press('Tab', 'Tab');
      assert.equal(page.focusedItem, 'Homes');
      await page.press('Shift+Tab', 'Shift+Tab');
      assert.equal(page.focusedItem, 'Market');
    });

    it('comes with Tab to another item of the block if that one is filtered out', async () => {
      await page.focus(page.item('Market'));
      await page.choose('All segments', 'Homes');
      assert.equal(page.item('Web shop').tabIndex, 0);
      assert.equal(page.item('Market').tabIndex, -1);
    });
  });
});
