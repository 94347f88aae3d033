import { anyScript, element } from '../dom';
import type { Answered } from './queue';

/** Wants something to be done with a text that was typed, and is told whether it was. */
export type TakeText = (text: string, answered: Answered) => void;

/** Empties a box, so that more can be typed in it at once. What is refused comes back, before what was typed since. */
export function handIn(input: HTMLInputElement, onText: TakeText): void {
  const text = input.value.trim();
  input.value = '';
  onText(text, (isMade) => {
    if (!isMade) input.value = [text, input.value].filter((each) => each !== '').join(', ');
  });
}

/** A box to type in. */
export interface TextBox {
  readonly label: string;
  readonly value: string;
  /** What it is in front of. */
  readonly before: Element | null;
  /** Whether it is emptied for more, rather than closed, once a text is given. */
  readonly stays: boolean;
}

/**
 * Puts a box to type a line of text in into an element. Enter gives the text; Escape and going on to something else on
 * the page give it up. What is refused stays in the box, and so does what is typed while someone looks at something
 * outside the page.
 *
 * @param onClose Told whether the focus is to go back, rather than that someone went on to something else.
 * @returns What closes it.
 */
export function typeInto(
  target: HTMLElement, { label, value, before, stays }: TextBox, onText: TakeText, onClose: (isBack: boolean) => void,
): () => void {
  const input = element('input', 'inline-input', { ...anyScript, 'type': 'text', 'aria-label': label, 'placeholder': label });
  input.value = value;
  let isOpen = true;
  const close = (isBack: boolean): void => {
    if (!isOpen) return;
    isOpen = false;
    input.remove();
    onClose(isBack);
  };
  const accept = (): void => {
    const text = input.value.trim();
    if (text === '' || text === value) close(true);
    else if (stays) handIn(input, onText);
    else if (!input.readOnly) {
      input.readOnly = true;
      onText(text, (isMade) => {
        input.readOnly = false;
        if (isMade) close(true);
      });
    }
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Enter' && !event.isComposing) accept();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => {
    // Only then is it known whether the focus left the page as well.
    setTimeout(() => {
      if (document.hasFocus() && document.activeElement !== input) close(false);
    });
  });
  for (const kind of ['click', 'dblclick', 'pointerdown']) {
    input.addEventListener(kind, (event) => { event.stopPropagation(); });
  }
  target.insertBefore(input, before);
  input.focus();
  input.select();
  return () => { close(false); };
}
