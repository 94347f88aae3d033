import fs from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import { clock } from './clock';
import { layOut } from './layout';

export type PageWindow = Window & typeof globalThis;

/** What went wrong in a page without a test having heard of it. */
export const pageErrors: unknown[] = [];

const opened: PageWindow[] = [];

/** Closes all windows, so that none is kept. */
export function closeWindows(): void {
  for (const window of opened.splice(0)) window.close();
}

const scripts = new Map<string, Script>();

function scriptIn(file: string): Script {
  let script = scripts.get(file);
  if (!script) scripts.set(file, (script = new Script(fs.readFileSync(path.resolve(file), 'utf8'), { filename: path.resolve(file) })));
  return script;
}

/** Puts the timers of a window on the clock of the tests. */
function setClock(window: PageWindow): void {
  Object.assign(window, {
    setTimeout: (run: () => void, delay?: number) => clock.set(run, delay),
    clearTimeout: (timer: unknown) => { clock.clear(timer); },
    requestAnimationFrame: (draw: (now: number) => void) => clock.requestFrame(draw),
    cancelAnimationFrame: (frame: number) => { clock.cancelFrame(frame); },
  });
  Object.defineProperty(window.performance, 'now', { value: () => clock.time, writable: true });
}

/** What may have the focus, as jsdom knows it. */
const focusable = 'input, button, a[href], [tabindex]';

/** Writes a text so that it stands for itself in a selector. */
function escape(text: string): string {
  return text.replaceAll(/[^\w-]/g, (each) => `\\${each.charCodeAt(0).toString(16)} `);
}

/** What browsers do and jsdom does not. */
function complete(window: PageWindow): void {
  const { ElementInternals, Event, HTMLElement, Selection, Range } = window;
  class SizeObserver {
    observe(): void { /* Nothing changes its size. */ }
    disconnect(): void { /* Nor is there anything to end. */ }
  }
  class StateChange extends Event {
    constructor(type: string, readonly init: EventInit & { readonly skipped: boolean }) { super(type, init); }
    get skipped(): boolean { return this.init.skipped; }
  }
  Object.assign(window, {
    ContentVisibilityAutoStateChangeEvent: StateChange,
    ResizeObserver: SizeObserver,
    CSS: { escape },
  });
  // Also while the focus goes from one element to another.
  window.document.hasFocus = () => true;
  // With these the toolkit's controls need no hidden input of their own.
  Object.assign(ElementInternals.prototype, { setFormValue: () => undefined, setValidity: () => undefined });
  // What is selected stays so, and a control of the toolkit gives the focus on to what is in it.
  const focus = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'focus')?.value as (this: HTMLElement) => void;
  HTMLElement.prototype.focus = function (this: HTMLElement): void {
    const selection = window.getSelection();
    const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    focus.call(this);
    selection?.removeAllRanges();
    if (selected) selection?.addRange(selected);
    const root = this.shadowRoot;
    if (root && !this.matches(focusable)) focus.call(root.querySelector<HTMLElement>(focusable) ?? this);
  };
  // As the standard has it, also of what is around all that is selected.
  Selection.prototype.containsNode = function (this: Selection, node: Node, partly = false): boolean {
    if (this.rangeCount === 0) return false;
    const [selected, all] = [this.getRangeAt(0), node.ownerDocument?.createRange()];
    all?.selectNodeContents(node);
    if (!all) return false;
    const at = (how: number): number => selected.compareBoundaryPoints(how, all);
    return partly ? at(Range.START_TO_END) >= 0 && at(Range.END_TO_START) <= 0
      : at(Range.START_TO_START) <= 0 && at(Range.END_TO_END) >= 0;
  };
}

/** VS Code follows links; the page stays. */
function keepFromLeaving(window: PageWindow): void {
  window.addEventListener('click', (event) => {
    if (event.target instanceof window.Element && event.target.closest('a')) event.preventDefault();
  });
}

/**
 * Opens a window with a page in it, and nothing else: no script of the page runs by itself.
 *
 * @returns The window, and what runs a script from a file in it.
 */
export function openWindow(
  html = '<!DOCTYPE html><html lang="en"><body></body></html>',
): { window: PageWindow; readonly run: (file: string) => void } {
  const virtualConsole = new VirtualConsole().on('jsdomError', (error) => pageErrors.push(error));
  const dom = new JSDOM(html, { url: 'https://page.invalid/', runScripts: 'outside-only', virtualConsole });
  const { window } = dom;
  opened.push(window);
  Object.assign(window, { innerWidth: 1200, innerHeight: 800 });
  setClock(window);
  complete(window);
  layOut(window);
  keepFromLeaving(window);
  return { window, run: (file) => { scriptIn(file).runInContext(dom.getInternalVMContext()); } };
}
