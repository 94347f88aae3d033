import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { pictureFailure } from './session';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

const shop = 'title: Shop\nchannels:\n  - name: Web shop\n    type: own\n    note: Open *always*\n  - name: Market\n';
const cafe = 'titel: Café\nkanalen:\n  - naam: Terras\n    soort: eigen\n';
const many = Array.from({ length: 200 }, (_, index) => `Place ${index}`);
const large = ['title: Large', 'channels:', ...many.map((name) => `  - {name: ${name}, note: Where *they* meet}`), ''].join('\n');
const huge = `title: Huge\nchannels:\n${Array.from({ length: 1_200 }, (_, index) => `  - Place ${index}\n`).join('')}`;

describe('the preview', () => {
  let workbench: Workbench;

  const item = (name: string): Locator => workbench.previewFrame().locator('.item').filter({ hasText: name });
  const title = (): Locator => workbench.previewFrame().locator('h1');
  const waitForTitle = (text: string): Promise<void> => title().filter({ hasText: text }).waitFor();

  beforeEach(async () => {
    const files = { 'shop.bmc.yaml': shop, 'cafe.bmc.yaml': cafe, 'large.bmc.yaml': large, 'huge.bmc.yaml': huge };
    workbench = await openWorkbench({ files, open: 'shop.bmc.yaml' });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  async function openPreview(): Promise<void> {
    await workbench.openPreview();
    await waitForTitle('Shop');
    await workbench.openFile('shop.bmc.yaml');
  }

  it('opens from the button in the editor\'s title', async () => {
    await workbench.page.getByRole('button', { name: 'Open Preview to the Side' }).first().click();
    await waitForTitle('Shop');
  });

  it('opens with Ctrl+K V, and leaves the cursor in the text', async () => {
    const opened = workbench.tab('Preview shop.bmc.yaml');
    await workbench.waitFor(async () => {
      // Until the extension is there, its keys are not either.
      await workbench.press('Control+K');
      await workbench.press('v');
      return opened.waitFor({ timeout: 2_000 }).then(() => true, () => false);
    }, 'Ctrl+K V opens the preview');
    await waitForTitle('Shop');
    await workbench.type('#');
    await workbench.waitForText('#title: Shop');
  });

  it('changes while typing, without a new page and without losing its place', async () => {
    await openPreview();
    await workbench.previewFrame().locator('html').evaluate((html) => {
      html.setAttribute('data-mark', 'same page');
      document.querySelector('[data-block="channels"] .item')?.setAttribute('data-mark', 'same note');
    });
    await workbench.cursorTo(6, 17);
    await workbench.type('place');
    await item('Marketplace').waitFor();
    await workbench.cursorTo(1, 12);
    await workbench.type('s');
    await waitForTitle('Shops');
    assert.equal(await workbench.previewFrame().locator('html').getAttribute('data-mark'), 'same page');
    assert.equal(await item('Web shop').getAttribute('data-mark'), 'same note');
  });

  it('has all of a canvas that is too large for one message', async () => {
    await openPreview();
    await workbench.openFile('huge.bmc.yaml');
    await waitForTitle('Huge');
    const notes = workbench.previewFrame().locator('[data-block="channels"] .item');
    assert.equal(await notes.count(), 1_200);
    await workbench.cursorTo(3, 5);
    await workbench.type('My ');
    await item('My Place 0').waitFor();
    assert.equal(await notes.count(), 1_200);
  });

  it('selects an item in the text by a click', async () => {
    await openPreview();
    await item('Market').click();
    await workbench.page.locator('.monaco-editor .selected-text').first().waitFor({ state: 'attached' });
    // The status bar tells of a text only while it has the focus, which Enter gives it.
    await item('Market').press('Enter');
    await workbench.page.locator('.statusbar-item').getByText(/^Ln 6, Col \d+ \(\d+ selected\)$/).waitFor();
  });

  it('follows the active canvas, in the words of its language', async () => {
    await openPreview();
    await workbench.openFile('cafe.bmc.yaml');
    await waitForTitle('Café');
    await item('Terras').getByText('Eigen').waitFor();
    await workbench.previewFrame().getByText('Wie zijn onze key partners?').waitFor();
  });

  it('stays with its canvas once it is locked', async () => {
    await openPreview();
    await workbench.tab('Preview shop.bmc.yaml').click();
    await workbench.runCommand('BMC: Toggle Preview Locking');
    await workbench.tab('[Preview] shop.bmc.yaml').waitFor();
    await workbench.page.locator('.editor-group-container').first().click();
    await workbench.openFile('cafe.bmc.yaml');
    // Another preview, as the locked one does not follow.
    await workbench.openPreview();
    await workbench.tab('Preview cafe.bmc.yaml').waitFor();
    await waitForTitle('Café');
    await workbench.tab('[Preview] shop.bmc.yaml').click();
    await waitForTitle('Shop');
  });

  it('works for a text that was never saved', async () => {
    await workbench.openUntitled('Business Model Canvas');
    await workbench.type('title: Draft');
    await workbench.press('Escape');
    await workbench.openPreview();
    await waitForTitle('Draft');
  });

  it('works for a file that cannot be written', async () => {
    fs.chmodSync(path.join(workbench.folder, 'cafe.bmc.yaml'), 0o444);
    await workbench.openFile('cafe.bmc.yaml');
    await workbench.openPreview();
    await waitForTitle('Café');
    // As in its editor, its text can be changed, but VS Code does not write the file without being told to.
    await item('Terras').press('F2');
    await workbench.type('Tuin');
    await workbench.press('Enter');
    await workbench.waitForText('- naam: Tuin');
    await workbench.previewFrame().locator('.toast').getByText('Renamed to Tuin.').waitFor();
    assert.equal(workbench.savedText('cafe.bmc.yaml'), cafe);
  });

  it('shows a file that is no canvas as what it could read of it, never as a blank page', async () => {
    fs.writeFileSync(path.join(workbench.folder, 'odd.bmc.yaml'), '- [a\n- {b: "c\n\t\u0001');
    await workbench.openFile('odd.bmc.yaml');
    await workbench.openPreview();
    await waitForTitle('Untitled canvas');
    await workbench.previewFrame().getByText('Not all of this canvas can be read.').waitFor();
  });

  it('opens by itself if the setting says so', async () => {
    await workbench.close();
    workbench = await openWorkbench({
      files: { 'shop.bmc.yaml': shop }, open: 'shop.bmc.yaml', settings: { 'bmc.preview.openAutomatically': true },
    });
    await waitForTitle('Shop');
  });
});
