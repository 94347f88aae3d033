import { element } from '../dom';

/** A drop target: before an item of a block, or after its last. */
export interface Drop {
  readonly block: string;
  readonly before: string | null;
}

/** Drag threshold in pixels: a shorter movement is a click. */
const slack = 6;

/** Auto-scroll: distance from the viewport's edge, and the step. Pixels. */
const edge = 40;
const step = 12;

interface Target extends Drop {
  /** Where to draw the drop indicator. */
  readonly line: DOMRect;
}

function keyOf(item: Element): string | null {
  return item.getAttribute('data-key');
}

/** Whether a point comes before a box in reading order: above it, or in its left half. */
function isBefore(x: number, y: number, box: DOMRect, isColumn: boolean): boolean {
  if (isColumn) return y < box.top + box.height / 2;
  return y < box.top || (y < box.bottom && x < box.left + box.width / 2);
}

function targetIn(block: HTMLElement, dragged: Element, x: number, y: number): Target | undefined {
  const name = block.getAttribute('data-block');
  const list = block.querySelector('.items');
  if (name === null || !list) return undefined;
  const isShown = (item: Element): boolean => item !== dragged && item.getClientRects().length > 0;
  const items = [...list.querySelectorAll('.item')].filter(isShown);
  const boxes = items.map((item) => item.getBoundingClientRect());
  const isColumn = boxes.every((box) => Math.abs(box.left - (boxes[0]?.left ?? 0)) < 2);
  const index = boxes.findIndex((box) => isBefore(x, y, box, isColumn));
  const [box, next] = [boxes[index], items[index]];
  if (box && next) {
    const line = isColumn
      ? new DOMRect(box.left, box.top - 5, box.width, 2)
      : new DOMRect(box.left - 5, box.top, 2, box.height);
    return { block: name, before: keyOf(next), line };
  }
  const last = boxes.at(-1);
  const area = block.getBoundingClientRect();
  const line = last ? new DOMRect(last.left, last.bottom + 3, last.width, 2)
    : new DOMRect(area.left + 12, Math.max(area.top + 30, Math.min(y, area.bottom - 12)), area.width - 24, 2);
  return { block: name, before: null, line };
}

/** Makes items draggable with pointer events (mouse, pen, touch). Escape cancels. */
export function dragItems(
  root: HTMLElement, isAllowed: () => boolean, onDrop: (key: string, drop: Drop) => void,
): void {
  let pressed: { item: HTMLElement; x: number; y: number; id: number } | undefined;
  let ghost: HTMLElement | undefined;
  let target: Target | undefined;
  let scrolling = 0;
  const line = element('div', 'drop-line');

  const stop = (): void => {
    ghost?.remove();
    line.remove();
    cancelAnimationFrame(scrolling);
    pressed?.item.classList.remove('dragged');
    root.classList.remove('dragging');
    for (const block of root.querySelectorAll('.drop-block')) block.classList.remove('drop-block');
    pressed = ghost = target = undefined;
  };
  const begin = ({ item }: NonNullable<typeof pressed>): HTMLElement => {
    const { width } = item.getBoundingClientRect();
    const copy = item.cloneNode(true) as HTMLElement;
    copy.classList.add('ghost');
    copy.removeAttribute('data-key');
    copy.setAttribute('aria-hidden', 'true');
    const zoom = item.currentCSSZoom;
    copy.style.zoom = String(zoom);
    copy.style.width = `${width / zoom}px`;
    item.classList.add('dragged');
    root.classList.add('dragging');
    document.body.append(copy, line);
    return copy;
  };
  const follow = (x: number, y: number): void => {
    if (!pressed || !ghost) return;
    const zoom = ghost.currentCSSZoom;
    ghost.style.transform = `translate(${(x - 20) / zoom}px, ${(y - 12) / zoom}px) rotate(2deg)`;
    const block = document.elementFromPoint(x, y)?.closest<HTMLElement>('.block');
    target = block ? targetIn(block, pressed.item, x, y) : undefined;
    for (const each of root.querySelectorAll('.drop-block')) if (each !== block) each.classList.remove('drop-block');
    block?.classList.add('drop-block');
    line.hidden = !target;
    if (!target) return;
    const { left, top, width, height } = target.line;
    Object.assign(line.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };
  const scroll = (x: number, y: number): void => {
    cancelAnimationFrame(scrolling);
    const by = y < edge ? -step : y > window.innerHeight - edge ? step : 0;
    if (by === 0 || !ghost) return;
    scrolling = requestAnimationFrame(() => {
      window.scrollBy(0, by);
      follow(x, y);
      scroll(x, y);
    });
  };

  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !isAllowed() || !(event.target instanceof Element)) return;
    // Leaves text selectable, and controls clickable.
    if (event.target.closest('a, button, input, .note')) return;
    const item = event.target.closest<HTMLElement>('.item');
    if (item) pressed = { item, x: event.clientX, y: event.clientY, id: event.pointerId };
  });
  window.addEventListener('pointermove', (event) => {
    if (pressed?.id !== event.pointerId) return;
    const { clientX: x, clientY: y } = event;
    if (!ghost) {
      if (Math.hypot(x - pressed.x, y - pressed.y) < slack) return;
      window.getSelection()?.removeAllRanges();
      ghost = begin(pressed);
    }
    event.preventDefault();
    follow(x, y);
    scroll(x, y);
  });
  window.addEventListener('pointerup', (event) => {
    if (pressed?.id !== event.pointerId) return;
    const key = keyOf(pressed.item);
    const drop = ghost ? target : undefined;
    const wasDragged = ghost !== undefined;
    stop();
    // Suppress the click that follows a drag.
    if (wasDragged) {
      const swallow = (click: Event): void => { click.stopPropagation(); };
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => { window.removeEventListener('click', swallow, true); }, 0);
    }
    if (drop && key !== null) onDrop(key, { block: drop.block, before: drop.before });
  });
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && ghost) {
      event.stopPropagation();
      stop();
    }
  }, true);
}
