import '../theme.css';
import '../style.css';
import '../signs.css';
import './review.css';
import type { ReviewHostMessage, ReviewSession, ReviewTexts, SideNotice, StepView } from '../../src/protocol/review';
import type { ReviewModel } from '../../src/review/model';
import { button } from '../controls';
import { element } from '../dom';
import { showGlances } from '../glance';
import { Layout } from '../layout';
import { whenScrolled } from '../scrolling';
import { ReviewCanvas } from './canvas';
import type { ReviewView } from './host';
import { keepState, readState, send } from './host';
import { ChangeList } from './list';
import { nextTarget, targetsOf } from './stepping';
import { Toolbar } from './toolbar';

const kept = readState();
let { view, showOrder, current } = kept;
let texts: ReviewTexts | undefined;
let session: ReviewSession | undefined;
let commit: StepView | null = null;
let model: ReviewModel | undefined;
let notices: readonly SideNotice[] = [];
let noticed = '';
/** How far to scroll once there is something to show; `undefined` to stay. */
let scrollTo: number | undefined = kept.scroll;

const canvases = { both: new ReviewCanvas('both'), before: new ReviewCanvas('before'), after: new ReviewCanvas('after') };
const list = new ChangeList({
  select: (target) => { select(target, 'list'); },
  reveal: (target, side) => { send({ type: 'reveal', target, side }); },
});
const layout = new Layout((stacked) => { send({ type: 'layout', stacked }); }, () => undefined);
const toolbar = new Toolbar({
  step, setView,
  setOrder: (isShown) => {
    showOrder = isShown;
    keep();
    show();
  },
  commit: (to) => { send({ type: 'commit', to }); },
}, layout.root);
const said = element('div', 'side-notices', { 'role': 'status', 'aria-live': 'polite' });
const picture = element('div', 'pictures', {}, canvases.both.root, canvases.before.root, canvases.after.root);
const page = element('main', 'review', {}, toolbar.root, said, element('div', 'review-body', {}, picture, list.root));

function keep(): void {
  if (session) keepState({ ...session, view, showOrder, current, scroll: scrollTo ?? window.scrollY });
}

function setView(next: ReviewView): void {
  view = next;
  keep();
  show();
}

/** The visible elements with a change's target; the primary one first. */
function placesOf(target: string): HTMLElement[] {
  const places = [...picture.querySelectorAll<HTMLElement>(`[data-target="${CSS.escape(target)}"]`)];
  return places.filter((place) => place.offsetParent !== null)
    .sort((a, b) => Number(a.classList.contains('ghost')) - Number(b.classList.contains('ghost')));
}

function markCurrent(): void {
  for (const marked of picture.querySelectorAll('[aria-current]')) marked.removeAttribute('aria-current');
  if (current !== null) for (const place of placesOf(current)) place.setAttribute('aria-current', 'true');
  list.mark(current);
  if (texts && model) toolbar.showPosition(targetsOf(model, showOrder), current, texts);
}

/** Makes a change current, and reveals it in the pictures and the list, except where it was selected. */
function select(target: string, from: 'list' | 'picture' | 'step'): void {
  current = target;
  markCurrent();
  if (from !== 'picture') {
    for (const place of placesOf(target).reverse()) place.scrollIntoView({ block: from === 'step' ? 'center' : 'nearest' });
  }
  // After a toolbar button, keep the focus there, to press it again.
  if (from !== 'list') list.goTo(target, !toolbar.root.contains(document.activeElement));
  keep();
}

function step(by: 1 | -1): void {
  const next = model && nextTarget(targetsOf(model, showOrder), current, by);
  if (next !== undefined) select(next, 'step');
}

/** Shows the notices about the sides; only if they changed, as the live region announces them. */
function showNotices(words: ReviewTexts): void {
  const about = JSON.stringify([notices, session]);
  if (about === noticed) return;
  noticed = about;
  said.replaceChildren(...notices.map(({ side, kind, line, message }) => {
    const label = session?.[side].label ?? '';
    const text = words.notices[kind].replace('{0}', () => label).replace('{1}', String(line)).replace('{2}', () => message);
    const isBroken = kind === 'partial' || kind === 'earlier';
    return element(
      'p', `side-notice ${isBroken ? 'broken' : ''}`, {}, text,
      ...(isBroken ? [button(words.goToProblem, () => { send({ type: 'goToProblem', side }); })] : []),
    );
  }));
}

function show(): void {
  if (!texts || !model || !session) return;
  const { verdict } = model;
  page.hidden = false;
  page.classList.toggle('side-by-side', view === 'sideBySide');
  page.classList.toggle('with-order', showOrder);
  canvases.both.root.hidden = view !== 'overlaid';
  canvases.before.root.hidden = canvases.after.root.hidden = view === 'overlaid';
  if (view === 'overlaid') canvases.both.show(model, session.name, texts);
  else for (const side of ['before', 'after'] as const) canvases[side].show(model, session[side].label, texts);
  const changes = model.changes.filter(({ isOrder }) => showOrder || !isOrder);
  const nothing = verdict === 'business' || notices.some(({ kind }) => kind === 'partial') ? undefined : texts.verdicts[verdict];
  list.show(changes, nothing, texts);
  toolbar.show({ session, model, view, showOrder, commit }, texts);
  showNotices(texts);
  markCurrent();
  if (scrollTo !== undefined) requestAnimationFrame(scroll);
}

/** Restores the scroll position. */
function scroll(): void {
  if (scrollTo === undefined) return;
  if (current !== null) list.goTo(current, false);
  window.scrollTo(0, scrollTo);
  scrollTo = undefined;
  keep();
}

function receive(message: ReviewHostMessage): void {
  switch (message.type) {
    case 'start':
      ({ texts } = message);
      layout.start(texts.stackBlocks);
      break;
    case 'layout':
      layout.receive(message.stacked);
      return;
    case 'session':
      ({ session } = message);
      commit = message.step;
      keep();
      // The model follows, and renders both.
      return;
    case 'model': {
      const known = new Map([...model?.blocks ?? [], ...message.model.blocks].map((block) => [block.head.id, block]));
      model = { ...message.model, blocks: [...known.values()] };
      ({ notices } = message);
      break;
    }
    case 'step':
      step(message.by);
      return;
    case 'toggleView':
      setView(view === 'overlaid' ? 'sideBySide' : 'overlaid');
      return;
  }
  show();
}

picture.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || window.getSelection()?.isCollapsed === false) return;
  const change = target.closest('[data-target]')?.getAttribute('data-target') ?? undefined;
  if (change !== undefined) select(change, 'picture');
});
picture.addEventListener('keydown', (event) => {
  // Links keep their default action.
  if (event.key !== 'Enter' || !(event.target instanceof Element) || event.target.closest('a')) return;
  const change = event.target.closest('[data-target]')?.getAttribute('data-target') ?? undefined;
  if (change !== undefined) send({ type: 'reveal', target: change, side: change.startsWith('before:') ? 'before' : 'after' });
});
whenScrolled(() => {
  if (scrollTo === undefined) keep();
});
window.addEventListener('message', (event: MessageEvent<ReviewHostMessage>) => {
  receive(event.data);
});

page.hidden = true;
document.body.append(page);
showGlances(picture);
send({ type: 'ready' });
