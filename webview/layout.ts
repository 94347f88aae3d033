import { iconButton } from './controls';
import { element } from './dom';

/** Three bars, one above the other. */
const drawing = 'M2.500 2h11v3h-11V2Zm0 4.500h11v3h-11v-3Zm0 4.500h11v3h-11v-3Z';

/**
 * Whether the blocks are below one another, in place of where the poster has them: the host says, and a button asks for
 * it. The style sheet does the rest.
 */
export class Layout {
  readonly root = element('span', 'layout-toggle');
  private button: HTMLElement | undefined;
  private isStacked = false;

  /**
   * @param ask Asks the host to lay the blocks out otherwise.
   * @param onChange Told once they are.
   */
  constructor(private readonly ask: (stacked: boolean) => void, private readonly onChange: () => void) {}

  /** Begins, with what the button is called. */
  start(label: string): void {
    this.button = iconButton(label, drawing, () => { this.ask(!this.isStacked); });
    this.root.replaceChildren(this.button);
    this.show();
  }

  receive(stacked: boolean): void {
    if (stacked === this.isStacked) return;
    this.isStacked = stacked;
    this.show();
    this.onChange();
  }

  private show(): void {
    document.body.classList.toggle('stacked', this.isStacked);
    this.button?.setAttribute('aria-pressed', String(this.isStacked));
  }
}
