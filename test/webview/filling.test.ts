import assert from 'node:assert/strict';
import { parseCanvas } from '../../src/parsing/parse';
import type { ItemView } from '../../src/preview/model';
import { previewModel } from '../../src/preview/view';
import { clock } from './kit/clock';
import type { PartsPage } from './kit/useParts';
import { openParts } from './kit/useParts';

const words = { links: 'Linked to', linkedFrom: '{0} items link here', linkedFromOne: '1 item links here' };

/** Items with these names. */
function itemsNamed(...names: string[]): readonly ItemView[] {
  const items = names.map((name) => `  - {name: ${name}, color: red}\n`);
  const { blocks } = previewModel(parseCanvas(`channels:\n${items.join('')}`));
  return blocks.find(({ head }) => head.id === 'channels')?.items ?? [];
}

describe('the notes of a large canvas', () => {
  let page: PartsPage;
  let list: HTMLElement;
  let filling: InstanceType<PartsPage['parts']['filling']['Filling']>;
  let told: { names: string[]; isDone: boolean }[];

  beforeEach(() => {
    page = openParts();
    list = page.document.createElement('ul');
    page.document.body.append(list);
    told = [];
    filling = new page.parts.filling.Filling(list, (notes, isDone) => {
      told.push({ names: Array.from(notes, (each) => each.querySelector('.item-name')?.textContent ?? ''), isDone });
    });
  });

  /** Shows items as a block does, the first few of them at once. */
  function show(items: readonly ItemView[], atOnce: number): void {
    let left = atOnce;
    const mayWait = (): boolean => left-- <= 0;
    page.parts.dom.reconcile(list, items, ({ key }) => key, (item, old) => filling.render(item, old, words, mayWait));
  }
  const filled = (): string[] => [...list.querySelectorAll('.item-name')].map(({ textContent }) => textContent);
  const note = (index: number): HTMLElement => list.children[index] as HTMLElement;

  it('are all there from the beginning, and filled as far as they are in sight', () => {
    show(itemsNamed('a', 'b', 'c'), 1);
    assert.equal(list.childElementCount, 3);
    assert.deepEqual(filled(), ['a']);
    assert.equal(note(2).getAttribute('data-key'), 'channels/c');
    assert.equal(note(2).getAttribute('data-color'), 'red');
    assert.ok(note(2).classList.contains('waiting'));
  });

  it('are filled once the page is painted, not before', async () => {
    show(itemsNamed('a', 'b', 'c'), 1);
    clock.drawFrame();
    assert.deepEqual(filled(), ['a']);
    await clock.settle();
    assert.deepEqual(filled(), ['a', 'b', 'c']);
    assert.deepEqual(told, [{ names: ['b', 'c'], isDone: true }]);
    assert.equal(list.querySelector('.waiting'), null);
  });

  it('are filled a few at a time, so that keys have their turn', async () => {
    let now = 0;
    page.window.performance.now = () => now += 5;
    show(itemsNamed('a', 'b', 'c', 'd', 'e'), 0);
    await clock.settle();
    assert.deepEqual(told.map(({ names }) => names.length), [2, 2, 1]);
    assert.deepEqual(told.map(({ isDone }) => isDone), [false, false, true]);
  });

  it('are filled at once if they get the focus', () => {
    show(itemsNamed('a', 'b', 'c'), 0);
    note(1).focus();
    assert.deepEqual(filled(), ['b']);
    assert.deepEqual(told, [{ names: ['b'], isDone: false }]);
  });

  it('are filled sooner if they come into sight', async () => {
    show(itemsNamed('a', 'b', 'c'), 0);
    const StateChange = page.window.ContentVisibilityAutoStateChangeEvent;
    note(0).dispatchEvent(new StateChange('contentvisibilityautostatechange', { bubbles: true, skipped: true }));
    note(2).dispatchEvent(new StateChange('contentvisibilityautostatechange', { bubbles: true, skipped: false }));
    await clock.settle();
    assert.deepEqual(told[0]?.names, ['c', 'a', 'b']);
  });

  it('are filled at once on request', () => {
    show(itemsNamed('a', 'b'), 0);
    filling.finish();
    assert.deepEqual(filled(), ['a', 'b']);
    filling.finish();
    assert.equal(told.length, 1);
  });

  it('that went before they were filled are not missed', async () => {
    const items = itemsNamed('a', 'b', 'c');
    show(items, 0);
    show(items.slice(0, 2), 0);
    await clock.settle();
    assert.deepEqual(filled(), ['a', 'b']);
    assert.deepEqual(told.map(({ isDone }) => isDone), [true]);
  });

  it('wait on with what they are to say by now', async () => {
    const items = itemsNamed('a', 'b');
    show(items, 0);
    const [before] = [note(1)];
    show([...items], 0);
    assert.equal(note(1), before);
    const [first, second] = items;
    assert.ok(first && second);
    show([first, { ...second, name: 'B' }], 0);
    await clock.settle();
    assert.deepEqual(filled(), ['a', 'B']);
    assert.equal(note(1), before);
  });

  it('keep what was put on them while they waited', async () => {
    show(itemsNamed('a'), 0);
    const mark = page.document.createElement('button');
    note(0).append(mark);
    await clock.settle();
    assert.equal(note(0).lastElementChild, mark);
  });
});
