import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { AxeResults, RunOnly } from 'axe-core';
import { pictureFailure } from './session';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

/** A canvas with all that a note can have on it: colours, every status, amounts, links that lead nowhere, problems. */
const text = [
  'title: Shop', 'description: Sells *things*, see [the site](https://example.com)', 'authors: [Ann]', 'date: 2024-05-06', 'currency: EUR',
  'tags: [retail]', 'customer_segments:', '  - {name: Homes, type: niche-market, tags: [online]}', '  - {name: Offices, color: yellow}',
  '  - {name: Schools, color: gray}', '  - {name: Hotels, color: red}', '  - {name: Farms, color: pink}',
  'value_propositions:', '  - {name: Speed, status: validated, customer_segments: homes, characteristics: [newness, price]}',
  '  - {name: Price, status: rejected, customer_segments: [offices, schools, nowhere]}',
  '  - {name: Care, status: testing, customer_segments: hotels}', '  - {name: Taste, status: assumption, customer_segments: farms}',
  'channels:', '  note: Where **we** meet.', '  items:', '    - {name: Web shop, typ: own, note: "Open *always*", customer_segments: [homes]}',
  '    - {name: Market, color: purple}', '    - {name: Fair, color: green, type: ownn}', '    - {name: Van, color: orange}',
  '    - {name: Stall, color: teal}', 'revenue_streams:', '  - {name: Sales, amount: 10, per: year}',
  'cost_structure:', '  focus: cost-driven', '  items:', '    - {name: Rent, amount: 20, per: year, characteristics: fixed-costs}', '',
].join('\n');

const themes = [
  'Light 2026', 'Dark 2026', 'Light Modern', 'Dark Modern', 'Light+', 'Dark+', 'Default High Contrast', 'Default High Contrast Light',
];
/** A theme changes colours and nothing else: all rules are tried in one of each kind, those on colours in every one. */
const wholly = ['Light 2026', 'Default High Contrast'];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with the page in the webview, a line each; the page's own rules for script stay as they are.
 *
 * @param only The rules to try.
 * @param withUnseen Whether text counts of which axe cannot tell what is behind it, and which it leaves out in silence.
 */
async function violations(workbench: Workbench, only: RunOnly, withUnseen = false): Promise<string[]> {
  const html = workbench.previewFrame().locator('html');
  const frame = await (await html.elementHandle()).ownerFrame();
  assert.ok(frame);
  await frame.evaluate(axe.source);
  // What fades in or out is looked at when it has.
  const found = await frame.evaluate(async (runOnly) => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    return (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly, iframes: false, resultTypes: ['violations', 'incomplete'],
    });
  }, only);
  const said = [...found.violations, ...found.incomplete.filter(({ id }) => withUnseen && id === 'color-contrast')]
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      `${id}: ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ')}`));
  // A number alone is too short for axe to tell that it is text.
  return said.filter((each) => !each.includes('too short'));
}

describe('who cannot see or point well', () => {
  let workbench: Workbench;

  afterEach(async function () {
    await pictureFailure(this.currentTest);
    await workbench.close();
  });

  for (const theme of themes) {
    it(`can use the preview and the page of all canvases in ${theme}`, async () => {
      const files = { 'shop.bmc.yaml': text, 'b/cafe.bmc.yaml': 'titel: Café\n' };
      workbench = await openWorkbench({ files, open: 'shop.bmc.yaml', theme, size: { width: 1600, height: 1000 } });
      await workbench.openPreview();
      const frame = workbench.previewFrame();
      await frame.locator('.item-more.problem').first().waitFor();
      const seen: string[] = [];
      const only: RunOnly = wholly.includes(theme) ? { type: 'tag', values: rules } : { type: 'rule', values: colourRules };
      const look = async (state: string): Promise<void> => {
        seen.push(...(await violations(workbench, only, state === 'at rest')).map((each) => `${state}: ${each}`));
      };
      await look('at rest');
      await frame.locator('.item', { hasText: 'Homes' }).first().focus();
      await frame.locator('.tracing').waitFor();
      await look('links followed');
      await workbench.screenshot(`accessibility-${theme}-links`);
      await workbench.toggleOption('Questions and terms');
      await frame.locator('.question').first().waitFor();
      await frame.locator('.question.open .ask').first().click();
      await look('guide');
      await workbench.press('Escape');
      await workbench.screenshot(`accessibility-${theme}-guide`);
      await workbench.toggleOption('Questions and terms');
      await frame.locator('.item', { hasText: 'Fair' }).focus();
      await workbench.press('Shift+F10');
      await frame.getByRole('dialog').waitFor();
      await look('details');
      await workbench.screenshot(`accessibility-${theme}-details`);
      await workbench.press('Escape');
      await workbench.showOptions();
      await look('options');
      await frame.getByRole('combobox', { name: 'All segments' }).click();
      await frame.getByRole('option', { name: 'Homes' }).click();
      await frame.getByText(/^\d+ of \d+ shown$/).waitFor();
      await workbench.hideOptions();
      await look('filtered');
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('BMC: Show Canvases');
      await frame.locator('.card').nth(1).waitFor();
      await look('overview');
      assert.equal(seen.join('\n'), '');
    });
  }
});
