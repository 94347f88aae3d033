import { iconButton } from './controls';
import { element } from './dom';

/** Icon: three stacked bars. */
const drawing = 'M2.500 2h11v3h-11V2Zm0 4.500h11v3h-11v-3Zm0 4.500h11v3h-11v-3Z';

/**
 * Whether blocks are stacked rather than laid out as on the poster: a button requests it, the host decides, and the
 * style sheet does the rest.
 */
export class Layout {
  readonly root = element('span', 'layout-toggle');
  private button: HTMLElement | undefined;
  private isStacked = false;

  /**
   * @param ask Requests the other layout from the host.
   * @param onChange Called once it has changed.
   */
  constructor(private readonly ask: (stacked: boolean) => void, private readonly onChange: () => void) {}

  /** Sets the label of the button. */
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
