import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { whatIsSeen } from './seen';

/** What the launcher tells: the running server, the browser to drive it with, the extension's folder. */
interface Session {
  url: string;
  authority: string;
  extension: string;
  /** The file with the user's settings, which all windows share. */
  settings: string;
  chromium: { executable: string; env: Record<string, string> };
  flags: string[];
}

const told = process.env.BMC_TEST_WORKBENCH;
if (told === undefined) throw new Error('Run these tests with: npm test -- workbench');

/** One server for all tests. */
export const session = JSON.parse(told) as Session;

let browser: Promise<Browser> | undefined;

/** One browser for all tests: starts it when it is first needed. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: session.chromium.executable, args: session.flags,
    env: { ...environment(), ...session.chromium.env },
  });
  return browser;
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

const screenshots = path.resolve('out', 'screenshots');

/** Writes what a page shows to `out/screenshots/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  fs.mkdirSync(screenshots, { recursive: true });
  const file = path.join(screenshots, `${name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.png`);
  await page.screenshot({ path: file });
}

const folders: string[] = [];

/** A new folder for a workspace, until the end of the run. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-workbench-')));
  folders.push(folder);
  return folder;
}

/** The pages that are open now, for a picture of a failure. */
export const openPages = new Set<Page>();

const spoiled = new WeakSet<Page>();

/** Whether a test failed while a page was open, so that no one knows in which state it is. */
export function isSpoiled(page: Page): boolean {
  return spoiled.has(page);
}

/** Leaves a picture of a test that failed, and says what was seen. A hook that closes the window calls this first. */
export async function pictureFailure(test: Mocha.Test | undefined): Promise<void> {
  // One that is to be tried again has no state yet.
  if (!test || test.state === 'passed' || test.isPending()) return;
  for (const page of openPages) {
    if (!isSpoiled(page)) process.stdout.write(`    ${await whatIsSeen(page).catch(String)}\n`);
    spoiled.add(page);
    await screenshot(page, `failed-${test.fullTitle()}`).catch(() => undefined);
  }
}

afterEach(async function () {
  await pictureFailure(this.currentTest);
});

after(async () => {
  await (await browser)?.close();
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});
