import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes # why', '  - Offices', 'channels:', '  - name: Web shop # first',
  '    type: own', '    customer_segments: homes', '  - Market', 'key_partners: []', '',
].join('\n');

describe('working on the canvas', () => {
  let workbench: Workbench;

  const item = (name: string): Locator => workbench.previewFrame().locator('.item:not(.ghost)')
    .filter({ has: workbench.previewFrame().locator('.item-name', { hasText: name }) }).first();
  const block = (id: string): Locator => workbench.previewFrame().locator(`[data-block="${id}"]`);
  const said = (part: string): Locator => workbench.previewFrame().locator('.toast').getByText(part);

  async function centre(locator: Locator): Promise<{ x: number; y: number }> {
    const box = await locator.boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Drags an item by its name to a place in a block: the given part of its height. */
  async function drag(name: string, target: Locator, part = 0.5): Promise<void> {
    const from = await centre(item(name).locator('.item-name'));
    const box = await target.boundingBox();
    assert.ok(box);
    const { mouse } = workbench.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 12);
    await mouse.move(box.x + box.width / 2, box.y + box.height * part, { steps: 5 });
  }

  beforeEach(async () => {
    const size = { width: 1800, height: 1000 };
    workbench = await openWorkbench({ files: { 'shop.bmc.yaml': text }, open: 'shop.bmc.yaml', size });
    await workbench.openPreview();
    await item('Web shop').waitFor();
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('an item is dragged within its block, and the text follows with its comment', async () => {
    await drag('Market', item('Web shop'), 0.1);
    await workbench.screenshot('editing-drag');
    await workbench.page.mouse.up();
    await workbench.waitForText('channels:\n  - Market\n  - name: Web shop # first\n    type: own');
    await said('Moved Market to Channels.').waitFor();
  });

  it('the last item of a block is deleted, and all is undone from wherever the focus is', async () => {
    await item('Market').press('Delete');
    await item('Web shop').and(workbench.previewFrame().locator(':focus')).waitFor();
    await workbench.press('Delete');
    await block('channels').getByRole('button', { name: 'Add Item: Channels' }).and(workbench.previewFrame().locator(':focus')).waitFor();
    await workbench.press('Control+Z');
    await item('Web shop').waitFor();
    await workbench.previewFrame().getByRole('button', { name: 'Zoom In' }).click();
    await workbench.press('Control+Z');
    await item('Market').waitFor();
    await workbench.waitForText('    customer_segments: homes\n  - Market\n');
  });

  it('a key that is meant for the text of a note does not delete the item', async () => {
    await workbench.cursorTo(7, 14);
    await workbench.type('\nnote: Sold by [us](https://example.com)');
    const note = item('Web shop').locator('.note');
    await note.getByRole('link', { name: 'us' }).press('Delete');
    const box = await note.boundingBox();
    assert.ok(box);
    await workbench.page.mouse.move(box.x + 1, box.y + box.height / 2);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(box.x + 30, box.y + box.height / 2, { steps: 5 });
    await workbench.page.mouse.up();
    assert.equal(await note.evaluate(() => window.getSelection()?.isCollapsed), false);
    await item('Web shop').press('Backspace');
    // What is selected in another note does not matter.
    await item('Market').press('Delete');
    await said('Deleted Market.').waitFor();
    await item('Web shop').waitFor();
    assert.ok((await workbench.text()).includes('channels:\n  - name: Web shop # first'));
  });

  it('what is typed stays until it is done, also while someone mends the text', async () => {
    const market = item('Market').locator('.inline-input');
    const partners = block('key_partners').locator('.inline-input');
    await workbench.cursorTo(10, 17);
    await workbench.type(' @');
    await workbench.previewFrame().getByText('This is the last canvas that could be read.').waitFor();
    await item('Market').press('F2');
    await workbench.type('Stall');
    await workbench.press('Enter');
    await said('Put the problem in the text right first.').waitFor();
    const banner = workbench.previewFrame().locator('.banner-text');
    await workbench.waitFor(() => banner.evaluate((each) => getComputedStyle(each).opacity === '1'), 'the problem is in sight');
    await workbench.screenshot('editing-refused');
    const [above, below] = [await said('Put the problem').boundingBox(), await banner.boundingBox()];
    assert.ok(above && below && above.y + above.height <= below.y);
    await market.and(workbench.previewFrame().locator(':focus')).waitFor();
    assert.equal(await market.inputValue(), 'Stall');
    await workbench.press('Escape');
    await block('key_partners').getByRole('button', { name: 'Add Item: Key Partners' }).click();
    await workbench.type('Bakery');
    await workbench.press('Enter');
    await workbench.waitFor(async () => await partners.inputValue() === 'Bakery', 'what was typed is back');
    await workbench.type(' & Mill');
    await workbench.focusEditor();
    await workbench.undo();
    await banner.waitFor({ state: 'detached' });
    assert.equal(await partners.inputValue(), 'Bakery & Mill');
    await partners.press('Enter');
    await workbench.waitForText('key_partners: [Bakery & Mill]');
    assert.equal(await partners.inputValue(), '');
  });

  it('items are added one after the other', async () => {
    await block('key_partners').getByRole('button', { name: 'Add Item: Key Partners' }).click();
    await workbench.type('Bakery');
    await workbench.press('Enter');
    await item('Bakery').waitFor();
    await workbench.type('Mill');
    await workbench.press('Enter');
    await workbench.waitForText('key_partners: [Bakery, Mill]');
    await workbench.type('Fa');
    await workbench.press('Control+Z');
    const box = block('key_partners').locator('.inline-input');
    await workbench.waitFor(async () => await box.inputValue() === '', 'what was typed is taken back');
    await workbench.type('Farm');
    // The keys of VS Code are heard here too.
    await workbench.save();
    await workbench.waitFor(() => Promise.resolve(workbench.savedText('shop.bmc.yaml').includes('[Bakery, Mill]')), 'it is saved');
    await workbench.press('Enter');
    await workbench.waitForText('key_partners: [Bakery, Mill, Farm]');
    await workbench.press('Escape');
  });

  it('terms, colour, status and links are chosen in a sheet', async () => {
    await item('Market').focus();
    await workbench.press('Shift+F10');
    const sheet = workbench.previewFrame().getByRole('dialog');
    await sheet.waitFor();
    await workbench.screenshot('editing-sheet');
    assert.equal(await sheet.getByRole('radio', { name: 'None' }).and(sheet.locator('[current-checked]')).count(), 2);
    // What it begins with is no change.
    assert.equal(await workbench.previewFrame().locator('.toast span').count(), 0);
    await sheet.getByText('Direct', { exact: true }).click();
    await workbench.waitForText('  - name: Market\n    type: direct');
    await sheet.getByText('Green', { exact: true }).click();
    await workbench.waitForText('    color: green');
    await sheet.getByText('Validated', { exact: true }).click();
    await workbench.waitForText('    status: validated');
    await sheet.getByText('Offices', { exact: true }).click();
    await workbench.waitForText('    customer_segments: offices');
    await workbench.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('an item with a problem has a mark, and its quick fix mends it', async () => {
    await workbench.cursorTo(7, 14);
    await workbench.type('n');
    const mark = item('Web shop').getByRole('button', { name: 'Did you mean' });
    await mark.waitFor();
    await workbench.screenshot('editing-problem');
    await mark.click();
    await workbench.previewFrame().getByRole('dialog').getByRole('button', { name: 'Change to own' }).click();
    await workbench.waitForText('    type: own\n');
    await mark.waitFor({ state: 'hidden' });
  });
});
