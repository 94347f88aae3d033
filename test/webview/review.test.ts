import assert from 'node:assert/strict';
import { after, before, changes } from '../fixtures/coffee';
import { nextTarget, targetsOf } from '../../webview/review/stepping';
import { clock } from './kit/clock';
import type { Page } from './kit/page';
import { broughtIntoSight } from './kit/layout';
import type { ReviewDesk } from './kit/review';
import { openReview } from './kit/review';

describe('a visual diff', () => {
  let desk: ReviewDesk;
  let page: Page;

  async function open(...args: Parameters<typeof openReview>): Promise<void> {
    desk = await openReview(...args);
    ({ page } = desk);
  }
  beforeEach(() => open(before, after));

  const said = (): string[] => page.texts('.change .said');
  const row = (part: string): HTMLElement => page.control('.change', new RegExp(part));
  /** The notes in the pictures that are shown. */
  const notes = (shown = 'both'): HTMLElement[] => page.all(`.shows-${shown} .item`);
  const note = (name: string, shown = 'both'): HTMLElement => {
    const [found] = notes(shown).filter((each) => each.querySelector('.item-name')?.textContent === name);
    return found ?? assert.fail(`There is no ${name}.`);
  };
  const current = (): string[] => page.texts('.review-canvas [aria-current] .item-name');
  const position = (): string => page.one('.position').textContent;

  it('says in a list what changed, block by block', () => {
    assert.deepEqual(said(), changes);
    assert.deepEqual(page.texts('.change-list h3'), ['Key Partners', 'Channels', 'Customer Segments', 'Revenue Streams']);
    assert.deepEqual(page.texts('.said em').slice(0, 1), ['Roasting']);
  });

  it('marks in the picture what came, went, changed and moved, with a word for each sign', () => {
    const marks: [name: string, mark: string, word: string][] = [
      ['Stores', 'removed', 'Removed: '], ['Offices', 'added', 'Added: '], ['Online web shopstore', 'changed', 'Changed: '],
    ];
    for (const [name, mark, word] of marks) {
      assert.ok(note(name).classList.contains(`mark-${mark}`), name);
      assert.equal(note(name).querySelector('.sign .unseen')?.textContent, word);
    }
    assert.equal(note('Online web shopstore').querySelector('.item-name')?.innerHTML, 'Online web <del>shop</del><ins>store</ins>');
    assert.deepEqual([...note('Online web shopstore').querySelectorAll('.status')].map((each) => each.className), ['status testing removed', 'status validated added']);
    assert.deepEqual([...note('Beans').querySelectorAll('.amount')].map((each) => each.innerHTML), ['<del>100 / year</del>', '<ins>120 / year</ins>']);
    assert.equal(note('Households').querySelector('.sign'), null);
  });

  it('shows what moved where it is, and where it was', () => {
    const moved = notes().filter((each) => each.querySelector('.item-name')?.textContent === 'Roasting');
    assert.deepEqual(moved.map((each) => [each.closest('.block')?.getAttribute('data-block'), each.querySelector('.where')?.textContent, each.classList.contains('ghost')]), [
      ['key_partners', 'from Key Activities', false], ['key_activities', 'to Key Partners', true],
    ]);
  });

  it('counts the changes of each kind, and names both sides', () => {
    assert.deepEqual(page.texts('.counts .count'), ['Added: 1', 'Removed: 1', 'Changed: 2', 'Moved: 1']);
    assert.deepEqual(page.texts('.sides .side'), ['before.bmc.yaml', 'after.bmc.yaml']);
    assert.equal(page.one('.sides').title, 'before.bmc.yaml → after.bmc.yaml');
    assert.equal(position(), '5 changes');
  });

  describe('goes from change to change', () => {
    it('by the commands, round and round', async () => {
      const seen: [string[], string][] = [];
      for (const by of [1, 1, -1, -1, -1, 1] as const) {
        desk.review.step(by);
        await clock.settle();
        seen.push([current(), position()]);
      }
      assert.deepEqual(seen, [
        [['Roasting', 'Roasting'], '1 of 5'], [['Stores'], '2 of 5'], [['Roasting', 'Roasting'], '1 of 5'], [['Beans'], '5 of 5'],
        [['Offices'], '4 of 5'], [['Beans'], '5 of 5'],
      ]);
    });

    it('by the buttons, which keep the focus', async () => {
      await page.focus(page.button('Next Change'));
      await page.press('Enter', 'Enter');
      assert.equal(position(), '2 of 5');
      assert.equal(page.focused, page.button('Next Change'));
      await page.click(page.button('Previous Change'));
      assert.equal(position(), '1 of 5');
    });

    it('by the list, and brings it into sight in the picture', async () => {
      broughtIntoSight.length = 0;
      await page.click(row('Beans').querySelector('.said') ?? assert.fail());
      assert.deepEqual(current(), ['Beans']);
      assert.deepEqual(broughtIntoSight, [note('Beans')]);
      assert.equal(row('Beans').querySelector('.said')?.getAttribute('aria-current'), 'true');
      assert.equal(page.all('.said[aria-current="true"]').length, 1);
    });

    it('by the picture, and puts the focus into the list', async () => {
      await page.click(note('Offices'));
      assert.equal(position(), '4 of 5');
      assert.equal(page.focused, row('Offices').querySelector('.said'));
    });

    it('with the arrow keys in the list', async () => {
      const rows = page.all('.said');
      await page.focus(rows[0] ?? assert.fail());
      await page.press('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      assert.equal(page.focused, rows[3]);
      for (let press = 0; press < 5; press++) page.hand.press('ArrowDown');
      assert.equal(page.focused, rows.at(-1));
      await clock.settle();
    });
  });

  it('leads into either text, from the list and with Enter from the picture', async () => {
    await page.click(page.button(/^Show Text After: /, row('Beans')));
    assert.equal(desk.selectedIn(desk.after), '{name: Beans, amount: 120, per: year}');
    await page.click(page.button(/^Show Text Before: /, row('Beans')));
    assert.equal(desk.selectedIn(desk.before), '{name: Beans, amount: 100, per: year}');
    await page.focus(note('Stores'));
    await page.press('Enter');
    assert.equal(desk.selectedIn(desk.before), 'Stores');
    assert.equal(row('Stores').querySelectorAll('.go').length, 1);
  });

  it('has only what changed on the way of the Tab key', () => {
    assert.equal(note('Households').tabIndex, -1);
    assert.equal(note('Offices').tabIndex, 0);
  });

  describe('side by side', () => {
    beforeEach(() => page.click(page.button('Side by Side')));

    it('shows each as it was and as it is', () => {
      const names = (shown: string): string[] => notes(shown).map((each) => each.querySelector('.item-name')?.textContent ?? '').sort();
      assert.deepEqual(names('before'), ['Beans', 'Households', 'Online web shop', 'Roasting', 'Stores']);
      assert.deepEqual(names('after'), ['Beans', 'Households', 'Offices', 'Online web store', 'Roasting']);
      assert.ok(!page.isShown(page.one('.shows-both')));
      assert.ok(page.isShown(page.one('.shows-before')));
      assert.equal(page.button('Side by Side').getAttribute('aria-pressed'), 'true');
      assert.equal(page.button('Overlaid').getAttribute('aria-pressed'), 'false');
    });

    it('marks a change in both', async () => {
      desk.review.step(1);
      await clock.settle();
      assert.deepEqual(current(), ['Roasting', 'Roasting']);
    });

    it('is turned off again', async () => {
      desk.review.toggleView();
      await clock.settle();
      assert.ok(page.isShown(page.one('.shows-both')));
    });
  });

  it('follows typing, and leaves alone what is as it was', async () => {
    const offices = note('Offices');
    const go = page.button(/^Show Text After: /, row('Beans'));
    await desk.edit('Households', 'Households too');
    assert.ok(said().includes('Changed: Households is now called Households too'));
    assert.equal(note('Offices'), offices);
    assert.equal(page.button(/^Show Text After: /, row('Beans')), go);
    desk.after.undo();
    await clock.pass(200);
    assert.deepEqual(said(), changes);
  });

  it('goes on with what it was while a text cannot be read, and says so', async () => {
    await desk.edit('title: Coffee', '[title: Coffee');
    assert.match(page.one('.side-notice').textContent, /^after\.bmc\.yaml cannot be read now: its last version that could be read is compared\. Line \d+: ./);
    assert.deepEqual(said(), changes);
    const notice = page.one('.side-notice');
    await desk.edit('Offices', 'Office');
    assert.equal(page.one('.side-notice'), notice);
    await page.click(page.button('Go to Problem'));
    assert.notEqual(desk.selectedIn(desk.after), undefined);
    desk.after.undo();
    desk.after.undo();
    await clock.pass(200);
    assert.equal(page.all('.side-notice').length, 0);
  });

  it('is as it was after it was hidden', async () => {
    await page.click(page.button('Side by Side'));
    desk.review.step(-1);
    await clock.settle();
    page.window.scrollTo(0, 150);
    await clock.pass(200);
    desk.panel.hide();
    desk.panel.show();
    ({ page } = desk);
    await clock.settle();
    assert.equal(page.window.scrollY, 150);
    assert.equal(position(), '5 of 5');
    assert.ok(page.isShown(page.one('.shows-before')));
    assert.deepEqual(said(), changes);
  });

  const verdicts: [what: string, after: string, said: string][] = [
    ['both texts are the same', 'title: a\nchannels: [b, c]\n', 'Nothing changed: both texts are the same.'],
    ['only the layout is other', '# Ours\ntitle: a\nchannels:\n  - b\n  - "c"\n', 'No change to the business: only layout, comments or the order of keys.'],
    ['only the order is other', 'title: a\nchannels: [c, b]\n', 'No change to the business but the order of items.'],
    ['something is other', 'title: a\nchannels: [b]\n', ''],
  ];
  for (const [what, changed, verdict] of verdicts) {
    it(`says so if ${what}`, async () => {
      await open('title: a\nchannels: [b, c]\n', changed);
      assert.equal(page.one('.change-list .nothing').textContent, verdict);
    });
  }

  it('shows changes of order on request', async () => {
    await open('channels: [b, c]\n', 'channels: [c, b]\n');
    assert.deepEqual(said(), []);
    assert.ok(page.button('Next Change').hasAttribute('disabled'));
    await page.click(page.choice('Changes of order'));
    assert.equal(said().length, 1);
    assert.match(said()[0] ?? '', /stands elsewhere in the list/);
    assert.ok(!page.button('Next Change').hasAttribute('disabled'));
    assert.equal(position(), '1 change');
  });

  it('shows what a block and the canvas say of themselves, before and after', async () => {
    await open('title: Old shop\nchannels:\n  note: We meet here\n', 'title: New shop\nchannels:\n  note: We meet there\n');
    assert.equal(page.one('.shows-both h1').innerHTML, '<del>Old</del><ins>New</ins> shop');
    assert.equal(page.one('.shows-both .block-note').innerHTML, 'We meet <del>here</del><ins>there</ins>');
    desk.review.step(1);
    await clock.settle();
    assert.equal(page.all('.shows-both [aria-current]').length, 1);
  });

  it('shows text from a file as text', async () => {
    await open('channels: [{name: a, note: x}]\n', 'title: <img src=x>\nchannels: [{name: a, note: "<b>y</b> *z*"}, <script>b</script>]\n');
    assert.equal(page.all('main img, main script, main b').length, 0);
    assert.equal(note('<script>b</script>').querySelector('.item-name')?.textContent, '<script>b</script>');
    assert.ok(said().some((each) => each.includes('<script>b</script>')));
  });

  describe('of a history', () => {
    const went: string[] = [];
    const view = { subject: 'Grow', author: 'Ada', date: 'today', hash: '1234567', number: 1, count: 3 };

    beforeEach(async () => {
      went.length = 0;
      await open(before, after, {
        view, history: { uri: 'file:///after.bmc.yaml', commit: 'x' },
        go: (to) => {
          went.push(to);
          return Promise.resolve();
        },
      });
    });

    it('names the commit, and goes to others', async () => {
      assert.equal(page.one('.commit-subject').textContent, 'Grow');
      assert.equal(page.one('.commit-about').textContent, 'Ada · today · 1234567 · 1 of 3');
      assert.ok(page.button('Newer Commit').hasAttribute('disabled'));
      await page.click(page.button('Older Commit'));
      await page.click(page.one('.commit-button'));
      assert.deepEqual(went, ['older', 'choose']);
    });
  });
});

describe('the next change', () => {
  const change = (target: string, isOrder = false): Parameters<typeof targetsOf>[0]['changes'][number] => (
    { target, isOrder, mark: 'changed', text: '', heading: '', before: true, after: true }
  );
  const targets = (showOrder: boolean): string[] => targetsOf({ changes: [change('a'), change('b', true), change('a'), change('c')] } as unknown as Parameters<typeof targetsOf>[0], showOrder);

  it('is of what is shown, each once', () => {
    assert.deepEqual(targets(false), ['a', 'c']);
    assert.deepEqual(targets(true), ['a', 'b', 'c']);
  });

  const cases: [current: string | null, by: 1 | -1, next: string][] = [
    [null, 1, 'a'], [null, -1, 'c'], ['a', 1, 'b'], ['c', 1, 'a'], ['a', -1, 'c'], ['gone', 1, 'a'], ['gone', -1, 'c'],
  ];
  for (const [current, by, next] of cases) {
    it(`is ${next} ${by === 1 ? 'behind' : 'before'} ${current ?? 'none'}`, () => { assert.equal(nextTarget(['a', 'b', 'c'], current, by), next); });
  }

  it('is none where there is none', () => { assert.equal(nextTarget([], 'a', 1), undefined); });
});
