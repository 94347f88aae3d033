import type { BlockView, CanvasHead, PreviewModel, TotalView } from '../src/preview/model';
import type { PreviewTexts } from '../src/protocol/preview';
import { anyScript, element, icon, reconcile, setAttribute, whenChanged } from './dom';
import { fitHeadings } from './headings';
import { Filling, notesInSight } from './filling';
import { blockIcons } from './icons';
import { renderMarkdown } from './renderMarkdown';

function renderHead(target: HTMLElement, head: CanvasHead): void {
  whenChanged(target, head, () => {
    const facts = [...head.meta, ...head.tags.map((tag) => `#${tag}`)];
    target.replaceChildren(
      element('h1', '', anyScript, head.title),
      ...(facts.length === 0 ? [] : [element('ul', 'meta', {}, ...facts.map((fact) => element('li', '', anyScript, fact)))]),
      ...(head.description === undefined ? [] : [renderMarkdown(head.description, 'description')]),
    );
  });
}

function renderTotals(target: HTMLElement, totals: readonly TotalView[]): void {
  whenChanged(target, totals, () => {
    target.hidden = totals.length === 0;
    target.replaceChildren(...totals.map(({ label, amounts, negative, doubt }) => element(
      'div', negative ? 'total negative' : 'total', doubt === undefined ? {} : { 'data-tip': doubt, 'tabindex': '0' },
      element('dt', '', {}, label),
      ...amounts.map((amount) => element('dd', '', {}, amount)),
      // The text of the tooltip, for screen readers.
      ...(doubt === undefined ? [] : [element('dd', 'unseen', {}, doubt)]),
    )));
  });
}

/** The parts of a block's element that are updated separately. */
interface BlockParts {
  readonly section: HTMLElement;
  readonly about: HTMLElement;
  readonly items: HTMLElement;
}

function createBlock({ head }: BlockView): BlockParts {
  const about = element('div', 'about');
  const items = element('ul', 'items');
  const section = element('section', 'block', { 'data-block': head.id, 'aria-labelledby': `heading-${head.id}` }, about, items);
  return { section, about, items };
}

function renderAbout(parts: BlockParts, { head, items }: BlockView, model: PreviewModel): void {
  parts.section.classList.toggle('empty', items.length === 0);
  whenChanged(parts.about, [head, model.head.guidingQuestions], () => {
    const chips = [
      ...head.focus.map(({ label, doc }) => element('li', 'badge', { ...anyScript, title: doc }, label)),
      ...(head.facts ?? []).map((fact) => element('li', 'fact', anyScript, fact)),
    ];
    parts.about.replaceChildren(
      element('h2', '', { id: `heading-${head.id}`, title: head.purpose }, icon(blockIcons[head.id], 'block-icon'), head.heading),
      ...(chips.length === 0 ? [] : [element('ul', 'badges focus', {}, ...chips)]),
      ...(head.note === undefined ? [] : [renderMarkdown(head.note, 'block-note')]),
      element(
        'div', 'guidance', {},
        element('p', 'purpose', {}, head.purpose),
        element('ul', 'questions', { 'aria-label': model.head.guidingQuestions },
          ...head.questions.map((question) => element('li', '', {}, question))),
      ),
    );
  });
}

/** Renders models, and touches only what differs from the DOM. */
export class CanvasPage {
  readonly root = element('main', 'canvas-page');
  private readonly header = element('header', 'canvas-head');
  private readonly grid = element('div', 'grid');
  private readonly totals = element('dl', 'totals');
  private readonly blocks = new Map<string, BlockParts>();
  private readonly shown = new Map<string, BlockView>();
  private readonly filling: Filling;
  private selected: Element | null = null;

  /** @param onFilled Called with notes that were filled after a model was shown, and whether they are the last. */
  constructor(onFilled: (notes: readonly Element[], isLast: boolean) => void) {
    this.filling = new Filling(this.root, onFilled);
    this.root.append(this.header, this.grid, this.totals);
  }

  /** Fills all notes now, including those outside the viewport. */
  finish(): void {
    this.filling.finish();
  }

  show(model: PreviewModel, texts: PreviewTexts): void {
    setAttribute(this.root, 'lang', model.head.language);
    setAttribute(this.root, 'aria-label', texts.canvas);
    renderHead(this.header, model.head);
    renderTotals(this.totals, model.head.totals);
    fitHeadings(this.grid, model.blocks.map(({ head }) => head.heading));
    for (const block of model.blocks) {
      let parts = this.blocks.get(block.head.id);
      if (!parts) {
        parts = createBlock(block);
        this.blocks.set(block.head.id, parts);
        this.grid.append(parts.section);
      }
      if (this.shown.get(block.head.id) === block) continue;
      this.shown.set(block.head.id, block);
      renderAbout(parts, block, model);
      let atOnce = notesInSight();
      const mayWait = (): boolean => atOnce-- <= 0;
      reconcile(
        parts.items, block.items, ({ key }) => key, (item, old) => this.filling.render(item, old, texts, mayWait),
      );
    }
  }

  /** Marks one item, and scrolls it into view if needed. */
  select(key: string | null): void {
    this.selected?.removeAttribute('aria-current');
    const item = key === null ? null : this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    this.selected = item;
    if (!item) return;
    this.filling.fill(item);
    item.setAttribute('aria-current', 'true');
    const { top, bottom } = item.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) item.scrollIntoView({ block: 'nearest' });
  }
}
