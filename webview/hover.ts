import './hover.css';
import { element } from './dom';

/** Hover delay in milliseconds, as in VS Code. */
const pause = 300;

/** Provides the owners and the contents of hovers. */
export interface HoverSource {
  /** The element with a hover that contains an event's target, if any. */
  ownerOf(target: Element): HTMLElement | null;
  /** Whether its hover shows on focus. */
  showsOnFocus(owner: HTMLElement): boolean;
  /** Fills the hover of something. */
  fill(hover: HTMLElement, owner: HTMLElement): void;
}

/**
 * Shows a hover on pointer hover or focus; a `title` would leave out people without a mouse. It is hoverable, and
 * Escape dismisses it (WCAG 1.4.13). It is hidden from screen readers, which get its contents elsewhere.
 *
 * @param name The CSS class of the hover.
 */
export function showHovers(root: HTMLElement, name: string, source: HoverSource): void {
  const hover = element('div', name, { 'aria-hidden': 'true' });
  hover.hidden = true;
  document.body.append(hover);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let target: HTMLElement | null = null;

  const ownerOf = (event: Event): HTMLElement | null =>
    (event.target instanceof Element ? source.ownerOf(event.target) : null);
  const hide = (): void => {
    clearTimeout(timer);
    hover.hidden = true;
    target = null;
  };
  const show = (owner: HTMLElement): void => {
    clearTimeout(timer);
    target = owner;
    source.fill(hover, owner);
    hover.hidden = false;
    const box = owner.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = hover;
    const below = box.bottom + 3;
    hover.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
    hover.style.top = `${below + height < window.innerHeight ? below : Math.max(0, box.top - height - 3)}px`;
  };
  const soon = (action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  };
  root.addEventListener('pointerover', (event) => {
    const owner = ownerOf(event);
    if (owner === target && owner) clearTimeout(timer);
    else if (owner && event.buttons === 0) soon(() => { show(owner); });
    else soon(hide);
  });
  hover.addEventListener('pointerover', () => { clearTimeout(timer); });
  hover.addEventListener('pointerleave', () => { soon(hide); });
  root.addEventListener('pointerleave', () => { soon(hide); });
  root.addEventListener('focusin', (event) => {
    const owner = ownerOf(event);
    if (owner && source.showsOnFocus(owner)) show(owner);
    else hide();
  });
  root.addEventListener('focusout', hide);
  root.addEventListener('pointerdown', hide);
  root.addEventListener('click', (event) => {
    const owner = ownerOf(event);
    if (owner && source.showsOnFocus(owner)) show(owner);
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && target) {
      event.stopPropagation();
      hide();
    }
  }, true);
  window.addEventListener('scroll', hide, { passive: true });
}
