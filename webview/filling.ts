import type { ItemView } from '../src/preview/model';
import type { ItemTexts } from './item';
import { fillItem, placeItem, renderItem } from './item';

/** How long notes are filled before a key or a frame has its turn. Milliseconds. */
const slice = 8;

/** About how high a note is that says little. Pixels. */
const low = 80;

/** How many notes of a block may be in sight at first. */
export function notesInSight(): number {
  return Math.ceil(window.innerHeight / low);
}

/**
 * Shows the notes that someone sees, and fills the others once the page is painted. Those are there from the beginning:
 * in their place, by their keys, in their colours, and as high as any note that is out of sight, so that nothing moves
 * when they are filled. One that comes into sight is filled sooner than others, one that gets the focus at once.
 */
export class Filling {
  private readonly waiting = new Map<Element, ItemView>();
  /** Which of them came into sight, or near it. */
  private readonly near = new Set<Element>();
  private texts: ItemTexts | undefined;
  private isPlanned = false;

  /** @param onFilled Told of notes that were filled, and whether those were the last. */
  constructor(root: HTMLElement, private readonly onFilled: (notes: readonly Element[], isDone: boolean) => void) {
    root.addEventListener('contentvisibilityautostatechange', (event) => {
      if (event instanceof ContentVisibilityAutoStateChangeEvent && !event.skipped) this.fillSooner(event.target);
    });
    // Before any other listener, and before it is read out.
    root.addEventListener('focusin', ({ target }) => { this.fill(target); }, true);
  }

  /** A note that shows an item, in the old one's place if there is one; filled later if it may wait. */
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

  /** Fills a note now, if it waits. */
  fill(target: EventTarget | null): void {
    if (target instanceof Element) this.fillAll([target]);
  }

  /** Fills all that wait now. */
  finish(): void {
    this.fillAll([...this.waiting.keys()]);
  }

  private fillAll(notes: readonly Element[], until = Infinity): void {
    const filled: Element[] = [];
    for (const note of notes) {
      const item = this.waiting.get(note);
      if (!item || !this.texts) continue;
      this.forget(note);
      // One that was taken out meanwhile is not missed.
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
    // Timers that begin in a frame run once it is painted.
    requestAnimationFrame(() => { setTimeout(fillSome); });
  }
}
