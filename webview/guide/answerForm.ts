import type { AnswerForm, LinkChoice } from '../../src/preview/guide';
import type { Intent } from '../../src/preview/intents';
import type { PreviewTexts } from '../../src/protocol/preview';
import { button, checkbox, radioGroup } from '../controls';
import { anyScript, element } from '../dom';
import { handIn } from '../edit/inline';
import type { Answered } from '../edit/queue';

/** Callbacks of the form. */
export interface AnswerActions {
  edit(intent: Intent, answered?: Answered): void;
  /** Opens the sheet of an item. */
  openDetails(key: string): void;
}

/** Checkboxes for the links of a new item, and the set of ticked values. */
function linkBoxes({ label, options }: LinkChoice): { box: HTMLElement; values: Set<string> } {
  const values = new Set<string>();
  const boxes = options.map((option) => checkbox(option.label, false, (checked) => {
    if (checked) values.add(option.value);
    else values.delete(option.value);
  }));
  return { box: element('fieldset', 'choice', {}, element('legend', '', {}, label), ...boxes), values };
}

function nameForm(
  form: Extract<AnswerForm, { by: 'add' }>, question: string, texts: PreviewTexts, actions: AnswerActions,
): { parts: HTMLElement[]; focus: HTMLElement } {
  const input = element('input', 'inline-input', {
    ...anyScript, 'type': 'text', 'aria-label': `${texts.answer}: ${question}`, 'placeholder': texts.answerName,
  });
  const choice = form.choose && linkBoxes(form.choose);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (input.value.trim() === '') return;
    const says = form.choose && choice ? { field: form.choose.field, values: [...choice.values] } : form.says;
    handIn(input, (name, answered) => {
      actions.edit({ do: 'answer', block: form.block, name, ...(says && { says }) }, answered);
    });
  });
  return { parts: [...(choice ? [choice.box] : []), input], focus: input };
}

/**
 * A form to answer a guiding question with, below it. Enter submits, and leaves the form open for more; Escape, or a
 * blur while it is empty, closes it.
 *
 * @param onClose Called with whether to return the focus to the question.
 */
export function answerForm(
  form: AnswerForm, question: string, texts: PreviewTexts, actions: AnswerActions, onClose: (back: boolean) => void,
): { root: HTMLElement; focus(): void } {
  const root = element('div', 'answer-form');
  let first: HTMLElement | undefined;
  if (form.by === 'add') {
    const { parts, focus } = nameForm(form, question, texts, actions);
    root.append(...parts);
    first = focus;
  } else if (form.by === 'focus') {
    root.append(radioGroup(question, form.options, '', (term) => {
      actions.edit({ do: 'focus', term });
      onClose(true);
    }));
  } else {
    root.append(element('p', 'answer-hint', {}, texts.chooseItem), ...form.items.map(({ key, name }) => button(name, () => {
      onClose(false);
      actions.openDetails(key);
    })));
  }
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose(true);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && root.parentElement?.contains(relatedTarget) === true;
    const input = root.querySelector('input');
    if (!isInside && (input === null || input.value.trim() === '') && document.hasFocus()) onClose(false);
  });
  return {
    root,
    focus: () => { (first ?? root.querySelector<HTMLElement>('vscode-radio-group, vscode-button'))?.focus(); },
  };
}
