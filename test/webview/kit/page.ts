import assert from 'node:assert/strict';
import fs from 'node:fs';
import { clock } from './clock';
import type { Point } from './hand';
import { Hand } from './hand';
import type { PageWindow } from './window';
import { openWindow } from './window';

/** What a page finds in VS Code. */
export interface PageApi {
  getState(): unknown;
  setState(state: unknown): void;
  postMessage(message: unknown): void;
}

/** What a page is, in the order of what says it best. */
function labelOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.textContent;
  return label.trim().replaceAll(/\s+/g, ' ');
}

function isIn(label: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? label === wanted : wanted.test(label);
}

/** A page of the extension, as its user sees it. What a user does is over when all that comes of it is. */
export class Page {
  readonly document: Document;
  readonly hand: Hand;
  /** What the page said to the extension. */
  readonly sent: unknown[] = [];

  constructor(readonly window: PageWindow, readonly start: () => void) {
    this.document = window.document;
    this.hand = new Hand(window);
  }

  /** Gives the page a message. */
  tell(message: unknown): void {
    this.window.dispatchEvent(new this.window.MessageEvent('message', { data: message }));
  }

  // What a user sees.

  all(selector: string): HTMLElement[] {
    return [...this.document.querySelectorAll<HTMLElement>(selector)];
  }

  /** The one element that a selector finds. */
  one(selector: string): HTMLElement {
    const [found, ...others] = this.all(selector);
    assert.ok(found && others.length === 0, `${selector} finds ${String(this.all(selector).length)} elements.`);
    return found;
  }

  texts(selector: string): string[] {
    return this.all(selector).map(({ textContent }) => textContent);
  }

  block(id: string): HTMLElement {
    return this.one(`[data-block="${id}"]`);
  }

  /** The note of the item with a name. */
  item(name: string): HTMLElement {
    const [note] = this.all('.items > .item').filter((each) => each.querySelector('.item-name')?.textContent === name);
    assert.ok(note, `There is no item ${name}, but ${this.texts('.item-name').join(', ')}.`);
    return note;
  }

  /** The names of the items in a block that are to be seen. */
  names(block: string): string[] {
    return [...this.block(block).querySelectorAll('.items > .item:not(.filtered) .item-name')].map(({ textContent }) => textContent);
  }

  /** The control with a label, among those that a selector finds, in an element or on all of the page. */
  control(selector: string, label: string | RegExp, within: ParentNode = this.document): HTMLElement {
    const all = [...within.querySelectorAll<HTMLElement>(selector)];
    const [found] = all.filter((each) => isIn(labelOf(each), label));
    assert.ok(found, `There is no ${String(label)}, but ${all.map(labelOf).join('; ')}.`);
    return found;
  }

  button(label: string | RegExp, within?: ParentNode): HTMLElement {
    return this.control('button, vscode-button', label, within);
  }

  /** A box to tick, or one of some choices. */
  choice(label: string | RegExp, within?: ParentNode): HTMLElement {
    return this.control('vscode-checkbox, vscode-radio', label, within);
  }

  /** What is said for a moment at the foot of the page. */
  get toast(): string {
    return this.one('.toast').textContent;
  }

  /** What is said of a text that cannot be read. */
  get notice(): string {
    return this.document.querySelector('.banner-text')?.textContent ?? '';
  }

  get focused(): HTMLElement {
    const { activeElement } = this.document;
    assert.ok(activeElement instanceof this.window.HTMLElement);
    return activeElement;
  }

  /** The name of the item that has the focus. */
  get focusedItem(): string | undefined {
    return this.focused.matches('.item') ? this.focused.querySelector('.item-name')?.textContent : undefined;
  }

  /** The box that someone types in. */
  get input(): HTMLInputElement {
    const { focused } = this;
    assert.ok(focused instanceof this.window.HTMLInputElement, 'The focus is not in a box to type in.');
    return focused;
  }

  /** Whether anything is to be seen of an element, by the page's style sheet as well. */
  isShown(element: Element): boolean {
    if (!this.document.head.querySelector('style[data-page]')) {
      const style = this.document.createElement('style');
      style.setAttribute('data-page', '');
      style.textContent = this.styles;
      this.document.head.append(style);
    }
    for (let each: Element | null = element; each; each = each.parentElement) {
      if (this.window.getComputedStyle(each).display === 'none') return false;
    }
    return element.isConnected;
  }

  private get styles(): string {
    const link = this.document.querySelector('link[rel="stylesheet"]')?.getAttribute('href') ?? '';
    return fs.readFileSync(`dist/webview/${link.slice(link.lastIndexOf('/') + 1)}`, 'utf8');
  }

  /** Watches the page, and tells which elements were touched since: themselves, or the text in them. */
  watch(): () => Element[] {
    const touched = new Set<Element>();
    const note = (records: MutationRecord[]): void => {
      for (const { target } of records) {
        const element = target instanceof this.window.Element ? target : target.parentElement;
        if (element) touched.add(element);
      }
    };
    const observer = new this.window.MutationObserver(note);
    observer.observe(this.document, { subtree: true, childList: true, characterData: true, attributes: true });
    return () => {
      note(observer.takeRecords());
      return [...touched];
    };
  }

  // What a user does.

  private async after(act: () => unknown): Promise<void> {
    await clock.settle();
    act();
    await clock.settle();
  }

  async press(...keys: string[]): Promise<void> {
    for (const each of keys) await this.after(() => this.hand.press(each));
  }

  async type(text: string): Promise<void> {
    await this.after(() => { this.hand.type(text); });
  }

  async fill(field: HTMLElement, text: string): Promise<void> {
    await this.after(() => { this.hand.fill(field, text); });
  }

  async click(element: Element): Promise<void> {
    await this.after(() => { this.hand.click(element); });
  }

  async doubleClick(element: Element): Promise<void> {
    await this.after(() => { this.hand.doubleClick(element); });
  }

  async rightClick(element: Element): Promise<void> {
    await this.after(() => this.hand.rightClick(element));
  }

  async focus(element: HTMLElement): Promise<void> {
    await this.after(() => { element.focus(); });
  }

  async drag(element: Element, to: Point): Promise<void> {
    await this.after(() => { this.hand.drag(element, to); });
  }

  /** Rests with the pointer on something for long enough. */
  async hover(element: Element): Promise<void> {
    await this.after(() => { this.hand.hover(element); });
    await clock.pass(400);
  }

  /** Chooses from a list that opens. */
  async choose(list: string, label: string): Promise<void> {
    const dropdown = this.control('vscode-dropdown', list);
    await this.click(dropdown);
    await this.click(this.control('vscode-option', label, dropdown));
  }
}

/** Opens a page of the extension: what its HTML says, in a window of its own. Its script runs once it is started. */
export function openPage(html: string, api: PageApi): Page {
  const { window, run } = openWindow(html);
  const scripts = [...html.matchAll(/\/dist\/webview\/(\w+)\.js"/g)].flatMap(([, name]) => name ?? []);
  assert.notEqual(scripts.length, 0, 'The page has no script.');
  Object.assign(window, { acquireVsCodeApi: () => api });
  return new Page(window, () => { for (const script of scripts) run(`dist/webview/${script}.js`); });
}
