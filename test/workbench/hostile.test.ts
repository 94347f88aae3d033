import assert from 'node:assert/strict';
import { hostileCanvas, hostileHost, hostileMark } from '../fixtures/hostile';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

/** Elements that run or load something, and that the pages are made without. */
const foreign = [
  'script', 'style', 'link', 'meta', 'base', 'iframe', 'frame', 'object', 'embed', 'img', 'image', 'video', 'audio', 'source',
  'form', 'use', 'animate', 'foreignobject', 'template', 'math',
];

describe('a canvas of a stranger', () => {
  let workbench: Workbench;
  let seen: string[];

  beforeEach(async () => {
    workbench = await openWorkbench({
      files: { 'hostile.bmc.yaml': hostileCanvas() },
      // VS Code itself would ask about them, in front of everything else.
      settings: { 'editor.unusualLineTerminators': 'off' },
    });
    seen = [];
    const { page } = workbench;
    page.on('request', (request) => {
      if (request.url().includes(hostileHost)) seen.push(`a request to ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      seen.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => { seen.push(`a window: ${popup.url()}`); });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  /** What script in the canvas did, or made ready to be done. */
  async function holes(): Promise<string[]> {
    const marks = await Promise.all(workbench.page.frames().map(async (frame) => {
      const isMarked = await frame.evaluate((mark) => mark in window, hostileMark).catch(() => false);
      return isMarked ? [`script ran in ${frame.url()}`] : [];
    }));
    const odd = await workbench.previewFrame().locator('body').evaluate((body, loading) => {
      // The page's own script, and the styles of its controls, are in the head and below the body.
      const elements = [...body.querySelectorAll('main *, header *, [role="dialog"] *, .toast *')];
      return elements.flatMap((each) => {
        const isForeign = loading.includes(each.tagName.toLowerCase());
        const attributes = [...each.attributes].filter(({ name, value }) => /^on|^srcdoc$|^src$/i.test(name)
          || (/href$/i.test(name) && !/^(?:https?:|mailto:)/i.test(value)) || (name === 'style' && /url/i.test(value)));
        return [...(isForeign ? [each.outerHTML] : []), ...attributes.map(({ name, value }) => `${name}="${value}"`)];
      });
    }, foreign);
    return [...seen, ...marks.flat(), ...odd];
  }

  it('runs and loads nothing in the preview, in any of its states', async function () {
    // There are a thousand notes on it, and all are laid out.
    this.timeout(280_000);
    await workbench.openFile('hostile.bmc.yaml');
    await workbench.execute('bmc.showPreview');
    const frame = workbench.previewFrame();
    await frame.locator('.item').nth(500).waitFor({ state: 'attached' });
    await workbench.waitFor(async () => await frame.locator('.waiting').count() === 0, 'all notes are filled');
    // All of it is laid out, and so loaded if it could be.
    await frame.locator('html').evaluate(() => { document.querySelector('main')?.classList.add('measured'); });
    await workbench.toggleOption('Questions and terms');
    await frame.locator('.question').first().waitFor();
    await frame.locator('.item').first().focus();
    await workbench.press('Shift+F10');
    await frame.getByRole('dialog').waitFor();
    assert.deepEqual(await holes(), []);
    await workbench.press('Escape');
    await workbench.toggleOption('Show links');
    await workbench.showOptions();
    await frame.getByRole('combobox', { name: 'All tags' }).click();
    await frame.getByRole('option').nth(2).click();
    assert.deepEqual(await holes(), []);
    await workbench.screenshot('hostile-preview');
  });

  it('runs and loads nothing on the page of all canvases', async () => {
    await workbench.runCommand('BMC: Show Canvases');
    await workbench.previewFrame().locator('.card').first().waitFor();
    assert.deepEqual(await holes(), []);
    await workbench.screenshot('hostile-overview');
  });
});
