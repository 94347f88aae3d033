import './theme.css';
import './style.css';
import type { PreviewModel } from '../src/preview/model';
import type { ModelPart } from '../src/preview/parts';
import { joinParts } from '../src/preview/parts';
import { applyPatch } from '../src/preview/patch';
import type { HostMessage, Notice, PreviewSession, PreviewTexts } from '../src/protocol/preview';
import { Bar } from './bar';
import { CanvasPage } from './canvas';
import { copyImage } from './clipboard';
import { element } from './dom';
import { Editing } from './edit/editing';
import { showGlances } from './glance';
import { Guiding } from './guide/guiding';
import { keepState, readState, send } from './host';
import { Layout } from './layout';
import { NoticeBar } from './notice';
import { whenScrolled } from './scrolling';
import { showTips } from './tip';
import { SinceMarks } from './view/since';
import type { ViewState } from './view/viewing';
import { ItemKeyboard } from './view/itemKeyboard';
import { Viewing } from './view/viewing';
import type { ZoomState } from './zoom/zoom';
import { Zoom } from './zoom/zoom';

const page = new CanvasPage((notes, isLast) => {
  editing.equipNotes(notes);
  if (isLast) resized();
});
const notices = new NoticeBar(() => {
  send({ type: 'goToProblem' });
});
const editing = new Editing({ root: page.root, texts: () => texts, epoch: () => epoch, send });
const kept = readState();

let texts: PreviewTexts | undefined;
let session: PreviewSession | undefined;
let model: PreviewModel | null = null;
/** The parts received so far of a model that is sent in parts. */
let parts: readonly ModelPart[] = [];
let notice: Notice | null = null;
let epoch = 0;
let guide = kept.guide ?? false;
let view: ViewState = { filter: kept.filter ?? {}, showLinks: kept.showLinks ?? false };
const keyboard = new ItemKeyboard(page.root);
const viewing = new Viewing(page.root, view, (state) => {
  view = state;
  keyboard.refresh();
  keep();
}, () => { bar.focusOptions(); });
const guiding = new Guiding({
  root: page.root, texts: () => texts, isEditable: () => editing.isEditable,
  edit: (intent, answered) => { editing.edit(intent, answered); },
  openDetails: (key) => { editing.openDetails(key); },
  onToggle: (on) => {
    guide = on;
    send({ type: 'guide', on });
    resized();
    keep();
  },
}, guide);
let zoomed: ZoomState = kept.zoom ?? 1;
const zoom = new Zoom(page.root, zoomed, (state) => {
  zoomed = state;
  keep();
}, () => { viewing.redraw(); });
let since = kept.since ?? false;
const sinceMarks = new SinceMarks(page.root, since, (on) => {
  since = on;
  send({ type: 'since', on });
  resized();
  keep();
});
const layout = new Layout((stacked) => { send({ type: 'layout', stacked }); }, resized);
const bar = new Bar(
  [viewing.toolbar, sinceMarks.toolbar, guiding.toolbar], [viewing.count, sinceMarks.said, guiding.count],
  [layout.root, zoom.toolbar],
);
/** Where to scroll once there is something to show; `undefined` to stay. */
let scrollTo: { readonly scroll: number; readonly scrollLeft: number } | undefined;

function keep(): void {
  const { scroll, scrollLeft } = scrollTo ?? { scroll: window.scrollY, scrollLeft: window.scrollX };
  if (session) keepState({ ...session, ...view, guide, since, zoom: zoomed, scroll, scrollLeft });
}

/** Something on the page was resized or moved. */
function resized(): void {
  zoom.refresh();
  viewing.redraw();
}

/** Another canvas starts with fresh state, scrolled to the top; after a reload the scroll position is restored. */
function receiveSession(next: PreviewSession): void {
  const before = session?.uri;
  session = next;
  if (before !== next.uri) {
    const isKept = before === undefined && kept.uri === next.uri;
    const { scroll = 0, scrollLeft = 0 } = isKept ? kept : {};
    scrollTo = { scroll, scrollLeft };
    if (!isKept) for (const part of [editing, viewing, guiding, sinceMarks]) part.reset();
  }
  keep();
}

function showModel(): void {
  page.root.hidden = model === null;
  if (!texts || !model) return;
  page.show(model, texts);
  // Fitting needs the height of all notes, and so all of them filled.
  if (zoomed === 'fit') page.finish();
  guiding.show();
  sinceMarks.show();
  editing.refresh();
  // Draws the lines last, once the notes have their final positions.
  viewing.show(model, texts);
  keyboard.refresh();
  zoom.refresh();
  // In the next frame, so that layout is computed only once.
  if (scrollTo !== undefined) requestAnimationFrame(scroll);
}

function scroll(): void {
  if (scrollTo === undefined) return;
  window.scrollTo(scrollTo.scrollLeft, scrollTo.scroll);
  scrollTo = undefined;
  keep();
}

function receive(message: HostMessage): void {
  switch (message.type) {
    case 'start':
      ({ texts } = message);
      guiding.start(texts);
      zoom.start(texts);
      layout.start(texts.stackBlocks);
      bar.start(texts.tools, texts.viewOptions);
      sinceMarks.start(texts);
      break;
    case 'layout':
      layout.receive(message.stacked);
      break;
    case 'session':
      receiveSession(message.session);
      editing.setEditable(message.editable);
      guiding.show();
      break;
    case 'part':
      parts = [...parts.slice(0, message.index), message.part];
      break;
    case 'model':
      if (message.parts > parts.length) {
        send({ type: 'resync' });
        break;
      }
      ({ epoch } = message);
      model = message.model && joinParts(parts.slice(0, message.parts), message.model);
      parts = [];
      showModel();
      break;
    case 'patch':
      if (!model || message.epoch !== epoch + 1) {
        send({ type: 'resync' });
        break;
      }
      ({ epoch } = message);
      model = applyPatch(model, message.patch);
      showModel();
      break;
    case 'notice':
      ({ notice } = message);
      page.root.classList.toggle('stale', notice !== null && notice.kind !== 'partial');
      if (texts) notices.show(notice, texts);
      break;
    case 'since':
      sinceMarks.receive(message);
      resized();
      break;
    case 'guide':
      guiding.receive(message.blocks);
      resized();
      break;
    case 'problems':
    case 'details':
    case 'done':
      editing.receive(message);
      break;
    case 'copyImage':
      void copyImage(message.png, texts?.noAnswer ?? '').then((error) => {
        send({ type: 'copied', error });
      });
      break;
    case 'select':
      // Restore the scroll position first, then reveal the selection.
      if (message.key !== null) scroll();
      page.select(message.key);
      break;
  }
}

/** Asks the host to reveal the item of an event, unless it is in a link. */
function reveal({ target }: Event, focus: boolean): boolean {
  if (!(target instanceof Element) || target.closest('a, button, input')) return false;
  const key = target.closest('.item')?.getAttribute('data-key');
  if (key === null || key === undefined) return false;
  send({ type: 'reveal', key, focus });
  return true;
}

page.root.addEventListener('click', (event) => {
  // Selecting text in a note, to copy it, is no click.
  if (window.getSelection()?.isCollapsed !== false) reveal(event, false);
});
page.root.addEventListener('dblclick', (event) => {
  reveal(event, true);
});
page.root.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (reveal(event, event.key === 'Enter')) event.preventDefault();
});
window.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  receive(event.data);
});

whenScrolled(() => {
  if (scrollTo === undefined) keep();
});

document.body.append(bar.root, page.root, element('div', 'foot', {}, editing.toast.root, notices.root));
showTips(page.root);
showGlances(page.root);
send({ type: 'ready' });
