/** Weight of the distance across the direction of movement. */
const sideways = 2;

function isShown(item: Element): boolean {
  return item.getClientRects().length > 0;
}

function itemsIn(parent: Element): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>('.item')].filter(isShown);
}

/** The nearest item in a direction. */
function beside(
  here: HTMLElement, items: readonly HTMLElement[], side: 'ArrowLeft' | 'ArrowRight',
): HTMLElement | undefined {
  const from = here.getBoundingClientRect();
  let nearest: { item: HTMLElement; distance: number } | undefined;
  for (const item of items) {
    const box = item.getBoundingClientRect();
    const gap = side === 'ArrowRight' ? box.left - from.right : from.left - box.right;
    if (gap < -1 || item === here) continue;
    const distance = gap + sideways * Math.abs(box.top + box.height / 2 - from.top - from.height / 2);
    if (!nearest || distance < nearest.distance) nearest = { item, distance };
  }
  return nearest?.item;
}

/**
 * Arrow keys move between items: up and down within a block, left and right by position on screen. Roving tabindex:
 * each block is one tab stop, at the item that last had the focus.
 */
export class ItemKeyboard {
  /** The key of each block's tab stop. */
  private readonly current = new Map<Element, string>();

  constructor(private readonly root: HTMLElement) {
    root.addEventListener('keydown', (event) => {
      const item = event.target instanceof HTMLElement && event.target.matches('.item') ? event.target : undefined;
      if (!item || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = this.targetOf(event.key, item);
      if (!target) return;
      event.preventDefault();
      target.focus();
    });
    root.addEventListener('focusin', ({ target }) => {
      const item = target instanceof Element ? target.closest('.item') : null;
      const list = item?.parentElement;
      if (!item || !list) return;
      this.current.set(list, item.getAttribute('data-key') ?? '');
      this.refreshList(list);
    });
  }

  /** Restores one tab stop per block after items were added, removed or hidden. */
  refresh(): void {
    for (const list of this.root.querySelectorAll('.items')) this.refreshList(list);
  }

  private refreshList(list: Element): void {
    const items = [...list.querySelectorAll<HTMLElement>(':scope > .item')];
    const wanted = this.current.get(list);
    const shown = items.filter((item) => !item.classList.contains('filtered'));
    const stop = shown.find((item) => item.getAttribute('data-key') === wanted) ?? shown[0];
    for (const item of items) {
      const index = item === stop ? 0 : -1;
      if (item.tabIndex !== index) item.tabIndex = index;
    }
  }

  private targetOf(key: string, item: HTMLElement): HTMLElement | undefined {
    const siblings = itemsIn(item.parentElement ?? this.root);
    const index = siblings.indexOf(item);
    switch (key) {
      case 'ArrowDown': return siblings[index + 1];
      case 'ArrowUp': return siblings[index - 1];
      case 'Home': return siblings[0];
      case 'End': return siblings.at(-1);
      case 'ArrowLeft':
      case 'ArrowRight': return beside(item, itemsIn(this.root), key);
      default: return undefined;
    }
  }
}
