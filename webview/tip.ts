import { element } from './dom';

/** How long a pointer rests on something before its tip shows, as in VS Code. Milliseconds. */
const pause = 300;

function tipped(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}

/**
 * Shows what an element's `data-tip` says while the pointer is on it, or while it has the focus; a title would leave
 * out those without a mouse. The pointer can go to the tip, and Escape puts it away. Screen readers have it from the
 * element's own label.
 */
export function showTips(root: HTMLElement): void {
  const tip = element('div', 'tip', { 'aria-hidden': 'true' });
  tip.hidden = true;
  document.body.append(tip);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let target: HTMLElement | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    tip.hidden = true;
    target = null;
  };
  const show = (owner: HTMLElement): void => {
    clearTimeout(timer);
    target = owner;
    tip.textContent = owner.getAttribute('data-tip');
    tip.hidden = false;
    const box = owner.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = tip;
    const below = box.bottom + 3;
    tip.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
    tip.style.top = `${below + height < window.innerHeight ? below : Math.max(0, box.top - height - 3)}px`;
  };
  const soon = (action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  };
  root.addEventListener('pointerover', (event) => {
    const owner = tipped(event.target);
    if (owner === target && owner) clearTimeout(timer);
    else if (owner) soon(() => { show(owner); });
    else soon(hide);
  });
  tip.addEventListener('pointerover', () => { clearTimeout(timer); });
  tip.addEventListener('pointerleave', () => { soon(hide); });
  root.addEventListener('pointerleave', () => { soon(hide); });
  root.addEventListener('focusin', (event) => {
    const owner = tipped(event.target);
    if (owner) show(owner);
    else hide();
  });
  root.addEventListener('focusout', hide);
  root.addEventListener('click', (event) => {
    const owner = tipped(event.target);
    if (owner) show(owner);
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && target) {
      event.stopPropagation();
      hide();
    }
  }, true);
  window.addEventListener('scroll', hide, { passive: true });
}
