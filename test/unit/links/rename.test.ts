import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { english } from '../../../src/l10n/l10n';
import { prepareRename, rename } from '../../../src/service/links/rename';
import { applyEdits, cursor } from '../kit/cursor';
import { markRanges } from '../kit/ranges';

/** A text with the cursor at `|`, the new name, and the text after. */
const cases: [what: string, marked: string, newName: string, after: string][] = [
  ['an id with its links', 'customer_segments:\n  - {id: s|, name: Shops} # c\nchannels:\n  - {name: a, customer_segments: [s, t]} # d\n', 'x-y',
    'customer_segments:\n  - {id: x-y, name: Shops} # c\nchannels:\n  - {name: a, customer_segments: [x-y, t]} # d\n'],
  ['an id from a link, with quotes kept', 'customer_segments:\n  - id: "s"\n    name: Shops\nchannels:\n  - {name: a, customer_segments: \'|s\'}\n', 'x',
    'customer_segments:\n  - id: "x"\n    name: Shops\nchannels:\n  - {name: a, customer_segments: \'x\'}\n'],
  ['an id of its block alone', 'key_partners:\n  - {id: |s, name: a}\ncustomer_segments:\n  - {id: s, name: b}\nchannels:\n  - {name: c, key_partners: s, customer_segments: s}\n', 't',
    'key_partners:\n  - {id: t, name: a}\ncustomer_segments:\n  - {id: s, name: b}\nchannels:\n  - {name: c, key_partners: t, customer_segments: s}\n'],
  ['a name that implies the id, with its links', 'klantsegmenten:\n  - Kleine |winkels # c\nkanalen:\n  - naam: a\n    klantsegmenten: kleine-winkels\n', 'Café’s',
    'klantsegmenten:\n  - Café’s # c\nkanalen:\n  - naam: a\n    klantsegmenten: cafes\n'],
  ['a name between quotes', 'customer_segments:\n  - name: "Sh|ops"\nchannels:\n  - {name: a, customer_segments: "shops"}\n', 'A "b"',
    'customer_segments:\n  - name: "A \\"b\\""\nchannels:\n  - {name: a, customer_segments: "a-b"}\n'],
  ['a name between single quotes', "customer_segments: ['Sho|ps']\n", "A 'b'", "customer_segments: ['A ''b''']\n"],
  ['a name that needs quotes now', 'customer_segments:\n  - Sho|ps\n', 'Shops: all', 'customer_segments:\n  - "Shops: all"\n'],
  ['a name that needs none, with a comma', 'customer_segments:\n  - Sho|ps\n', 'Shops, all', 'customer_segments:\n  - Shops, all\n'],
  ['a name that needs quotes in flow style', 'customer_segments: [Sho|ps]\n', 'Shops, all', 'customer_segments: ["Shops, all"]\n'],
  ['a name that is a number', 'customer_segments:\n  - Sho|ps\n', '2026', 'customer_segments:\n  - "2026"\n'],
  ['a name with an own id: no link changes', 'customer_segments:\n  - {id: s, name: Sho|ps}\nchannels:\n  - {name: a, customer_segments: s}\n', 'Offices',
    'customer_segments:\n  - {id: s, name: Offices}\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['a name over two lines', 'customer_segments:\n  - name: |Small\n      shops\nchannels:\n  - {name: a, customer_segments: small-shops}\n', 'Shops',
    'customer_segments:\n  - name: Shops\nchannels:\n  - {name: a, customer_segments: shops}\n'],
  ['a folded name', 'customer_segments:\n  - name: |>-\n      Small shops\n    note: x\nchannels:\n  - {name: a, customer_segments: small-shops}\n', 'Shops',
    'customer_segments:\n  - name: >-\n      Shops\n    note: x\nchannels:\n  - {name: a, customer_segments: shops}\n'],
  ['an implied id from a link: the item gets an id', 'customer_segments:\n  - name: Shops\n    note: x\nchannels:\n  - {name: a, customer_segments: |shops}\n', 's',
    'customer_segments:\n  - id: s\n    name: Shops\n    note: x\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['an implied id of a string', 'customer_segments:\n  - Shops # c\nchannels:\n  - {name: a, customer_segments: |shops}\n', 's',
    'customer_segments:\n  - id: s\n    name: Shops # c\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['an implied id of a string, in Dutch with \\r\\n', 'klantsegmenten:\r\n  - "Winkels"\r\nkanalen:\r\n  - {naam: a, klantsegmenten: |winkels}\r\n', 'w',
    'klantsegmenten:\r\n  - id: w\r\n    naam: "Winkels"\r\nkanalen:\r\n  - {naam: a, klantsegmenten: w}\r\n'],
  ['an implied id of a string in flow style', 'customer_segments: [Shops, b]\nchannels:\n  - {name: a, customer_segments: |shops}\n', 's',
    'customer_segments: [{id: s, name: Shops}, b]\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['an implied id in flow style', 'customer_segments:\n  - {name: Shops, note: x}\nchannels:\n  - {name: a, customer_segments: |shops}\n', 's',
    'customer_segments:\n  - {id: s, name: Shops, note: x}\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['an implied id where the key waits', 'customer_segments:\n  - id:\n    name: Shops\nchannels:\n  - {name: a, customer_segments: |shops}\n', 's',
    'customer_segments:\n  - id: s\n    name: Shops\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['an implied id, behind an anchor', 'x: *a\ncustomer_segments:\n  - &b Shops\nkey_partners:\n  - *b\nchannels:\n  - {name: a, customer_segments: |shops}\n', 's',
    'x: *a\ncustomer_segments:\n  - id: s\n    name: &b Shops\nkey_partners:\n  - *b\nchannels:\n  - {name: a, customer_segments: s}\n'],
  ['a link to nothing, with its like', 'customer_segments: [Shops]\nchannels:\n  - {name: a, customer_segments: sho|sp}\n  - {name: b, customer_segments: shosp}\n', 'shops',
    'customer_segments: [Shops]\nchannels:\n  - {name: a, customer_segments: shops}\n  - {name: b, customer_segments: shops}\n'],
  ['an id that is shared through an anchor', 'customer_segments:\n  - {id: &s s, name: a}\nchannels:\n  - {name: a, customer_segments: *|s}\n', 'x',
    'customer_segments:\n  - {id: &s x, name: a}\nchannels:\n  - {name: a, customer_segments: *s}\n'],
  ['an id to a word that YAML reads otherwise', 'customer_segments:\n  - {id: |s, name: a}\nchannels:\n  - {name: a, customer_segments: s}\n', 'null',
    'customer_segments:\n  - {id: "null", name: a}\nchannels:\n  - {name: a, customer_segments: "null"}\n'],
  ['to the same: nothing', 'customer_segments:\n  - {id: |s, name: a}\n', 's', 'customer_segments:\n  - {id: s, name: a}\n'],
  ['the name of one of two with the same id, to which nothing links', 'customer_segments: [S|, s]\n', 'T', 'customer_segments: [T, s]\n'],
  ['an anchor with its aliases', 'x: &|x own\nchannels:\n  - {name: "*x", type: *x} # *x\n  - {name: b, type: [*x, direct]}\n', 'type-1',
    'x: &type-1 own\nchannels:\n  - {name: "*x", type: *type-1} # *x\n  - {name: b, type: [*type-1, direct]}\n'],
  ['an anchor from an alias, and no other of its name', 'x: &x own\nchannels:\n  - {name: a, type: *x}\n  - &x {name: b}\n  - *|x\n', '&y',
    'x: &x own\nchannels:\n  - {name: a, type: *x}\n  - &y {name: b}\n  - *y\n'],
  ['an alias that is merged in', 'x: &x\n  type: own\nchannels:\n  - name: a\n    <<: *|x\n', '*y', 'x: &y\n  type: own\nchannels:\n  - name: a\n    <<: *y\n'],
  ['an anchor behind a tag and in the middle of text', 'channels:\n  - !!str &|a b\n  - "&a *a"\n  - >\n    *a\n  - *a\n', 'é',
    'channels:\n  - !!str &é b\n  - "&a *a"\n  - >\n    *a\n  - *é\n'],
  ['a tag on all items that have it', 'channels:\n  - {name: a, tags: [re|tail, b]}\nkey_partners:\n  - name: c\n    tags:\n      - "retail" # d\ntags: [retail]\n', 'shops',
    'channels:\n  - {name: a, tags: [shops, b]}\nkey_partners:\n  - name: c\n    tags:\n      - "shops" # d\ntags: [retail]\n'],
  ['a tag of the canvas alone', 'tags: [re|tail]\nchannels:\n  - {name: a, tags: [retail]}\n', 'a, b', 'tags: ["a, b"]\nchannels:\n  - {name: a, tags: [retail]}\n'],
  ['a tag to one that is there', 'kanalen:\n  - {naam: a, labels: [a|, b, c]}\n  - naam: d\n    labels:\n      - a\n      - b\n  - {naam: e, labels: [a]}\n', 'b',
    'kanalen:\n  - {naam: a, labels: [b, c]}\n  - naam: d\n    labels:\n      - b\n  - {naam: e, labels: [b]}\n'],
  ['a tag that needs quotes now', 'channels:\n  - name: a\n    tags:\n      - re|tail\n  - {name: b, tags: retail}\n', '2026, all',
    'channels:\n  - name: a\n    tags:\n      - 2026, all\n  - {name: b, tags: "2026, all"}\n'],
  ['a tag in JSON', '{"channels": [{"name": "a", "tags": ["re|tail"]}], "tags": ["retail"]}', 'it’s "b"',
    '{"channels": [{"name": "a", "tags": ["it’s \\"b\\""]}], "tags": ["retail"]}'],
  ['in a file that is broken elsewhere', 'customer_segments: [Sho|ps]\nchannels:\n  - {name: a, customer_segments: shops}\n  - {name: b', 'T',
    'customer_segments: [T]\nchannels:\n  - {name: a, customer_segments: t}\n  - {name: b'],
];

