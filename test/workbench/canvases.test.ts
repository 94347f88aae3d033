import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { pictureFailure } from './session';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

const files = {
  'shop.bmc.yaml': 'title: Shop\nchannels:\n  - Web shop\n  - Market\nkey_partners:\n  - name: Bank\n    typ: x\n',
  'europe/cafe.bmc.yaml': 'titel: Café\nkanalen:\n  - Terras\n',
  'europe/north/inn.bmc.yml': 'title: <b>Inn</b>\n',
};

describe('several canvases', () => {
  let workbench: Workbench;

  const row = (text: string): Locator =>
    workbench.page.locator('.pane', { hasText: 'Business Model Canvases' }).getByRole('treeitem').filter({ hasText: text }).first();
  const card = (title: string): Locator => workbench.previewFrame().locator('.card').filter({ hasText: title });

  async function open(options: Parameters<typeof openWorkbench>[0] = { files }): Promise<void> {
    workbench = await openWorkbench({ settings: { 'explorer.autoReveal': false }, ...options });
  }

  /** Opens the Explorer, and the view in it where it is not yet. */
  async function openView(): Promise<void> {
    // The view is there once the extension knows that there are canvases.
    await workbench.waitFor(async () => {
      await workbench.runCommand('Explorer: Focus on Business Model Canvases View');
      return row('Shop').waitFor({ timeout: 2_000 }).then(() => true, () => false);
    }, 'the view lists the canvases');
    // The files above make room for it.
    const files = workbench.page.locator('.pane-header').first();
    if (await files.getAttribute('aria-expanded') === 'true') await files.click();
    await workbench.page.locator('.pane-header').first().and(workbench.page.locator('[aria-expanded="false"]')).waitFor();
  }

  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('are listed in the Explorer by folder, with how far they are and their problems', async () => {
    await open();
    await openView();
    await row('europe').waitFor();
    await row('north').waitFor();
    await row('<b>Inn</b>').getByText('0/9').waitFor();
    await row('Café').getByText('1/9').waitFor();
    await row('Shop').getByText('2/9').waitFor();
    await workbench.page.locator('.pane [aria-label*="Shop, 2 of 9 blocks begun, 1 warning"]').first().waitFor();
    await workbench.screenshot('canvases-view');
    await row('Shop').click();
    await workbench.tab('shop.bmc.yaml').waitFor();
  });

  it('show their blocks and items, which lead into the text', async () => {
    await open();
    await openView();
    await row('Shop').locator('.monaco-tl-twistie').click();
    await row('Channels').locator('.monaco-tl-twistie').click();
    await row('Market').click();
    await workbench.status('Ln 4, Col 11 (6 selected)').waitFor();
    await workbench.screenshot('canvases-view-items');
  });

  it('open their preview from the row', async () => {
    await open();
    await openView();
    const title = workbench.previewFrame().locator('h1', { hasText: 'Café' });
    await workbench.waitFor(async () => {
      // A row that is clicked just as the list is made anew is none any more.
      await row('Café').hover();
      await row('Café').getByRole('button', { name: 'Open Preview' }).click();
      return title.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    }, 'the preview opens');
  });

  it('follow what is typed and saved', async () => {
    await open({ files, open: 'shop.bmc.yaml' });
    await workbench.hearsOfFiles();
    await openView();
    await workbench.openFile('shop.bmc.yaml');
    await workbench.cursorTo(1, 12);
    await workbench.type(' of ours');
    await row('Shop of ours').waitFor();
    fs.writeFileSync(path.join(workbench.folder, 'europe', 'bar.bmc.yaml'), 'title: Bar\n');
    await row('Bar').waitFor();
  });

  it('are cards on a page, that open the text or the preview', async () => {
    await open();
    await workbench.runCommand('BMC: Show Canvases');
    await card('Shop').getByText('2 of 9 blocks begun').waitFor();
    await card('Shop').getByText('1 warning').waitFor();
    assert.equal(await workbench.previewFrame().locator('.card').count(), 3);
    assert.equal(await card('Shop').locator('.note').count(), 3);
    await card('<b>Inn</b>').waitFor();
    await card('Café').getByText('europe/cafe.bmc.yaml').waitFor();
    await card('Café').click();
    await workbench.tab('cafe.bmc.yaml').waitFor();
    await workbench.runCommand('BMC: Show Canvases');
    await card('Shop').hover();
    await card('Shop').getByRole('button', { name: 'Open Preview: Shop' }).click();
    await workbench.tab('Preview shop.bmc.yaml').waitFor();
  });

  it('keep their page up to date', async () => {
    await open();
    await workbench.hearsOfFiles();
    await workbench.runCommand('BMC: Show Canvases');
    await card('Shop').waitFor();
    fs.writeFileSync(path.join(workbench.folder, 'shop.bmc.yaml'), 'title: Store\n');
    fs.rmSync(path.join(workbench.folder, 'europe', 'cafe.bmc.yaml'));
    await card('Store').getByText('0 of 9 blocks begun').waitFor();
    await card('Café').waitFor({ state: 'detached' });
    fs.writeFileSync(path.join(workbench.folder, 'a.bmc.yaml'), 'title: First\n');
    await card('First').waitFor();
    const descriptions = await workbench.previewFrame().locator('.open')
      .evaluateAll((all) => all.map((each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent));
    const places = ['a.bmc.yaml', 'europe/north/inn.bmc.yml', 'shop.bmc.yaml'];
    assert.deepEqual(descriptions.map((said) => places.find((place) => said?.includes(place))), places);
  });

  it('are none: the page offers a new one', async () => {
    await open({ files: { 'readme.txt': '' } });
    await workbench.runCommand('BMC: Show Canvases');
    await workbench.previewFrame().getByText('There are no canvases in this workspace yet.').waitFor();
    await workbench.previewFrame().getByRole('button', { name: 'New Canvas' }).click();
    await workbench.quickPick('English').waitFor();
  });

  const looks = [
    ['Light Modern', 1400], ['Dark Modern', 1400], ['Default High Contrast', 1400], ['Default High Contrast Light', 1400],
    ['Light Modern', 440],
  ] as const;
  for (const [theme, width] of looks) {
    it(`look well in ${theme} at ${width}`, async () => {
      await open({ folder: 'examples', files, theme, size: { width, height: 900 } });
      await workbench.runCommand('BMC: Show Canvases');
      // The page takes the focus once it is there, and would close the list of commands.
      await card('Shop').waitFor();
      if (width < 1000) await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.previewFrame().locator('.open').first().focus();
      const overflow = await workbench.previewFrame().locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
      assert.equal(overflow, 0);
      await workbench.screenshot(`canvases-${theme}-${width}`);
    });
  }
});
