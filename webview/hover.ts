import './hover.css';
import { element } from './dom';

/** How long a pointer rests on something before its hover shows, as in VS Code. Milliseconds. */
const pause = 300;

/** What has hovers, and what is in them. */
export interface HoverSource {
  /** What an event is on that has a hover, if anything. */
  ownerOf(target: Element): HTMLElement | null;
  /** Whether that has one now that it got the focus. */
  showsOnFocus(owner: HTMLElement): boolean;
  /** Fills the hover of something. */
  fill(hover: HTMLElement, owner: HTMLElement): void;
}

/**
 * Shows a hover while the pointer is on something, or while it has the focus; a title would leave out those without a
 * mouse. The pointer can go to the hover, and Escape puts it away. Screen readers have what it says from elsewhere.
 *
 * @param name A class for the element that is the hover.
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
