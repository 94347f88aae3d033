/* Roving tabindex: the cards are one tab stop, with arrow keys between them by their position on screen. */

/** The card that a key moves to; `undefined` if there is none. */
function targetOf(key: string, cards: readonly HTMLElement[], from: number): HTMLElement | undefined {
  const here = cards[from];
  if (!here) return undefined;
  switch (key) {
    case 'ArrowLeft': return cards[from - 1];
    case 'ArrowRight': return cards[from + 1];
    case 'Home': return cards[0];
    case 'End': return cards.at(-1);
    case 'ArrowUp': return nearest(here, cards.slice(0, from).filter((card) => isAbove(card, here)).reverse());
    case 'ArrowDown': return nearest(here, cards.slice(from + 1).filter((card) => isAbove(here, card)));
    default: return undefined;
  }
}

function isAbove(one: HTMLElement, other: HTMLElement): boolean {
  return one.getBoundingClientRect().bottom <= other.getBoundingClientRect().top;
}

/** The card in the nearest row that is closest to the same column. */
function nearest(here: HTMLElement, cards: readonly HTMLElement[]): HTMLElement | undefined {
  const [first] = cards;
  if (!first) return undefined;
  const { top } = first.getBoundingClientRect();
  const { left } = here.getBoundingClientRect();
  const distance = (card: HTMLElement): number => Math.abs(card.getBoundingClientRect().left - left);
  return cards.filter((card) => Math.abs(card.getBoundingClientRect().top - top) < 2)
    .reduce((best, card) => (distance(card) < distance(best) ? card : best), first);
}

/** Roving tabindex for the cards in a list. */
export class CardKeyboard {
  /** @param current The key of the card that is the tab stop. */
  constructor(private readonly list: HTMLElement, public current: string | undefined, onMove: () => void) {
    list.addEventListener('keydown', (event) => {
      const cards = this.cards();
      const from = cards.findIndex((card) => event.target instanceof Node && card.contains(event.target));
      const target = event.altKey || event.ctrlKey || event.metaKey ? undefined : targetOf(event.key, cards, from);
      if (!target) return;
      event.preventDefault();
      target.querySelector<HTMLElement>('.open')?.focus();
    });
    list.addEventListener('focusin', ({ target }) => {
      const card = target instanceof Element ? target.closest('.card') : null;
      this.current = card?.getAttribute('data-key') ?? this.current;
      this.update();
      onMove();
    });
  }

  /** Makes exactly one visible card the tab stop. */
  update(): void {
    const cards = this.cards();
    const current = cards.find((card) => card.getAttribute('data-key') === this.current) ?? cards[0];
    for (const card of cards) {
      for (const stop of card.querySelectorAll('button')) stop.tabIndex = card === current ? 0 : -1;
    }
  }

  /** Puts the focus on the first card. */
  enter(): void {
    this.cards()[0]?.querySelector<HTMLElement>('.open')?.focus();
  }

  private cards(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('.card')];
  }
}
