import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { pageAddress } from '../launch/pageAddress.mjs';
import { DriverClient } from './driver/client';
import { isSpoiled, openPages, session, sharedBrowser, temporaryFolder } from './session';

/** What can be said of a window before it opens, and not be changed later. */
export interface WindowOptions {
  /** The names of folders in the workspace's folder, to open these as a workspace of several. */
  folders?: readonly string[] | undefined;
  /** Settings that VS Code reads but once. */
  settings: Readonly<Record<string, unknown>>;
  /** Fills the workspace's folder before it is opened. */
  fill: (folder: string) => void;
}

/** How long anything on the screen may take, in milliseconds: a slow machine gets its time, a broken test ends. */
export const patience = 60_000;

/** A window of VS Code in the browser: the workbench on a folder of its own. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder that it shows, or that the file of its workspace is in. */
  readonly root: string;
  readonly driver: DriverClient;
}

/**
 * To open a window costs far more than most of what is done in it. So one is kept for the next test, which puts it back
 * to how it was: with nothing open, other files, other settings.
 */
let kept: Window | undefined;
/** A window gets heavier with all that it has seen. */
const mostUses = 60;
let uses = 0;

/** The window that was kept, with nothing open and nothing in its folder; or a new one on an empty folder. */
export async function takeWindow({ settings, fill }: WindowOptions): Promise<Window> {
  const window = kept;
  kept = undefined;
  if (!window || ++uses > mostUses) {
    if (window) await endWindow(window);
    uses = 1;
    return openWindow({ settings, fill });
  }
  openPages.add(window.page);
  await window.page.emulateMedia({ reducedMotion: null });
  // Menus, lists and boxes that were left open.
  for (let press = 0; press < 3; press++) await window.page.keyboard.press('Escape');
  await window.driver.ask('tidy', undefined);
  empty(window.root);
  fill(window.root);
  await window.driver.ask('settings', settings);
  await window.driver.ask('watch', undefined);
  return window;
}

/** Takes a window back from a test, to be used again unless the test failed in it. */
export async function giveBack(window: Window): Promise<void> {
  openPages.delete(window.page);
  if (kept || isSpoiled(window.page)) await endWindow(window);
  else kept = window;
}

/** Opens a window that no other test has used. */
export async function openWindow({ folders, settings, fill }: WindowOptions): Promise<Window> {
  const root = temporaryFolder();
  const opened = folders === undefined ? '.vscode/settings.json' : 'test.code-workspace';
  const said = folders === undefined ? settings : { folders: folders.map((name) => ({ path: name })), settings };
  fs.mkdirSync(path.dirname(path.join(root, opened)), { recursive: true });
  fs.writeFileSync(path.join(root, opened), JSON.stringify(said));
  fill(root);
  const context = await (await sharedBrowser()).newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  openPages.add(page);
  await page.goto(pageAddress(session, {
    folder: folders === undefined ? root : path.join(root, opened),
    extensionDevelopmentPath: extensions(),
  }), { waitUntil: 'commit' });
  await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
  const driver = new DriverClient(root);
  // Until the extension host answers, the window is still opening.
  await driver.ask('watch', undefined);
  return { page, context, root, driver };
}

let extensionsFolder: string | undefined;

/** A folder with our extension and the driver: a window in a browser takes one path, of an extension or of several. */
function extensions(): string {
  if (extensionsFolder === undefined) {
    extensionsFolder = temporaryFolder();
    fs.symlinkSync(path.resolve(), path.join(extensionsFolder, 'extension'));
    fs.symlinkSync(path.resolve('out', 'test', 'driver'), path.join(extensionsFolder, 'driver'));
  }
  return extensionsFolder;
}

/** Closes a window for good. */
export async function endWindow({ page, context }: Window): Promise<void> {
  openPages.delete(page);
  await context.close();
}

/** Removes all that is in a folder but the settings, which VS Code itself changes. */
function empty(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name !== '.vscode') fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
