import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import { middleOf } from './kit/hand';
import type { Page } from './kit/page';
import type { Desk } from './kit/preview';
import { openPreview } from './kit/preview';
import { desk as vscode } from './kit/vscode';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes # why', '  - Offices', 'channels:', '  - name: Web shop # first',
  '    type: own', '    customer_segments: homes', '  - Market', 'key_partners: []', '',
].join('\n');

describe('working on the canvas', () => {
  let desk: Desk;
  let page: Page;

  async function open(content: string, options?: Parameters<typeof openPreview>[1]): Promise<void> {
    desk = await openPreview(content, options);
    ({ page } = desk);
  }
  const addButton = (block: string): HTMLElement => page.button(/^Add Item: /, page.block(block));
  /** The box that someone types in, in a part of the page; empty if there is none. */
  const boxIn = (element: Element): HTMLInputElement | null => element.querySelector<HTMLInputElement>('.inline-input');
  /** The last thing that the page wanted of the text. */
  const intents = (): unknown[] => page.sent.flatMap((message) => (
    typeof message === 'object' && message !== null && 'intent' in message ? [message.intent] : []
  ));
  const sheet = (): HTMLElement => page.one('[role="dialog"]');
  const hasSheet = (): boolean => page.all('[role="dialog"]').length > 0;

  beforeEach(() => open(text));

  describe('by dragging', () => {
    /** The blocks that are marked as what is dropped into. */
    const dropBlocks = (): unknown[] => page.all('.drop-block').map((each) => each.getAttribute('data-block'));

    it('moves an item within its block, and the text follows with its comment', async () => {
      await page.drag(page.item('Market'), middleOf(page.item('Web shop'), 0.1));
      assert.ok(desk.text.includes('channels:\n  - Market\n  - name: Web shop # first\n    type: own'));
      assert.equal(page.toast, 'Moved Market to Channels.');
      assert.deepEqual(page.names('channels'), ['Market', 'Web shop']);
    });

    it('moves an item to another block, which keeps what it does not know', async () => {
      await page.drag(page.item('Web shop'), middleOf(page.block('key_partners')));
      assert.ok(desk.text.includes('key_partners:\n  - name: Web shop # first\n    x-type: own\n    customer_segments: homes'));
      assert.match(page.toast, /^Moved Web shop to Key Partners\. Key Partners does not know `type`/);
      assert.deepEqual(page.names('key_partners'), ['Web shop']);
      assert.equal(page.focusedItem, 'Web shop');
    });

    const drops: [what: string, over: string, part: number, names: string[]][] = [
      ['before the first one', 'a', 0.1, ['c', 'a', 'b', 'd']], ['before the one whose upper half it is over', 'b', 0.4, ['a', 'c', 'b', 'd']],
      ['behind the one whose lower half it is over', 'd', 0.6, ['a', 'b', 'd', 'c']],
    ];
    for (const [what, over, part, names] of drops) {
      it(`puts an item ${what}`, async () => {
        await desk.edit(desk.text, 'channels: [a, b, c, d]\n');
        await page.drag(page.item('c'), middleOf(page.item(over), part));
        assert.deepEqual(page.names('channels'), names);
      });
    }

    it('shows what is dragged, and where it would go', () => {
      page.hand.startDrag(page.item('Market'), middleOf(page.item('Web shop'), 0.1));
      const ghost = page.one('.ghost');
      assert.equal(ghost.querySelector('.item-name')?.textContent, 'Market');
      assert.equal(ghost.getAttribute('aria-hidden'), 'true');
      assert.ok(page.item('Market').classList.contains('dragged'));
      assert.deepEqual(dropBlocks(), ['channels']);
      const { top, left } = page.item('Web shop').getBoundingClientRect();
      assert.equal(page.one('.drop-line').style.top, `${top - 5}px`);
      page.hand.movePointer(middleOf(page.block('key_partners')));
      assert.deepEqual(dropBlocks(), ['key_partners']);
      assert.notEqual(page.one('.drop-line').style.left, `${left}px`);
      page.hand.movePointer({ x: 2000, y: 5 });
      assert.deepEqual(dropBlocks(), []);
      assert.ok(page.one('.drop-line').hidden);
    });

    it('is given up with Escape, and by dropping an item nowhere', async () => {
      page.hand.startDrag(page.item('Web shop'), middleOf(page.block('key_partners')));
      await page.press('Escape');
      page.hand.drop(middleOf(page.block('key_partners')));
      await clock.settle();
      page.hand.startDrag(page.item('Web shop'), { x: 2000, y: 5 });
      page.hand.drop({ x: 2000, y: 5 });
      await clock.settle();
      assert.deepEqual(intents(), []);
      assert.equal(desk.text, text);
      assert.equal(page.all('.ghost, .drop-line, .dragged, .dragging, .drop-block').length, 0);
    });

    it('is given up when the pointer is taken away', () => {
      page.hand.startDrag(page.item('Web shop'), middleOf(page.block('key_partners')));
      page.window.dispatchEvent(new page.window.PointerEvent('pointercancel'));
      assert.equal(page.all('.ghost, .dragged').length, 0);
    });

    it('is no click, which would select the item in the text; the next click is one', async () => {
      const { length } = page.sent;
      await page.drag(page.item('Market'), middleOf(page.item('Web shop'), 0.1));
      assert.ok(!JSON.stringify(page.sent.slice(length)).includes('reveal'));
      await page.click(page.item('Market'));
      assert.deepEqual(page.sent.at(-1), { type: 'reveal', key: 'channels/market', focus: false });
    });

    it('begins only after a few pixels, which a hand that clicks may move', async () => {
      const { x, y } = middleOf(page.item('Market'));
      page.hand.pressPointer(page.item('Market'), { x, y });
      page.hand.movePointer({ x: x + 3, y: y + 3 });
      assert.equal(page.all('.ghost').length, 0);
      page.hand.drop({ x, y });
      await clock.settle();
      assert.deepEqual(page.sent.at(-1), { type: 'reveal', key: 'channels/market', focus: false });
    });

    const others: [what: string, pointer: PointerEventInit][] = [['another button', { button: 2 }], ['another finger', { pointerId: 2 }]];
    for (const [what, pointer] of others) {
      it(`does not begin with ${what}`, () => {
        const { x, y } = middleOf(page.item('Market'));
        page.hand.pressPointer(page.item('Market'), { x, y }, 'button' in pointer ? pointer : {});
        page.hand.movePointer({ x: x + 40, y }, pointer);
        assert.equal(page.all('.ghost').length, 0);
      });
    }

    it('does not begin on the text of a note, which can be selected', async () => {
      await desk.edit('type: own', 'note: Open always');
      page.hand.startDrag(page.one('.note'), middleOf(page.block('key_partners')));
      assert.equal(page.all('.ghost').length, 0);
    });

    it('scrolls the page at its edges, as long as the pointer is there', () => {
      page.hand.startDrag(page.item('Market'), { x: 300, y: 790 });
      const places = [page.window.scrollY];
      for (let frame = 0; frame < 2; frame++) {
        clock.drawFrame();
        places.push(page.window.scrollY);
      }
      assert.deepEqual(places, [0, 12, 24]);
      page.hand.movePointer({ x: 300, y: 10 });
      clock.drawFrame();
      assert.equal(page.window.scrollY, 12);
      page.hand.movePointer({ x: 300, y: 400 });
      assert.equal(clock.drawFrame(), false);
    });
  });

  describe('from the keyboard', () => {
    it('moves, renames and deletes an item, keeps the focus on it, and takes that back', async () => {
      await page.focus(page.item('Market'));
      await page.press('Alt+ArrowUp');
      assert.ok(desk.text.includes('channels:\n  - Market\n'));
      assert.equal(page.focusedItem, 'Market');
      await page.press('F2');
      await page.type('Stall');
      await page.press('Enter');
      assert.ok(desk.text.includes('channels:\n  - Stall\n'));
      assert.equal(page.focusedItem, 'Stall');
      await page.press('Delete');
      assert.ok(desk.text.includes('channels:\n  - name: Web shop # first'));
      assert.equal(page.toast, 'Deleted Stall.');
      await page.press('Control+z');
      assert.ok(desk.text.includes('channels:\n  - Stall\n'));
      assert.deepEqual(page.names('channels'), ['Stall', 'Web shop']);
    });

    const moves: [keys: string, intent: object][] = [
      ['Alt+ArrowUp', { block: 'channels', before: 'channels/a' }], ['Alt+ArrowDown', { block: 'channels', before: 'channels/d' }],
      ['Alt+ArrowLeft', { block: 'customer_relationships', before: null }], ['Alt+ArrowRight', { block: 'customer_segments', before: null }],
    ];
    for (const [keys, intent] of moves) {
      it(`moves an item with ${keys}`, async () => {
        await desk.edit(desk.text, 'channels: [a, b, c, d]\n');
        await page.focus(page.item('b'));
        await page.press(keys);
        assert.deepEqual(intents(), [{ do: 'move', key: 'channels/b', ...intent }]);
        assert.equal(page.focusedItem, 'b');
      });
    }

    it('moves no item beyond the ends of its block, or of the canvas', async () => {
      await desk.edit(desk.text, 'key_partners: [a]\nrevenue_streams: [b]\n');
      await page.focus(page.item('a'));
      await page.press('Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowLeft');
      await page.focus(page.item('b'));
      await page.press('Alt+ArrowRight');
      assert.deepEqual(intents(), []);
    });

    it('goes on with the next item when one is deleted, and with the button for another when it was the last', async () => {
      await page.focus(page.item('Market'));
      await page.press('Delete');
      assert.equal(page.focusedItem, 'Web shop');
      await page.press('Backspace');
      assert.equal(page.focused, addButton('channels'));
    });

    it('takes back and makes again from wherever the focus is', async () => {
      await page.focus(page.item('Market'));
      await page.press('Delete');
      await page.click(page.button('Zoom In'));
      await page.press('Control+z');
      assert.deepEqual(page.names('channels'), ['Web shop', 'Market']);
      await page.press('Control+Shift+z');
      assert.deepEqual(page.names('channels'), ['Web shop']);
      await page.press('Control+z');
      await page.press('Control+y');
      assert.deepEqual(page.names('channels'), ['Web shop']);
    });

    it('leaves to VS Code what is not its own', async () => {
      await page.focus(page.item('Market'));
      for (const keys of ['Control+s', 'Control+F2', 'Alt+F2', 'F1', 'Control+Delete', 'a']) assert.ok(page.hand.press(keys), keys);
      await clock.settle();
      assert.deepEqual(intents(), []);
      for (const keys of ['Control+z', 'Shift+F10', 'F2']) assert.ok(!page.hand.press(keys), keys);
    });

    it('does not delete the item of a link in its note, or of text that is selected in it', async () => {
      await desk.edit('type: own', 'note: Sold by [us](https://example.com)');
      const note = page.one('.note');
      await page.focus(page.one('.note a'));
      await page.press('Delete');
      page.hand.select(note);
      await page.focus(page.item('Web shop'));
      await page.press('Backspace');
      assert.deepEqual(intents(), []);
      // What is selected in another note does not matter.
      await page.focus(page.item('Market'));
      await page.press('Delete');
      assert.equal(page.toast, 'Deleted Market.');
      assert.deepEqual(page.names('channels'), ['Web shop']);
    });

    it('adds an item to the block of the one that has the focus', async () => {
      for (const key of ['Insert', '+']) {
        await page.focus(page.item('Market'));
        await page.press(key);
        await page.type(`By ${key}`);
        await page.press('Enter', 'Escape');
      }
      assert.deepEqual(page.names('channels'), ['Web shop', 'Market', 'By Insert', 'By +']);
    });
  });

  describe('by typing a name', () => {
    it('begins with the name, all of it selected', async () => {
      await page.doubleClick(page.item('Market'));
      assert.equal(page.input.value, 'Market');
      assert.deepEqual([page.input.selectionStart, page.input.selectionEnd], [0, 6]);
      assert.equal(page.input.getAttribute('aria-label'), 'Rename');
      assert.ok(!page.isShown(page.item('Market').querySelector('.item-name') ?? assert.fail()));
    });

    it('keeps the id of an item that is linked to', async () => {
      await page.doubleClick(page.item('Homes'));
      await page.type('Families');
      await page.press('Enter');
      assert.ok(desk.text.includes('  - id: homes\n    name: Families # why'), desk.text);
    });

    const left: [what: string, typed: string, key: string][] = [
      ['with Escape', 'Stall', 'Escape'], ['by going on with Tab', 'Stall', 'Tab'], ['by leaving it as it is', '', 'Enter'],
    ];
    for (const [what, typed, key] of left) {
      it(`changes nothing ${what}`, async () => {
        await page.focus(page.item('Market'));
        await page.press('F2');
        await page.type(typed);
        await page.press(key);
        assert.equal(boxIn(page.item('Market')), null);
        assert.ok(page.isShown(page.item('Market').querySelector('.item-name') ?? assert.fail()));
        assert.deepEqual(intents(), []);
        if (key === 'Tab') assert.equal(page.focused, addButton('channels'));
        else assert.equal(page.focusedItem, 'Market');
      });
    }

    it('changes nothing if all of a name is taken away', async () => {
      await page.focus(page.item('Market'));
      await page.press('F2', 'Backspace', 'Enter');
      assert.deepEqual(intents(), []);
      assert.equal(page.focusedItem, 'Market');
    });

    it('stays while someone looks at something outside the page', async () => {
      await page.focus(page.item('Market'));
      await page.press('F2');
      await page.type('St');
      page.document.hasFocus = () => false;
      page.input.blur();
      await clock.settle();
      assert.equal(boxIn(page.item('Market'))?.value, 'St');
    });

    it('waits for the last letter of who writes with an input method', async () => {
      await page.focus(page.item('Market'));
      await page.press('F2');
      await page.type('店');
      page.input.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
      await clock.settle();
      assert.deepEqual(intents(), []);
      await page.press('Enter');
      assert.deepEqual(page.names('channels'), ['Web shop', '店']);
    });

    it('adds items one after the other, below the others or in an empty block', async () => {
      await page.click(addButton('key_partners'));
      await page.type('Bakery');
      await page.press('Enter');
      assert.equal(page.toast, 'Added Bakery to Key Partners.');
      await page.type('Mill');
      await page.press('Enter');
      assert.ok(desk.text.includes('key_partners: [Bakery, Mill]'));
      assert.deepEqual(page.names('key_partners'), ['Bakery', 'Mill']);
      assert.equal(page.input.value, '');
      await page.press('Escape');
      assert.equal(page.focused, addButton('key_partners'));
    });

    it('leaves the keys of VS Code to it while someone types, and its own keys to the text', async () => {
      await page.click(addButton('key_partners'));
      await page.type('Fa');
      for (const keys of ['Control+z', 'Control+s', 'Delete', 'F2', '+']) assert.ok(page.hand.press(keys), keys);
      await clock.settle();
      assert.deepEqual(intents(), []);
      assert.ok(!JSON.stringify(page.sent).includes('undo'));
    });

    it('is in one box at a time', async () => {
      await page.click(addButton('key_partners'));
      await page.click(addButton('channels'));
      assert.equal(boxIn(page.block('key_partners')), null);
      assert.equal(page.all('.inline-input').length, 1);
      await page.doubleClick(page.item('Market'));
      assert.equal(page.all('.inline-input').length, 1);
      assert.equal(page.input.value, 'Market');
    });

    it('stays until it is done, also while someone mends the text', async () => {
      await desk.edit('key_partners: []', 'key_partners: [] @');
      await page.focus(page.item('Market'));
      await page.press('F2');
      await page.type('Stall');
      await page.press('Enter');
      assert.equal(page.toast, 'Put the problem in the text right first.');
      assert.match(page.notice, /^This is the last canvas that could be read\./);
      assert.equal(page.input.value, 'Stall');
      assert.equal(boxIn(page.item('Market')), page.input);
      await page.press('Escape');
      await page.click(addButton('key_partners'));
      await page.type('Bakery');
      await page.press('Enter');
      assert.equal(page.input.value, 'Bakery');
      page.input.setSelectionRange(6, 6);
      await page.type(' & Mill');
      await desk.edit(' @', '');
      assert.equal(page.notice, '');
      assert.equal(page.input.value, 'Bakery & Mill');
      await page.press('Enter');
      assert.ok(desk.text.includes('key_partners: [Bakery & Mill]'));
      assert.equal(page.input.value, '');
    });

    it('comes back in front of what was typed since, if it is refused', async () => {
      await desk.edit('key_partners: []', 'key_partners: [] @');
      await page.click(addButton('key_partners'));
      page.hand.type('Bakery');
      page.hand.press('Enter');
      page.hand.type('Mill');
      await clock.settle();
      assert.equal(page.input.value, 'Bakery, Mill');
    });
  });

  it('does all that is done faster than the text follows, in its order', async () => {
    await page.click(addButton('key_partners'));
    for (const name of ['Bakery', 'Mill', 'Farm']) {
      page.hand.type(name);
      page.hand.press('Enter');
    }
    await clock.settle();
    assert.ok(desk.text.includes('key_partners: [Bakery, Mill, Farm]'));
    assert.deepEqual(page.names('key_partners'), ['Bakery', 'Mill', 'Farm']);
  });

  it('refuses what was meant for a text that is another by now', async () => {
    await page.focus(page.item('Market'));
    page.hand.press('Delete');
    desk.document.replace('Market', 'Fair');
    await clock.settle();
    assert.equal(page.toast, 'The text was changed in the meantime, so this was not done.');
    assert.deepEqual(page.names('channels'), ['Web shop', 'Fair']);
  });

  it('says that a file cannot be changed which is read-only', async () => {
    vscode.isReadOnly = true;
    await page.focus(page.item('Market'));
    await page.press('Delete');
    assert.equal(page.toast, 'This canvas cannot be changed: it is read-only.');
    assert.equal(desk.text, text);
  });

  it('says what was done for a moment', async () => {
    await page.focus(page.item('Market'));
    await page.press('Alt+ArrowUp');
    await clock.pass(4_999);
    assert.equal(page.toast, 'Moved Market to Channels.');
    await page.press('Alt+ArrowDown');
    await clock.pass(4_999);
    assert.equal(page.toast, 'Moved Market to Channels.');
    await clock.pass(1);
    assert.equal(page.toast, '');
    assert.equal(page.one('.toast').getAttribute('role'), 'status');
  });

  describe('in a sheet', () => {
    it('chooses terms, colour, status and links', async () => {
      await page.focus(page.item('Market'));
      await page.press('Shift+F10');
      assert.equal(sheet().getAttribute('aria-label'), 'Edit: Market');
      assert.equal(page.focused, sheet());
      // What it begins with is no change.
      assert.equal(page.toast, '');
      const none = [...sheet().querySelectorAll('vscode-radio')].filter((each) => each.textContent === 'None');
      assert.deepEqual(none.map((each) => each.getAttribute('aria-checked')), ['true', 'true']);
      const chosen: [label: string, line: string][] = [
        ['Direct', '  - name: Market\n    type: direct'], ['Green', '    color: green'], ['Validated', '    status: validated'],
        ['Offices', '    customer_segments: offices'],
      ];
      for (const [label, line] of chosen) {
        await page.click(page.choice(label, sheet()));
        assert.ok(desk.text.includes(line), `${line} in ${desk.text}`);
        assert.equal(page.toast, 'Changed Market.');
      }
      await page.press('Escape');
      assert.ok(!hasSheet());
      assert.equal(page.focusedItem, 'Market');
    });

    it('takes away what is chosen', async () => {
      await page.focus(page.item('Web shop'));
      await page.press('ContextMenu');
      assert.equal(page.choice('Own', sheet()).getAttribute('aria-checked'), 'true');
      await page.click(page.choice('Own', sheet()));
      await page.click(page.choice('Homes', sheet()));
      assert.ok(desk.text.includes('channels:\n  - name: Web shop # first\n  - Market'), desk.text);
    });

    it('does all that is chosen faster than the text follows', async () => {
      await page.focus(page.item('Web shop'));
      await page.press('Shift+F10');
      const boxes = ['Awareness', 'Purchase', 'Delivery', 'Purchase', 'Offices'].map((label) => page.choice(label, sheet()));
      for (const box of boxes) page.hand.click(box);
      await clock.settle();
      assert.ok(desk.text.includes('customer_segments: [homes, offices]'));
      assert.ok(desk.text.includes('    phases: [awareness, delivery]'));
    });

    it('shows what the text says by now, with the focus where it was, and goes with its item', async () => {
      await page.focus(page.item('Web shop'));
      await page.press('Shift+F10');
      await page.focus(page.choice('Own', sheet()));
      await desk.edit('type: own', 'type: partner');
      assert.equal(page.choice('Partner (stores)', sheet()).getAttribute('aria-checked'), 'true');
      assert.equal(page.choice('Own', sheet()).getAttribute('aria-checked'), 'false');
      assert.equal(page.focused, page.choice('Own', sheet()));
      await desk.edit('  - name: Web shop # first\n    type: partner\n    customer_segments: homes\n', '');
      assert.ok(!hasSheet());
    });

    it('is left as it is by what changes nothing in it', async () => {
      await page.focus(page.item('Web shop'));
      await page.press('Shift+F10');
      const choice = page.choice('Own', sheet());
      await desk.edit('Market', 'Fair');
      assert.equal(page.choice('Own', sheet()), choice);
    });

    const ways: [what: string, open: () => Promise<void>][] = [
      ['the button on a note', () => page.click(page.button('Edit: Market'))],
      ['a right click', () => page.rightClick(page.item('Market'))],
    ];
    for (const [what, act] of ways) {
      it(`opens with ${what}`, async () => {
        await act();
        assert.equal(sheet().getAttribute('aria-label'), 'Edit: Market');
      });
    }

    it('closes when someone presses beside it, and not within it', async () => {
      await page.rightClick(page.item('Market'));
      page.hand.pressPointer(page.one('.sheet h3'), { x: 0, y: 0 });
      assert.ok(hasSheet());
      page.hand.pressPointer(page.one('h1'), { x: 0, y: 0 });
      assert.ok(!hasSheet());
    });

    it('closes with its button, and gives the focus back', async () => {
      await page.rightClick(page.item('Market'));
      await page.click(page.button('Close', sheet()));
      assert.ok(!hasSheet());
      assert.equal(page.focusedItem, 'Market');
    });

    it('renames, deletes, and leads into the text', async () => {
      await page.rightClick(page.item('Market'));
      await page.click(page.button('Rename', sheet()));
      assert.equal(page.input.value, 'Market');
      await page.press('Escape');
      await page.rightClick(page.item('Market'));
      await page.click(page.button('Show in Text', sheet()));
      assert.equal(desk.selectedText, 'Market');
      await page.rightClick(page.item('Market'));
      await page.click(page.button('Delete', sheet()));
      assert.deepEqual(page.names('channels'), ['Web shop']);
    });

    it('leaves the menu of VS Code to who selected text', async () => {
      page.hand.select(page.item('Market'));
      await page.rightClick(page.item('Market'));
      assert.ok(!hasSheet());
    });

    it('names what is wrong with an item, which has a mark, and mends it', async () => {
      await desk.edit('type: own', 'type: ownn');
      await clock.pass(300);
      const mark = page.button(/^Problems: .*Did you mean `own`\?/, page.item('Web shop'));
      assert.ok(mark.classList.contains('warning'));
      await page.click(mark);
      assert.match(page.control('.sheet-problems li', /./, sheet()).textContent, /Did you mean `own`\?/);
      await page.click(page.button('Change to own', sheet()));
      assert.ok(desk.text.includes('    type: own\n'));
      await clock.pass(300);
      assert.equal(page.item('Web shop').querySelector('.problem'), null);
      assert.ok(page.button('Edit: Web shop'));
    });
  });

  describe('of a text that cannot be changed', () => {
    beforeEach(async () => {
      await open(text, { scheme: 'git' });
    });

    it('does nothing of all this', async () => {
      await page.focus(page.item('Market'));
      await page.press('F2', 'Delete', 'Alt+ArrowUp', 'Insert', 'Shift+F10');
      await page.rightClick(page.item('Market'));
      await page.click(addButton('channels'));
      page.hand.startDrag(page.item('Market'), middleOf(page.block('key_partners')));
      await clock.settle();
      assert.deepEqual(intents(), []);
      assert.equal(page.all('.inline-input, .ghost, [role="dialog"]').length, 0);
      assert.ok(!page.isShown(addButton('channels')));
    });

    it('goes to the text with a double click', async () => {
      await page.doubleClick(page.item('Market'));
      assert.deepEqual(page.sent.at(-1), { type: 'reveal', key: 'channels/market', focus: true });
    });
  });
});
