import { anyScript, element } from '../dom';

/** How long a message shows, in milliseconds. */
const duration = 5_000;

/** A transient message at the bottom of the page. */
export class Toast {
  // A live region: always in the DOM, as screen readers announce changes only of one that exists already.
  readonly root = element('div', 'toast', { role: 'status', 'aria-live': 'polite' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param text Empty for what is visible anyway. */
  say(text: string): void {
    clearTimeout(this.timer);
    this.root.replaceChildren(...(text === '' ? [] : [element('span', '', anyScript, text)]));
    this.timer = setTimeout(() => { this.root.replaceChildren(); }, duration);
  }
}
