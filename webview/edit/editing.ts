import './edit.css';
import type { BlockId } from '../../src/canvas/structure';
import { blockIds, isBlockId } from '../../src/canvas/structure';
import type { SettableField } from '../../src/edit/setField';
import type { Intent } from '../../src/preview/intents';
import type { HostMessage, PageMessage, PreviewTexts, Problems } from '../../src/protocol/preview';
import { element, icon } from '../dom';
import { addIcon, moreIcon, warningIcon } from '../icons';
import { DetailsSheet } from './details';
import { dragItems } from './drag';
import { typeInto } from './inline';
import type { Answered } from './queue';
import { ChangeQueue } from './queue';
import { Toast } from './toast';

/** What editing needs from the page. */
export interface EditingHost {
  readonly root: HTMLElement;
  readonly texts: () => PreviewTexts | undefined;
  readonly epoch: () => number;
  readonly send: (message: PageMessage) => void;
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.item') : null;
}

function keyOf(item: Element): string | null {
  return item.getAttribute('data-key');
}

function blockOf(item: Element): BlockId | undefined {
  const name = item.closest('.block')?.getAttribute('data-block') ?? '';
  return isBlockId(name) ? name : undefined;
}

/** Whether some of the text in an element is selected. */
function isSelectedIn(target: Element): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}

/** Editing with mouse and keyboard: each gesture is sent to the host as an intent. */
export class Editing {
  isEditable = false;
  readonly toast = new Toast();
  private problems: Problems = {};
  /** The problems that each item's button shows, serialized. */
  private readonly marked = new WeakMap<Element, string>();
  /** Closes the open inline input. */
  private closeBox: () => void = () => undefined;
  private readonly sheet: DetailsSheet;
  private readonly changes: ChangeQueue;

