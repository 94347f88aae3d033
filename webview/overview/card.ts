import type { Card, OverviewTexts } from '../../src/protocol/overview';
import { element, icon } from '../dom';
import { warningIcon } from '../icons';
import { drawThumbnail } from './thumbnail';

const previewIcon = 'M2 2h12v12H2V2Zm1.500 1.500v9h4v-9h-4Zm5.500 0v9h3.500v-9H9Z';

const rendered = new WeakMap<Element, Card>();

let count = 0;

/** How far a canvas is, as a bar with a part for each block. */
function progressBar({ begun, total }: Card): HTMLElement {
  const parts = Array.from({ length: total }, (_, index) => element('span', index < begun ? 'part begun' : 'part'));
  return element('span', 'bar', { 'aria-hidden': 'true' }, ...parts);
}

/** A canvas as a card; reuses the old element if given, and returns it as is if it shows the same object. */
export function renderCard(card: Card, texts: OverviewTexts, old: Element | undefined): Element {
  if (old && rendered.get(old) === card) return old;
  const { title, place, language, completeness, problems, severity, thumbnail } = card;
  const li = old instanceof HTMLLIElement ? old : element('li', 'card');
  const open = li.querySelector<HTMLElement>('.open') ?? element('button', 'open', { type: 'button', tabindex: '-1' });
  const preview = li.querySelector<HTMLElement>('.preview') ?? element(
    'button', 'preview', { type: 'button', tabindex: '-1', title: texts.openPreview }, icon(previewIcon),
  );
  // A counter, as indices would not stay unique when cards come and go.
  const about = open.getAttribute('aria-describedby') ?? `about-${++count}`;
  // The focusable button stays; only its contents and siblings are rendered again.
  open.textContent = title;
  open.lang = language;
  open.dir = 'auto';
  open.setAttribute('aria-describedby', about);
  preview.setAttribute('aria-label', `${texts.openPreview}: ${title}`);
  const details = element(
    'div', 'details', { id: about },
    element('p', 'place', { title: place }, place),
    element('p', 'completeness', {}, progressBar(card), completeness),
    problems === '' ? undefined : element(
      'p', `problems ${severity}`, {}, ...(severity === 'suggestion' ? [] : [icon(warningIcon)]), problems,
    ),
  );
  const heading = open.parentElement ?? element('h2', '', {}, open);
  for (const child of [...li.children]) if (child !== heading && child !== preview) child.remove();
  if (!heading.isConnected) li.append(heading);
  if (!preview.isConnected) li.append(preview);
  heading.before(drawThumbnail(thumbnail));
  heading.after(details);
  rendered.set(li, card);
  return li;
}
