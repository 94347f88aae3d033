import '../theme.css';
import './style.css';
import type { Card, OverviewHostMessage, OverviewTexts } from '../../src/protocol/overview';
import { button, searchField } from '../controls';
import { element, reconcile } from '../dom';
import { renderCard } from './card';
import { keepState, readState, send } from './host';
import { CardKeyboard } from './keyboard';

const kept = readState();
const heading = element('h1', '');
const count = element('p', 'count', { role: 'status' });
const head = element('header', 'head', {}, heading, count);
const list = element('ul', 'cards');
const nothing = element('div', 'nothing');
const page = element('main', 'overview', {}, head, list, nothing);
const keyboard = new CardKeyboard(list, kept.current, keep);

let texts: OverviewTexts | undefined;
let cards: readonly Card[] | undefined;
let { filter } = kept;
let hasScrolled = false;

function keep(): void {
  if (hasScrolled) keepState({ filter, current: keyboard.current, scroll: window.scrollY });
}

/** Normalizes text for matching: no case, no accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The cards whose title or place contains every word of the filter. */
function matching(all: readonly Card[]): readonly Card[] {
  const words = plain(filter).split(/\s+/);
  return all.filter(({ title, place }) => {
    const searched = plain(`${title} ${place}`);
    return words.every((word) => searched.includes(word));
  });
}

function sayCount(shown: number, all: number, words: OverviewTexts): string {
  if (shown < all) return words.countOf.replace('{0}', String(shown)).replace('{1}', String(all));
  return all === 1 ? words.countOne : words.count.replace('{0}', String(all));
}

function show(): void {
  if (!texts || !cards) return;
  const words = texts;
  const shown = matching(cards);
  reconcile(list, shown, ({ uri }) => uri, (card, old) => renderCard(card, words, old));
  keyboard.update();
  const said = sayCount(shown.length, cards.length, words);
  if (count.textContent !== said) count.textContent = said;
  head.classList.toggle('without-cards', cards.length === 0);
  list.hidden = shown.length === 0;
  nothing.replaceChildren(...(shown.length > 0 ? [] : [
    element('p', '', {}, cards.length === 0 ? words.none : words.noMatch),
    ...(cards.length > 0 ? [] : [button(words.newCanvas, () => {
      send({ type: 'newCanvas' });
    })]),
  ]));
  if (hasScrolled) return;
  hasScrolled = true;
  window.scrollTo(0, kept.scroll);
}

function begin(words: OverviewTexts): void {
  texts = words;
  heading.textContent = words.heading;
  list.setAttribute('aria-label', words.heading);
  const field = searchField(words.filter, filter, (text) => {
    filter = text;
    show();
    keep();
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === 'ArrowDown') keyboard.enter();
  });
  head.querySelector('.filter')?.remove();
  field.classList.add('filter');
  count.before(field);
}

window.addEventListener('message', ({ data }: MessageEvent<OverviewHostMessage>) => {
  if (data.type === 'start') {
    begin(data.texts);
    return;
  }
  const known = new Map([...cards ?? [], ...data.changed].map((card) => [card.uri, card]));
  cards = data.order.flatMap((uri) => known.get(uri) ?? []);
  show();
});

list.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const uri = target.closest('.card')?.getAttribute('data-key');
  if (typeof uri !== 'string') return;
  send({ type: target.closest('.preview') ? 'preview' : 'open', uri });
});

let keeping: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(keeping);
  keeping = setTimeout(keep, 100);
}, { passive: true });

document.body.append(page);
send({ type: 'ready' });
