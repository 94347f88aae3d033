import assert from 'node:assert/strict';
import type { PageWindow } from './window';

/** Where a pointer is. Pixels from the corner of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const stops = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex]';

/** What can have the focus, also what is in a control of the toolkit. */
function stopOf(element: Element): HTMLElement | undefined {
  const inside = element.shadowRoot?.querySelector<HTMLElement>(stops);
  const own = element.matches(stops) ? element as HTMLElement : undefined;
  return own?.hasAttribute('tabindex') === true ? own : inside ?? own;
}

/** The middle of an element. */
export function middleOf(element: Element, part = 0.5): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height * part };
}

/** What a user does with mouse and keyboard, as a browser tells a page of it. Nothing waits for what comes of it. */
export class Hand {
  private readonly document: Document;
  private isDown: Element | undefined;

  constructor(private readonly window: PageWindow) {
    this.document = window.document;
  }

  /** What has the focus, also in a control of the toolkit. */
  get focused(): Element {
    let focused: Element = this.document.activeElement ?? this.document.body;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  /**
   * Presses a key, as in `Control+Shift+z`, with what it does of itself.
   *
   * @returns Whether the page left it to the browser, and to VS Code.
   */
  press(keys: string): boolean {
    const parts = keys === '+' ? ['+'] : keys.split(/\+(?=.)/);
    const key = { Space: ' ' }[parts.at(-1) ?? ''] ?? parts.at(-1) ?? '';
    const has = (name: string): boolean => parts.slice(0, -1).includes(name);
    const modifiers = { ctrlKey: has('Control'), shiftKey: has('Shift'), altKey: has('Alt'), metaKey: has('Meta') };
    const init = { key, ...modifiers, bubbles: true, cancelable: true, composed: true };
    const { focused } = this;
    const tell = (type: string): boolean => focused.dispatchEvent(new this.window.KeyboardEvent(type, init));
    const isLeft = tell('keydown');
    const { ctrlKey, altKey, metaKey, shiftKey } = modifiers;
    if (isLeft && !ctrlKey && !altKey && !metaKey) {
      if (key === 'Tab') this.goOn(shiftKey ? -1 : 1);
      else if (tell('keypress')) this.act(key, focused);
    }
    tell('keyup');
    return isLeft;
  }

  /** Types into what has the focus. */
  type(text: string): void {
    for (const each of text) this.press(each === ' ' ? 'Space' : each);
  }

  /** Types a text in the place of what is in a field. */
  fill(field: HTMLElement, text: string): void {
    field.focus();
    const { focused } = this;
    assert.ok(this.isInput(focused), 'It is nothing to type in.');
    focused.value = '';
    this.tellInput(focused);
    this.type(text);
  }

  click(element: Element): void {
    this.pressPointer(element, middleOf(element));
    this.releasePointer(element, middleOf(element));
    this.tellMouse(element, 'click');
  }

  doubleClick(element: Element): void {
    this.click(element);
    this.click(element);
    this.tellMouse(element, 'dblclick');
  }

  /** @returns Whether the page left it to VS Code to show a menu. */
  rightClick(element: Element): boolean {
    return this.tellMouse(element, 'contextmenu');
  }

  hover(element: Element): void {
    this.tellPointer(element, 'pointerover', middleOf(element));
  }

  /** Moves the pointer out of an element. */
  leave(element: Element): void {
    element.dispatchEvent(new this.window.PointerEvent('pointerleave'));
  }

  pressPointer(element: Element, at: Point, pointer: PointerEventInit = {}): void {
    this.isDown = element;
    const isFocusing = this.tellPointer(element, 'pointerdown', at, pointer) && this.tellMouse(element, 'mousedown');
    if (!isFocusing) return;
    let target: Element | null = element;
    while (target && !stopOf(target)) target = target.parentElement;
    if (target) stopOf(target)?.focus();
    else if (this.document.activeElement instanceof this.window.HTMLElement) this.document.activeElement.blur();
  }

  movePointer(at: Point, pointer: PointerEventInit = {}): void {
    this.tellPointer(this.document.elementFromPoint(at.x, at.y) ?? this.document.body, 'pointermove', at, pointer);
  }

  releasePointer(element: Element, at: Point, pointer: PointerEventInit = {}): void {
    this.isDown = undefined;
    this.tellPointer(element, 'pointerup', at, pointer);
    this.tellMouse(element, 'mouseup');
  }

  /** Drags something to a point. A browser clicks where it is dropped. */
  drag(element: Element, to: Point): void {
    this.startDrag(element, to);
    this.drop(to);
  }

  /** Drags something to a point, and holds it there. */
  startDrag(element: Element, to: Point): void {
    const { x, y } = middleOf(element);
    this.pressPointer(element, { x, y });
    this.movePointer({ x: x + 4, y: y + 5 });
    this.movePointer(to);
  }

  drop(at: Point): void {
    const { isDown = this.document.body } = this;
    this.releasePointer(isDown, at);
    this.tellMouse(isDown, 'click');
  }

  wheel(element: Element, init: WheelEventInit): boolean {
    const { x, y } = middleOf(element);
    return element.dispatchEvent(new this.window.WheelEvent('wheel', {
      clientX: x, clientY: y, bubbles: true, cancelable: true, ...init,
    }));
  }

  /** Selects the text in an element. */
  select(element: Element): void {
    this.window.getSelection()?.selectAllChildren(element);
  }

  private tellPointer(element: Element, type: string, { x, y }: Point, pointer: PointerEventInit = {}): boolean {
    return element.dispatchEvent(new this.window.PointerEvent(type, {
      clientX: x, clientY: y, pointerId: 1, button: 0, bubbles: true, cancelable: true, composed: true, ...pointer,
    }));
  }

  private tellMouse(element: Element, type: string): boolean {
    return element.dispatchEvent(new this.window.MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
  }

  private tellInput(input: HTMLInputElement): void {
    input.dispatchEvent(new this.window.Event('input', { bubbles: true, composed: true }));
  }

  private isInput(element: Element): element is HTMLInputElement {
    return element instanceof this.window.HTMLInputElement;
  }

  /** What a key does of itself, once the page has let it pass. */
  private act(key: string, focused: Element): void {
    if (this.isInput(focused)) this.write(key, focused);
    else if ((key === 'Enter' || key === ' ') && focused.matches('button:not([disabled]), a[href]')) this.tellMouse(focused, 'click');
  }

  private write(key: string, input: HTMLInputElement): void {
    const [from, to] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
    if (input.readOnly) return;
    if (key === 'Backspace') input.setRangeText('', from === to ? Math.max(0, from - 1) : from, to, 'end');
    else if (/^.$/u.test(key)) input.setRangeText(key, from, to, 'end');
    else return;
    this.tellInput(input);
  }

  /** Goes to the next thing that the Tab key leads to, or to the one before. */
  private goOn(by: 1 | -1): void {
    const all = [...this.document.body.querySelectorAll('*')].filter((each) => each.getClientRects().length > 0)
      .flatMap((each) => stopOf(each) ?? []).filter(({ tabIndex }) => tabIndex >= 0);
    const next = all[all.findIndex((each) => each === this.focused) + by];
    if (next) next.focus();
    else if (this.focused instanceof this.window.HTMLElement) this.focused.blur();
  }
}
