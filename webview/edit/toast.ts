import { anyScript, element } from '../dom';

/** How long something is said. Milliseconds. */
const duration = 5_000;

/** A line at the foot of the page that says what was done, and goes by itself. */
export class Toast {
  // Always there, as screen readers speak of changes only in what they know.
  readonly root = element('div', 'toast', { role: 'status', 'aria-live': 'polite' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param text Nothing, for what is seen anyway. */
  say(text: string): void {
    clearTimeout(this.timer);
    this.root.replaceChildren(...(text === '' ? [] : [element('span', '', anyScript, text)]));
    this.timer = setTimeout(() => { this.root.replaceChildren(); }, duration);
  }
}
