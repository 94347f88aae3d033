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
    workbench = await openWorkbench({ files: { 'shop.bmc.yaml': text }, open: 'shop.bmc.yaml', size });
    await workbench.runCommand('BMC: Open Preview to the Side');
    await item('Web shop').waitFor();
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('an item lights what it is linked with, under the pointer and in focus', async () => {
    await item('Homes').hover();
    await workbench.previewFrame().locator('.tracing').waitFor();
    const lit = async (): Promise<string[]> => (await workbench.previewFrame().locator('.lit .item-name').allInnerTexts()).sort();
    assert.deepEqual(await lit(), ['Homes', 'Speed', 'Web shop']);
    await workbench.screenshot('viewing-traced');
    await item('Offices').hover();
    await workbench.previewFrame().locator('.tracing').waitFor({ state: 'detached' });
    await item('Speed').focus();
    await workbench.waitFor(async () => (await lit()).join() === 'Homes,Speed', 'the focused item and what it is linked with are lit');
  });

  it('lines are drawn between linked items on request', async () => {
    await workbench.previewFrame().getByText('Show links').click();
    await workbench.waitFor(async () => await workbench.previewFrame().locator('.link-lines path').count() === 2, 'two lines');
    await workbench.screenshot('viewing-lines');
  });

  it('only what has to do with a segment is shown, and all again', async () => {
    const frame = workbench.previewFrame();
    await frame.getByRole('combobox', { name: 'All segments' }).click();
    await frame.getByRole('option', { name: 'Homes' }).click();
    await item('Market').waitFor({ state: 'hidden' });
    await frame.getByText('3 of 5 items').waitFor();
    await item('Speed').waitFor();
    await workbench.screenshot('viewing-filtered');
    await frame.getByText('Clear Filter').click();
    await item('Market').waitFor();
  });
});
