import './view.css';
import type { Filter, FilterChoices } from '../../src/preview/filter';
import { filterChoices, itemsOf, knownFilter, linkedKeys, shownKeys } from '../../src/preview/filter';
import type { PreviewModel } from '../../src/preview/model';
import type { PreviewTexts } from '../../src/protocol/preview';
import { button, checkbox, dropdown } from '../controls';
import { element } from '../dom';
import { LinkLines } from './lines';

/** Hover delay before the rest dims, so that nothing flickers on the way. Milliseconds. */
const pause = 120;

function keyAt(target: EventTarget | null): string | undefined {
  return (target instanceof Element ? target.closest('.item')?.getAttribute('data-key') : null) ?? undefined;
}

/** Persisted view state. */
export interface ViewState {
  readonly filter: Filter;
  readonly showLinks: boolean;
}

/** Tracing the links of an item, and filtering by segment, tag or status. */
export class Viewing {
  readonly toolbar = element('div', 'filters');
  /** How many items are shown, while a filter is active. */
  readonly count = element('span', 'filter-count', { role: 'status', 'aria-live': 'polite' });
  private readonly lines: LinkLines;
  private model: PreviewModel | undefined;
  private linked: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private traced: string | undefined;
  private choices = '';
  private isFiltered = false;

  constructor(
    private readonly root: HTMLElement, private state: ViewState,
    private readonly onChange: (state: ViewState) => void, private readonly onCleared: () => void,
  ) {
    this.lines = new LinkLines(root);
    root.addEventListener('pointerover', (event) => { this.traceSoon(keyAt(event.target)); });
    root.addEventListener('pointerleave', () => { this.traceSoon(undefined); });
    root.addEventListener('focusin', (event) => { this.traceSoon(keyAt(event.target)); });
    root.addEventListener('focusout', () => { this.traceSoon(undefined); });
    window.addEventListener('resize', () => { this.drawLines(); });
  }

  show(model: PreviewModel, texts: PreviewTexts): void {
    this.model = model;
    this.linked = undefined;
    const choices = filterChoices(model);
    const filter = knownFilter(choices, this.state.filter);
    if (filter !== this.state.filter) {
      this.state = { ...this.state, filter };
      this.onChange(this.state);
    }
    this.renderToolbar(choices, texts);
    // A note that was rendered again has lost its highlight.
    if (this.traced !== undefined) this.light(this.traced);
    this.apply(texts);
  }

  /** Clears the filter for another canvas, which may not have its values. */
  reset(): void {
    this.state = { ...this.state, filter: {} };
    this.choices = '';
    this.onChange(this.state);
  }

  /** Draws the lines again, after a change of layout. */
  redraw(): void {
    this.drawLines();
  }

  private traceSoon(key: string | undefined): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.trace(key); }, pause);
  }

  private neighbours(key: string): ReadonlySet<string> {
    this.linked ??= this.model ? linkedKeys(this.model) : new Map<string, Set<string>>();
    return this.linked.get(key) ?? new Set();
  }

  /** Highlights an item and those linked with it; a no-op for one without links. */
  private trace(key: string | undefined): void {
    if (this.root.classList.contains('dragging')) return;
    this.light(key);
    this.drawLines();
  }

  private light(key: string | undefined): void {
    const lit = key === undefined ? new Set<string>() : this.neighbours(key);
    const isTracing = key !== undefined && lit.size > 0;
    this.traced = isTracing ? key : undefined;
    this.root.classList.toggle('tracing', isTracing);
    for (const item of this.root.querySelectorAll('.lit')) item.classList.remove('lit');
    if (isTracing) for (const each of [key, ...lit]) this.find(each)?.classList.add('lit');
  }

  private find(key: string): Element | null {
    return this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  private drawLines(): void {
    const { model, traced } = this;
    if (!this.state.showLinks || !model) {
      this.lines.clear();
      return;
    }
    const all = (): (readonly [string, string])[] => itemsOf(model).flatMap(({ key, links }) =>
      links.filter(({ broken }) => !broken).map((link) => [key, link.key] as const));
    const pairs = traced === undefined
      ? all()
      : [...this.neighbours(traced)].map((key) => [traced, key] as const);
    const items = new Map([...this.root.querySelectorAll('.items > .item')].map((item) => [item.getAttribute('data-key'), item]));
    this.lines.draw(pairs.flatMap(([from, to]) => {
      const [one, other] = [items.get(from), items.get(to)];
      return one && other ? [[one, other] as const] : [];
    }));
  }

  private set(state: Partial<ViewState>, texts: PreviewTexts): void {
    this.state = { ...this.state, ...state };
    this.apply(texts);
    this.onChange(this.state);
  }

  private setFilter(change: Filter, texts: PreviewTexts): void {
    const entries = Object.entries({ ...this.state.filter, ...change }).filter(([, value]) => value !== '');
    this.set({ filter: Object.fromEntries(entries) }, texts);
  }

  private renderToolbar(choices: FilterChoices, texts: PreviewTexts): void {
    const said = JSON.stringify([choices, texts]);
    if (said === this.choices) return;
    this.choices = said;
    const { filter } = this.state;
    const list = (
      all: string, options: readonly { value: string; label: string }[], chosen: string | undefined, name: keyof Filter,
    ): HTMLElement[] => (options.length === 0 ? [] : [dropdown(
      all, [{ value: '', label: all, doc: '' }, ...options.map((option) => ({ ...option, doc: '' }))], chosen ?? '',
      (value) => { this.setFilter({ [name]: value }, texts); },
    )]);
    this.toolbar.replaceChildren(
      ...list(texts.allSegments, choices.segments.map(({ key, label }) => ({ value: key, label })), filter.segment, 'segment'),
      ...list(texts.allTags, choices.tags.map((tag) => ({ value: tag, label: `#${tag}` })), filter.tag, 'tag'),
      ...list(texts.allStatuses, choices.statuses.map(({ id, label }) => ({ value: id, label })), filter.status, 'status'),
      checkbox(texts.showLinks, this.state.showLinks, (showLinks) => { this.set({ showLinks }, texts); }),
    );
  }

  /** Hides what the filter excludes, and updates the count. */
  private apply(texts: PreviewTexts): void {
    if (!this.model) return;
    const shown = shownKeys(this.model, this.state.filter);
    const isFiltered = shown !== undefined;
    // Skips the scan of all items while nothing is hidden.
    if (isFiltered || this.isFiltered) {
      for (const item of this.root.querySelectorAll('.items > .item')) {
        item.classList.toggle('filtered', isFiltered && !shown.has(item.getAttribute('data-key') ?? ''));
      }
    }
    this.isFiltered = isFiltered;
    const all = itemsOf(this.model).length;
    this.showCount(isFiltered ? texts.shown.replace('{0}', String(shown.size)).replace('{1}', String(all)) : '', texts);
    this.drawLines();
  }

  /** Shows the count, with a button to clear the filter; only if it changed, as the live region announces it. */
  private showCount(said: string, texts: PreviewTexts): void {
    const known = this.count.querySelector('span');
    if (known?.textContent === said) return;
    if (said === '') this.count.replaceChildren();
    else if (known) known.textContent = said;
    else {
      this.count.replaceChildren(element('span', '', {}, said), button(texts.clearFilter, () => {
        this.reset();
        if (this.model) this.show(this.model, texts);
        this.onChange(this.state);
        this.onCleared();
      }));
    }
  }
}
