import type { ItemView } from '../src/preview/model';
import type { ItemTexts } from './item';
import { fillItem, placeItem, renderItem } from './item';

/** Time slice for filling notes before input and frames get their turn. Milliseconds. */
const slice = 8;

/** Height of a short note, in pixels. */
const low = 80;

/** How many notes of a block may be in the viewport at first. */
export function notesInSight(): number {
  return Math.ceil(window.innerHeight / low);
}

/**
 * Renders visible notes eagerly, and the others lazily after the first paint. Those start as placeholders with their
 * key, colours and the height of any offscreen note, so that filling them causes no layout shift. Notes near the
 * viewport are filled first; one that gets the focus is filled immediately.
 */
export class Filling {
  private readonly waiting = new Map<Element, ItemView>();
  /** Those in or near the viewport. */
  private readonly near = new Set<Element>();
  private texts: ItemTexts | undefined;
  private isPlanned = false;

  /** @param onFilled Called with notes that were filled, and whether they are the last. */
  constructor(root: HTMLElement, private readonly onFilled: (notes: readonly Element[], isDone: boolean) => void) {
    root.addEventListener('contentvisibilityautostatechange', (event) => {
      if (event instanceof ContentVisibilityAutoStateChangeEvent && !event.skipped) this.fillSooner(event.target);
    });
    // In the capture phase: before any other listener, and before a screen reader reads it.
    root.addEventListener('focusin', ({ target }) => { this.fill(target); }, true);
  }

  /** The note of an item, which replaces the old element if given; a placeholder to fill later if it may wait. */
  render(item: ItemView, old: Element | undefined, texts: ItemTexts, mayWait: () => boolean): Element {
    this.texts = texts;
    if (old && this.waiting.get(old) === item) return old;
    const isNew = old?.getAttribute('data-key') !== item.key;
    if (old) this.forget(old);
    if (!isNew || !mayWait()) return renderItem(item, texts, old);
    const note = placeItem(item, old);
    this.waiting.set(note, item);
    this.fillSoon();
    return note;
  }

  /** Fills a note now, if it is a placeholder. */
  fill(target: EventTarget | null): void {
    if (target instanceof Element) this.fillAll([target]);
  }

  /** Fills all placeholders now. */
  finish(): void {
    this.fillAll([...this.waiting.keys()]);
  }

  private fillAll(notes: readonly Element[], until = Infinity): void {
    const filled: Element[] = [];
    for (const note of notes) {
      const item = this.waiting.get(note);
      if (!item || !this.texts) continue;
      this.forget(note);
      // Skip notes that were removed in the meantime.
      if (!note.isConnected) continue;
      fillItem(note, item, this.texts);
      filled.push(note);
      if (performance.now() > until) break;
    }
    if (filled.length > 0) this.onFilled(filled, this.waiting.size === 0);
  }

  private forget(note: Element): void {
    this.waiting.delete(note);
    this.near.delete(note);
  }

  private fillSooner(target: EventTarget | null): void {
    if (target instanceof Element && this.waiting.has(target)) this.near.add(target);
  }

  private fillSoon(): void {
    if (this.isPlanned) return;
    this.isPlanned = true;
    const fillSome = (): void => {
      this.fillAll([...this.near, ...this.waiting.keys()], performance.now() + slice);
      this.isPlanned = this.waiting.size > 0;
      if (this.isPlanned) setTimeout(fillSome);
    };
    // A timer that is set in an animation frame runs after the paint.
    requestAnimationFrame(() => { setTimeout(fillSome); });
  }
}
