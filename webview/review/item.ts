import type { ItemView } from '../../src/preview/model';
import type { ReviewTexts } from '../../src/protocol/review';
import type { ItemInside, ReviewItem } from '../../src/review/model';
import { anyScript, element, icon } from '../dom';
import { linkIcon } from '../icons';
import { renderItem, statusLine } from '../item';
import { renderMarkdown } from '../renderMarkdown';
import type { Shown } from './signs';
import { itemSign, renderPieces, renderSigned } from './signs';

/** Whether an item appears on a canvas: a moved one has one place in each. */
export function isOn({ mark }: ReviewItem, shown: Shown): boolean {
  if (shown === 'both') return true;
  return shown === 'before' ? mark !== 'added' && mark !== 'moved' : mark !== 'removed' && mark !== 'left';
}

function insideBody(view: ItemView, inside: ItemInside, shown: Shown, texts: ReviewTexts): HTMLElement {
  const amounts = renderSigned(inside.amount, shown, (amount) => element('span', 'amount', {}, amount));
  const chips = [
    ...renderSigned(inside.badges, shown, ({ label, doc }) => element('li', 'badge', { ...anyScript, title: doc }, label)),
    ...renderSigned(inside.tags, shown, (tag) => element('li', 'tag', anyScript, `#${tag}`)),
    ...renderSigned(inside.facts ?? [], shown, (fact) => element('li', 'fact', anyScript, fact)),
  ];
  const links = renderSigned(inside.links, shown, ({ label, heading }) => element('span', 'link', { title: heading }, element('bdi', '', {}, label)));
  const note = inside.note
    ? element('p', 'note words', anyScript, ...renderPieces(inside.note, shown))
    : view.note === undefined ? undefined : renderMarkdown(view.note, 'note');
  return element(
    'div', 'item-body', {},
    element(
      'div', 'item-head', {}, element('span', 'item-name', anyScript, ...renderPieces(inside.name, shown)),
      ...(amounts.length === 0 ? [] : [element('span', 'amounts', {}, ...amounts)]),
    ),
    ...renderSigned(inside.status, shown, statusLine),
    note,
    ...(inside.id ? [element('p', 'item-id', {}, `${texts.id}: `, element('bdi', '', {}, ...renderPieces(inside.id, shown)))] : []),
    chips.length === 0 ? undefined : element('ul', 'badges', {}, ...chips),
    links.length === 0 ? undefined : element('p', 'links', { 'aria-label': texts.links }, icon(linkIcon), ...links),
  );
}

/** Where an item came from or went to. */
function whereLine({ mark, where }: ReviewItem, texts: ReviewTexts): HTMLElement | undefined {
  if (where === undefined) return undefined;
  return element('p', 'where', {}, (mark === 'left' ? texts.movedTo : texts.movedFrom).replace('{0}', () => where));
}

const rendered = new WeakMap<Element, string>();

/**
 * An item on the shown canvas; reuses the old element if given, and returns it as is if nothing changed. The item must
 * be on that canvas ({@link isOn}).
 */
export function renderReviewItem(
  item: ReviewItem, shown: Shown, texts: ReviewTexts, old: Element | undefined,
): Element {
  const { mark, inside, target, before, after, reordered } = item;
  const text = JSON.stringify([item, shown]);
  if (old && rendered.get(old) === text) return old;
  const view = (shown === 'before' || mark === 'removed' || mark === 'left' ? before : after) ?? after ?? before;
  if (!view) return old ?? element('li', 'item');
  // A fresh view object each time, so that an element with decorations from an earlier render is not reused as is.
  const li = renderItem({ ...view }, texts, old);
  li.classList.add('review-item', ...(mark === null ? [] : [`mark-${mark}`]), ...(reordered ? ['reordered'] : []));
  if (mark === 'left' && shown === 'both') li.classList.add('ghost');
  if (inside) li.querySelector('.item-body')?.replaceWith(insideBody(view, inside, shown, texts));
  const body = li.querySelector('.item-body');
  const where = whereLine(item, texts);
  if (where) body?.querySelector('.item-head')?.after(where);
  if (mark !== null) body?.prepend(itemSign(mark, texts.marks));
  else if (reordered) body?.prepend(itemSign('moved', texts.marks));
  if (target === null) li.removeAttribute('data-target');
  else li.setAttribute('data-target', target);
  // Only changed items are tab stops.
  li.setAttribute('tabindex', target === null ? '-1' : '0');
  rendered.set(li, text);
  return li;
}
