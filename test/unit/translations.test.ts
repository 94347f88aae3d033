import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

function read(file: string): Record<string, string> {
  return JSON.parse(fs.readFileSync(path.resolve(file), 'utf8')) as Record<string, string>;
}

/** Every text that the sources give to a localizer. */
function messages(): Set<string> {
  const found = new Set<string>();
  const files = fs.readdirSync('src', { recursive: true }).map(String)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generate'));
  for (const file of files) {
    const source = fs.readFileSync(path.join('src', file), 'utf8');
    const call = /\bl10n(?:\.t)?\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\$]|\\.)*`)/g;
    for (const match of source.matchAll(call)) {
      const literal = (match[1] ?? '').slice(1, -1);
      found.add(literal.replace(/\\(.)/g, '$1'));
    }
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
}

/** What a message counts. */
const counting = new RegExp(`\\{\\d\\} (?:(?!holds)\\w+ )?(?:${[
  'items', 'words', 'links', 'characters', 'assumptions', 'canvases', 'errors', 'warnings', 'suggestions', 'changes',
  'questions', 'blocks', 'times', 'arguments',
].join('|')})\\b`);

/** Each message with a count, and what is said of one; or, where there never is one, nothing. */
const counted: Readonly<Record<string, string | undefined>> = {
  '{0} items': '1 item',
  '{0} items link here': '1 item links here',
  '{0} canvases': '1 canvas',
  '{0} errors': '1 error',
  '{0} warnings': '1 warning',
  '{0} suggestions': '1 suggestion',
  '{0} open questions': '1 open question',
  '{0} changes': '1 change',
  '{0} other changes: see the visual diff': '1 other change: see the visual diff',
  'used {0} times': 'used once',
  'Write all {0} words as this canvas does': 'Write 1 word as this canvas does',
  'Let {0} links follow to `{1}`': 'Let the link follow to `{0}`',
  'Add the {0} missing blocks with their questions': 'Add the missing block with its questions',
  // Of these there are always several.
  '“{0}” has {1} items, more than anyone can take in. Could some be grouped?': undefined,
  'This name has {0} characters, too many for a sticky note. Keep a few words, and put the rest in a note.': undefined,
  '{0} assumptions, and none of them tested. Which would hurt most if it were wrong? Test that one first.': undefined,
  '{0} items in “{1}” have the id `{2}`, so links cannot tell them apart. Give each an id of its own first.': undefined,
  '{0} canvases do not go into one file. Name a folder with --output': undefined,
  '{0} of {1} blocks begun': undefined,
};

describe('messages', () => {
  const used = messages();

  it('are plain text: nothing is between asterisks, as it would be in Markdown', () => {
    const bundle = read('l10n/bundle.l10n.nl.json');
    const all = [...used, ...Object.values(bundle)].map((message) => message.replace(/`[^`]*`/g, ''));
    assert.deepEqual(all.filter((message) => message.includes('*')), []);
  });

  it('say of one thing that it is one', () => {
    assert.deepEqual([...used].filter((message) => counting.test(message)).sort(), Object.keys(counted).sort());
    const singles = Object.values(counted).filter((single) => single !== undefined);
    assert.deepEqual(singles.filter((single) => !used.has(single)), []);
  });
});

describe('the Dutch translation', () => {
  const bundle = read('l10n/bundle.l10n.nl.json');
  const used = messages();

  it('has every message of the sources', () => {
    assert.ok(used.size > 60, String(used.size));
    assert.deepEqual([...used].filter((message) => !Object.hasOwn(bundle, message)), []);
  });

  it('has no message that is gone', () => {
    assert.deepEqual(Object.keys(bundle).filter((message) => !used.has(message)), []);
  });

  it('fills in what the English does', () => {
    for (const [message, translation] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(translation), placeholders(message), message);
    }
  });

  it('has every text of the manifest', () => {
    const english = read('package.nls.json');
    assert.deepEqual(Object.keys(read('package.nls.nl.json')).sort(), Object.keys(english).sort());
    const manifest = fs.readFileSync('package.json', 'utf8');
    const wanted = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(wanted)].sort(), Object.keys(english).sort());
  });
});
