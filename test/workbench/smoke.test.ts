import assert from 'node:assert/strict';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('a canvas in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'shop.bmc.yaml': 'title: Shop\nchannels:\n  - Web shop\n' }, open: 'shop.bmc.yaml',
    });
  });
  after(() => workbench.close());

  it('is in the language of canvases', async () => {
    await workbench.status('Business Model Canvas').waitFor();
  });

  it('can be typed into, and undone', async () => {
    await workbench.cursorTo(3, 13);
    await workbench.type('s');
    await workbench.waitForText('- Web shops');
    await workbench.undo();
    await workbench.waitFor(async () => await workbench.text() === 'title: Shop\nchannels:\n  - Web shop\n', 'undone');
    assert.deepEqual(workbench.extensionErrors, []);
  });
});
