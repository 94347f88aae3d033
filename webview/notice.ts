import type { Notice, PreviewTexts } from '../src/protocol/preview';
import { button } from './controls';
import { element } from './dom';

function textOf(notice: Notice, texts: PreviewTexts): string {
  if (notice.kind === 'gone') return texts.gone;
  return texts[notice.kind].replace('{0}', String(notice.line)).replace('{1}', () => notice.message);
}

/** The banner that says why the canvas shown is not that of the current text. */
export class NoticeBar {
  // A live region: always in the DOM, so that changes are announced.
  readonly root = element('div', 'banner', { role: 'status', 'aria-live': 'polite' });

  constructor(private readonly goToProblem: () => void) {}

  show(notice: Notice | null, texts: PreviewTexts): void {
    if (!notice) {
      this.root.replaceChildren();
      return;
    }
    const said = textOf(notice, texts);
    const known = this.root.querySelector('.banner-text');
    // Updates the text in place, so that the banner does not reappear on each keystroke.
    if (known) known.textContent = said;
    else this.root.replaceChildren(element('span', 'banner-text', {}, said));
    const action = this.root.querySelector('vscode-button');
    if (notice.kind === 'gone') action?.remove();
    else if (!action) this.root.append(button(texts.goToProblem, this.goToProblem));
  }
}
