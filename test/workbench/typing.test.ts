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
  'Customers', 'Partners', 'Cost', 'In', 'Kennis', 'Klanten', 'Type', 'Note', 'Name', 'Status quo',
  'Key account managers', 'n', 'na', 'nam', 'Kostenbewuste gezinnen', 'Channels of partners', 'Per stuk', '24/7 helpdesk', 'Fase 1', 'Labels op maat',
  'Big offices', 'Klantrelaties onderhouden', 'items', 'canvas', 'bmc', 'x',
];
const all = [...new Set([...names, ...firstWords([...keys, ...aliases, ...terms])])];

/** Two lists, each with a part of the names, so that none is typed twice. */
const halves = [0, 1].map((half) => all.filter((_, index) => index % 2 === half));

describe('typing', () => {
  let workbench: Workbench;
  let keyboard: CDPSession;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'names.bmc.yaml': 'title: Names\n' }, open: 'names.bmc.yaml',
      // Enter begins a line and does nothing else: what is typed is all that is to be there.
      settings: { '[bmc]': { 'editor.autoIndent': 'none' } },
    });
    // Before the extension is there, it could change nothing of what is typed.
    await workbench.status('0/9').waitFor();
    keyboard = await workbench.page.context().newCDPSession(workbench.page);
  });
  beforeEach(async () => {
    await workbench.press('Control+A');
    await workbench.press('Delete');
  });
  afterEach(async function () {
    await pictureFailure(this.currentTest);
  });
  after(async () => {
    const { extensionErrors } = workbench;
    await workbench.close();
    assert.deepEqual(extensionErrors, []);
  });

  /** Types faster than anyone: no key of a line waits for what the one before it did. */
  const typeFast = async (text: string): Promise<void> => {
    for (const line of text.split(/(?<=\n)/)) {
      await Promise.all(Array.from(line).flatMap((character) => {
        const key = character === '\n'
          ? { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 } : { key: character, text: character };
        return [
          keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
          keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' }),
        ];
      }));
    }
  };
  /** The text of the file, once a last word is in it that is typed now. */
  const savedWith = async (end: string): Promise<string> => {
    await workbench.type(end);
    await workbench.save();
    const text = (): string => workbench.savedText('names.bmc.yaml');
    await workbench.waitFor(() => Promise.resolve(text().endsWith(end)), 'the text is saved');
    return text();
  };
  /** Types a word, and its last letter until suggestions come: what is typed too fast has none. */
  const typeForSuggestions = async (word: string): Promise<void> => {
    await workbench.type(word);
    const list = workbench.page.locator('.suggest-widget.visible .monaco-list-row').first();
    await workbench.waitFor(async () => {
      if (await list.waitFor({ timeout: 2_000 }).then(() => true, () => false)) return true;
      await workbench.press('Backspace');
      await workbench.type(word.slice(-1));
      return false;
    }, `something is suggested for “${word}”`);
  };

  const cases: [what: string, head: string, lead: string, list: readonly string[] | undefined][] = [
    ['names in an English list', 'title: Names\ncustomer_segments:\n', '  - ', halves[0]],
    ['names in a Dutch list', 'titel: Namen\nkostenstructuur:\n', '  - ', halves[1]],
    ['names behind their key', 'title: Names\nchannels:\n', '  - name: ', names],
  ];
  for (const [what, head, lead, list = []] of cases) {
    it(`${list.length} ${what} with Enter behind each leaves them all as they are typed`, async () => {
      const text = head + list.map((name) => `${lead}${name}\n`).join('');
      await typeFast(text);
      assert.equal(await savedWith(`${lead}end of ${what}`), `${text}${lead}end of ${what}`);
    });
  }

  it('the beginning of a key as a name leaves it so with Enter, also when the key is suggested, and not with Tab', async () => {
    const text = 'title: Names\nchannels:\n';
    await typeFast(text);
    for (const name of ['na', 'ty', 'cust', 'stat']) {
      await typeForSuggestions(`  - ${name}`);
      await workbench.press('Enter');
    }
    await typeForSuggestions('  - ty');
    await workbench.press('Tab');
    await workbench.waitForText('  - type: ');
    assert.equal(await savedWith('own'), `${text}  - na\n  - ty\n  - cust\n  - stat\n  - type: own`);
  });

  it('a key, a term or a link takes it with Enter, as nothing else belongs there', async () => {
    await typeFast('title: Names\ncustomer_segments:\n  - Homes\nchannels:\n  - name: Shop\n');
    await typeForSuggestions('    stat');
    await workbench.press('Enter');
    await workbench.waitForText('    status: ');
    await typeForSuggestions('val');
    await workbench.press('Enter');
    await workbench.waitForText('    status: validated');
    await workbench.press('Enter');
    await typeForSuggestions('    customer_segments: ho');
    await workbench.press('Enter');
    await workbench.waitForText('    customer_segments: homes');
  });
});
