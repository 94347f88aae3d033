import '../signs.css';
import './since.css';
import type { PreviewTexts, SinceMessage } from '../../src/protocol/preview';
import type { Since } from '../../src/review/since';
import { checkbox } from '../controls';
import { element } from '../dom';
import { signOf } from '../signs';

/** Marks on the canvas what changed since the last commit. */
export class SinceMarks {
  readonly toolbar = element('div', 'since-toggle');
  /** What the marks do not say: a live region, always in the DOM so that changes are announced. */
  readonly said = element('span', 'since-said', { role: 'status', 'aria-live': 'polite' });
  private since: Since | null = null;
  private isMarked = false;
  private texts: PreviewTexts | undefined;

  constructor(
    private readonly root: HTMLElement, private isOn: boolean, private readonly onToggle: (isOn: boolean) => void,
  ) {}

  /** Sets the UI strings. */
  start(texts: PreviewTexts): void {
    this.texts = texts;
    this.toolbar.replaceChildren(checkbox(texts.sinceHead, this.isOn, (checked) => {
      this.isOn = checked;
      this.reset();
      this.onToggle(checked);
    }));
    if (this.isOn) this.onToggle(true);
  }

  /** Resets for another canvas. */
  reset(): void {
    this.since = null;
    this.said.textContent = '';
    this.show();
  }

  receive({ since, problem }: SinceMessage): void {
    if (!this.isOn || !this.texts) return;
    this.since = since;
    const said = problem ?? (since ? this.sayUnmarked(since, this.texts) : '');
    if (this.said.textContent !== said) this.said.textContent = said;
    this.show();
  }

  /** The text for what has no mark: that nothing changed, removed items, and other changes. */
  private sayUnmarked({ items, removed, others }: Since, texts: PreviewTexts): string {
    if (others === 1) return texts.sinceOther;
    if (others > 1) return texts.sinceOthers.replace('{0}', String(others));
    return Object.keys(items).length + Object.keys(removed).length === 0 ? texts.sinceNothing : '';
  }

  private clear(): void {
    this.isMarked = false;
    for (const made of this.root.querySelectorAll('.since-sign, .since-removed')) made.remove();
    for (const item of this.root.querySelectorAll('.item[data-since]')) item.removeAttribute('data-since');
  }

  /** Marks the changes on the current DOM. */
  show(): void {
    const { since, texts } = this;
    // Skips the scan of all items while nothing is marked.
    if (this.isMarked) this.clear();
    if (!since || !texts) return;
    this.isMarked = true;
    for (const [key, { mark, text }] of Object.entries(since.items)) {
      const item = this.root.querySelector(`.items > .item[data-key="${CSS.escape(key)}"]`);
      if (!item) continue;
      item.setAttribute('data-since', mark);
      const sign = signOf(mark, texts.marks);
      sign.classList.add('since-sign');
      if (mark !== 'added') sign.title = text;
      // Prepended, as editing expects its button to be the last child.
      item.prepend(sign);
    }
    for (const [block, names] of Object.entries(since.removed)) {
      const rows = names.map((name) => element('li', '', {}, signOf('removed', texts.marks), element('del', '', {}, name)));
      this.root.querySelector(`[data-block="${block}"] .items`)?.after(element('ul', 'since-removed', {}, ...rows));
    }
  }
}
