import './zoom.css';
import type { PreviewTexts } from '../../src/protocol/preview';
import { iconButton } from '../controls';
import { element } from '../dom';

/** Zoom level: a factor, or to fit the page. */
export type ZoomState = number | 'fit';

const icons = {
  out: 'M2.500 7.250h11v1.500h-11v-1.500Z',
  in: 'M7.250 2.500h1.500v4.750h4.750v1.500H8.750v4.750H7.250V8.750H2.500V7.250h4.750V2.500Z',
  fit: 'M2 2h4v1.500H3.500V6H2V2Zm8 0h4v4h-1.500V3.500H10V2ZM2 10h1.500v2.500H6V14H2v-4Zm10.500 0H14v4h-4v-1.500h2.500V10Z',
};

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
const [smallest] = steps;
const largest = 4;

/** The next zoom step up or down. */
export function nextStep(from: number, direction: 1 | -1): number {
  const slack = 0.01;
  const next = direction === 1
    ? steps.find((step) => step > from + slack) : steps.findLast((step) => step < from - slack);
  return next ?? from;
}

function clamp(factor: number): number {
  return Math.min(largest, Math.max(smallest, factor));
}

/**
 * Zooms the canvas. Zoomed out it keeps the page's width, so that more fits in it; zoomed in it is wider than the page
 * and scrolls, so that its layout stays. Stacked blocks are as wide as the page at any level.
 */
export class Zoom {
  readonly toolbar = element('div', 'zoom');
  private readonly level = element('button', 'zoom-level', { type: 'button' });
  private fitButton: HTMLElement | undefined;
  private factor = 1;
  private frame = 0;

  constructor(
    private readonly canvas: HTMLElement, private state: ZoomState,
    private readonly onChange: (state: ZoomState) => void, private readonly onSized: () => void,
  ) {
    window.addEventListener('resize', () => { this.applySoon(); });
    document.addEventListener('keydown', (event) => { this.onKey(event); });
    document.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.set(clamp(this.factor * Math.exp(-event.deltaY / 400)), event);
    }, { passive: false });
    this.level.addEventListener('click', () => { this.set(1); });
  }

  start(texts: PreviewTexts): void {
    this.level.title = texts.resetZoom;
    this.fitButton = iconButton(texts.fitPage, icons.fit, () => { this.set(this.state === 'fit' ? 1 : 'fit'); });
    this.toolbar.replaceChildren(
      iconButton(texts.zoomOut, icons.out, () => { this.step(-1); }), this.level,
      iconButton(texts.zoomIn, icons.in, () => { this.step(1); }), this.fitButton,
    );
    this.apply();
  }

  /** Schedules fitting again after the page has changed, coalesced. */
  refresh(): void {
    // A fixed level does not depend on the contents.
    if (this.state === 'fit') this.applySoon();
  }

  private applySoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => { this.apply(); });
  }

  private step(direction: 1 | -1): void {
    this.set(nextStep(this.factor, direction));
  }

  /** @param around The point to keep in place, such as the pointer, in viewport pixels. */
  private set(state: ZoomState, around?: { readonly clientX: number; readonly clientY: number }): void {
    const before = this.factor;
    this.state = state;
    this.apply();
    this.onChange(state);
    const box = this.canvas.getBoundingClientRect();
    if (!around || this.factor === before) return;
    const grown = this.factor / before - 1;
    window.scrollBy(Math.max(0, around.clientX - box.left) * grown, Math.max(0, around.clientY - box.top) * grown);
  }

  private onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.step(1);
    else if (event.key === '-' || event.key === '_') this.step(-1);
    else if (event.key === '0') this.set(1);
    else return;
    // Here the keys zoom the canvas; elsewhere in VS Code the window.
    event.preventDefault();
    event.stopPropagation();
  }

  private apply(): void {
    if (this.canvas.hidden) return;
    this.factor = this.state === 'fit' ? this.findFit() : this.state;
    this.size(this.factor);
    this.level.textContent = `${Math.round(this.factor * 100)}%`;
    this.level.setAttribute('aria-label', `${this.level.title}: ${this.level.textContent}`);
    this.fitButton?.setAttribute('aria-pressed', String(this.state === 'fit'));
    this.onSized();
  }

  private size(factor: number): void {
    const { style } = this.canvas;
    const width = document.documentElement.clientWidth - this.margins();
    const isWider = factor > 1 && this.state !== 'fit' && !document.body.classList.contains('stacked');
    style.zoom = factor === 1 ? '' : String(factor);
    style.width = factor === 1 ? '' : `${isWider ? width : width / factor}px`;
  }

  private margins(): number {
    const { paddingLeft, paddingRight } = getComputedStyle(document.body);
    return parseFloat(paddingLeft) + parseFloat(paddingRight);
  }

  /** The largest zoom at which the whole canvas fits the page. */
  private findFit(): number {
    const top = this.canvas.getBoundingClientRect().top + window.scrollY;
    const room = window.innerHeight - top - parseFloat(getComputedStyle(document.body).paddingBottom) - 1;
    // Offscreen notes have to be laid out to measure them.
    this.canvas.classList.add('measured');
    let [low, high] = [smallest as number, 2];
    for (let turn = 0; turn < 7; turn++) {
      const middle = (low + high) / 2;
      this.size(middle);
      if (this.canvas.getBoundingClientRect().height <= room) low = middle;
      else high = middle;
    }
    this.canvas.classList.remove('measured');
    return low;
  }
}