  constructor(private readonly host: EditingHost) {
    const { root } = host;
    this.changes = new ChangeQueue((change) => {
      host.send(change.type === 'edit' || change.type === 'fix' ? { ...change, epoch: host.epoch() } : change);
    });
    this.sheet = new DetailsSheet({
      set: (key, field: SettableField, values) => { this.edit({ do: 'set', key, field, values }); },
      fix: (key, title) => { this.changes.push({ type: 'fix', key, title }); },
      rename: (key) => {
        const item = this.find(key);
        if (item) this.rename(item);
      },
      reveal: (key) => { host.send({ type: 'reveal', key, focus: true }); },
      remove: (key) => {
        const item = this.find(key);
        if (item) this.remove(item);
      },
    });
    dragItems(root, () => this.isEditable, (key, { block, before }) => {
      if (isBlockId(block)) this.edit({ do: 'move', key, block, before });
    });
    root.addEventListener('keydown', (event) => { this.onKey(event); });
    window.addEventListener('keydown', (event) => { this.onUndoKey(event); });
    root.addEventListener('dblclick', (event) => {
      const item = itemOf(event.target);
      if (!item || !this.isEditable) return;
      event.stopImmediatePropagation();
      this.rename(item);
    }, true);
    root.addEventListener('click', (event) => { this.onClick(event); }, true);
    root.addEventListener('contextmenu', (event) => {
      const item = itemOf(event.target);
      if (!item || !this.isEditable || window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      this.openSheet(item);
    });
  }

  /** Cancels everything pending, as another canvas is shown. */
  reset(): void {
    this.sheet.close(false);
    this.changes.clear();
    this.closeBox();
  }

  setEditable(isEditable: boolean): void {
    this.isEditable = isEditable;
    document.body.classList.toggle('editable', isEditable);
  }

  receive(message: HostMessage): void {
    const texts = this.host.texts();
    if (!texts) return;
    if (message.type === 'problems') {
      this.problems = message.problems;
      this.refresh();
    } else if (message.type === 'details') {
      const { key, details, fixes } = message;
      if (!details && key === this.sheet.key) this.sheet.close(true);
      if (details && !this.changes.areUnderWay) this.sheet.show(details, this.problems[key] ?? [], fixes, texts);
    } else if (message.type === 'done') {
      this.toast.say(message.text);
      this.changes.answered(!message.isRefused);
      this.refresh();
      // The updated model has arrived by now, so the item to focus exists.
      const item = message.focus === null ? undefined : this.find(message.focus);
      if (item && !document.querySelector('.inline-input, .sheet')) item.focus();
    }
  }

  /** Updates the buttons and marks of editing after the page has changed. */
  refresh(): void {
    const texts = this.host.texts();
    if (!texts) return;
    for (const block of this.host.root.querySelectorAll<HTMLElement>('.block')) this.equip(block, texts);
    this.equipNotes(this.host.root.querySelectorAll('.item:not(.waiting)'));
    this.refreshSheet();
  }

  /** Adds the buttons and marks of editing to notes. */
  equipNotes(notes: Iterable<Element>): void {
    const texts = this.host.texts();
    if (!texts) return;
    for (const note of notes) this.mark(note, texts);
  }

  /** A button to add an item to a block. */
  private equip(block: HTMLElement, texts: PreviewTexts): void {
    const heading = block.querySelector('h2')?.textContent ?? '';
    const label = `${texts.add}: ${heading}`;
    const known = block.querySelector(':scope > .add-item');
    if (known?.getAttribute('aria-label') === label) return;
    known?.remove();
    block.querySelector('.items')?.after(element(
      'button', 'add-item', { 'type': 'button', 'aria-label': label, 'title': label }, icon(addIcon), element('span', '', {}, texts.add),
    ));
  }

  /** A button that opens an item's sheet, and a mark if something is wrong with the item. */
  private mark(item: Element, texts: PreviewTexts): void {
    const problems = this.problems[keyOf(item) ?? ''] ?? [];
    const said = problems.map(({ message }) => message).join('\n');
    const shown = JSON.stringify(problems);
    // Runs for each item on each edit, so no query: the button is the last child, until the item is rendered again.
    const known = item.lastElementChild?.classList.contains('item-more') === true ? item.lastElementChild : undefined;
    if (known && this.marked.get(known) === shown) return;
    known?.remove();
    const [worst] = ['error', 'warning', 'information'].filter((each) => problems.some(({ severity }) => severity === each));
    const name = item.querySelector('.item-name')?.textContent ?? '';
    const label = said === '' ? `${texts.edit}: ${name}` : `${texts.problems}: ${said}`;
    const button = element(
      'button', worst === undefined ? 'item-more' : `item-more problem ${worst}`,
      { 'type': 'button', 'aria-label': label, 'title': said === '' ? texts.edit : said, 'aria-haspopup': 'dialog', 'tabindex': '-1' },
      icon(worst === undefined ? moreIcon : warningIcon),
    );
    this.marked.set(button, shown);
    item.append(button);
  }

  private find(key: string): HTMLElement | undefined {
    return this.host.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? undefined;
  }

  /** Queues a change of the canvas. */
  edit(intent: Intent, answered?: Answered): void {
    this.changes.push({ type: 'edit', intent }, answered);
  }

  /** Deletes an item. Moves the focus to the block's add button if it was the last item. */
  private remove(item: HTMLElement): void {
    const key = keyOf(item);
    const block = item.closest('.block');
    if (key === null) return;
    this.edit({ do: 'remove', key }, (isMade) => {
      if (isMade && !block?.querySelector('.item')) block?.querySelector<HTMLElement>('.add-item')?.focus();
    });
  }

  /** Requests the details of the open sheet again. */
  private refreshSheet(): void {
    const { key } = this.sheet;
    if (key === undefined || this.changes.areUnderWay) return;
    const item = this.find(key);
    if (item) this.sheet.stayWith(item);
    this.host.send({ type: 'details', key });
  }

  /** Opens the sheet of an item. */
  openDetails(key: string): void {
    const item = this.find(key);
    if (item) this.openSheet(item);
  }

  private openSheet(item: HTMLElement): void {
    const key = keyOf(item);
    if (key === null) return;
    this.sheet.expect(key, item);
    this.host.send({ type: 'details', key });
  }

  private rename(item: HTMLElement): void {
    const name = item.querySelector<HTMLElement>('.item-name');
    const texts = this.host.texts();
    if (!name?.parentElement || !texts || item.querySelector('.inline-input')) return;
    this.closeBox();
    const value = name.classList.contains('unnamed') ? '' : name.textContent;
    name.hidden = true;
    const box = { label: texts.rename, value, before: name, stays: false };
    this.closeBox = typeInto(name.parentElement, box, (text, answered) => {
      const key = keyOf(item);
      if (key !== null) this.edit({ do: 'rename', key, name: text }, answered);
    }, (isBack) => {
      name.hidden = false;
      if (isBack) item.focus();
    });
  }

  private add(block: HTMLElement): void {
    const id = block.getAttribute('data-block') ?? '';
    const texts = this.host.texts();
    if (!isBlockId(id) || !texts || block.querySelector('.inline-input')) return;
    this.closeBox();
    const button = block.querySelector<HTMLElement>('.add-item');
    this.closeBox = typeInto(block, { label: texts.newItem, value: '', before: button, stays: true }, (name, answered) => {
      this.edit({ do: 'add', block: id, name }, answered);
    }, (isBack) => { if (isBack) button?.focus(); });
  }

  private onClick(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element) || !this.isEditable) return;
    const block = target.closest('.add-item')?.closest<HTMLElement>('.block');
    const item = target.closest('.item-more')?.closest<HTMLElement>('.item');
    if (!block && !item) return;
    event.stopImmediatePropagation();
    if (block) this.add(block);
    if (item) this.openSheet(item);
  }

  /** Moves an item by one place in its block, or to the previous or next block. */
  private moveBy(item: HTMLElement, direction: string): void {
    const key = keyOf(item);
    const block = blockOf(item);
    if (key === null || !block) return;
    const siblings = [...item.parentElement?.querySelectorAll('.item') ?? []];
    const index = siblings.indexOf(item);
    const keyAt = (at: number): string | null => {
      const sibling = siblings[at];
      return sibling ? keyOf(sibling) : null;
    };
    if (direction === 'ArrowUp' && index > 0) this.edit({ do: 'move', key, block, before: keyAt(index - 1) });
    if (direction === 'ArrowDown' && index < siblings.length - 1) this.edit({ do: 'move', key, block, before: keyAt(index + 2) });
    const other = direction === 'ArrowLeft' ? -1 : direction === 'ArrowRight' ? 1 : 0;
    const to = blockIds[blockIds.indexOf(block) + other];
    if (other !== 0 && to) this.edit({ do: 'move', key, block: to, before: null });
  }

  /** Undo and redo of the document, unless the focus is in an input: there VS Code undoes typing. */
  private onUndoKey(event: KeyboardEvent): void {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const key = event.key.toLowerCase();
    if (!(ctrlKey || metaKey) || (key !== 'z' && key !== 'y') || (target instanceof Element && target.matches('input'))) return;
    event.preventDefault();
    this.changes.push({ type: key === 'y' || shiftKey ? 'redo' : 'undo' });
  }

  private onKey(event: KeyboardEvent): void {
    // No shortcuts while typing. VS Code's own still work: its listener comes later, and is not stopped.
    if (event.target instanceof Element && event.target.closest('.inline-input, .answer-form')) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const item = itemOf(event.target);
    if (!item || !this.isEditable || ctrlKey || metaKey) return;
    if (altKey && key.startsWith('Arrow')) this.moveBy(item, key);
    else if (altKey) return;
    else if (key === 'F2') this.rename(item);
    else if (key === 'Delete' || key === 'Backspace') {
      // On a focused link or selected text the key is not meant for the item.
      if (event.target !== item || isSelectedIn(item)) return;
      this.remove(item);
    }
    else if (key === 'ContextMenu' || (shiftKey && key === 'F10')) this.openSheet(item);
    else if (key === 'Insert' || key === '+') {
      const block = item.closest<HTMLElement>('.block');
      if (block) this.add(block);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
