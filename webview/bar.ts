import './bar.css';
import { iconButton } from './controls';
import { element } from './dom';

/** Icon: two sliders. */
const drawing = 'M1.500 4.250h7.100a2 2 0 0 1 3.800 0h2.100v1.500h-2.100a2 2 0 0 1-3.800 0H1.500v-1.500Zm0 6h2.100a2 2 0 0 1 3.800 0h7.100v1.500H7.400a2 2 0 0 1-3.800 0H1.500v-1.500Z';

/** The toolbar above the canvas, in one row at any width: options that do not fit move into a panel below a button. */
export class Bar {
  readonly root = element('header', 'bar');
  private readonly panel = element('div', 'options-panel', { id: 'view-options' });
  private readonly toggle = element('span', 'options-toggle');
  private button: HTMLElement | undefined;
  private frame = 0;

  /**
   * @param options What may go into the panel.
   * @param between What stays visible after the options.
   * @param end What stays at the end of the row.
   */
  constructor(options: readonly HTMLElement[], between: readonly HTMLElement[], end: readonly HTMLElement[]) {
    this.panel.append(...options);
    this.root.append(this.toggle, this.panel, ...between, element('div', 'end', {}, ...end));
    window.addEventListener('resize', () => { this.fitSoon(); });
    new MutationObserver(() => { this.fitSoon(); })
      .observe(this.root, { childList: true, subtree: true, characterData: true });
    // It covers the canvas, so it closes on interaction with anything else.
    for (const kind of ['pointerdown', 'focusin']) {
      document.addEventListener(kind, ({ target }) => {
        const isHere = target instanceof Node && (this.panel.contains(target) || this.toggle.contains(target));
        if (this.isOpen && !isHere) this.open(false);
      });
    }
    this.root.addEventListener('keydown', (event) => {
      // An open dropdown handles Escape first, and prevents the default.
      if (event.key !== 'Escape' || event.defaultPrevented || !this.isOpen) return;
      event.stopPropagation();
      this.open(false);
      this.button?.focus();
    });
  }

  /** Sets the labels of the toolbar and its options. */
  start(label: string, options: string): void {
    this.root.setAttribute('aria-label', label);
    this.button = iconButton(options, drawing, () => { this.open(!this.isOpen); });
    this.button.setAttribute('aria-controls', this.panel.id);
    this.toggle.replaceChildren(this.button);
    this.open(false);
  }

  /** Focuses the options. */
  focusOptions(): void {
    const first = this.root.classList.contains('collapsed') ? this.button : this.panel.querySelector<HTMLElement>('vscode-dropdown');
    first?.focus();
  }

  private get isOpen(): boolean {
    return this.root.classList.contains('opened');
  }

  private open(isOpen: boolean): void {
    this.root.classList.toggle('opened', isOpen);
    this.button?.setAttribute('aria-expanded', String(isOpen));
  }

  private fitSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => { this.fit(); });
  }

  private fit(): void {
    const { classList } = this.root;
    classList.remove('collapsed');
    classList.toggle('collapsed', this.root.scrollWidth > this.root.clientWidth + 1);
    if (!classList.contains('collapsed')) this.open(false);
    for (const status of this.root.querySelectorAll<HTMLElement>(':scope > [role="status"]')) {
      // A truncated status has its full text as tooltip.
      status.title = classList.contains('collapsed') ? (status.querySelector('span') ?? status).textContent : '';
    }
  }
}
