import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { blockIds } from '../../src/canvas/structure';
import { pictureFailure, session } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

const example = fs.readFileSync(path.resolve('examples', 'airbnb.bmc.yaml'), 'utf8');

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

describe('the shape of a canvas', () => {
  let workbench: Workbench;

  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  async function boxes(canvas: Locator): Promise<Record<string, Box>> {
    const found: Record<string, Box> = {};
    for (const id of blockIds) {
      const box = await canvas.locator(`[data-block="${id}"]`).boundingBox();
      assert.ok(box, id);
      found[id] = box;
    }
    return found;
  }

  /** Whether the blocks are where the poster has them: five columns, two of them halved, above two wide blocks. */
  async function isPoster(canvas: Locator): Promise<boolean> {
    const all = await boxes(canvas);
    const order = ['key_partners', 'key_activities', 'value_propositions', 'customer_relationships', 'customer_segments'];
    const isRow = order.every((id, index) => index === 0 || (all[id]?.x ?? 0) > (all[order[index - 1] ?? '']?.x ?? 0));
    const isBelow = (lower: string, upper: string): boolean =>
      (all[lower]?.y ?? 0) >= (all[upper]?.y ?? 0) + (all[upper]?.height ?? 0) - 1;
    return isRow && isBelow('key_resources', 'key_activities') && isBelow('channels', 'customer_relationships')
      && isBelow('cost_structure', 'key_partners') && isBelow('revenue_streams', 'customer_segments');
  }

  const overflow = (): Promise<number> =>
    workbench.previewFrame().locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);

  for (const width of [400, 525, 640, 900]) {
    it(`is that of the poster in a preview of ${width} pixels, under one row of tools`, async () => {
      // The activity bar and the edges of the window take the rest.
      const size = { width: width + 58, height: 900 };
      workbench = await openWorkbench({ files: { 'airbnb.bmc.yaml': example }, open: 'airbnb.bmc.yaml', size });
      await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.execute('bmc.showPreview');
      const frame = workbench.previewFrame();
      await frame.locator('h1', { hasText: 'Airbnb' }).waitFor();
      await workbench.waitFor(async () => Math.abs(await frame.locator('html').evaluate((page) => page.clientWidth) - width) < 12, 'it is that wide');
      assert.ok(await isPoster(frame.locator('.grid')));
      assert.equal(await overflow(), 0);
      const bar = await frame.locator('.bar').boundingBox();
      assert.ok(bar && bar.height < 48, JSON.stringify(bar));
      const broken = await frame.locator('.block h2')
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length);
      assert.equal(broken, 0, 'a heading is wider than its block');
      await frame.locator('[data-key="value_propositions/income-from-an-empty-room"]').hover();
      const note = frame.locator(width < 620 ? '.glance' : '[data-key="value_propositions/income-from-an-empty-room"]');
      await note.getByText('Payment up front').waitFor();
      await workbench.screenshot(`shape-${width}`);
      await frame.locator('h1').hover();
      await workbench.showOptions();
      await frame.getByText('Show links').waitFor();
      assert.equal(await overflow(), 0);
      await workbench.screenshot(`shape-${width}-options`);
    });
  }

  it('is another by the button, which the settings remember, and again that of the poster', async () => {
    const settings = fs.readFileSync(session.settings, 'utf8');
    workbench = await openWorkbench({ files: { 'airbnb.bmc.yaml': example }, open: 'airbnb.bmc.yaml' });
    await workbench.openPreview();
    const frame = workbench.previewFrame();
    const button = frame.getByRole('button', { name: 'Show Blocks below One Another' });
    await button.click();
    await workbench.waitFor(async () => {
      const all = await boxes(frame.locator('.grid'));
      return all.key_partners?.x === all.customer_segments?.x;
    }, 'the blocks are below one another');
    await workbench.screenshot('shape-stacked');
    await workbench.waitFor(() => Promise.resolve(
      fs.readFileSync(session.settings, 'utf8').includes('"bmc.preview.stackBlocks": true')), 'the choice is kept');
    await button.click();
    await workbench.waitFor(() => isPoster(frame.locator('.grid')), 'the blocks are where the poster has them');
    await workbench.waitFor(() => Promise.resolve(
      !fs.readFileSync(session.settings, 'utf8').includes('"bmc.preview.stackBlocks": true')), 'the choice is kept again');
    fs.writeFileSync(session.settings, settings);
  });

  it('is to be seen on both sides of a visual diff, in a window of 1,400 pixels', async () => {
    const files = { 'a.bmc.yaml': example, 'b.bmc.yaml': example.replace('Insurers', 'Insurance companies') };
    workbench = await openWorkbench({ files, open: 'a.bmc.yaml', size: { width: 1400, height: 900 } });
    await workbench.runAndChoose('BMC: Compare with File...', 'b.bmc.yaml');
    const frame = workbench.previewFrame();
    await frame.locator('.change').first().waitFor();
    await frame.getByRole('button', { name: 'Side by Side' }).click();
    for (const side of ['before', 'after']) {
      const canvas = frame.locator(`.shows-${side}`);
      await canvas.locator('.item').first().waitFor();
      assert.ok(await isPoster(canvas), side);
      const grid = await canvas.locator('.grid').boundingBox();
      assert.ok(grid && grid.y < 550, 'much of the canvas is in sight');
    }
    assert.equal(await overflow(), 0);
    await workbench.screenshot('shape-review');
  });

  it('has lines between its notes that pass behind them', async () => {
    workbench = await openWorkbench({ files: { 'airbnb.bmc.yaml': example }, open: 'airbnb.bmc.yaml', size: { width: 1800, height: 1000 } });
    await workbench.openPreview();
    const frame = workbench.previewFrame();
    await workbench.toggleOption('Show links');
    await frame.locator('.link-lines path').first().waitFor();
    // What is on top at the middle of each note and heading, with lines as wide as the canvas that the pointer can hit.
    const covered = (): Promise<number> => frame.locator('.link-lines').evaluate((lines) => {
      const all = [lines, ...lines.querySelectorAll('path')].filter((each) => each instanceof SVGElement);
      for (const { style } of all) Object.assign(style, { pointerEvents: 'all', strokeWidth: '2000px' });
      const found = [...document.querySelectorAll('.item, .block h2')].filter((each) => {
        const { left, top, width, height } = each.getBoundingClientRect();
        const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
        return onTop !== null && lines.contains(onTop);
      }).length;
      for (const { style } of all) Object.assign(style, { pointerEvents: '', strokeWidth: '' });
      return found;
    });
    assert.equal(await covered(), 0);
    // They are there to be hit: in front of everything they would cover it.
    await frame.locator('.link-lines').evaluate((lines) => { if (lines instanceof SVGElement) lines.style.zIndex = '5'; });
    assert.notEqual(await covered(), 0);
    await frame.locator('.link-lines').evaluate((lines) => { if (lines instanceof SVGElement) lines.style.zIndex = ''; });
    await workbench.screenshot('shape-lines');
  });
});
