import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pictureFailure } from './session';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('exporting from the preview', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({
      files: { 'shop.bmc.yaml': 'title: Shop\nchannels: [Web shop]\n', 'china.bmc.yaml': 'title: China\nchannels: [商店 Web]\n' },
      open: 'shop.bmc.yaml',
    });
    await workbench.openPreview();
    await workbench.previewFrame().locator('h1').filter({ hasText: 'Shop' }).waitFor();
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('asks for the kind of file, offers a name beside the canvas, and says where it is', async () => {
    await workbench.focusPreview();
    await workbench.runAndChoose('BMC: Export Canvas...', 'A drawing that stays sharp');
    const { page } = workbench;
    const name = page.locator('.quick-input-widget input');
    await workbench.waitFor(async () => (await name.inputValue()).endsWith('/shop.svg'), 'a name is offered');
    await page.keyboard.press('Enter');
    await page.getByText('Exported to shop.svg.').first().waitFor();
    assert.match(fs.readFileSync(path.join(workbench.folder, 'shop.svg'), 'utf8'), />Web shop<\/text>/);
  });

  it('says which characters a picture cannot show', async () => {
    const { page } = workbench;
    await workbench.openFile('china.bmc.yaml');
    await workbench.focusEditor();
    await workbench.runAndChoose('BMC: Export Canvas...', 'A picture for slides');
    const name = page.locator('.quick-input-widget input');
    await workbench.waitFor(async () => (await name.inputValue()).endsWith('/china.png'), 'a name is offered');
    await page.keyboard.press('Enter');
    const said = 'Exported to china.png. china.bmc.yaml holds characters that PDF and PNG cannot show: 商 店. SVG and HTML can.';
    await page.getByText(said).first().waitFor();
  });

  it('puts a picture on the clipboard, and says so', async () => {
    await workbench.focusPreview();
    await workbench.runCommand('BMC: Copy as Image');
    const { page } = workbench;
    await page.getByText('The canvas is on the clipboard as a picture.').first().waitFor();
    // What is read from the clipboard is read for the page that has the focus.
    await workbench.focusEditor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      if (!item) return { width: 0, height: 0 };
      const picture = await createImageBitmap(await item.getType('image/png'));
      return { width: picture.width, height: picture.height };
    });
    assert.ok(size.width > 2000 && size.width > size.height, JSON.stringify(size));
  });
});
