import type { ItemView, LinkView, StatusView } from '../src/preview/model';
import type { PreviewTexts } from '../src/protocol/preview';
import { anyScript, element, icon } from './dom';
import { linkedFromIcon, linkIcon, statusIcons, warningIcon } from './icons';
import { renderMarkdown } from './renderMarkdown';

/** UI strings on an item, in the user's language. */
export type ItemTexts = Pick<PreviewTexts, 'links' | 'linkedFrom' | 'linkedFromOne'>;

const rendered = new WeakMap<Element, ItemView>();

/** The backlink count of an item, if there are any. */
function linkedFromMark(count: number, texts: ItemTexts): HTMLElement | undefined {
  if (count === 0) return undefined;
  const said = count === 1 ? texts.linkedFromOne : texts.linkedFrom.replace('{0}', String(count));
  return element(
    'span', 'linked-from', { title: said }, icon(linkedFromIcon), element('span', '', { 'aria-hidden': 'true' }, String(count)),
    element('span', 'unseen', {}, said),
  );
}

function linkLine(links: readonly LinkView[], linkedFrom: number, texts: ItemTexts): HTMLElement | undefined {
  const from = linkedFromMark(linkedFrom, texts);
  if (links.length === 0) return from && element('p', 'links', {}, from);
  const parts = links.map(({ label, heading, broken }) => element(
    'span', broken ? 'link broken' : 'link', { title: heading }, ...(broken ? [icon(warningIcon)] : []),
    // Without the separator from the one before.
    element('bdi', '', {}, label),
  ));
  return element(
    'p', 'links', { title: links.map(({ label, heading }) => `${heading}: ${label}`).join('\n') },
    icon(linkIcon), element('span', 'unseen', {}, `${texts.links}: `),
    element('span', 'count', { 'aria-hidden': 'true' }, String(links.length)), ...parts, from,
  );
}

function isKnown(status: StatusView): boolean {
  return Object.hasOwn(statusIcons, status.id);
}

/** The status of an item. Only those of the vocabulary have an icon and a colour; any other is shown as written. */
export function statusLine(status: StatusView): HTMLElement {
  const { id, label, doc } = status;
  return element(
    'p', isKnown(status) ? `status ${id}` : 'status', { title: doc }, icon(isKnown(status) ? statusIcons[id] ?? '' : ''),
    element('bdi', '', {}, label),
  );
}

/** The children of a note. */
function partsOf(item: ItemView, texts: ItemTexts): HTMLElement[] {
  const { name, unnamed, note, badges, status, colors, links, linkedFrom, amount, tags, facts = [] } = item;
  const head = element(
    'div', 'item-head', {},
    element('span', unnamed ? 'item-name unnamed' : 'item-name', anyScript, name),
    amount === undefined ? undefined : element('span', 'amount', {}, amount),
  );
  const chips = [
    ...badges.map(({ label, doc }) => element('li', 'badge', { ...anyScript, title: doc }, label)),
    ...tags.map((tag) => element('li', 'tag', anyScript, `#${tag}`)),
    ...facts.map((fact) => element('li', 'fact', anyScript, fact)),
  ];
  return [
    element('span', 'stripes', { 'aria-hidden': 'true' }, ...colors.map((color) => element('span', `stripe color-${color}`))),
    element(
      'div', 'item-body', {},
      head,
      status && statusLine(status),
      note === undefined ? undefined : renderMarkdown(note, 'note'),
      chips.length === 0 ? undefined : element('ul', 'badges', {}, ...chips),
      linkLine(links, linkedFrom, texts),
    ),
  ];
}

/** The element of a note, without children; reuses the old element if given. */
function dress({ status, colors }: ItemView, old: Element | undefined): HTMLLIElement {
  const li = old instanceof HTMLLIElement ? old : element('li', '', { tabindex: '0' });
  li.className = ['item', ...(status && isKnown(status) ? [`status-${status.id}`] : []), ...(colors.length === 0 ? ['plain'] : [])].join(' ');
  const [color] = colors;
  if (color === undefined) li.removeAttribute('data-color');
  else li.setAttribute('data-color', color);
  return li;
}

/** An item as a sticky note; reuses the old element if given, and returns it as is if it shows the same object. */
export function renderItem(item: ItemView, texts: ItemTexts, old: Element | undefined): Element {
  if (old && rendered.get(old) === item) return old;
  const li = dress(item, old);
  li.replaceChildren(...partsOf(item, texts));
  rendered.set(li, item);
  return li;
}

/** An item as an empty placeholder note; reuses the old element if given. */
export function placeItem(item: ItemView, old: Element | undefined): Element {
  const li = dress(item, old);
  li.classList.add('waiting');
  li.replaceChildren();
  rendered.delete(li);
  return li;
}

/** Fills a placeholder with its item's contents, and keeps children that were added to it since. */
export function fillItem(note: Element, item: ItemView, texts: ItemTexts): void {
  note.classList.remove('waiting');
  note.prepend(...partsOf(item, texts));
  rendered.set(note, item);
}
