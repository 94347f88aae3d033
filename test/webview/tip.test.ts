import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import type { PartsPage } from './kit/useParts';
import { openParts } from './kit/useParts';

describe('a tip', () => {
  let page: PartsPage;
  let root: HTMLElement;
  let [one, other]: HTMLElement[] = [];

  beforeEach(() => {
    page = openParts();
    root = page.document.createElement('main');
    root.innerHTML = '<button data-tip="First">1</button><button data-tip="Second">2</button><button>3</button>';
    page.document.body.append(root);
    [one, other] = root.querySelectorAll('button');
    page.parts.tip.showTips(root);
  });

  const tip = (): HTMLElement => page.document.querySelector<HTMLElement>('.tip') ?? assert.fail('There is no tip.');
  const shown = (): string | null => (tip().hidden ? null : tip().textContent);
  const at = (element: HTMLElement | undefined): HTMLElement => element ?? assert.fail('There is no such button.');

  it('shows when the pointer has rested on something for a moment', async () => {
    page.hand.hover(at(one));
    await clock.pass(299);
    assert.equal(shown(), null);
    await clock.pass(1);
    assert.equal(shown(), 'First');
  });

  it('does not show for a pointer that is on its way', async () => {
    page.hand.hover(at(one));
    await clock.pass(200);
    page.hand.hover(root);
    await clock.pass(1000);
    assert.equal(shown(), null);
  });

  it('goes on to what the pointer goes on to, and goes with it', async () => {
    page.hand.hover(at(one));
    await clock.pass(300);
    page.hand.hover(at(other));
    await clock.pass(300);
    assert.equal(shown(), 'Second');
    page.hand.leave(root);
    await clock.pass(300);
    assert.equal(shown(), null);
  });

  it('stays while the pointer is on it', async () => {
    page.hand.hover(at(one));
    await clock.pass(300);
    page.hand.leave(root);
    page.hand.hover(tip());
    await clock.pass(1000);
    assert.equal(shown(), 'First');
    page.hand.leave(tip());
    await clock.pass(300);
    assert.equal(shown(), null);
  });

  it('shows at once for what has the focus, and goes with it', () => {
    at(one).focus();
    assert.equal(shown(), 'First');
    at(other).focus();
    assert.equal(shown(), 'Second');
    root.querySelectorAll('button')[2]?.focus();
    assert.equal(shown(), null);
  });

  it('goes with Escape, which does nothing else then', () => {
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({ key }) => heard.push(key));
    at(one).focus();
    page.hand.press('Escape');
    assert.equal(shown(), null);
    assert.deepEqual(heard, []);
    page.hand.press('Escape');
    assert.deepEqual(heard, ['Escape']);
  });

  it('goes when the page scrolls', () => {
    at(one).focus();
    page.window.scrollTo(0, 10);
    assert.equal(shown(), null);
  });

  it('is for the eye: screen readers have it from the label', () => {
    assert.equal(tip().getAttribute('aria-hidden'), 'true');
  });
});