/** A text with the cursor at `|`, the new name, and what is wrong with it. */
const problems: [what: string, marked: string, newName: string, says: RegExp][] = [
  ['an id that is not in kebab-case', 'customer_segments:\n  - {id: |s, name: a}\n', 'Big Shops', /kebab-case.*`big-shops`/],
  ['an id of nothing', 'customer_segments:\n  - {id: |s, name: a}\n', ' ', /at least one letter/],
  ['an id that is taken', 'customer_segments:\n  - {id: |s, name: a}\n  - Big shops\n', 'big-shops', /“Customer Segments”.*`big-shops`: “Big shops”/],
  ['a name that implies an id that is taken', 'klantsegmenten:\n  - A|\n  - b\n', 'B', /“Klantsegmenten”.*`b`: “b”/],
  ['an empty name', 'customer_segments: [Sho|ps]\n', ' ', /cannot be empty/],
  ['a name that implies no id, with links', 'customer_segments: [S|]\nchannels:\n  - {name: a, customer_segments: s}\n', '!!', /`!!`/],
  ['an id that is not unique, with links', 'customer_segments: [S|, s]\nchannels:\n  - {name: a, customer_segments: s}\n', 't', /^2 items in “Customer Segments” have the id `s`/],
  ['text that is shared with something else', 'title: &t Shops\ncustomer_segments:\n  - {name: a, id: s}\n  - *|t\n', 'b', /anchor/],
  ['an anchor without a name', 'x: &|x own\ny: *x\n', ' & ', /at least one character/],
  ['an anchor with spaces', 'x: &|x own\ny: *x\n', 'a b', /no spaces/],
  ['an anchor that is there already', 'x: &|x own\ny: *x\nz: &z own\n', 'z', /anchor or alias `z` already/],
  ['an empty tag', 'tags: [a|]\n', ' ', /cannot be empty/],
  ['a tag that is shared with something else', 'title: &t retail\nchannels:\n  - {name: a, tags: [ret|ail]}\n  - {name: b, tags: [*t]}\n', 'b', /anchor/],
  ['an implied id where there is no place for one', 'channels:\n  - |-\n    A\n    b\nkey_partners:\n  - {name: c, channels: a-b}\n', 'x', /no place/],
];

