import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { PartsPage } from './kit/useParts';
import { openParts } from './kit/useParts';

interface Row {
  readonly key: string;
  readonly text: string;
}

describe('a list that shows some values', () => {
  let page: PartsPage;
  let list: Element;

  beforeEach(() => {
    page = openParts();
    list = page.document.createElement('ul');
    page.document.body.append(list);
  });

  /** Shows rows; a row that is there and says the same is left alone. */
  function show(rows: readonly Row[]): void {
    page.parts.dom.reconcile(list, rows, ({ key }) => key, ({ text }, old) => {
      const li = old ?? page.document.createElement('li');
      if (li.textContent !== text) li.textContent = text;
      return li;
    });
  }
  const row = (key: string, text = key): Row => ({ key, text });
  const said = (): string[] => [...list.children].map((child) => `${child.getAttribute('data-key') ?? ''}: ${child.textContent}`);
  const child = (key: string): Element => {
    const found = [...list.children].find((each) => each.getAttribute('data-key') === key);
    assert.ok(found, `There is no ${key}.`);
    return found;
  };

  it('has a child for each, with its key, in their order', () => {
    show([row('a', 'x'), row('b', 'y')]);
    assert.deepEqual(said(), ['a: x', 'b: y']);
    show([]);
    assert.deepEqual(said(), []);
  });

  const moves: [what: string, before: string, after: string, kept: string][] = [
    ['one comes first', 'ab', 'cab', 'ab'], ['one comes between', 'ab', 'acb', 'ab'], ['one comes last', 'ab', 'abc', 'ab'],
    ['the first goes', 'abc', 'bc', 'bc'], ['one between goes', 'abc', 'ac', 'ac'], ['the last goes', 'abc', 'ab', 'ab'],
    ['one moves up', 'abcd', 'acbd', 'abcd'], ['one moves to the end', 'abcd', 'bcda', 'abcd'], ['all turn round', 'abcd', 'dcba', 'abcd'],
    ['all are others', 'ab', 'cd', ''],
  ];
  for (const [what, before, after, kept] of moves) {
    it(`keeps the children of what stays: ${what}`, () => {
      show(Array.from(before).map((key) => row(key)));
      const children = new Map(Array.from(kept).map((key) => [key, child(key)]));
      show(Array.from(after).map((key) => row(key)));
      assert.deepEqual(said(), Array.from(after).map((key) => `${key}: ${key}`));
      for (const [key, element] of children) assert.equal(child(key), element);
    });
  }

  it('leaves the focus where it is while others come and go around it', () => {
    show([row('a'), row('b'), row('c')]);
    const here = child('b') as HTMLElement;
    here.tabIndex = 0;
    here.focus();
    show([row('d'), row('b'), row('e'), row('f')]);
    assert.equal(page.document.activeElement, here);
  });

  it('gives a value with a new key the element that stood there, so that a name can be typed', () => {
    show([row('a'), row('market'), row('c')]);
    const here = child('market');
    show([row('a'), row('markets'), row('c')]);
    assert.equal(child('markets'), here);
  });

  it('gives no value the element of another', () => {
    show([row('a'), row('b')]);
    const [a, b] = [child('a'), child('b')];
    show([row('new'), row('a'), row('b')]);
    assert.equal(child('a'), a);
    assert.equal(child('b'), b);
    assert.notEqual(child('new'), a);
  });

  it('touches nothing if nothing is other', () => {
    show([row('a'), row('b')]);
    const observer = new page.window.MutationObserver(() => undefined);
    observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    show([row('a'), row('b')]);
    assert.equal(observer.takeRecords().length, 0);
  });

  it('touches only the one that is other', () => {
    show([row('a'), row('b'), row('c')]);
    const observer = new page.window.MutationObserver(() => undefined);
    observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    show([row('a'), row('b', 'x'), row('c')]);
    const touched = observer.takeRecords().map(({ target }) => target);
    assert.ok(touched.length > 0);
    assert.ok(touched.every((target) => child('b').contains(target)));
  });

  it('shows whatever comes after whatever was there, and moves nothing that could stay', () => {
    const rows = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), text: fc.constantFrom('x', 'y') }), { selector: ({ key }) => key });
    fc.assert(fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (states) => {
      list.replaceChildren();
      for (const state of states) {
        const before = new Map([...list.children].map((each) => [each.getAttribute('data-key'), each]));
        show(state);
        assert.deepEqual(said(), state.map(({ key, text }) => `${key}: ${text}`));
        for (const { key } of state) if (before.has(key)) assert.equal(child(key), before.get(key));
      }
    }), { numRuns: 60 });
  });
});

describe('what is shown in an element', () => {
  it('is made anew only when it is other', () => {
    const { parts, document } = openParts();
    const [one, other] = [document.createElement('p'), document.createElement('p')];
    const made: string[] = [];
    const show = (target: Element, content: unknown, name: string): void => {
      parts.dom.whenChanged(target, content, () => made.push(name));
    };
    show(one, { a: [1] }, 'first');
    show(one, { a: [1] }, 'the same');
    show(one, { a: [2] }, 'another');
    show(other, { a: [2] }, 'elsewhere');
    assert.deepEqual(made, ['first', 'another', 'elsewhere']);
  });
});
