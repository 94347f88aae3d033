import './guide.css';
import type { BlockGuide, GuideQuestion } from '../../src/preview/guide';
import type { PreviewTexts } from '../../src/protocol/preview';
import { checkbox } from '../controls';
import { element, icon } from '../dom';
import { statusIcons } from '../icons';
import type { AnswerActions } from './answerForm';
import { answerForm } from './answerForm';
import { renderVocabulary } from './terms';

/** The parts of a block's guide that are updated separately. */
interface Parts {
  readonly root: HTMLElement;
  readonly questions: HTMLElement;
  readonly vocabularies: HTMLElement;
  shown: BlockGuide | undefined;
}

/** What guiding needs from the page. */
export interface GuidingHost extends AnswerActions {
  readonly root: HTMLElement;
  readonly texts: () => PreviewTexts | undefined;
  readonly isEditable: () => boolean;
  /** Called when the guide is turned on or off. */
  onToggle(isOn: boolean): void;
}

/** At the foot of each block, below its notes so that these stay where they are: its questions, and its vocabulary. */
export class Guiding {
  readonly toolbar = element('div', 'guide-toggle');
  /** Live region with the number of open questions: always in the DOM, so that changes are announced. */
  readonly count = element('span', 'guide-count', { role: 'status', 'aria-live': 'polite' });
  private readonly parts = new Map<string, Parts>();
  private readonly guides = new Map<string, BlockGuide>();
  private close: (back: boolean) => void = () => undefined;

  constructor(private readonly host: GuidingHost, private isOn: boolean) {}

  /** Sets the UI strings. */
  start(texts: PreviewTexts): void {
    const box = checkbox(texts.guide, this.isOn, (checked) => {
      this.isOn = checked;
      this.show();
      this.host.onToggle(checked);
    });
    box.title = texts.guideTitle;
    this.toolbar.replaceChildren(box);
    if (this.isOn) this.host.onToggle(true);
  }

  /** Resets for another canvas, and cancels an unfinished answer. */
  reset(): void {
    this.close(false);
    for (const { root } of this.parts.values()) root.remove();
    this.parts.clear();
    this.guides.clear();
    this.show();
  }

  receive(blocks: readonly BlockGuide[]): void {
    for (const block of blocks) this.guides.set(block.id, block);
    this.show();
  }

  /** Renders the guide into the blocks. */
  show(): void {
    const texts = this.host.texts();
    this.host.root.classList.toggle('guiding', this.isOn);
    if (!texts) return;
    for (const section of this.isOn ? this.host.root.querySelectorAll<HTMLElement>('.block') : []) {
      const guide = this.guides.get(section.getAttribute('data-block') ?? '');
      if (guide) this.showBlock(section, guide, texts);
    }
    const open = [...this.guides.values()].flatMap(({ questions }) => questions).filter(({ isOpen }) => isOpen).length;
    const said = !this.isOn || this.guides.size === 0 ? ''
      : open === 0 ? texts.allAnswered
        : open === 1 ? texts.openQuestionOne : texts.openQuestions.replace('{0}', String(open));
    if (this.count.textContent !== said) this.count.textContent = said;
  }

  private showBlock(section: HTMLElement, guide: BlockGuide, texts: PreviewTexts): void {
    let parts = this.parts.get(guide.id);
    if (!parts) {
      const questions = element('ul', 'guide-questions', { 'aria-label': texts.guide });
      const vocabularies = element('div', 'vocabularies');
      parts = { root: element('div', 'guide', {}, questions, vocabularies), questions, vocabularies, shown: undefined };
      this.parts.set(guide.id, parts);
      section.append(parts.root);
    }
    const { shown } = parts;
    if (shown === guide) return;
    parts.shown = guide;
    guide.questions.forEach((question, index) => {
      this.showQuestion(parts.questions, index, question, texts);
    });
    while (parts.questions.children.length > guide.questions.length) parts.questions.lastElementChild?.remove();
    if (JSON.stringify(shown?.vocabularies) === JSON.stringify(guide.vocabularies)) return;
    parts.vocabularies.replaceChildren(...guide.vocabularies.map((each) => renderVocabulary(each, texts)));
  }

  /** Renders a question into its existing element, as its form may be open. */
  private showQuestion(list: HTMLElement, index: number, question: GuideQuestion, texts: PreviewTexts): void {
    const { text, isOpen } = question;
    const known = list.children[index];
    const li = known instanceof HTMLElement ? known : element('li', '');
    if (!known) {
      const made = element('button', 'ask', { 'type': 'button', 'aria-expanded': 'false' });
      li.append(made);
      list.append(li);
    }
    const ask = li.querySelector<HTMLButtonElement>('.ask');
    if (!ask) return;
    li.className = isOpen ? 'question open' : 'question';
    ask.disabled = !this.host.isEditable();
    ask.replaceChildren(
      icon((isOpen ? statusIcons.assumption : statusIcons.validated) ?? ''),
      element('span', '', {}, element('span', 'unseen', {}, `${isOpen ? texts.openQuestion : texts.answeredQuestion}: `), text),
    );
    ask.onclick = () => {
      const isHere = li.querySelector('.answer-form') !== null;
      this.close(isHere);
      if (!isHere) this.open(li, ask, question, texts);
    };
  }

  private open(li: HTMLElement, ask: HTMLElement, question: GuideQuestion, texts: PreviewTexts): void {
    let isOpen = true;
    const close = (back: boolean): void => {
      if (!isOpen) return;
      isOpen = false;
      form.root.remove();
      ask.setAttribute('aria-expanded', 'false');
      if (back) ask.focus();
    };
    const form = answerForm(question.answer, question.text, texts, this.host, close);
    this.close = close;
    li.append(form.root);
    ask.setAttribute('aria-expanded', 'true');
    form.focus();
  }
}
