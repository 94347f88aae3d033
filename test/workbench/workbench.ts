import fs from 'node:fs';
import path from 'node:path';
import type { ConsoleMessage, FrameLocator, Locator, Page } from 'playwright-core';
import { hoverPoint, squiggles, viewLines } from './editorDom';
import type { Squiggle } from './editorDom';
import { TestRepository } from './repository';
import { screenshot, session } from './session';
import { giveBack, openWindow, patience, takeWindow } from './windows';
import type { Window } from './windows';

export type { Squiggle } from './editorDom';

export interface WorkbenchOptions {
  /** A folder whose files are copied into the workspace. */
  folder?: string;
  /** More files: from their name in the workspace to their text. */
  files?: Record<string, string>;
  /** Makes the workspace a git repository. */
  repository?: (made: TestRepository) => void;
  /** The names of folders in the workspace's folder that are repositories, each of its own. */
  repositories?: string[];
  /** The names of folders in the workspace's folder, to open these as a workspace of several. */
  folders?: string[];
  /** What to do with the workspace's folder before it is opened, such as to make repositories in it. */
  prepare?: (folder: string) => void;
  /** The file to open at once. */
  open?: string;
  /** Settings, on top of the quiet ones of the server. */
  settings?: Record<string, unknown>;
  /** The name of a colour theme, such as `Dark Modern` or `Default High Contrast`. */
  theme?: string;
  size?: { width: number; height: number };
  /** Whether it has to be a window that was never used: where something is read only as a window opens. */
  isNew?: boolean;
}

/** VS Code's own commands that tests run to get where they begin. Their own are chosen as a person does. */
const ownCommands: Readonly<Record<string, string>> = {
  'Explorer: Focus on Business Model Canvases View': 'bmc.canvases.focus',
  'File: Focus on Files Explorer': 'workbench.files.action.focusFilesExplorer',
  'File: New Untitled Text File': 'workbench.action.files.newUntitledFile',
  'Notifications: Show Notifications': 'notifications.showList',
  'Problems: Focus on Problems View': 'workbench.panel.markers.view.focus',
  'Source Control: Focus on Changes View': 'workbench.scm.focus',
  'View: Close All Editors': 'workbench.action.closeAllEditors',
  'View: Close Editor': 'workbench.action.closeActiveEditor',
  'View: Close Primary Side Bar': 'workbench.action.closeSidebar',
  'View: Focus First Editor Group': 'workbench.action.focusFirstEditorGroup',
  'View: Split Editor Down': 'workbench.action.splitEditorDown',
  'View: Split Editor Right': 'workbench.action.splitEditorRight',
  'View: Toggle Panel Visibility': 'workbench.action.togglePanel',
};

let repositories = 0;

/**
 * A VS Code window on a workspace of its own, with the extension running from this repository: one used before, with
 * nothing left of that, unless it has to be new. The caller closes it.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const theme = options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme };
  const settings = { ...theme, ...options.settings };
  // Git keeps what it read of a file for some minutes: each repository is in a place of its own.
  const within = options.repository || options.repositories ? `repository-${repositories++}` : '.';
  const fill = (root: string): void => {
    const folder = path.join(root, within);
    fs.mkdirSync(folder, { recursive: true });
    if (options.folder !== undefined) fs.cpSync(options.folder, folder, { recursive: true });
    for (const [name, text] of Object.entries(options.files ?? {})) write(folder, name, text);
    options.prepare?.(folder);
    if (options.repository) options.repository(new TestRepository(folder));
  };
  const { folders } = options;
  const isNew = folders !== undefined || options.isNew === true;
  const window = isNew ? await openWindow({ folders, settings, fill }) : await takeWindow({ settings, fill });
  const folder = path.join(window.root, within);
  const workbench = new Workbench(window, folder);
  await window.page.setViewportSize(options.size ?? { width: 1400, height: 900 });
  await workbench.readyWith(folders ?? []);
  if (options.repository) {
    await window.driver.ask('openRepository', folder);
    await workbench.execute('workbench.files.action.refreshFilesExplorer');
  }
  for (const name of options.repositories ?? []) await window.driver.ask('openRepository', path.join(folder, name));
  if (options.open !== undefined) await workbench.openAtOnce(options.open);
  return workbench;
}

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Whether something comes up soon, in milliseconds. */
function appears(locator: Locator, timeout = 2_000): Promise<boolean> {
  return locator.waitFor({ timeout }).then(() => true, () => false);
}

