import { anyScript, element } from '../dom';
import type { Answered } from './queue';

/** Receives the typed text, and a callback for whether it was accepted. */
export type TakeText = (text: string, answered: Answered) => void;

/** Submits and clears an input optimistically. A refused text is restored, before what was typed since. */
export function handIn(input: HTMLInputElement, onText: TakeText): void {
  const text = input.value.trim();
  input.value = '';
  onText(text, (isMade) => {
    if (!isMade) input.value = [text, input.value].filter((each) => each !== '').join(', ');
  });
}

/** Options of an inline input. */
export interface TextBox {
  readonly label: string;
  readonly value: string;
  /** The sibling to insert it before. */
  readonly before: Element | null;
  /** Whether it is cleared for more after submitting, rather than closed. */
  readonly stays: boolean;
}

/**
 * Adds a one-line input to an element. Enter submits; Escape and moving the focus within the page cancel. A refused
 * text stays, and so does the input when the whole page loses the focus.
 *
 * @param onClose Called with whether to restore the focus.
 * @returns A function that closes it.
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
    // Only on the next task is it known whether the page itself lost the focus.
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
