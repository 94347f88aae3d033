import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pictureFailure } from '../session';
import type { Workbench } from '../workbench';
import { openWorkbench } from '../workbench';

const before = fs.readFileSync('examples/nespresso.bmc.yaml', 'utf8');

/** Some of everything that can change. */
const edits: [from: string, to: string][] = [
  ['  - name: Shops that sell machines\n    type: partner\n    phases: [evaluation, purchase]\n    customer_segments: households\n', ''],
  ['  - name: Marketing\n    note: The club, the boutiques, and *what else?*\n', ''],
  ['key_partners:\n', 'key_partners:\n  - name: Marketing\n    note: The club, the boutiques, and *what else?*\n'],
  ['They expired from 2012 on; compatible capsules came soon after.', 'They expire from 2012 on; compatible capsules will come soon after.'],
  ['    status: validated\n', '    status: testing\n'],
  ['  - name: Small offices\n', '  - name: Small and large offices\n'],
  ['    color: teal\n', '    color: teal\n  - name: Hotels\n    type: segmented\n    color: purple\n    note: For their rooms.\n'],
  ['    amount: 210\n', '    amount: 240\n'],
  ['  focus: value-driven\n', '  focus: cost-driven\n'],
  ['version: "1.0"\n', 'version: "1.1"\n'],
  ['    phases: [purchase, delivery, after-sales]\n', '    phases: [awareness, purchase, delivery]\n'],
];
const after = edits.reduce((text, [from, to]) => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}, before);

describe('looks of a visual diff', () => {
  let workbench: Workbench;

  afterEach(async function () {
    await pictureFailure(this.currentTest);
    await workbench.close();
  });

  const looks = [
    ['Light Modern', 1800, 1100], ['Dark Modern', 1400, 900], ['Default High Contrast', 1400, 900],
    ['Default High Contrast Light', 1400, 900], ['Light Modern', 560, 900],
  ] as const;
  for (const [theme, width, height] of looks) {
    it(`fit the window in ${theme} at ${width}`, async () => {
      workbench = await openWorkbench({
        files: { 'before.bmc.yaml': before, 'after.bmc.yaml': after }, open: 'before.bmc.yaml', theme, size: { width, height },
      });
      await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.runAndChoose('BMC: Compare with File...', 'after.bmc.yaml');
      const frame = workbench.previewFrame();
      await frame.locator('.change').filter({ hasText: 'Hotels' }).waitFor();
      const fits = async (): Promise<void> => {
        const overflow = await frame.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
        assert.equal(overflow, 0);
      };
      await fits();
      await frame.locator('.change .said').filter({ hasText: 'Small and large' }).first().click();
      await workbench.screenshot(`review-${theme}-${width}-overlaid`);
      await frame.getByRole('button', { name: 'Side by Side' }).click();
      await frame.locator('.shows-after .item').first().waitFor();
      await fits();
      await workbench.screenshot(`review-${theme}-${width}-side-by-side`);
    });
  }
});
