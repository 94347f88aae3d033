import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import * as coffee from '../../fixtures/coffee';
import { TestRepository } from '../repository';
import { pictureFailure } from '../session';
import type { Workbench, WorkbenchOptions } from '../workbench';
import { openWorkbench } from '../workbench';

/** What stays, so that git takes a renamed file for the same. */
const rest = `# ${'What we do and for whom. '.repeat(20)}\n`;

const before = coffee.before + rest;
const after = coffee.after + rest;
const { changes } = coffee;

describe('a visual diff', () => {
  let workbench: Workbench;
  let repository: TestRepository;

  const frame = (): ReturnType<Workbench['previewFrame']> => workbench.previewFrame();
  const item = (name: string): Locator => frame().locator('.review-canvas:visible .item').filter({ hasText: name });
  const row = (text: string): Locator => frame().locator('.change').filter({ hasText: text });

  async function open(prepare: (made: TestRepository) => void, options: WorkbenchOptions = {}): Promise<void> {
    workbench = await openWorkbench({
      settings: { 'git.autofetch': false, 'git.openRepositoryInParentFolders': 'never' }, ...options,
      repository: (made) => {
        repository = made;
        prepare(made);
      },
    });
  }

  /** A repository with a canvas that changed since its commit. */
  const changed = (made: TestRepository): void => {
    made.commit('Begin', { 'shop.bmc.yaml': before });
    made.write('shop.bmc.yaml', after);
  };

  /** Waits until the list says exactly this. */
  async function waitForChanges(wanted: readonly string[]): Promise<void> {
    const said = async (): Promise<string[]> => (await frame().locator('.change .said').allTextContents());
    let last: string[] = [];
    await workbench.waitFor(async () => JSON.stringify(last = await said()) === JSON.stringify(wanted), `the changes are ${wanted.join('; ')}`)
      .catch((error: unknown) => {
        assert.deepEqual(last, wanted);
        throw error;
      });
  }

  /** Waits until git has found the repository and its changes. */
  const gitIsThere = (): Promise<void> => workbench.page.locator('.statusbar-item').filter({ hasText: /main/ }).first().waitFor();

  /** Opens a menu on a file of the Explorer, and goes through it to a command. */
  async function fromExplorer(file: string, ...labels: string[]): Promise<void> {
    await workbench.showInExplorer(file);
    await workbench.chooseFromMenu(workbench.explorerRow(file), ...labels);
  }

  /** Opens the view of source control, and a menu on a file there. */
  async function fromSourceControl(file: string): Promise<void> {
    await workbench.runCommand('Source Control: Focus on Changes View');
    const entry = workbench.page.locator('.scm-view .monaco-list-row').filter({ hasText: file }).first();
    await workbench.chooseFromMenu(entry, 'Open Visual Diff');
  }

  afterEach(async function () {
    await pictureFailure(this.currentTest);
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  it('opens from a diff editor', async () => {
    await open(changed, { open: 'shop.bmc.yaml' });
    await workbench.titleAction('Open Changes').click();
    await workbench.titleAction('Open Visual Diff').click();
    await waitForChanges(changes);
    await item('Stores').and(frame().locator('.mark-removed')).waitFor();
    await item('Offices').and(frame().locator('.mark-added')).waitFor();
    assert.equal(await item('Online web').locator('.item-name').innerHTML(), 'Online web <del>shop</del><ins>store</ins>');
    await workbench.screenshot('review-overlaid');
  });

  it('opens from source control', async () => {
    await open(changed);
    await fromSourceControl('shop.bmc.yaml');
    await waitForChanges(changes);
  });

  it('opens from source control also if VS Code hands over no file, as it lists the changes anew', async () => {
    await open(changed);
    await workbench.execute('bmc.openVisualDiffOfChange');
    await waitForChanges(changes);
  });

  it('asks which file is meant if VS Code hands over none and several have changed', async () => {
    await open((made) => {
      changed(made);
      made.write('new.bmc.yaml', 'title: New\nchannels: [Market]\n');
    });
    const chosen = workbench.execute('bmc.openVisualDiffOfChange');
    await workbench.quickPick('new.bmc.yaml').click();
    await chosen;
    await waitForChanges(['Added: Title: New', 'Added: Market']);
  });

  it('opens from the Explorer, with HEAD', async () => {
    await open(changed);
    await fromExplorer('shop.bmc.yaml', 'Compare Canvas', 'Compare with HEAD');
    await waitForChanges(changes);
  });

  it('steps through the changes, and leads into either text', async () => {
    await open(changed, { open: 'shop.bmc.yaml' });
    await gitIsThere();
    await workbench.runCommand('BMC: Compare with HEAD');
    await waitForChanges(changes);
    await frame().getByText('shop.bmc.yaml (HEAD)').first().waitFor();
    await frame().locator('.canvas-head:visible').click();
    await workbench.press('F7');
    await frame().getByText('1 of 5').waitFor();
    await item('Roasting').and(frame().locator('.mark-moved[aria-current]')).waitFor();
    await workbench.press('Alt+F5');
    await item('Stores').and(frame().locator('[aria-current]')).waitFor();
    await workbench.press('Shift+F7');
    await workbench.press('Shift+F7');
    await frame().getByText('5 of 5').waitFor();
    const next = frame().getByRole('button', { name: 'Next Change' });
    await next.click();
    await frame().getByText('1 of 5').waitFor();
    await workbench.press('Enter');
    await frame().getByText('2 of 5').waitFor();
    await next.and(frame().locator(':focus')).waitFor();
    await row('Beans').getByRole('button', { name: 'Show Text After' }).click();
    await workbench.status('Ln 12, Col 42 (37 selected)').waitFor();
  });

  it('shows both versions side by side, and follows typing', async () => {
    await open(changed, { open: 'shop.bmc.yaml' });
    await gitIsThere();
    await workbench.runCommand('View: Split Editor Right');
    await workbench.runCommand('BMC: Compare with HEAD');
    await waitForChanges(changes);
    await frame().getByRole('button', { name: 'Side by Side' }).click();
    assert.equal(await frame().locator('.shows-before .item').count(), 5);
    assert.equal(await frame().locator('.shows-after .item').count(), 5);
    await workbench.screenshot('review-side-by-side');
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.cursorTo(9, 15);
    await workbench.type(' too');
    await row('Households is now called Households too').waitFor();
    await workbench.undo();
    await waitForChanges(changes);
    await workbench.cursorTo(1, 1);
    await workbench.type('[');
    await frame().getByText('shop.bmc.yaml cannot be read now').waitFor();
    await waitForChanges(changes);
    await workbench.undo();
    await waitForChanges(changes);
  });

  it('opens with a branch or a commit, through a new name', async () => {
    await open((made) => {
      made.commit('Begin', { 'stall.bmc.yaml': before });
      made.git('branch', 'plan');
      made.commit('Grow', { 'stall.bmc.yaml': after });
      made.git('mv', 'stall.bmc.yaml', 'shop.bmc.yaml');
      made.commit('Move');
    }, { open: 'shop.bmc.yaml' });
    await gitIsThere();
    await workbench.runCommand('BMC: Compare with Revision...');
    await workbench.quickPick('Move').waitFor();
    await workbench.quickPick('plan').click();
    await waitForChanges(changes);
    await frame().getByText('stall.bmc.yaml (plan)').first().waitFor();
  });

  const files = (made: TestRepository): void => {
    made.write('shop.bmc.yaml', after);
    made.write('z.bmc.yaml', before);
  };

  it('opens from the Explorer, with the file that was selected', async () => {
    await open(files);
    await fromExplorer('z.bmc.yaml', 'Compare Canvas', 'Select for Compare');
    await fromExplorer('shop.bmc.yaml', 'Compare Canvas', 'Compare with Selected');
    await waitForChanges(changes);
  });

  it('opens from the Explorer, with another file', async () => {
    await open(files);
    await fromExplorer('z.bmc.yaml', 'Compare Canvas', 'Compare with File...');
    await workbench.quickPick('shop.bmc.yaml').click();
    await waitForChanges(changes);
  });

  it('does not open if no other file is chosen', async () => {
    await open(files, { open: 'z.bmc.yaml' });
    await workbench.runCommand('BMC: Compare with File...');
    await workbench.quickPick('shop.bmc.yaml').waitFor();
    await workbench.press('Escape');
    await workbench.quickPick('shop.bmc.yaml').waitFor({ state: 'hidden' });
    await workbench.runAndChoose('BMC: Compare with File...', 'shop.bmc.yaml');
    await waitForChanges(changes);
    assert.equal(await workbench.tab('Visual Diff').count(), 1);
  });

  it('is where it was after it was hidden', async () => {
    await open(changed, { open: 'shop.bmc.yaml', size: { width: 1400, height: 500 } });
    await gitIsThere();
    await workbench.runCommand('BMC: Compare with HEAD');
    await waitForChanges(changes);
    const down = (): Promise<number> => frame().locator('html').evaluate(() => Math.round(window.scrollY));
    await frame().locator('html').evaluate(() => {
      window.scrollTo(0, 150);
      // The page hears of it with its next frame.
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const place = await down();
    assert.ok(place > 50);
    await workbench.tab('shop.bmc.yaml').click();
    await workbench.editor();
    await workbench.tab('Visual Diff').click();
    await waitForChanges(changes);
    await workbench.waitFor(async () => await down() === place, 'it is where it was');
  });

  it('opens from the Explorer, with the clipboard', async () => {
    await open(files, { open: 'z.bmc.yaml' });
    await workbench.press('Control+A');
    await workbench.press('Control+C');
    await fromExplorer('shop.bmc.yaml', 'Compare Canvas', 'Compare with Clipboard');
    await waitForChanges(changes);
    await frame().getByText('Clipboard').first().waitFor();
  });

  it('shows a new file as one that came', async () => {
    await open((made) => {
      made.commit('Begin', { 'readme.txt': '' });
      made.write('new.bmc.yaml', 'title: New\nchannels: [Market]\n');
    });
    await fromSourceControl('new.bmc.yaml');
    await waitForChanges(['Added: Title: New', 'Added: Market']);
  });

  it('shows a deleted file as one that went', async () => {
    await open((made) => {
      made.commit('Begin', { 'gone.bmc.yaml': 'channels: [Stores]\n', 'kept.bmc.yaml': '' });
      made.git('rm', '-q', 'gone.bmc.yaml');
    });
    await fromSourceControl('gone.bmc.yaml');
    await waitForChanges(['Removed: Stores']);
  });

  it('shows a renamed file as the same one', async () => {
    await open((made) => {
      made.commit('Begin', { 'was.bmc.yaml': before });
      made.git('mv', 'was.bmc.yaml', 'is.bmc.yaml');
      made.write('is.bmc.yaml', after);
      made.git('add', 'is.bmc.yaml');
    });
    await fromSourceControl('is.bmc.yaml');
    await waitForChanges(changes);
    await workbench.runCommand('View: Close All Editors');
    await fromExplorer('is.bmc.yaml', 'Compare Canvas', 'Compare with HEAD');
    await frame().getByText('was.bmc.yaml (HEAD)').first().waitFor();
    await waitForChanges(changes);
  });

  it('says that there is no change to the business', async () => {
    await open((made) => {
      made.commit('Begin', { 'shop.bmc.yaml': 'title: a\nchannels: [b, c]\n' });
      made.write('shop.bmc.yaml', '# Ours\ntitle: a\nchannels:\n  - b\n  - "c"\n');
    }, { open: 'shop.bmc.yaml' });
    await gitIsThere();
    await workbench.runCommand('BMC: Compare with HEAD');
    await frame().getByText('No change to the business: only layout, comments or the order of keys.').waitFor();
    await workbench.runCommand('View: Close Editor');
    await workbench.cursorTo(5, 3);
    await workbench.press('Alt+ArrowUp');
    await workbench.runCommand('BMC: Compare with HEAD');
    await frame().getByText('No change to the business but the order of items.').waitFor();
    await frame().getByText('Changes of order').click();
    await row('stands elsewhere in the list').waitFor();
  });

  it('steps through the history of a canvas, through its names to its beginning', async () => {
    await open((made) => {
      made.commit('Begin', { 'stall.bmc.yaml': before });
      made.git('mv', 'stall.bmc.yaml', 'shop.bmc.yaml');
      made.commit('Move to a shop', { 'shop.bmc.yaml': `${before}# A shop\n` });
      made.commit('Grow\n\nWith more words.', { 'shop.bmc.yaml': after });
    }, { open: 'shop.bmc.yaml' });
    await gitIsThere();
    await workbench.runCommand('BMC: Show Canvas History');
    await frame().locator('.commit').getByText('Grow').waitFor();
    await frame().locator('.commit').getByText(/^Ada · .* · 1 of 3$/).waitFor();
    await waitForChanges(changes);
    await workbench.screenshot('review-history');
    await frame().getByRole('button', { name: 'Older Commit' }).click();
    await frame().getByText('No change to the business').waitFor();
    await frame().getByText('stall.bmc.yaml (').first().waitFor();
    await frame().getByRole('button', { name: 'Older Commit' }).click();
    await frame().locator('.commit').getByText('3 of 3').waitFor();
    await row('Stores').waitFor();
    assert.equal(await frame().locator('.mark-added').count(), 5);
    await frame().locator('.commit-button').click();
    await workbench.quickPick('Grow').click();
    await waitForChanges(changes);
  });

  it('is marked on the preview, and follows typing', async () => {
    await open(changed, { open: 'shop.bmc.yaml' });
    await gitIsThere();
    await workbench.openPreview();
    await workbench.toggleOption('Changes since HEAD');
    const marked = (name: string, mark: string): Locator => frame().locator(`.item[data-since="${mark}"]`).filter({ hasText: name });
    await marked('Offices', 'added').waitFor();
    await marked('Online web store', 'changed').waitFor();
    await marked('Roasting', 'moved').waitFor();
    await frame().locator('[data-block="channels"] .since-removed').getByText('Stores').waitFor();
    assert.equal(await frame().locator('.item[data-since]').count(), 4);
    await workbench.screenshot('preview-since-head');
    await workbench.focusEditor();
    await workbench.cursorTo(9, 15);
    await workbench.type(' too');
    await marked('Households too', 'changed').waitFor();
    assert.equal(await frame().locator('.item-more').count(), await frame().locator('.item').count());
    await workbench.undo();
    await marked('Households', 'changed').waitFor({ state: 'detached' });
    // What is on disk is what was there before typing. To save now would be to write it while git reads it.
    repository.commit('Keep');
    await frame().getByText('Nothing changed').waitFor();
    assert.equal(await frame().locator('.item[data-since], .since-removed').count(), 0);
    await workbench.cursorTo(1, 14);
    await workbench.type('s');
    await frame().getByText('1 other change: see the visual diff').waitFor();
  });

  /** Two repositories, each with a canvas of the same name; that of the second has changed. */
  const twoRepositories = (folder: string): void => {
    for (const name of ['one', 'two']) fs.mkdirSync(path.join(folder, name));
    new TestRepository(path.join(folder, 'one')).commit('Begin', { 'shop.bmc.yaml': 'channels: [Stores]\n' });
    changed(new TestRepository(path.join(folder, 'two')));
  };

  it('knows which of several workspace folders a file is in', async () => {
    workbench = await openWorkbench({
      folders: ['one', 'two'], open: 'two/shop.bmc.yaml',
      prepare: twoRepositories,
    });
    await workbench.titleAction('Open Changes').waitFor();
    await workbench.runCommand('BMC: Compare with HEAD');
    await waitForChanges(changes);
    await workbench.runCommand('View: Close Editor');
    await workbench.runCommand('BMC: Compare with File...');
    await workbench.quickPick('shop.bmc.yaml').getByText('one').click();
    await row('Added: Stores').waitFor();
    await frame().getByText('one/shop.bmc.yaml').first().waitFor();
  });

  it('knows which of several repositories a file is in', async () => {
    workbench = await openWorkbench({
      repositories: ['one', 'two'], open: 'two/shop.bmc.yaml',
      prepare: twoRepositories,
    });
    await workbench.titleAction('Open Changes').waitFor();
    await workbench.runCommand('BMC: Compare with HEAD');
    await waitForChanges(changes);
  });
});
