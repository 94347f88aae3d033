import type { Notice, PreviewTexts } from '../src/protocol/preview';
import { button } from './controls';
import { element } from './dom';

function textOf(notice: Notice, texts: PreviewTexts): string {
  if (notice.kind === 'gone') return texts.gone;
  return texts[notice.kind].replace('{0}', String(notice.line)).replace('{1}', () => notice.message);
}

/** The line over the page that says why its canvas is not that of the text. */
export class NoticeBar {
  // Always there, as screen readers speak of changes only in what they know.
  readonly root = element('div', 'banner', { role: 'status', 'aria-live': 'polite' });

  constructor(private readonly goToProblem: () => void) {}

  show(notice: Notice | null, texts: PreviewTexts): void {
    if (!notice) {
      this.root.replaceChildren();
      return;
    }
    const said = textOf(notice, texts);
    const known = this.root.querySelector('.banner-text');
    // What is there stays, so that it does not appear anew at each letter typed.
    if (known) known.textContent = said;
    else this.root.replaceChildren(element('span', 'banner-text', {}, said));
    const action = this.root.querySelector('vscode-button');
    if (notice.kind === 'gone') action?.remove();
    else if (!action) this.root.append(button(texts.goToProblem, this.goToProblem));
  }
}
