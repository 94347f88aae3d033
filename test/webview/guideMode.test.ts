import assert from 'node:assert/strict';
import { clock } from './kit/clock';
import type { Page } from './kit/page';
import type { Desk } from './kit/preview';
import { openPreview } from './kit/preview';
import { desk as vscode } from './kit/vscode';

const text = [
  'title: Shop', 'customer_segments:', '  - Homes', '  - Offices', 'channels:', '  - name: Web shop # first', '    type: own',
  '    customer_segments: homes', 'revenue_streams:', '  - Sales', '',
].join('\n');

describe('guide mode on the canvas', () => {
  let desk: Desk;
  let page: Page;

  beforeEach(async () => {
    desk = await openPreview(text);
    ({ page } = desk);
    await page.click(page.choice('Questions and terms'));
  });

  const question = (block: string, part: string): HTMLElement => page.control('.question', new RegExp(part), page.block(block));
  const ask = (block: string, part: string): HTMLElement => page.button(new RegExp(part), question(block, part));
  const form = (): HTMLElement => page.one('.answer-form');
  const hasForm = (): boolean => page.all('.answer-form').length > 0;
  const said = (): string => page.one('.guide-count').textContent;
  const isOpen = (block: string, part: string): boolean => question(block, part).classList.contains('open');

  it('shows which questions are open, and how many, until it is turned off', async () => {
    assert.equal(said(), `${page.all('.question.open').length} open questions`);
    assert.ok(!isOpen('customer_segments', 'For whom are we creating value'));
    assert.match(ask('customer_segments', 'For whom').textContent, /^Answered: /);
    assert.ok(isOpen('channels', 'Through which channels'));
    assert.match(ask('channels', 'Through which channels').textContent, /^Open question: /);
    assert.ok(page.isShown(question('channels', 'Through which channels')));
    await page.click(page.choice('Questions and terms'));
    assert.ok(!page.isShown(question('channels', 'Through which channels')));
    assert.equal(said(), '');
    assert.deepEqual(page.sent.at(-1), { type: 'guide', on: false });
  });

  it('stands below the notes, which stay where they are', () => {
    const { children } = page.block('channels');
    assert.ok([...children].findIndex((each) => each.matches('.guide')) > [...children].findIndex((each) => each.matches('.items')));
  });

  it('says if one question is open, or none', async () => {
    page.tell({ type: 'guide', blocks: page.all('.block').map((each, index) => ({
      id: each.getAttribute('data-block'), vocabularies: [],
      questions: [{ text: 'Who?', isOpen: index === 0, answer: { by: 'focus', options: [] } }],
    })) });
    assert.equal(said(), '1 open question');
    page.tell({ type: 'guide', blocks: [{ id: 'key_partners', questions: [], vocabularies: [] }, { id: 'channels', questions: [], vocabularies: [] }] });
    assert.match(said(), /^(?:All questions answered|1 open question)$/);
    await clock.settle();
  });

  describe('explains each term', () => {
    const term = (label: RegExp): HTMLElement => page.button(label, page.block('channels'));
    const tip = (): string | null => (page.one('.tip').hidden ? null : page.one('.tip').textContent);

    it('under the pointer and in focus', async () => {
      await page.hover(term(/^Own, /));
      assert.match(tip() ?? '', /^A channel that we run ourselves/);
      await page.focus(term(/^Own, /));
      await page.press('Escape');
      assert.equal(tip(), null);
      await page.press('ArrowRight', 'ArrowRight');
      assert.equal(page.focused, term(/^Direct, /));
      assert.ok(tip());
    });

    it('tells how often it is used', async () => {
      assert.match(term(/^Own, /).getAttribute('aria-label') ?? '', /^Own, used once\. A channel/);
      assert.match(term(/^Direct, /).getAttribute('aria-label') ?? '', /^Direct, not used\. ./);
      await desk.edit('revenue_streams', '  - {name: Fair, type: own}\nrevenue_streams');
      assert.match(term(/^Own, /).getAttribute('aria-label') ?? '', /^Own, used 2 times\. /);
      assert.equal(term(/^Own, /).querySelector('.uses')?.textContent, '2');
    });

    it('with one stop of the Tab key for each vocabulary, and the arrow keys within it', async () => {
      const stops = page.all('[data-block="channels"] .vocabulary').map((each) => each.querySelectorAll('.term[tabindex="0"]').length);
      assert.ok(stops.length > 0 && stops.every((each) => each === 1));
      await page.focus(term(/^Own, /));
      await page.press('End');
      assert.match(page.focused.textContent, /^Partner/);
      await page.press('ArrowRight');
      assert.match(page.focused.textContent, /^Partner/);
      await page.press('Home', 'ArrowDown', 'ArrowUp');
      assert.equal(page.focused, term(/^Own, /));
      assert.equal(page.focused.tabIndex, 0);
    });
  });

  describe('takes an answer', () => {
    it('as an item with what it says', async () => {
      await page.click(ask('channels', 'Through which channels'));
      assert.equal(ask('channels', 'Through which channels').getAttribute('aria-expanded'), 'true');
      await page.click(page.choice('Offices', form()));
      await page.focus(form().querySelector('input') ?? assert.fail());
      await page.type('Fairs');
      await page.press('Enter');
      assert.ok(desk.text.includes('  - name: Fairs\n    customer_segments: offices'), desk.text);
      assert.equal(page.toast, 'Written in Channels: Fairs.');
      assert.ok(!isOpen('channels', 'Through which channels'));
      // The form stays for more.
      assert.equal(page.input.value, '');
      await page.press('Escape');
      assert.ok(!hasForm());
      assert.equal(page.focused, ask('channels', 'Through which channels'));
      assert.equal(page.focused.getAttribute('aria-expanded'), 'false');
    });

    it('begins in the box to type in, and is given up when it is left empty', async () => {
      await page.click(ask('key_activities', 'key activities'));
      assert.equal(page.input.placeholder, 'Answer in a few words');
      await page.press('Enter');
      assert.ok(hasForm());
      await page.focus(page.item('Sales'));
      assert.ok(!hasForm());
      assert.equal(page.focusedItem, 'Sales');
      assert.equal(desk.text, text);
    });

    it('keeps what someone began to type while they look at something else', async () => {
      await page.click(ask('key_activities', 'key activities'));
      await page.type('Bak');
      await page.focus(page.item('Sales'));
      assert.equal(form().querySelector('input')?.value, 'Bak');
    });

    it('keeps one that cannot be written, until it can', async () => {
      await desk.edit('title: Shop', '[title: Shop');
      await page.click(ask('channels', 'Through which channels'));
      await page.type('Fairs');
      await page.press('Enter');
      assert.equal(page.toast, 'Put the problem in the text right first.');
      assert.equal(page.input.value, 'Fairs');
      await desk.undo();
      assert.equal(page.notice, '');
      assert.equal(page.input.value, 'Fairs');
      await page.press('Enter');
      assert.ok(desk.text.includes('  - Fairs'), desk.text);
      assert.equal(page.input.value, '');
    });

    it('of what drives the costs', async () => {
      await page.click(ask('cost_structure', 'driven'));
      await page.click(page.choice('Value-driven', page.block('cost_structure')));
      assert.ok(desk.text.includes('cost_structure:\n  focus: value-driven'), desk.text);
      assert.ok(!hasForm());
      assert.ok(!isOpen('cost_structure', 'driven'));
    });

    it('of what an item lacks, in its sheet', async () => {
      const [first] = page.block('revenue_streams').querySelectorAll('.question.open .ask');
      await page.click(first ?? assert.fail());
      assert.match(form().textContent, /Choose for each item:/);
      await page.click(page.button('Sales', form()));
      assert.equal(page.one('[role="dialog"]').getAttribute('aria-label'), 'Edit: Sales');
      assert.ok(!hasForm());
    });

    it('from the keyboard alone', async () => {
      await page.focus(ask('key_activities', 'key activities'));
      await page.press('Enter');
      await page.type('Baking');
      await page.press('Enter', 'Escape');
      assert.ok(desk.text.includes('key_activities:\n  - Baking'), desk.text);
      assert.equal(page.focused, ask('key_activities', 'key activities'));
    });

    it('to one question at a time, and a second press closes it', async () => {
      await page.click(ask('key_activities', 'key activities'));
      await page.click(ask('key_partners', 'Who are our key partners'));
      assert.equal(page.all('.answer-form').length, 1);
      assert.ok(page.block('key_partners').contains(form()));
      await page.click(ask('key_partners', 'Who are our key partners'));
      assert.ok(!hasForm());
    });

    it('that someone is typing, whatever changes in the text meanwhile', async () => {
      await page.click(ask('key_activities', 'key activities'));
      const { input } = page;
      await page.type('Bak');
      await desk.edit('- Sales', '- Sales\nkey_activities: [Roasting]');
      assert.equal(page.input, input);
      assert.equal(input.value, 'Bak');
    });
  });

  it('is there again when the page is', async () => {
    desk.panel.hide();
    desk.panel.show();
    ({ page } = desk);
    await clock.pass(100);
    assert.ok(page.isShown(question('channels', 'Through which channels')));
  });

  it('forgets the canvas before for another one', async () => {
    await page.click(ask('key_activities', 'key activities'));
    await page.type('Bak');
    await desk.show(vscode.open('haven.bmc.yaml', 'titel: Haven\nkanalen: [Steiger]\n'));
    assert.ok(!hasForm());
    assert.ok(isOpen('key_activities', 'kernactiviteiten'));
    assert.ok(page.texts('.ask').every((each) => !each.includes('Through which channels')));
  });
});

describe('guide mode of a text that cannot be changed', () => {
  it('asks, and takes no answer', async () => {
    const { page } = await openPreview(text, { scheme: 'git' });
    await page.click(page.choice('Questions and terms'));
    const all = page.all('.ask');
    assert.ok(all.length > 0 && all.every((each) => each.hasAttribute('disabled')));
  });
});