describe('rename', () => {
  for (const [what, marked, newName, after] of cases) {
    it(`renames ${what}`, () => {
      const { text, position } = cursor(marked);
      const result = rename(parseCanvas(text), position, newName, english);
      assert.ok(result && 'edits' in result, JSON.stringify(result));
      assert.equal(applyEdits(text, result.edits), after);
    });
  }

  for (const [what, marked, newName, says] of problems) {
    it(`says what is wrong with ${what}`, () => {
      const isCursorBehind = what.includes('no place');
      const { text, position } = isCursorBehind ? cursor(marked.replace('|-', '¦-').replace('a-b', 'a|-b')) : cursor(marked);
      const result = rename(parseCanvas(text.replace('¦', '|')), position, newName, english);
      assert.ok(result && 'problem' in result, JSON.stringify(result));
      assert.match(result.problem, says);
    });
  }
});

describe('what can be renamed', () => {
  /** A text with the cursor at `|`, the word to rename between « and », and what to begin from. */
  const words: [marked: string, placeholder: string | undefined][] = [
    ['customer_segments:\n  - {id: «s|», name: Shops}', 's'],
    ['customer_segments:\n  - {id: "«s|»", name: Shops}', 's'],
    ['customer_segments:\n  - {name: \'«It\'\'s| a»\'}', "It's a"],
    ['channels:\n  - {name: a, customer_segments: [b, «sho|ps»]}', 'shops'],
    ['kanalen: [«We|b»]', 'Web'],
    ['channels:\n  - {name: a, customer_|segments: b}', undefined],
    ['channels:\n  - {name: a, type: o|wn}', undefined],
    ['title: a|b', undefined],
    ['x: &«an|chor» own\nchannels:\n  - {name: a, type: *anchor}', 'anchor'],
    ['x: &anchor own\nchannels:\n  - {name: a, type: |*«anchor»}', 'anchor'],
    ['channels:\n  - {name: a, tags: ["«re|tail»"]}', 'retail'],
    ['channels:\n  - {name: "«*a|»", type: own}\nx: &a b', '*a'],
    ['x: &a b\n# *|a', undefined],
    ['|', undefined],
  ];
  for (const [marked, placeholder] of words) {
    it(`in ${JSON.stringify(marked)}: ${placeholder ?? 'nothing'}`, () => {
      const { text, position } = cursor(marked.replace(/[«»]/g, ''));
      const found = prepareRename(parseCanvas(text), position, english);
      if (!found || 'problem' in found) {
        assert.deepEqual([found, placeholder], [null, undefined]);
        return;
      }
      assert.equal(found.placeholder, placeholder);
      assert.equal(markRanges(text, [found.range]), cursor(marked).text);
    });
  }

  it('is said not to be an id that two items have and something links to', () => {
    const { text, position } = cursor('customer_segments: [S, s]\nchannels:\n  - {name: a, customer_segments: s|}');
    const found = prepareRename(parseCanvas(text), position, english);
    assert.ok(found && 'problem' in found);
  });
});