/** One VS Code window, as a person at its keyboard and mouse knows it. Lines and columns count from 1. */
export class Workbench {
  /** What the extension host reported as errors: a throw in a provider comes out here. */
  readonly extensionErrors: string[] = [];

  readonly page: Page;

  private readonly listen: (message: ConsoleMessage) => void;

  /** @param folder The folder that holds the files of the test. */
  constructor(private readonly window: Window, readonly folder: string) {
    this.page = window.page;
    this.listen = (message) => {
      if (message.type() === 'error' && message.text().includes('bmc-as-code')) this.extensionErrors.push(message.text());
    };
    this.page.on('console', this.listen);
  }

  /** Gives the window back: nothing of it can be used any more. */
  async close(): Promise<void> {
    this.page.off('console', this.listen);
    await giveBack(this.window);
  }

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor();
  }

  /** Opens a file as an editor that has the focus, without a person's detours. */
  async openAtOnce(name: string): Promise<void> {
    await this.window.driver.ask('open', path.join(this.folder, name));
    await this.tab(path.basename(name)).waitFor();
    const focused = this.page.locator('.monaco-editor.focused').first();
    // The end of what was closed before may take the focus after the editor got it.
    for (let tries = 0; tries < 10 && !(await appears(focused)); tries++) {
      await this.execute('workbench.action.focusActiveEditorGroup');
    }
    await focused.waitFor();
  }

  /** Runs a command by its id, to its end. */
  async execute(command: string, ...args: unknown[]): Promise<void> {
    await this.window.driver.ask('execute', { command, args });
  }

  /** Sets the workspace's settings to these, on top of none. */
  async set(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.window.driver.ask('settings', settings);
  }

  /** Waits until VS Code has heard of all that happened to the files. */
  async hearsOfFiles(): Promise<void> {
    await this.window.driver.ask('watch', undefined);
  }

  /**
   * Waits for the folders of a workspace. On a slow machine, a window in a browser may read the workspace's file before
   * it is connected to where that is, and then has none.
   */
  async readyWith(folders: readonly string[]): Promise<void> {
    const areThere = async (): Promise<boolean> => {
      for (const name of folders) if (!await appears(this.explorerRow(name), 8_000)) return false;
      return true;
    };
    await this.waitFor(async () => {
      if (await areThere()) return true;
      await this.page.reload();
      await this.ready();
      return false;
    }, `the folders ${folders.join(', ')} are there`);
  }

  /** Reloads the window by the command for it, so that VS Code saves its state first. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    this.window.driver.leave();
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.ready();
    await this.hearsOfFiles();
  }

  /** Writes a picture of the window to `out/screenshots/<name>.png`. */
  screenshot(name: string): Promise<void> {
    return screenshot(this.page, name);
  }

  /** The text of a file of the workspace, as it is on disk. */
  savedText(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  // Windows and commands

  tab(label: string): Locator {
    const exactly = new RegExp(`^\\s*${label.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}`);
    return this.page.locator('.tabs-container .tab').filter({ hasText: exactly });
  }

  /** The item of the status bar that shows exactly this text. */
  status(text: string): Locator {
    return this.page.locator('.statusbar-item').getByText(text, { exact: true });
  }

  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, name);
    await this.tab(name).waitFor();
    await this.editor();
  }

  /** Opens a new, unsaved text, in a language if one is given (by its name, such as `Business Model Canvas`). */
  async openUntitled(language?: string): Promise<void> {
    await this.runCommand('File: New Untitled Text File');
    await this.tab('Untitled-').waitFor();
    if (language === undefined) return;
    await this.runCommand('Change Language Mode');
    await this.fillQuickInput(language);
    await this.quickPick(language).click();
    await this.status(language).waitFor();
  }

  /** Runs a command by its name: one of ours, in the Command Palette. */
  runCommand(label: string): Promise<void> {
    const own = ownCommands[label];
    return own === undefined ? this.pick('F1', `>${label}`, label) : this.execute(own);
  }

  /** Opens the preview of the active canvas beside it, and leaves the focus in the text. */
  openPreview(): Promise<void> {
    return this.execute('bmc.showPreviewToSide');
  }

  /**
   * Runs a command that asks for something, and chooses it. A webview may get its focus back from the Command Palette
   * so late that this closes what is asked; then it is asked again.
   */
  async runAndChoose(command: string, label: string): Promise<void> {
    await this.waitFor(async () => {
      await this.runCommand(command);
      return this.quickPick(label).click({ timeout: 4_000 }).then(() => true, () => false);
    }, `“${label}” can be chosen`);
  }

  /** The row of an open quick pick that starts with a text. */
  quickPick(label: string): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label }).first();
  }

  /** Types into an open quick input. */
  async fillQuickInput(text: string, timeout = patience): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    await input.waitFor({ timeout });
    await input.fill(text, { timeout });
  }

  /** What an open quick input says below its box, if that contains a text. */
  quickInputText(text: string): Locator {
    return this.page.locator('.quick-input-widget:visible').getByText(text).first();
  }

  /** The box of an open quick input while it is empty and shows this, or a text that begins with it. */
  quickInputPlaceholder(text: string): Locator {
    return this.page.locator(`.quick-input-widget:visible .quick-input-box input[placeholder^=${JSON.stringify(text)}]`);
  }

  /** A button in the title of an open quick input. */
  quickInputButton(label: string): Locator {
    return this.page.locator(`.quick-input-widget:visible .quick-input-titlebar [aria-label^="${label}"]`).first();
  }

  /** A button in the title of the active editor. */
  titleAction(label: string): Locator {
    return this.page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name: label }).first();
  }

  /**
   * Opens the menu on something, and goes through it to an entry, by the keys: a menu that has only just opened lets a
   * click pass, and a menu within it opens some time after the mouse came, with entries of the same names before it.
   */
  async chooseFromMenu(of: Locator, ...labels: string[]): Promise<void> {
    const menus = this.page.locator('.context-view .monaco-menu');
    await this.waitFor(async () => {
      await of.click({ button: 'right' });
      for (const [level, label] of labels.entries()) {
        if (level > 0) await this.page.keyboard.press('ArrowRight');
        await menus.nth(level).waitFor();
        if (await this.toMenuEntry(menus.nth(level), label)) continue;
        // What an entry depends on may not be known yet.
        await this.page.keyboard.press('Escape');
        await this.page.keyboard.press('Escape');
        await menus.first().waitFor({ state: 'hidden' });
        return false;
      }
      await this.page.keyboard.press('Enter');
      await menus.first().waitFor({ state: 'hidden' });
      return true;
    }, `“${labels.join(' / ')}” can be chosen`);
  }

  /** Goes down in an open menu to an entry. @returns whether there is one */
  private async toMenuEntry(menu: Locator, label: string): Promise<boolean> {
    // The entries of a menu within this one are inside of it.
    const entries = menu.locator('> .monaco-action-bar > .actions-container > .action-item');
    const texts = (await entries.locator('> .action-menu-item > .action-label').allTextContents()).map((text) => text.trim());
    if (!texts.includes(label)) return false;
    const chosen = entries.and(this.page.locator('.focused')).locator('> .action-menu-item > .action-label');
    await this.waitFor(async () => {
      if (await chosen.count() > 0 && (await chosen.innerText()).trim() === label) return true;
      await this.page.keyboard.press('ArrowDown');
      return false;
    }, `the entry “${label}” has the focus`);
    return true;
  }

  /** A notification that contains a text. */
  notification(text: string): Locator {
    return this.page.locator('.notification-list-item').getByText(text).first();
  }

  /** A line that stays at the top while what is below it scrolls. */
  stickyLine(text: string): Locator {
    return this.page.locator('.sticky-widget .sticky-line-content').filter({ hasText: text }).first();
  }

  /** A line above the text that says something about what follows. */
  lens(text: string): Locator {
    return this.page.locator('.codelens-decoration a').getByText(text, { exact: true });
  }

  /**
   * A pick's list is made when it opens, maybe before its row exists (a language, an extension still loads), and a
   * window that is still opening things may take the focus away, and so close the pick: then again.
   */
  private async pick(key: string, typed: string, label: string): Promise<void> {
    const row = this.quickPick(label);
    // A window that has much to do gets more time with each try.
    let soon = 2_000;
    await this.waitFor(async () => {
      await this.page.keyboard.press(key);
      try {
        await this.fillQuickInput(typed, soon);
        await row.click({ timeout: soon });
        // A click on a row that is just drawn anew chooses nothing.
        await row.waitFor({ state: 'hidden', timeout: soon });
        return true;
      } catch {
        soon *= 2;
        // Nothing else is to be given up.
        if (await this.page.locator('.quick-input-widget').isVisible()) await this.page.keyboard.press('Escape');
        return false;
      }
    }, `“${typed}” can be picked`);
  }

  /** Waits until VS Code has kept a text that is not saved, to find it again after a reload: not at once, but soon. */
  async waitForBackup(text: string): Promise<void> {
    const folder = path.join(path.dirname(session.settings), 'Backups');
    const files = (): string[] => (fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []);
    const has = (name: string): boolean => {
      try {
        return fs.readFileSync(path.join(folder, name), 'utf8').includes(text);
      } catch {
        // A folder, or gone again.
        return false;
      }
    };
    await this.waitFor(() => Promise.resolve(files().some(has)), `“${text}” is backed up`);
  }

  /** Opens the Explorer, and the folders in it that a file is in. */
  async showInExplorer(name: string): Promise<void> {
    await this.window.driver.ask('reveal', path.join(this.folder, name));
    await this.explorerRow(name).waitFor();
  }

  /** The row of a file in the Explorer. */
  explorerRow(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
  }

  // The editor

  /** The text editor in the active group or, when that shows something else (a preview), the first one. */
  async editor(): Promise<Locator> {
    const editors = this.page.locator('.editor-group-container .monaco-editor[role="code"]');
    await editors.first().waitFor();
    const active = this.page.locator('.editor-group-container.active .monaco-editor[role="code"]');
    return await active.count() > 0 ? active.first() : editors.first();
  }

  /** Puts the focus in the first group's editor: the text, when a preview is to the side of it. */
  focusEditor(): Promise<void> {
    return this.runCommand('View: Focus First Editor Group');
  }

  /** The lines that the editor shows now: a long file is only partly there. */
  async text(): Promise<string> {
    // Another group may become the active one while its editor is looked for: then look again.
    const read = async (): Promise<string[]> =>
      (await this.editor()).evaluate(viewLines, undefined, { timeout: 2_000 });
    return (await read().catch(read)).join('\n');
  }

  /** Waits until the shown text holds a piece of text. */
  async waitForText(text: string): Promise<void> {
    await this.waitFor(async () => (await this.text()).includes(text), `the editor shows “${text}”`);
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async cursorTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.fillQuickInput(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.status(`Ln ${line}, Col ${column}`).waitFor();
  }

  undo(): Promise<void> {
    return this.page.keyboard.press('Control+Z');
  }

  save(): Promise<void> {
    return this.page.keyboard.press('Control+S');
  }

  // Completion, hover, problems

  private get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Asks for completions, as a person does with Ctrl+Space, and waits for them. */
  async triggerCompletion(): Promise<void> {
    await this.page.keyboard.press('Control+Space');
    await this.suggestions.first().waitFor();
  }

  /** The labels in the list of completions, as far as it shows them (twelve). */
  async completionLabels(): Promise<string[]> {
    await this.suggestions.first().waitFor();
    return this.suggestions.locator('.label-name').allTextContents();
  }

  async acceptCompletion(label: string): Promise<void> {
    const exactly = new RegExp(`^${label.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}$`);
    const row = this.suggestions.filter({ has: this.page.locator('.label-name', { hasText: exactly }) }).first();
    await this.waitFor(async () => {
      if (await appears(row)) return true;
      // An extension that was not there yet when the word was typed is asked again.
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Space');
      return appears(row);
    }, `“${label}” is suggested`);
    await row.click();
    await this.suggestions.first().waitFor({ state: 'hidden' });
  }

  /** Rests the mouse on a piece of text in the editor. @returns the text of the hover */
  async hoverAt(text: string): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
    await this.waitFor(async () => {
      // An extension that was not there yet is asked again. The mouse comes from where no text is, and so no hover.
      const box = await (await this.editor()).boundingBox();
      if (box) await this.page.mouse.move(box.x + box.width - 60, box.y + box.height - 40);
      await hover.waitFor({ state: 'hidden' });
      const place = async (): Promise<{ x: number; y: number }> => (await this.editor()).evaluate(hoverPoint, text);
      const point = await place();
      await this.page.mouse.move(point.x + 1, point.y);
      await this.page.mouse.move(point.x, point.y);
      // Lines above the text that come late move it on.
      return await appears(hover) && (await place()).y === point.y;
    }, `a hover on “${text}”`);
    await this.waitFor(async () => !/^\s*(Loading\.\.\.)?\s*$/.test(await hover.innerText()), 'the hover has text');
    return hover.innerText();
  }

  /** The squiggles in the shown part of the editor, with the text that each is under. */
  async squiggles(): Promise<Squiggle[]> {
    return (await this.editor()).evaluate(squiggles);
  }

  /** Waits for the first squiggle under exactly this text. */
  async waitForSquiggle(text: string, severity?: Squiggle['severity']): Promise<void> {
    await this.waitFor(async () => (await this.squiggles())
      .some((one) => one.text === text && (severity ?? one.severity) === one.severity), `a squiggle under “${text}”`);
  }

  /** What the Problems view lists, once it lists something: message and place of each, on one line. Opens the view. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!await panel.isVisible()) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    const rows = panel.locator('.monaco-list-row').filter({ has: this.page.locator('.marker-icon') });
    await this.waitFor(async () => await rows.count() > 0, 'the Problems view lists something');
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  }

  // Webviews

  /** The document inside the webview panel that is shown, such as the preview. */
  previewFrame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** Shows the preview's options, wherever these are: in the row of its tools, or in a panel. */
  async showOptions(): Promise<void> {
    const panel = this.previewFrame().locator('.options-panel');
    await this.waitFor(async () => {
      if (await panel.isVisible()) return true;
      // There is no such button where they are in the row, nor before the page is there.
      await this.previewFrame().getByRole('button', { name: 'View Options' }).click({ timeout: 2_000 }).catch(() => undefined);
      return panel.isVisible();
    }, 'the options are in sight');
  }

  /** Closes the panel with the preview's options, if they are in one. */
  async hideOptions(): Promise<void> {
    const panel = this.previewFrame().locator('.bar.opened .options-panel');
    if (await panel.count() > 0) await this.previewFrame().getByRole('button', { name: 'View Options' }).click();
    await panel.waitFor({ state: 'detached' });
  }

  /** Ticks or unticks one of the preview's options. */
  async toggleOption(label: string): Promise<void> {
    await this.waitFor(async () => {
      await this.showOptions();
      // A page that is only just there may still put them into their panel.
      return this.previewFrame().locator('.bar').getByText(label, { exact: true }).click({ timeout: 2_000 })
        .then(() => true, () => false);
    }, `“${label}” can be ticked`);
    await this.hideOptions();
  }

  /** Puts the focus in the preview, until VS Code knows that it is there: its commands are for what has the focus. */
  async focusPreview(): Promise<void> {
    const active = this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: 'Preview' });
    await this.waitFor(async () => {
      await this.previewFrame().locator('h1').click();
      return appears(active);
    }, 'the preview has the focus');
  }

  /** Waits for something that no single element tells. */
  async waitFor(condition: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + patience;
    while (!await condition()) {
      if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
      await new Promise((resolve) => { setTimeout(resolve, 40); });
    }
  }
}
