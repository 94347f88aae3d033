import type { Mark } from '../../src/diff/describe';
import type { ReviewSession, ReviewTexts, StepView } from '../../src/protocol/review';
import type { ReviewModel } from '../../src/review/model';
import { checkbox } from '../controls';
import { element, icon } from '../dom';
import type { ReviewView } from './host';
import { signOf } from '../signs';

const downIcon = 'M8.700 2v9.100l3.200-3.200 1 1L8 13.800 3.100 8.900l1-1 3.200 3.200V2h1.400Z';
const upIcon = 'M7.300 14V4.900L4.100 8.100l-1-1L8 2.200l4.900 4.900-1 1-3.200-3.200V14H7.300Z';
const olderIcon = 'M10 2.500 4.500 8l5.500 5.500 1-1L6.500 8 11 3.500l-1-1Z';
const newerIcon = 'M6 2.500 5 3.500 9.500 8 5 12.500l1 1L11.500 8 6 2.500Z';

/** Callbacks of the toolbar. */
export interface ToolbarActions {
  step(by: 1 | -1): void;
  setView(view: ReviewView): void;
  setOrder(isShown: boolean): void;
  commit(to: 'older' | 'newer' | 'choose'): void;
}

/** What the toolbar shows. */
export interface ToolbarState {
  readonly session: ReviewSession;
  readonly model: ReviewModel;
  readonly view: ReviewView;
  readonly showOrder: boolean;
  readonly commit: StepView | null;
}

function iconButton(drawing: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', 'icon-button', { type: 'button' }, icon(drawing));
  made.addEventListener('click', onPress);
  return made;
}

function setLabel(of: HTMLElement, label: string): void {
  of.title = label;
  of.setAttribute('aria-label', label);
}

/** The number of items added, removed, changed and moved. */
function countsOf({ blocks }: ReviewModel): [Mark, number][] {
  const marks = blocks.flatMap(({ items }) => items.map(({ mark }) => mark));
  return (['added', 'removed', 'changed', 'moved'] as const)
    .map((mark): [Mark, number] => [mark, marks.filter((each) => each === mark).length])
    .filter(([, count]) => count > 0);
}

/** What is compared, the counts of changes, and navigation. Created once, so that it keeps the focus. */
export class Toolbar {
  readonly root = element('header', 'review-toolbar');
  private readonly sides = element('p', 'sides');
  private readonly counts = element('p', 'counts');
  private readonly position = element('span', 'position', { 'role': 'status', 'aria-live': 'polite' });
  private readonly previous: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly views: Readonly<Record<ReviewView, HTMLButtonElement>>;
  private readonly order = element('span', 'order');
  private readonly commitRow = element('div', 'commit');
  private readonly newer: HTMLButtonElement;
  private readonly older: HTMLButtonElement;
  private readonly choose: HTMLButtonElement;
  private isOrderShown: boolean | undefined;

  /** @param layout The layout button. */
  constructor(private readonly actions: ToolbarActions, layout: HTMLElement) {
    this.previous = iconButton(upIcon, () => { actions.step(-1); });
    this.next = iconButton(downIcon, () => { actions.step(1); });
    const viewButton = (view: ReviewView): HTMLButtonElement => {
      const made = element('button', 'view-button', { type: 'button' });
      made.addEventListener('click', () => { actions.setView(view); });
      return made;
    };
    this.views = { overlaid: viewButton('overlaid'), sideBySide: viewButton('sideBySide') };
    this.older = iconButton(olderIcon, () => { actions.commit('older'); });
    this.newer = iconButton(newerIcon, () => { actions.commit('newer'); });
    this.choose = element('button', 'commit-button', { type: 'button' });
    this.choose.addEventListener('click', () => { actions.commit('choose'); });
    this.commitRow.append(this.older, this.choose, this.newer);
    this.root.append(
      this.commitRow,
      element('div', 'about-sides', {}, this.sides, this.counts),
      element('div', 'steps', {}, this.position, this.previous, this.next),
      element('div', 'view-switch', { role: 'group' }, this.views.overlaid, this.views.sideBySide),
      this.order, layout,
    );
  }

  show({ session, model, view, showOrder, commit }: ToolbarState, texts: ReviewTexts): void {
    this.sides.replaceChildren(
      element('span', 'side before', {}, session.before.label), element('span', 'arrow', { 'aria-hidden': 'true' }, '→'),
      element('span', 'side after', {}, session.after.label),
    );
    this.sides.title = `${session.before.label} → ${session.after.label}`;
    this.counts.replaceChildren(...countsOf(model).map(([mark, count]) => element(
      'span', 'count', {}, signOf(mark, texts.marks), String(count),
    )));
    setLabel(this.previous, texts.previous);
    setLabel(this.next, texts.next);
    for (const [name, made] of Object.entries(this.views)) {
      made.textContent = name === 'overlaid' ? texts.overlaid : texts.sideBySide;
      made.title = made.textContent;
      made.setAttribute('aria-pressed', String(name === view));
    }
    this.order.title = texts.showOrder;
    const hasOrder = model.changes.some(({ isOrder }) => isOrder);
    if (!hasOrder) this.order.replaceChildren();
    else if (this.isOrderShown !== showOrder || this.order.childElementCount === 0) {
      this.order.replaceChildren(checkbox(texts.showOrder, showOrder, (isShown) => {
        this.actions.setOrder(isShown);
      }));
    }
    this.isOrderShown = showOrder;
    this.showCommit(commit, texts);
  }

  private showCommit(commit: StepView | null, texts: ReviewTexts): void {
    this.commitRow.hidden = commit === null;
    if (!commit) return;
    const { subject, author, date, hash, number, count } = commit;
    setLabel(this.older, texts.older);
    setLabel(this.newer, texts.newer);
    this.older.disabled = number === count;
    this.newer.disabled = number === 1;
    this.choose.title = texts.chooseCommit;
    const position = texts.commitPosition.replace('{0}', String(number)).replace('{1}', String(count));
    this.choose.replaceChildren(
      element('span', 'commit-subject', {}, subject),
      element('span', 'commit-about', {}, [author, date, hash, position].filter((part) => part !== '').join(' · ')),
    );
  }

  /** Shows the position of the current change, as in `2 of 5`. */
  showPosition(targets: readonly string[], current: string | null, texts: ReviewTexts): void {
    const index = current === null ? -1 : targets.indexOf(current);
    const count = String(targets.length);
    const all = targets.length === 1 ? texts.countOne : targets.length === 0 ? '' : texts.count.replace('{0}', count);
    const said = index < 0 ? all : texts.position.replace('{0}', String(index + 1)).replace('{1}', count);
    if (this.position.textContent !== said) this.position.textContent = said;
    this.previous.disabled = this.next.disabled = targets.length === 0;
  }
}
