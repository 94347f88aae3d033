import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes', '  - Offices', 'value_propositions:',
  '  - {name: Speed, customer_segments: homes}', 'channels:', '  - {name: Web shop, customer_segments: [homes], tags: [online]}', '  - Market', '',
].join('\n');

describe('looking at the canvas', () => {
  let workbench: Workbench;

  const item = (name: string): Locator => workbench.previewFrame().locator('.item')
    .filter({ has: workbench.previewFrame().locator('.item-name', { hasText: name }) });

  beforeEach(async () => {
    const size = { width: 1800, height: 1000 };
    const files = { 'shop.bmc.yaml': text, 'haven.bmc.yaml': 'titel: Haven\nklantsegmenten: [Schippers]\n', 'notes.txt': '' };
    workbench = await openWorkbench({ files, open: 'shop.bmc.yaml', size });
    await workbench.openPreview();
    await item('Web shop').waitFor();
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('nothing fades or moves for who asked VS Code or the system for less motion', async () => {
    const moving = (): Promise<string[]> => workbench.previewFrame().locator('html').evaluate(() =>
      [...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationDuration } = getComputedStyle(each);
        return /[1-9]/.test(transitionDuration + animationDuration);
      }).map((each) => `${each.tagName} ${each.getAttribute('class') ?? ""}`));
    const still = (): Promise<void> => workbench.waitFor(async () => (await moving()).length === 0, 'nothing moves');
    await workbench.set({ 'workbench.reduceMotion': 'off' });
    await item('Homes').hover();
    await workbench.previewFrame().locator('.tracing').waitFor();
    await workbench.waitFor(async () => (await moving()).length > 0, 'what is lit fades in');
    await workbench.set({ 'workbench.reduceMotion': 'on' });
    await still();
    await workbench.set({ 'workbench.reduceMotion': 'off' });
    await workbench.waitFor(async () => (await moving()).length > 0, 'what is lit fades in again');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await still();
  });

  it('lines are drawn between linked items on request', async () => {
    await workbench.toggleOption('Show links');
    await workbench.waitFor(async () => await workbench.previewFrame().locator('.link-lines path').count() === 2, 'two lines');
    await workbench.screenshot('viewing-lines');
    // From its note's middle, wherever that is by now.
    const isInPlace = async (): Promise<boolean> => {
      const note = await item('Web shop').boundingBox();
      const line = await workbench.previewFrame().locator('.link-lines path').nth(1).boundingBox();
      // A line has some room around it.
      return note !== null && line !== null && Math.abs(line.y + line.height - note.y - note.height / 2) < 6;
    };
    const top = async (): Promise<number> => (await item('Web shop').boundingBox())?.y ?? 0;
    assert.ok(await isInPlace());
    const before = await top();
    await workbench.toggleOption('Questions and terms');
    await workbench.waitFor(async () => await top() > before + 10, 'the questions move the note');
    await workbench.waitFor(isInPlace, 'the line is where the note is');
    await workbench.previewFrame().getByRole('button', { name: 'Fit to Page' }).click();
    await workbench.waitFor(isInPlace, 'the line is where the smaller note is');
    const fitted = await top();
    await workbench.page.setViewportSize({ width: 1800, height: 700 });
    await workbench.waitFor(async () => await top() < fitted, 'it fits a lower page');
    await workbench.waitFor(isInPlace, 'the line is where the note is now');
  });

  it('it is where it was after it was hidden', async () => {
    const page = workbench.previewFrame().locator('html');
    const place = (): Promise<number[]> => page.evaluate(() => [window.scrollX, window.scrollY]);
    for (let press = 0; press < 4; press++) await workbench.previewFrame().getByRole('button', { name: 'Zoom In' }).click();
    await workbench.focusPreview();
    await page.evaluate(() => {
      window.scrollTo(120, 60);
      // The page hears of it with its next frame.
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    assert.deepEqual(await place(), [120, 60]);
    await workbench.openFile('notes.txt');
    await workbench.tab('Preview shop.bmc.yaml').click();
    await item('Market').waitFor();
    await workbench.waitFor(async () => (await place()).join() === '120,60', 'it is where it was');
  });

  it('it is shown larger and smaller, by keys, buttons and the wheel, and as large as fits', async () => {
    const frame = workbench.previewFrame();
    const level = (percent: string): Promise<void> => frame.locator('.zoom-level', { hasText: percent }).waitFor();
    const width = async (): Promise<number> => (await item('Homes').boundingBox())?.width ?? 0;
    const normal = await width();
    await item('Homes').focus();
    await workbench.press('Control+=');
    await level('110%');
    assert.ok(Math.abs(await width() - 1.1 * normal) < 2);
    await frame.getByRole('button', { name: 'Zoom In' }).click();
    await level('125%');
    await workbench.press('Control+-');
    await workbench.press('Control+-');
    await level('100%');
    assert.equal(await width(), normal);
    await frame.getByRole('button', { name: 'Zoom Out' }).click();
    await level('90%');
    await item('Homes').focus();
    await workbench.press('Control+0');
    await level('100%');
    await item('Speed').hover();
    await workbench.page.keyboard.down('Control');
    await workbench.page.mouse.wheel(0, -160);
    await workbench.page.keyboard.up('Control');
    await level('149%');
    await workbench.screenshot('viewing-zoomed');
    const beyond = (): Promise<number> => frame.locator('html').evaluate((page) => page.scrollHeight - page.clientHeight);
    assert.ok(await beyond() > 0);
    await frame.getByRole('button', { name: 'Fit to Page' }).click();
    await workbench.waitFor(async () => await beyond() === 0, 'all of the canvas is in sight');
    await workbench.screenshot('viewing-fit');
    await workbench.runCommand('View: Toggle Panel Visibility');
    await workbench.waitFor(async () => await beyond() === 0, 'it fits again');
    // The window itself is as large as it was.
    assert.equal(await workbench.page.evaluate(() => window.devicePixelRatio), 1);
  });
});
