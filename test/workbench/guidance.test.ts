import assert from 'node:assert/strict';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes # why', '  - Offices', 'channels:', '  - Web shop',
  'cost_structure:', '  - Rent', '',
].join('\n');

describe('guidance', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ files: { 'shop.bmc.yaml': text }, open: 'shop.bmc.yaml' });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    await workbench.close();
  });

  it('says above each block, and in the status bar, how far the canvas is', async () => {
    await workbench.lens('3 of 9 blocks begun').waitFor();
    await workbench.lens('1 item · 1 open question').first().waitFor();
    await workbench.status('3/9').waitFor();
    await workbench.screenshot('guidance');
  });

  it('asks the open questions of a block from the line above it, and writes the answer in', async () => {
    await workbench.lens('1 item · 1 open question').first().click();
    await workbench.quickInputText('Through which channels do our customer segments want to be reached? So far: Web shop.').waitFor();
    await workbench.screenshot('guidance-question');
    await workbench.fillQuickInput('Showroom');
    await workbench.press('Enter');
    await workbench.quickPick('Offices').click();
    await workbench.press('Enter');
    await workbench.waitForText('  - name: Showroom\n    customer_segments: offices');
    await workbench.quickInputText('So far: Web shop, Showroom.').waitFor();
    await workbench.press('Enter');
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.notification('That was the last question.').waitFor();
    assert.match(await workbench.text(), /Homes # why/);
  });

  it('walks through all open questions, block by block, forward and back', async () => {
    await workbench.runCommand('BMC: Guide Me');
    await workbench.quickInputText('What value do we, in essence, create').waitFor();
    await workbench.press('Enter');
    await workbench.quickInputText('Through which channels').waitFor();
    await workbench.quickInputButton('Back').click();
    await workbench.quickInputText('What value do we, in essence, create').waitFor();
    await workbench.fillQuickInput('Quick delivery');
    await workbench.press('Enter');
    await workbench.press('Escape');
    await workbench.waitFor(async () => !(await workbench.text()).includes('Quick delivery'), 'nothing is written when it is stopped');
  });

  it('asks what drives the costs as a choice', async () => {
    await workbench.lens('1 item · 1 open question').nth(1).click();
    await workbench.quickPick('Value-driven').click();
    await workbench.waitForText('cost_structure:\n  focus: value-driven\n  items:\n    - Rent');
  });
});
