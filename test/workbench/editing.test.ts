import assert from 'node:assert/strict';
import { pictureFailure } from './session';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

const shop = [
  'title: Shop', 'customer_segments:', '  - name: Households', '    note: They cook at home', 'channels:', '  - name: Web shop',
  '    type: own', '    customer_segments: households', '',
].join('\n');

describe('writing a canvas', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ files: { 'shop.bmc.yaml': shop }, open: 'shop.bmc.yaml' });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('completes a key and the term behind it', async () => {
    await workbench.cursorTo(8, 34);
    await workbench.press('Enter');
    await workbench.type('stat');
    await workbench.acceptCompletion('status');
    await workbench.waitForText('status: ');
    await workbench.acceptCompletion('validated');
    await workbench.waitForText('    status: validated');
  });

  it('completes the id of an item in a link, found by its name', async () => {
    await workbench.cursorTo(7, 14);
    await workbench.press('Enter');
    await workbench.type('key_partners: ');
    await workbench.press('Escape');
    await workbench.cursorTo(9, 34);
    await workbench.press('Control+Shift+ArrowLeft');
    await workbench.press('Backspace');
    await workbench.triggerCompletion();
    assert.deepEqual(await workbench.completionLabels(), ['households']);
    await workbench.acceptCompletion('households');
    await workbench.waitForText('customer_segments: households');
  });

  it('finds Dutch words in an English canvas, and inserts the English one', async () => {
    await workbench.cursorTo(9, 1);
    await workbench.type('inkomst');
    await workbench.acceptCompletion('revenue_streams');
    await workbench.waitForText('revenue_streams:\n  - ');
  });

  it('explains a block, a term and a link under the mouse', async () => {
    assert.match(await workbench.hoverAt('channels'), /communicates with and reaches its customer segments/);
    await workbench.press('Escape');
    assert.match(await workbench.hoverAt('own'), /A channel that we run ourselves/);
    await workbench.press('Escape');
    assert.match(await workbench.hoverAt('households'), /Households — Customer Segments[^]*They cook at home/);
  });

  it('marks a misspelled term, says which was meant, and is quiet when it is put right', async () => {
    await workbench.cursorTo(7, 14);
    await workbench.type('n');
    await workbench.waitForSquiggle('ownn', 'warning');
    const [problem = ''] = await workbench.problems();
    assert.match(problem, /is not a term for `type` in “Channels”\. Did you mean `own`\? Known terms: `own`/);
    await workbench.openFile('shop.bmc.yaml');
    await workbench.undo();
    await workbench.waitFor(async () => (await workbench.squiggles()).length === 0, 'no squiggle');
  });

  it('goes on with the item after Enter', async () => {
    await workbench.cursorTo(6, 19);
    await workbench.press('Enter');
    await workbench.type('x-y: 1');
    await workbench.waitForText('  - name: Web shop\n    x-y: 1\n    type: own');
  });
});

describe('a Dutch canvas in an English VS Code', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    const files = { 'winkel.bmc.yaml': 'titel: Winkel\nkanalen:\n  - naam: Webwinkel\n    soort: eigne\n' };
    workbench = await openWorkbench({ files, open: 'winkel.bmc.yaml', settings: { 'bmc.locale': 'nl' }, isNew: true });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    await workbench.close();
  });

  it('has messages, explanations and a preview in Dutch if the setting asks for it', async () => {
    await workbench.waitForSquiggle('eigne');
    assert.match((await workbench.problems()).join('\n'), /Bedoelde je `eigen`\?/);
    await workbench.status('1/9').waitFor();
    await workbench.page.getByText('1 van 9 bouwstenen begonnen').first().waitFor();
    await workbench.openPreview();
    await workbench.previewFrame().getByRole('button', { name: 'Inzoomen' }).waitFor();
    assert.equal(await workbench.previewFrame().locator('html').getAttribute('lang'), 'nl');
  });
});

describe('a long canvas', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    const item = (index: number): string => `  - name: Item ${index}\n    type: own\n    note: |\n${'      a\n'.repeat(6)}`;
    const items = Array.from({ length: 60 }, (_, index) => item(index));
    const text = `title: Long\nchannels:\n${items.join('')}`;
    workbench = await openWorkbench({ files: { 'long.bmc.yaml': text }, open: 'long.bmc.yaml' });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    await workbench.close();
  });

  it('keeps the block and the item in sight while its lines scroll away', async () => {
    await workbench.cursorTo(300);
    await workbench.stickyLine('channels:').waitFor();
    await workbench.stickyLine('- name: Item').waitFor();
  });
});

describe('a new canvas', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ files: { 'empty.txt': '' } });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
    await workbench.close();
  });

  it('begins empty in the language chosen, with the guiding questions and no problem', async () => {
    await workbench.runCommand('BMC: New Canvas');
    await workbench.quickPick('Nederlands').click();
    await workbench.quickPick('Empty canvas').click();
    await workbench.waitForText('titel: Canvas zonder titel');
    await workbench.waitForText('# - Wie zijn onze key partners?');
    assert.deepEqual(await workbench.squiggles(), []);
  });

  it('begins as an example', async () => {
    await workbench.runCommand('BMC: New Canvas');
    await workbench.quickPick('English').click();
    await workbench.quickPick('Nespresso').click();
    await workbench.waitForText('title: Nespresso');
    await workbench.status('Business Model Canvas').waitFor();
  });

  it('can be filled from a snippet of a whole canvas', async () => {
    await workbench.openUntitled('Business Model Canvas');
    await workbench.triggerCompletion();
    await workbench.acceptCompletion('canvas (nl)');
    await workbench.waitForText('klantsegmenten:\n  - naam: Mensen die ons het hardst nodig hebben');
  });
});
