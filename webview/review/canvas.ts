import type { ReviewTexts } from '../../src/protocol/review';
import type { ReviewBlock, ReviewHead, ReviewModel, ReviewTotal } from '../../src/review/model';
import { anyScript, element, icon, reconcile, setAttribute, whenChanged } from '../dom';
import { fitHeadings } from '../headings';
import { blockIcons } from '../icons';
import { renderMarkdown } from '../renderMarkdown';
import { isOn, renderReviewItem } from './item';
import type { Shown } from './signs';
import { signOf } from '../signs';
import { renderPieces, renderSigned } from './signs';

function setTarget(of: HTMLElement, target: string | null): void {
  if (target === null) of.removeAttribute('data-target');
  else of.setAttribute('data-target', target);
}

function headParts(head: ReviewHead, shown: Shown): HTMLElement[] {
  const facts = [
    ...renderSigned(head.meta, shown, (fact) => element('li', '', anyScript, fact)),
    ...renderSigned(head.tags, shown, (tag) => element('li', '', anyScript, `#${tag}`)),
  ];
  const description = renderPieces(head.description, shown);
  return [
    element('h1', '', anyScript, ...renderPieces(head.title, shown)),
    ...(facts.length === 0 ? [] : [element('ul', 'meta', {}, ...facts)]),
    ...(description.length === 0 ? [] : [
      head.description.every(({ sign }) => sign === 'same')
        ? renderMarkdown(head.description.map(({ text }) => text).join(''), 'description')
        : element('p', 'description words', anyScript, ...description),
    ]),
  ];
}

function sumParts({ before, after }: ReviewTotal, shown: Shown): HTMLElement[] {
  const [one, other] = [before, after].map((amounts) => amounts?.join(' · '));
  if (shown !== 'both' || one === other) return [element('dd', '', {}, shown === 'before' ? one : other)];
  return [
    ...(one === undefined ? [] : [element('dd', '', {}, element('del', '', {}, one))]),
    ...(other === undefined ? [] : [element('dd', '', {}, element('ins', '', {}, other))]),
  ];
}

interface BlockParts {
  readonly section: HTMLElement;
  readonly about: HTMLElement;
  readonly items: HTMLElement;
}

/** A canvas with its changes: before, after, or both overlaid. Touches only what differs from the DOM. */
export class ReviewCanvas {
  readonly root: HTMLElement;
  private readonly caption = element('p', 'caption');
  private readonly header = element('header', 'canvas-head');
  private readonly grid = element('div', 'grid');
  private readonly totals = element('dl', 'totals');
  private readonly blocks = new Map<string, BlockParts>();

  constructor(private readonly shown: Shown) {
    this.root = element('section', `canvas-page review-canvas shows-${shown}`, {}, this.caption, this.header, this.grid, this.totals);
  }

  /** @param caption The label of this canvas when it is shown beside another. */
  show(model: ReviewModel, caption: string, texts: ReviewTexts): void {
    const { shown } = this;
    setAttribute(this.root, 'lang', model.head.language);
    setAttribute(this.root, 'aria-label', caption);
    this.caption.textContent = caption;
    setTarget(this.header, model.head.target);
    whenChanged(this.header, model.head, () => {
      this.header.replaceChildren(...headParts(model.head, shown));
    });
    whenChanged(this.totals, model.head.totals, () => {
      const sums = model.head.totals.filter(({ before, after }) => shown === 'both' || (shown === 'before' ? before : after));
      this.totals.hidden = sums.length === 0;
      this.totals.replaceChildren(...sums.map((total) => element(
        'div', 'total', total.doubt === undefined ? {} : { title: total.doubt },
        element('dt', '', {}, total.label), ...sumParts(total, shown),
        ...(total.doubt === undefined ? [] : [element('dd', 'unseen', {}, total.doubt)]),
      )));
    });
    fitHeadings(this.grid, model.blocks.map(({ head }) => head.heading));
    for (const block of model.blocks) this.showBlock(block, texts);
  }

  private partsOf({ head: { id } }: ReviewBlock): BlockParts {
    let parts = this.blocks.get(id);
    if (!parts) {
      const [about, items] = [element('div', 'about'), element('ul', 'items')];
      const heading = `heading-${this.shown}-${id}`;
      const section = element('section', 'block', { 'data-block': id, 'aria-labelledby': heading }, about, items);
      parts = { section, about, items };
      this.blocks.set(id, parts);
      this.grid.append(section);
    }
    return parts;
  }

  private showBlock(block: ReviewBlock, texts: ReviewTexts): void {
    const { shown } = this;
    const { head, note, focus, facts = [], target } = block;
    const { about, items } = this.partsOf(block);
    setTarget(about, target);
    whenChanged(about, [head.heading, head.note, note, focus, facts], () => {
      const badges = [
        ...renderSigned(focus, shown, ({ label, doc }) => element('li', 'badge', { ...anyScript, title: doc }, label)),
        ...renderSigned(facts, shown, (fact) => element('li', 'fact', anyScript, fact)),
      ];
      about.replaceChildren(
        element(
          'h2', '', { id: `heading-${shown}-${head.id}`, title: head.purpose },
          ...(target === null ? [] : [signOf('changed', texts.marks)]), icon(blockIcons[head.id], 'block-icon'), head.heading,
        ),
        ...(badges.length === 0 ? [] : [element('ul', 'badges focus', {}, ...badges)]),
        ...(note ? [element('p', 'block-note words', {}, ...renderPieces(note, shown))]
          : head.note === undefined ? [] : [renderMarkdown(head.note, 'block-note')]),
      );
    });
    const here = block.items.filter((item) => isOn(item, shown));
    // The canvas before has its own order.
    if (shown === 'before') here.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
    reconcile(items, here, ({ key }) => key, (item, old) => renderReviewItem(item, shown, texts, old));
  }
}
