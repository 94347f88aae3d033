import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes', '  - Offices', 'channels:', '  - name: Web shop # first', '    type: own',
  '    customer_segments: homes', 'revenue_streams:', '  - Sales', '',
].join('\n');

describe('guide mode on the canvas', () => {
  let workbench: Workbench;

  const block = (id: string): Locator => workbench.previewFrame().locator(`[data-block="${id}"]`);
  const question = (id: string, part: string): Locator => block(id).locator('.question').filter({ hasText: part });
  const toggle = (): Promise<void> => workbench.toggleOption('Questions and terms');

  beforeEach(async () => {
    const size = { width: 1800, height: 1000 };
    workbench = await openWorkbench({ files: { 'shop.bmc.yaml': text }, open: 'shop.bmc.yaml', size });
    await workbench.openPreview();
    await block('channels').getByText('Web shop').waitFor();
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('shows which questions are open, and leaves the notes where they are', async () => {
    const before = await block('channels').locator('.item').boundingBox();
    await toggle();
    await question('channels', 'Through which channels').waitFor();
    await workbench.previewFrame().getByText(/^\d+ open questions$/).waitFor();
    assert.deepEqual((await block('channels').locator('.item').boundingBox())?.x, before?.x);
    await block('customer_segments').locator('.question:not(.open)').filter({ hasText: 'For whom are we creating value?' }).waitFor();
    await block('channels').locator('.question.open').filter({ hasText: 'Through which channels' }).waitFor();
    await workbench.screenshot('guide-mode');
    await toggle();
    await question('channels', 'Through which channels').waitFor({ state: 'hidden' });
  });

  it('explains each term under the pointer and in focus, and tells which are used', async () => {
    await toggle();
    const own = block('channels').getByRole('button', { name: 'Own, used once.' });
    const tip = workbench.previewFrame().locator('.tip');
    await own.hover();
    await tip.getByText('A channel that we run ourselves').waitFor();
    await own.focus();
    await workbench.press('ArrowRight');
    await workbench.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await workbench.press('ArrowRight');
    await block('channels').locator('.term:focus', { hasText: 'Direct' }).waitFor();
    await tip.waitFor();
    assert.match(await block('channels').locator('.term:focus').getAttribute('aria-label') ?? '', /^Direct, not used\. ./);
  });

  it('is answered from the keyboard', async () => {
    await toggle();
    await question('key_activities', 'key activities').getByRole('button').focus();
    await workbench.press('Enter');
    await workbench.type('Baking');
    await workbench.press('Enter');
    await workbench.waitForText('key_activities:\n  - Baking');
    await workbench.press('Escape');
    await workbench.waitFor(
      () => question('key_activities', 'key activities').getByRole('button').evaluate((each) => each === document.activeElement),
      'the question has the focus again',
    );
  });
});
