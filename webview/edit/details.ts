import type { Choice, ItemDetails } from '../../src/preview/details';
import type { SettableField } from '../../src/edit/setField';
import type { FixView, PreviewTexts, ProblemView } from '../../src/protocol/preview';
import { button, checkbox, radioGroup } from '../controls';
import { anyScript, element, icon } from '../dom';
import { warningIcon } from '../icons';

/** Callbacks of an item's sheet. */
export interface DetailsActions {
  set(key: string, field: SettableField, values: readonly string[]): void;
  fix(key: string, title: string): void;
  rename(key: string): void;
  reveal(key: string): void;
  remove(key: string): void;
}

function isColor({ kind }: Choice): boolean {
  return kind === 'color';
}

/** The value for no choice: the toolkit cannot show an empty value as selected. */
const nothing = '-';

/** The control of a field: checkboxes where it takes many values, else a radio group. */
function renderChoice(choice: Choice, texts: PreviewTexts, onChange: (values: string[]) => void): HTMLElement {
  const { label, many, options } = choice;
  const legend = element('legend', '', {}, label);
  if (!many) {
    const chosen = options.find((option) => option.chosen)?.value ?? nothing;
    const group = radioGroup(label, [{ value: nothing, label: texts.none, doc: '' }, ...options], chosen, (value) => {
      onChange(value === nothing ? [] : [value]);
    });
    if (isColor(choice)) {
      for (const radio of group.children) {
        const color = radio.getAttribute('value') ?? nothing;
        if (color !== nothing) radio.prepend(element('span', `swatch color-${color}`, { 'aria-hidden': 'true' }));
      }
    }
    return element('fieldset', 'choice', {}, legend, group);
  }
  const values = new Set(options.filter((option) => option.chosen).map(({ value }) => value));
  const boxes = options.map(({ value, label: text, doc, chosen }) => {
    const box = checkbox(text, chosen, (checked) => {
      if (checked) values.add(value);
      else values.delete(value);
      onChange(options.map((option) => option.value).filter((each) => values.has(each)));
    });
    if (doc !== '') box.title = doc;
    return box;
  });
  return element('fieldset', 'choice', {}, legend, ...boxes);
}

/** The focusable controls in a sheet. */
const controls = 'vscode-button, vscode-checkbox, vscode-radio';

/** Identifies a control across renders, to restore the focus. */
function saysOf(control: Element | null): string {
  return `${control?.closest('fieldset')?.querySelector('legend')?.textContent ?? ''}: ${control?.textContent ?? ''}`;
}

/** A popup beside an item with its fields to choose, its problems with quick fixes, and actions. */
export class DetailsSheet {
  private root: HTMLElement | undefined;
  /** The element of its item. */
  private anchor: HTMLElement | undefined;
  /** Fingerprint of what it shows, to skip needless renders. */
  private shown = '';
  key: string | undefined;
  private readonly sizes = new ResizeObserver(() => {
    if (this.root && this.anchor) this.place(this.root, this.anchor);
  });

  constructor(private readonly actions: DetailsActions) {
    document.addEventListener('pointerdown', (event) => {
      if (this.root && event.target instanceof Node && !this.root.contains(event.target)) this.close(false);
    });
  }

  /** Expects the details of an item, which were requested from the host. */
  expect(key: string, anchor: HTMLElement): void {
    this.close(false);
    this.key = key;
    this.anchor = anchor;
  }

  /** The item was rendered again: re-anchors the sheet. */
  stayWith(anchor: HTMLElement): void {
    this.anchor = anchor;
  }

  /** Opens the sheet of the expected item, or updates it if it is open. */
  show(
    details: ItemDetails, problems: readonly ProblemView[], fixes: readonly FixView[], texts: PreviewTexts,
  ): void {
    const { anchor } = this;
    if (details.key !== this.key || !anchor) return;
    const shown = JSON.stringify([details, problems, fixes]);
    if (this.root && shown === this.shown) return;
    this.shown = shown;
    const root = this.root ?? this.open(anchor);
    root.setAttribute('aria-label', `${texts.edit}: ${details.name}`);
    const focused = root.contains(document.activeElement) ? saysOf(document.activeElement) : undefined;
    root.replaceChildren(...this.render(details, problems, fixes, texts));
    const again = [...root.querySelectorAll<HTMLElement>(controls)].find((each) => saysOf(each) === focused);
    if (focused === undefined) return;
    root.focus({ preventScroll: true });
    // A radio button can be focused only after it is attached.
    if (again) requestAnimationFrame(() => { again.focus({ preventScroll: true }); });
  }

  private render(
    details: ItemDetails, problems: readonly ProblemView[], fixes: readonly FixView[], texts: PreviewTexts,
  ): HTMLElement[] {
    const { key, name, choices } = details;
    const act = (action: (key: string) => void): () => void => () => {
      this.close(true);
      action(key);
    };
    return [
      element('div', 'sheet-head', {}, element('h3', '', anyScript, name), button(texts.close, () => { this.close(true); })),
      ...(problems.length === 0 ? [] : [element(
        'section', 'sheet-problems', { 'aria-label': texts.problems },
        element('ul', '', {}, ...problems.map(({ message, severity }) => element(
          'li', `problem ${severity}`, {}, icon(warningIcon), element('span', '', anyScript, message),
        ))),
        ...fixes.map(({ title }) => button(title.replaceAll('`', ''), act((each) => { this.actions.fix(each, title); }))),
      )]),
      element(
        'div', 'sheet-actions', {},
        button(texts.rename, act((each) => { this.actions.rename(each); })),
        button(texts.goToText, act((each) => { this.actions.reveal(each); })),
        button(texts.remove, act((each) => { this.actions.remove(each); })),
      ),
      ...choices.map((choice, index) => renderChoice(choice, texts, (values) => {
        const options = choice.options.map((option) => ({ ...option, chosen: values.includes(option.value) }));
        const chosen = choices.map((each, at) => (at === index ? { ...choice, options } : each));
        this.shown = JSON.stringify([{ ...details, choices: chosen }, problems, fixes]);
        this.actions.set(key, choice.field, values);
      })),
    ];
  }

  private open(anchor: HTMLElement): HTMLElement {
    const root = element('div', 'sheet', { role: 'dialog', tabindex: '-1' });
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close(true);
    });
    document.body.append(root);
    this.root = root;
    // The toolkit's controls get their size only after they are attached.
    this.sizes.observe(root);
    this.place(root, anchor);
    root.focus({ preventScroll: true });
    return root;
  }

  /** Beside the item if there is room, else centred; clamped to the viewport. */
  private place(root: HTMLElement, anchor: HTMLElement): void {
    const box = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = root;
    const right = box.right + 8;
    const left = right + width < window.innerWidth ? right : box.left - width - 8;
    root.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    root.style.top = `${Math.max(8, Math.min(box.top, window.innerHeight - height - 8))}px`;
  }

  close(backToItem: boolean): void {
    const { root, anchor } = this;
    this.root = this.anchor = this.key = undefined;
    this.sizes.disconnect();
    root?.remove();
    if (root && backToItem) anchor?.focus();
  }
}
