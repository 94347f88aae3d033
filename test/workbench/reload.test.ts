import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const before = 'title: Shop\nchannels:\n  - Stall\n';
const text = 'title: Shop\nchannels:\n  - Web # why\n  - Market\n';

describe('a window that is reloaded', () => {
  let workbench: Workbench;

  const item = (name: string): Locator => workbench.previewFrame().locator('.item:not(.ghost)')
    .filter({ has: workbench.previewFrame().locator('.item-name', { hasText: name }) }).first();

  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  // A reload costs as much as all that is done here: so it is one, with all open at once.
  it('has all that was open in it again, and what was typed', async () => {
    workbench = await openWorkbench({
      open: 'shop.bmc.yaml', size: { width: 1800, height: 1000 }, settings: { 'editor.formatOnType': false },
      repository: (made) => {
        made.commit('Begin', { 'shop.bmc.yaml': before, 'other.bmc.yaml': 'title: Other\nchannels:\n  - Fair\n' });
        made.commit('Grow', { 'shop.bmc.yaml': text });
        made.write('shop.bmc.yaml', text.replace('Market', 'Fair'));
      },
    });
    const frame = workbench.previewFrame();
    const change = (part: string): Locator => frame.locator('.change').filter({ hasText: part }).first();
    await workbench.page.locator('.statusbar-item').filter({ hasText: /main/ }).first().waitFor();

    await workbench.press('Control+A');
    await workbench.press('Control+C');
    await workbench.runCommand('BMC: Show Canvases');
    await frame.locator('.card', { hasText: 'Other' }).waitFor();
    await workbench.openAtOnce('other.bmc.yaml');
    await workbench.runCommand('BMC: Compare with Clipboard');
    await change('Web').waitFor();
    await workbench.openAtOnce('shop.bmc.yaml');
    await workbench.runCommand('BMC: Compare with HEAD');
    await change('Market').waitFor();
    await frame.getByRole('button', { name: 'Side by Side' }).click();
    await frame.locator('.shows-before .item').first().waitFor();
    await workbench.openAtOnce('shop.bmc.yaml');
    await workbench.runCommand('BMC: Show Canvas History');
    await frame.getByRole('button', { name: 'Older Commit' }).click();
    await frame.locator('.commit').getByText('2 of 2').waitFor();
    await workbench.openAtOnce('shop.bmc.yaml');
    await workbench.openPreview();
    await workbench.toggleOption('Questions and terms');
    await frame.locator('.question').first().waitFor();
    await workbench.focusEditor();
    await workbench.cursorTo(2, 10);
    await workbench.type('\n- Unsaved');
    await workbench.press('Escape');
    await item('Unsaved').waitFor();
    await item('Fair').dblclick();
    await workbench.type('Half a na');
    await workbench.waitForBackup('Unsaved');

    await workbench.reload();

    await item('Unsaved').waitFor();
    await item('Fair').waitFor();
    await frame.locator('.question').first().waitFor();
    await workbench.focusEditor();
    await workbench.waitForText('channels:\n  - Unsaved\n  - Web # why\n  - Fair');
    assert.equal(workbench.savedText('shop.bmc.yaml'), text.replace('Market', 'Fair'));
    await item('Unsaved').press('Delete');
    await workbench.waitFor(async () => !(await workbench.text()).includes('Unsaved'), 'the preview still works');
    // What is in the first group is looked at alone.
    await workbench.tab('Preview shop.bmc.yaml').getByRole('button', { name: 'Close' }).click();
    await workbench.tab('History of shop.bmc.yaml').click();
    await frame.locator('.commit').getByText('2 of 2').waitFor();
    await change('Stall').waitFor();
    await workbench.tab('Visual Diff shop.bmc.yaml').click();
    await frame.locator('.shows-before .item').first().waitFor();
    await change('Market').waitFor();
    await workbench.tab('Visual Diff other.bmc.yaml').click();
    await frame.getByText('Clipboard').first().waitFor();
    await change('Web').waitFor();
    await workbench.tab('Business Model Canvases').click();
    await frame.locator('.card', { hasText: 'Other' }).waitFor();
  });
});
