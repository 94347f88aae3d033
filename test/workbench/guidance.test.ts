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
    await workbench.lens('1 item · 6 open questions').waitFor();
    await workbench.status('3/9').waitFor();
    await workbench.screenshot('guidance');
  });

  it('asks the open questions of a block from the line above it, and writes the answers in', async () => {
    await workbench.lens('1 item · 6 open questions').click();
    await workbench.quickInputText('Through which channels do our customer segments want to be reached? So far: Web shop.').waitFor();
    await workbench.screenshot('guidance-question');
    await workbench.fillQuickInput('Showroom');
    await workbench.press('Enter');
    await workbench.quickPick('Offices').waitFor();
    await workbench.quickInputButton('Back').click();
    await workbench.quickInputText('So far: Web shop.').waitFor();
    await workbench.press('Enter');
    await workbench.quickPick('Offices').click();
    await workbench.press('Enter');
    await workbench.waitForText('  - name: Showroom\n    customer_segments: offices');
    await workbench.quickInputText('So far: Web shop, Showroom.').waitFor();
    await workbench.fillQuickInput('web shop');
    await workbench.press('Enter');
    await workbench.quickPick('Homes').click();
    await workbench.press('Enter');
    await workbench.waitForText('  - name: Web shop\n    customer_segments: homes\n  - name: Showroom');
    await workbench.quickInputText('So far: Web shop, Showroom.').waitFor();
    await workbench.press('Enter');
    await workbench.quickInputPlaceholder('How do we raise awareness about our company\'s products and services?').waitFor();
    await workbench.quickPick('Web shop').click();
    await workbench.quickPick('Showroom').click();
    await workbench.screenshot('guidance-phase');
    await workbench.press('Enter');
    await workbench.waitForText('  - name: Showroom\n    phases: awareness\n    customer_segments: offices');
    await workbench.quickInputPlaceholder('How do we help customers evaluate').waitFor();
    await workbench.quickInputButton('Add another item').click();
    await workbench.quickInputText('How do we help customers evaluate').waitFor();
    await workbench.fillQuickInput('Reviews');
    await workbench.press('Enter');
    await workbench.waitForText('  - name: Reviews\n    phases: evaluation');
    await workbench.quickInputText('So far: Web shop, Showroom, Reviews.').waitFor();
    await workbench.press('Escape');
    await workbench.lens('3 items · 3 open questions').waitFor();
    assert.match(await workbench.text(), /Homes # why/);
  });

  it('ends with the last question', async () => {
    await workbench.lens('2 items · all questions answered').click();
    await workbench.quickInputText('For whom are we creating value?').waitFor();
    await workbench.press('Enter');
    await workbench.quickInputText('Who are our most important customers?').waitFor();
    await workbench.press('Enter');
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.notification('That was the last question.').waitFor();
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
    await workbench.quickInputPlaceholder('Quick delivery – Customer Segments').waitFor();
    await workbench.press('Escape');
    // Where it begins anew, all is done that comes of being stopped: nothing is written.
    await workbench.runCommand('BMC: Guide Me');
    await workbench.quickInputText('What value do we, in essence, create').waitFor();
    assert.equal(await workbench.quickInputText('So far:').count(), 0);
    await workbench.press('Escape');
    assert.equal((await workbench.text()).trim(), text.trim());
  });

  it('asks what drives the costs as a choice', async () => {
    await workbench.lens('1 item · 1 open question').click();
    await workbench.quickPick('Value-driven').click();
    await workbench.waitForText('cost_structure:\n  focus: value-driven\n  items:\n    - Rent');
  });
});
