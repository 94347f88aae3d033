import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';
import { languageIds, languageOf } from '../../src/canvas/languages';
import { blockIds, fieldsOf, vocabularyIds } from '../../src/canvas/structure';
import { keyWord, termText, termsOf } from '../../src/canvas/words';
import { pictureFailure } from './session';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** The first words of texts, as names have them, with a capital or without by turns: keys are written without. */
function firstWords(texts: Iterable<string>): string[] {
  const words = new Set([...texts].map((text) => text.split(/[\s_/-]/)[0]?.toLowerCase() ?? text));
  return [...words].map((word, index) => (index % 3 === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}
const keys = languageIds.flatMap((language) => blockIds.flatMap((block) =>
  [...fieldsOf({ in: 'item', block }).keys()].map((id) => keyWord({ in: 'item', block }, id, language))));
const aliases = languageIds.flatMap((language) => blockIds.flatMap((block) => languageOf(language).blocks[block].also));
const terms = languageIds.flatMap((language) => vocabularyIds.flatMap((vocabulary) => termsOf(vocabulary).map((term) =>
  termText(vocabulary, term, language)?.label ?? term)));

/** Names as people give them, and the words that completion knows. */
const names = [
  'Customers', 'Partners', 'Cost', 'In', 'Kennis', 'Klanten', 'Type', 'Note', 'Name', 'Status quo', 'Key account managers',
  'n', 'na', 'nam', 'Kostenbewuste gezinnen', 'Channels of partners', 'Per stuk', '24/7 helpdesk', 'Fase 1', 'Labels op maat',
  'Big offices', 'Klantrelaties onderhouden', 'items', 'canvas', 'bmc', 'x',
];
const all = [...new Set([...names, ...firstWords([...keys, ...aliases, ...terms])])];

/** Two lists, each with a part of the names, so that none is typed twice. */
const halves = [0, 1].map((half) => all.filter((_, index) => index % 2 === half));

describe('a name', () => {
  let workbench: Workbench;
  let keyboard: CDPSession;

  before(async () => {
    workbench = await openWorkbench({ files: { 'names.bmc.yaml': 'title: Names\n' }, open: 'names.bmc.yaml' });
    keyboard = await workbench.page.context().newCDPSession(workbench.page);
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
  });
  after(async () => {
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  /** Types faster than anyone: no key waits for what the one before it did. */
  const typeFast = async (text: string): Promise<void> => {
    await Promise.all(Array.from(text).flatMap((character) => {
      const key = character === '\n'
        ? { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 } : { key: character, text: character };
      return [
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' }),
      ];
    }));
  };

  /** Makes the file begin anew with some lines, and the cursor stand behind them. */
  const begin = async (head: string): Promise<void> => {
    await workbench.press('Control+A');
    await workbench.press('Delete');
    await workbench.page.keyboard.insertText(head);
  };
  const saved = async (end: string): Promise<string[]> => {
    await workbench.save();
    const text = (): string => workbench.savedText('names.bmc.yaml');
    await workbench.waitFor(() => Promise.resolve(text().endsWith(end)), 'the text is saved');
    return text().split('\n');
  };

  const lists: [where: string, head: string, names: readonly string[] | undefined][] = [
    ['an English list', 'title: Names\ncustomer_segments:', halves[0]],
    ['a Dutch list', 'titel: Namen\nkostenstructuur:', halves[1]],
  ];
  for (const [where, head, list = []] of lists) {
    it(`stays as it is typed in ${where}, whatever it is, with Enter behind it: ${list.length} names`, async () => {
      await begin(head);
      await workbench.type('\n- ');
      for (const name of list) await typeFast(`${name}\n`);
      await workbench.type('end');
      const lines = await saved('- end');
      assert.deepEqual(lines.slice(2), [...list, 'end'].map((name) => `  - ${name}`));
    });
  }

  it(`stays as it is typed behind its key: ${names.length} names`, async () => {
    await begin('title: Names\nchannels:');
    await workbench.type('\n- ');
    for (const name of names) {
      await typeFast(`name: ${name}\n`);
      // From the field that could follow to an item that does.
      await workbench.press('Backspace');
      await typeFast('- ');
    }
    await workbench.type('end');
    const lines = await saved('- end');
    assert.deepEqual(lines.slice(2), [...names.map((name) => `  - name: ${name}`), '  - end']);
  });

  it('stays as it is typed while a list of suggestions is there, and is none of them unless Tab takes it', async () => {
    await begin('title: Names\nchannels:');
    await workbench.type('\n- ');
    for (const name of ['na', 'ty', 'cust', 'stat']) {
      await workbench.type(name);
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await workbench.press('Enter');
    }
    await workbench.type('na');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await workbench.press('Tab');
    await workbench.type('end');
    const lines = await saved('end');
    assert.deepEqual(lines.slice(2), ['  - na', '  - ty', '  - cust', '  - stat', '  - name: end']);
  });
});

describe('a known word', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'words.bmc.yaml': 'title: Words\n' }, open: 'words.bmc.yaml' });
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
  });
  after(() => workbench.close());

  it('is taken with Enter where nothing else belongs: a key, a term, a link', async () => {
    await workbench.cursorTo(1, 13);
    await workbench.page.keyboard.insertText('\ncustomer_segments: [Homes]\nchannels:\n  - name: Shop');
    const steps: [typed: string, result: string][] = [['stat', 'status: '], ['val', 'status: validated']];
    await workbench.press('Enter');
    for (const [typed, result] of steps) {
      await workbench.type(typed);
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await workbench.press('Enter');
      await workbench.waitForText(result);
    }
    await workbench.press('Enter');
    await workbench.type('customer_segments: ho');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
    await workbench.waitForText('customer_segments: homes');
  });
});
