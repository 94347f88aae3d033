import type { ReviewTexts } from '../../src/protocol/review';
import type { ReviewChange } from '../../src/review/model';
import type { Side } from '../../src/review/targets';
import { anyScript, element, icon, reconcile } from '../dom';
import { signOf } from '../signs';

const goIcons: Readonly<Record<Side, string>> = {
  before: 'M7.500 3 6 1.500 1 6.500l5 5L7.500 10 5 7.500h5.500c1.700 0 2.500 1 2.500 2.500v4h2v-4c0-2.600-1.700-4.500-4.500-4.500H5L7.500 3Z',
  after: 'M8.500 3 10 1.500l5 5-5 5L8.500 10 11 7.500H5.500C3.800 7.500 3 8.500 3 10v4H1v-4c0-2.600 1.700-4.500 4.500-4.500H11L8.500 3Z',
};

/** Callbacks of the list. */
export interface ListActions {
  select(target: string): void;
  reveal(target: string, side: Side): void;
}

/** Text with names in asterisks, as DOM nodes with emphasis. */
function emphasised(text: string): (HTMLElement | string)[] {
  return text.split('*').map((part, index) => (index % 2 === 1 ? element('em', '', anyScript, part) : part));
}

/** The list of changes, by block, each with buttons to the text of either side. */
export class ChangeList {
  readonly root = element('aside', 'change-list');
  private readonly heading = element('h2', '');
  private readonly groups = element('div', 'groups');
  private readonly nothing = element('p', 'nothing');

  constructor(private readonly actions: ListActions) {
    this.root.append(this.heading, this.nothing, this.groups);
    this.groups.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const change = target.closest('.change')?.getAttribute('data-target') ?? undefined;
      if (change === undefined) return;
      const side = target.closest('.go')?.getAttribute('data-side');
      if (side === 'before' || side === 'after') this.actions.reveal(change, side);
      else this.actions.select(change);
    });
    this.groups.addEventListener('keydown', (event) => { this.onKey(event); });
  }

  /** @param nothing What to say if there is no change of the business; may be said of changes that do not matter. */
  show(changes: readonly ReviewChange[], nothing: string | undefined, texts: ReviewTexts): void {
    this.root.setAttribute('aria-label', texts.changes);
    this.heading.textContent = texts.changes;
    this.nothing.textContent = nothing ?? '';
    const groups: { heading: string; key: string; changes: ReviewChange[] }[] = [];
    for (const change of changes) {
      const last = groups.at(-1);
      if (last?.heading === change.heading) last.changes.push(change);
      else groups.push({ heading: change.heading, key: `${groups.length} ${change.heading}`, changes: [change] });
    }
    reconcile(this.groups, groups, ({ key }) => key, (group, old) => {
      const section = old ?? element('section', '', {}, element('h3', ''), element('ul', 'changes'));
      const [heading, list] = [section.querySelector('h3'), section.querySelector('ul')];
      if (heading) heading.textContent = group.heading;
      list?.setAttribute('aria-label', group.heading);
      const seen = new Map<string, number>();
      const rows = group.changes.map((change) => {
        const count = (seen.get(change.target) ?? 0) + 1;
        seen.set(change.target, count);
        return { change, key: `${change.target} ${count}` };
      });
      if (list) reconcile(list, rows, (row) => row.key, ({ change }, row) => this.renderRow(change, row, texts));
      return section;
    });
  }

  private renderRow(
    { target, mark, text, before, after }: ReviewChange, old: Element | undefined, texts: ReviewTexts,
  ): Element {
    const row = old ?? element('li', 'change');
    row.setAttribute('data-target', target);
    const said = row.querySelector('.said') ?? element('button', 'said', { type: 'button' });
    said.replaceChildren(signOf(mark, texts.marks), element('span', '', {}, ...emphasised(text)));
    const go = (side: Side): HTMLElement => {
      const label = side === 'before' ? texts.goToBefore : texts.goToAfter;
      return element('button', 'go', { 'type': 'button', 'data-side': side, 'title': label, 'aria-label': `${label}: ${text.replaceAll('*', '')}` }, icon(goIcons[side]));
    };
    const wanted = [...(before ? ['before' as const] : []), ...(after ? ['after' as const] : [])];
    const label = `${wanted.join()} ${text}`;
    // Keeps a button, and so its focus, while its meaning stays the same.
    if (row.getAttribute('data-said') !== label) {
      row.setAttribute('data-said', label);
      row.replaceChildren(said, ...wanted.map(go));
    }
    return row;
  }

  private onKey(event: KeyboardEvent): void {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...this.groups.querySelectorAll<HTMLElement>('.said')];
    const index = rows.findIndex((row) => row.parentElement?.contains(document.activeElement) === true);
    if (move === undefined || index < 0) return;
    event.preventDefault();
    rows[Math.min(Math.max(index + move, 0), rows.length - 1)]?.focus();
  }

  /** Marks the changes with a target. */
  mark(target: string | null): void {
    for (const row of this.groups.querySelectorAll('.change')) {
      row.querySelector('.said')?.setAttribute('aria-current', String(row.getAttribute('data-target') === target));
    }
  }

  /** Scrolls the first change with a target into view, and focuses it if wanted. */
  goTo(target: string, hasFocus: boolean): void {
    const row = this.groups.querySelector<HTMLElement>(`.change[data-target="${CSS.escape(target)}"] .said`);
    if (hasFocus) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }
}
