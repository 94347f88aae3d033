import { element } from '../dom';

/**
 * Puts a box to type a line of text in into an element, in front of what is there. Enter gives the text, Escape and
 * leaving the box give it up; a box that is to stay open is emptied instead of closed.
 *
 * @param onText Takes the text, and says whether the box stays open for more.
 * @param onClose Told whether the focus is to go back, rather than that someone went on to something else.
 */
export function typeInto(
  target: HTMLElement, { label, value, before }: { label: string; value: string; before: Element | null },
  onText: (text: string) => 'close' | 'stay', onClose: (isBack: boolean) => void,
): void {
  const input = element('input', 'inline-input', { type: 'text', 'aria-label': label, placeholder: label });
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
    else if (onText(text) === 'stay') input.value = '';
    else close(true);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Enter' && !event.isComposing) accept();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => { close(false); });
  for (const kind of ['click', 'dblclick', 'pointerdown']) {
    input.addEventListener(kind, (event) => { event.stopPropagation(); });
  }
  target.insertBefore(input, before);
  input.focus();
  input.select();
}
