import './style.css';
import type { PreviewModel } from '../src/preview/model';
import { applyPatch } from '../src/preview/patch';
import type { HostMessage, PreviewSession, PreviewTexts, StaleState } from '../src/protocol/preview';
import { CanvasPage } from './canvas';
import { button, checkbox } from './controls';
import { element } from './dom';
import { keepState, readState, send } from './host';

const page = new CanvasPage();
const banner = element('div', 'banner', { role: 'status', 'aria-live': 'polite' });
const toolbar = element('div', 'toolbar');
document.body.append(toolbar, page.root, banner);

let model: PreviewModel | undefined;
let texts: PreviewTexts | undefined;
let epoch = 0;
let session: PreviewSession | undefined;
let showQuestions = readState().showQuestions ?? false;

function keep(): void {
  if (session) keepState({ ...session, showQuestions });
}

function applyQuestions(): void {
  page.root.classList.toggle('with-questions', showQuestions);
}

function renderToolbar(words: PreviewTexts): void {
  if (toolbar.childElementCount > 0) return;
  toolbar.append(checkbox(words.showQuestions, showQuestions, (checked) => {
    showQuestions = checked;
    applyQuestions();
    keep();
  }));
}

function renderBanner(stale: StaleState | null): void {
  page.root.classList.toggle('stale', stale?.isEarlier === true);
  if (!stale || !texts) {
    banner.replaceChildren();
    return;
  }
  const said = (stale.isEarlier ? texts.stale : texts.unreadable)
    .replace('{0}', String(stale.line)).replace('{1}', () => stale.message);
  const known = banner.querySelector('.banner-text');
  if (known) {
    known.textContent = said;
    return;
  }
  banner.replaceChildren(element('span', 'banner-text', {}, said), button(texts.goToProblem, () => {
    send({ type: 'goToProblem' });
  }));
}

function receive(message: HostMessage): void {
  switch (message.type) {
    case 'model':
      ({ epoch, model, texts, session } = message);
      keep();
      renderToolbar(texts);
      page.show(model, texts);
      break;
    case 'patch':
      if (!model || !texts || message.epoch !== epoch + 1) {
        send({ type: 'resync' });
        break;
      }
      epoch = message.epoch;
      model = applyPatch(model, message.patch);
      page.show(model, texts);
      break;
    case 'stale':
      renderBanner(message.stale);
      break;
    case 'select':
      page.select(message.key);
      break;
    case 'session':
      ({ session } = message);
      keep();
      break;
  }
}

/** The key of the item that something in the page is in. */
function keyAt(target: EventTarget | null): string | undefined {
  const item = target instanceof Element ? target.closest('.item') : null;
  return item?.getAttribute('data-key') ?? undefined;
}

function reveal(event: Event, focus: boolean): void {
  if (event.target instanceof Element && event.target.closest('a')) return;
  const key = keyAt(event.target);
  if (key === undefined) return;
  send({ type: 'reveal', key, focus });
}

page.root.addEventListener('click', (event) => {
  reveal(event, false);
});
page.root.addEventListener('dblclick', (event) => {
  reveal(event, true);
});
page.root.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (event.target instanceof Element && event.target.closest('a')) return;
  event.preventDefault();
  reveal(event, event.key === 'Enter');
});
window.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  receive(event.data);
});
applyQuestions();
send({ type: 'ready' });
