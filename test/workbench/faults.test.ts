import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { pictureFailure, session } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const text = 'title: Shop\nchannels:\n  - Web # why\n  - Market\n';

describe('nothing is lost', () => {
  let workbench: Workbench;

  const item = (name: string): Locator => workbench.previewFrame().locator('.item:not(.ghost)')
    .filter({ has: workbench.previewFrame().locator('.item-name', { hasText: name }) }).first();
  const banner = (part: string): Locator => workbench.previewFrame().getByRole('status').getByText(part);
  const file = (): string => path.join(workbench.folder, 'shop.bmc.yaml');

  async function openPreview(): Promise<void> {
    await workbench.openPreview();
    await item('Market').waitFor();
  }
  /** Types an item into the text, as the first channel. */
  async function typeItem(name: string): Promise<void> {
    await workbench.focusEditor();
    await workbench.cursorTo(2, 10);
    await workbench.type(`\n- ${name}`);
    await workbench.press('Escape');
    await item(name).waitFor();
  }

  beforeEach(async () => {
    workbench = await openWorkbench({
      files: { 'shop.bmc.yaml': text, 'other.bmc.yaml': 'title: Other\n' }, open: 'shop.bmc.yaml',
      size: { width: 1800, height: 1000 }, settings: { 'files.autoSave': 'off', 'editor.formatOnType': false },
    });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('when the file is deleted while only its preview is open: it stays in sight, says so, and comes back', async () => {
    await openPreview();
    await workbench.hearsOfFiles();
    await workbench.focusEditor();
    await workbench.runCommand('View: Close Editor');
    await workbench.tab('shop.bmc.yaml').waitFor({ state: 'hidden' });
    fs.rmSync(file());
    await banner('it may have been moved or deleted').waitFor();
    await workbench.explorerRow('shop.bmc.yaml').waitFor({ state: 'hidden' });
    await banner('it may have been moved or deleted').waitFor();
    await item('Market').waitFor();
    await workbench.screenshot('faults-deleted');
    fs.writeFileSync(file(), text.replace('Market', 'Fair'));
    await item('Fair').waitFor();
    await workbench.waitFor(async () => await workbench.previewFrame().locator('.banner-text').count() === 0, 'the banner is gone');
  });

  it('when two previews and two editors show one file: each follows the others', async () => {
    await openPreview();
    await workbench.tab('Preview shop.bmc.yaml').click();
    await workbench.runCommand('BMC: Toggle Preview Locking');
    await workbench.tab('[Preview] shop.bmc.yaml').waitFor();
    await workbench.focusEditor();
    await workbench.openFile('other.bmc.yaml');
    await workbench.openPreview();
    await workbench.tab('Preview other.bmc.yaml').waitFor();
    await workbench.focusEditor();
    await workbench.openFile('shop.bmc.yaml');
    await workbench.runCommand('View: Split Editor Down');
    await typeItem('Typed');
    const editors = workbench.page.locator('.monaco-editor[role="code"] .view-lines');
    const all = async (isSo: (shown: string) => boolean): Promise<boolean> => {
      const shown = await editors.allInnerTexts();
      return shown.length === 2 && shown.every(isSo);
    };
    await workbench.waitFor(() => all((shown) => shown.includes('Typed')), 'both editors show what was typed');
    for (const tab of ['[Preview] shop.bmc.yaml', 'Preview shop.bmc.yaml']) {
      await workbench.tab(tab).click();
      await item('Typed').waitFor();
    }
    await item('Typed').press('Delete');
    await workbench.waitFor(() => all((shown) => !shown.includes('Typed')), 'both editors show what the preview did');
    await workbench.tab('[Preview] shop.bmc.yaml').click();
    await item('Web').waitFor();
    assert.equal(await item('Typed').count(), 0);
  });
});

describe('in a workspace without trust', () => {
  let workbench: Workbench;
  const settings = fs.readFileSync(session.settings, 'utf8');

  before(async () => {
    const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
    fs.writeFileSync(session.settings, JSON.stringify({ ...JSON.parse(settings) as object, ...trust }));
    const typo = `${text}key_partners: [{name: Mill, type: coopetitio}]\n`;
    workbench = await openWorkbench({ files: { 'shop.bmc.yaml': typo }, open: 'shop.bmc.yaml', size: { width: 1800, height: 1000 }, isNew: true });
  });
  after(async function () {
    fs.writeFileSync(session.settings, settings);
    await workbench.close();
  });

  it('canvases are checked, shown and edited all the same', async () => {
    await workbench.page.locator('.statusbar-item').getByText('Restricted Mode').first().waitFor();
    await workbench.waitForSquiggle('coopetitio');
    await workbench.openPreview();
    const market = workbench.previewFrame().locator('.item').filter({ hasText: 'Market' });
    await market.press('Delete');
    await workbench.waitFor(async () => !(await workbench.text()).includes('Market'), 'the preview edits the text');
    await workbench.screenshot('faults-restricted');
    assert.deepEqual(workbench.extensionErrors, []);
  });
});
