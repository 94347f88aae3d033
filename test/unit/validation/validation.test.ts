import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/l10n/l10n';
import { ruleIds } from '../../../src/service/rules';
import { validate } from '../../../src/service/validation/validate';

const noRules = { rules: Object.fromEntries(ruleIds.map((id) => [id, 'off' as const])) };

/** What is reported for a text in which `«` and `»` mark what should be: as `code: message` at those marks. */
function check(marked: string): { expected: string[]; found: string[]; messages: string[] } {
  const text = marked.replace(/[«»]/g, '');
  const expected: string[] = [];
  let offset = 0;
  let start = 0;
  for (const character of marked) {
    if (character === '«') start = offset;
    else if (character === '»') expected.push(`${start}-${offset}`);
    else offset += character.length;
  }
  const document = parseCanvas(text);
  const diagnostics = validate(document, english, noRules);
  return {
    expected,
    found: diagnostics.map(({ range }) => `${document.source.offsetAt(range.start)}-${document.source.offsetAt(range.end)}`),
    messages: diagnostics.map(({ code, message }) => `${code ?? ''}: ${typeof message === 'string' ? message : message.value}`),
  };
}

const cases: [marked: string, ...messages: string[]][] = [
  // Words.
  ['title: a\nchannels:\n  - {name: b, type: «dircet»}\n',
    'unknown-term: `dircet` is not a term for `type` in “Channels”. Did you mean `direct`? Known terms: `own`, `indirect`, `direct`, `partner`.'],
  ['title: a\nchannels:\n  - {name: b, type: [own, «pigeon»]}\n',
    'unknown-term: `pigeon` is not a term for `type` in “Channels”. Known terms: `own`, `indirect`, `direct`, `partner`.'],
  ['titel: a\nkanalen:\n  - {naam: b, soort: «dirct»}\n',
    'unknown-term: `dirct` is not a term for `soort` in “Kanalen”. Did you mean `direct`? Known terms: `eigen`, `indirect`, `direct`, `partner`.'],
  ['title: a\nchannels:\n  - &b {«naam»: b}\n  - *b\n', 'foreign-word: `naam` is not English: write `name` here.'],
  ['title: a\nchannels:\n  - {name: b, type: «eigen»}\n', 'foreign-word: `eigen` is not English: write `own` here.'],
  ['titel: a\nkanalen:\n  - {naam: b, «type»: eigen}\n', 'foreign-word: `type` is not Dutch: write `soort` here.'],
  ['title: a\nkanalen: []\n«channels»: []\ncustomer_segments: []\n',
    'duplicate-key: `kanalen` and `channels` are the same block. Put all of its items in one.'],
  ['title: a\nchannels:\n  - {name: b, type: «Own»}\n', 'spelling: Here `Own` is written `own`.'],
  ['title: a\n«keyPartners»: []\n', 'spelling: Here `keyPartners` is written `key_partners`.'],
  ['title: a\n«Key Partners»: []\n', 'spelling: Here `Key Partners` is written `key_partners`.'],
  ['title: a\n«partners»: []\n', 'spelling: Here `partners` is written `key_partners`.'],
  ['titel: a\nkey_partners:\n  - {naam: b, soort: «coöperatie»}\n', 'spelling: Here `coöperatie` is written `cooperatie`.'],
  ['title: a\n«chanels»: []\n', 'unknown-key: A canvas has no field `chanels`. Did you mean `channels`?'],
  ['title: a\n«whatever»: 1\n', 'unknown-key: A canvas has no field `whatever`. Keys of your own begin with `x-`.'],
  ['title: a\nchannels:\n  - {name: b, «nots»: c}\n', 'unknown-key: Items in “Channels” have no field `nots`. Did you mean `note`?'],
  ['title: a\nchannels:\n  - {name: b, «pricing»: list-price}\n',
    'unknown-key: `pricing` is a field of “Revenue Streams”, and unknown in “Channels”.'],
  ['title: a\nchannels:\n  «focus»: x\n  items: [a]\n', 'unknown-key: “Channels” as a block has no field `focus`. Keys of your own begin with `x-`.'],
  ['title: a\nx-a: 1\nchannels:\n  x-b: 2\n  items: [{name: b, x-c: 3}]\n'],
  // Values.
  ['title: «2026»\n', 'wrong-type: `title` is text: put quotes around it, `"2026"`.'],
  ['title: «[a]»\n', 'wrong-type: `title` is text, not a list or a mapping.'],
  ['title: a\nchannels:\n  - name: «true»\n', 'wrong-type: `name` is text: put quotes around it, `"true"`.'],
  ['title: a\ntags: «b»\n', 'wrong-type: `tags` is a list of texts, such as `[one, two]`.'],
  ['title: a\ntags: [b, «1»]\n', 'wrong-type: `tags` holds texts: put quotes around this one, `"1"`.'],
  ['title: a\ndate: «31-01-2026»\n', 'bad-value: `date` is a date, written as `2026-01-31`.'],
  ['title: a\ncurrency: «euro»\n', 'bad-value: `currency` is a code of three capitals, such as `EUR` or `USD`.'],
  ['title: a\nbmc: «2»\n', 'bad-value: This is for version 1 of the format: write `bmc: 1`.'],
  ['title: a\nlanguage: «fr»\n', 'bad-value: A canvas is written in one of these languages: `en`, `nl`.'],
  ['title: a\nversion: 1.0\ndate: 2026-01-31\ncurrency: EUR\nbmc: 1\nlanguage: en\nauthors: [b]\ndescription: |\n  c\n'],
  ['title: a\nrevenue_streams:\n  - {name: b, amount: «€ 5»}\n',
    'number-as-text: `€ 5` is read as text, and counts in no total. Write `5`.'],
  ['title: a\nrevenue_streams:\n  - {name: b, amount: «a lot»}\n',
    'wrong-type: `amount` is a number, such as `1250` or `99.50`, without a currency sign.'],
  ['title: a\nchannels:\n  - {name: b, id: «My Id»}\n', 'bad-value: `id` is in kebab-case, lower-case words with hyphens: `my-id`.'],
  ['title: a\nchannels:\n  - {name: b, id: 2026, key_partners: [2026]}\n'],
  ['title: a\nchannels:\n  - {name: b, key_partners: «{c: d}»}\n', 'wrong-type: `key_partners` holds the id of an item, or a list of ids.'],
  ['title: a\nchannels:\n  - {name: b, status: «[testing]»}\n', 'wrong-type: `status` holds one term.'],
  ['title: a\nchannels:\n  - {name: b, type: «{c: d}»}\n', 'wrong-type: `type` holds a term, or a list of terms.'],
  // Shapes.
  ['title: a\nchannels:\n  - «type»: own\n', 'missing-name: This item needs a `name`: what stands on the sticky note.'],
  ['title: a\nchannels:\n  - «name»:\n    type: own\n', 'missing-name: This item needs a `name`: what stands on the sticky note.'],
  ['title: a\nchannels:\n  - «[b]»\n', 'wrong-type: An item is text, or a mapping with a `name`.'],
  ['title: a\nchannels: «b»\n', 'wrong-type: A block is a list of items: on each line `- name: …`.'],
  ['titel: a\nkanalen:\n  items: «b»\n', 'wrong-type: A block is a list of items: on each line `- naam: …`.'],
  ['title: a\nchannels:\nkey_partners:\n  items:\n  note:\n'],
  ['title: a\nchannels:\n  - {name: b, type: , status: }\n'],
  ['title: a\nchannels:\n  - name: b\n    tags:\n      -\n    type:\n      - own\n      -\n'],
  ['title: a\nchannels:\n  - {name: b, key_partners: [2024, «true»]}\n',
    'wrong-type: An id is text: put quotes around this one, `"true"`.'],
  ['title: a\nchannels:\n  - {name: b, key_partners: [«-1»]}\n', 'wrong-type: `key_partners` holds the id of an item, or a list of ids.'],
  ['title: a\nchannels:\n  - {name: b, id: «"!"»}\n', 'bad-value: `id` is in kebab-case: lower-case words with hyphens between them.'],
  ['title: a\n«""»: b\n', 'unknown-key: A key is text.'],
  ['«channels»: [a]\n', 'missing-title: This canvas needs a title: `title: …`.'],
  ['«- a»\n- b\n', 'not-a-canvas: A canvas has keys at the top, such as `title:` and `channels:`.'],
  ['«»', 'empty-file: An empty canvas. Begin with `title: …`, or press Ctrl+Space.'],
  // YAML.
  ['title: a\n«title»: b\n', 'duplicate-key: `title` stands here twice. Keep one of them.'],
  ['titel: a\nkanalen:\n  - {naam: b, «naam»: c}\n', 'duplicate-key: `naam` stands here twice. Keep one of them.'],
  ['title: a\nchannels:\n«<<<<<<< ours»\n  - b\n=======\n  - c\n>>>>>>> theirs\nkey_partners:\n  - d\n',
    'merge-conflict: A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.'],
  ['title: a\ndescription: |\n  <<<<<<< a\nchannels: [{name: b, type: «ownn»}]\n',
    'unknown-term: `ownn` is not a term for `type` in “Channels”. Did you mean `own`? Known terms: `own`, `indirect`, `direct`, `partner`.'],
  ['title: a\nchannels:\n  - name: b\n    «type»\n', 'yaml-syntax: A colon is missing behind this key: `key: value`.'],
  // The `yaml` package drops what is here without a word.
  ['title: z\nchannels:\n  - name: a\n    ?   - b\n      «-» c\n', 'yaml-syntax: This line is indented differently from the ones it belongs with. Line it up with them.'],
  ['title: a\nchannels: *b«»\n'.replace('*b«»', '«*b»'), 'yaml-syntax: No anchor of this name (`&name`) comes before this alias.'],
];

describe('validation', () => {
  for (const [marked, ...messages] of cases) {
    it(`${JSON.stringify(marked)} ${messages[0] ?? 'is fine'}`, () => {
      const result = check(marked);
      assert.deepEqual(result.messages.sort(), messages.sort());
      for (const place of result.expected) assert.ok(result.found.includes(place), `${place} in ${result.found.join(', ')}`);
      if (messages.length === 1) assert.deepEqual(result.found, result.expected);
    });
  }
});
