import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { languageIds, languageOf } from '../../../src/canvas/languages';
import { blockIds, fieldsOf, vocabularyIds } from '../../../src/canvas/structure';
import { keyText, keyWord, termText, termsOf, termWord } from '../../../src/canvas/words';
import { parseCanvas } from '../../../src/parsing/parse';
import type { Completion } from '../../../src/service/completion/complete';
import { complete } from '../../../src/service/completion/complete';
import type { CompletionTrigger } from '../../../src/service/completion/request';
import { CompletionRequests } from '../../../src/service/completion/request';
import { english } from '../../../src/l10n/l10n';
import { cursor } from '../kit/cursor';
import { runs } from '../kit/runs';

function completion(marked: string, trigger?: CompletionTrigger): Completion {
  const { text, position } = cursor(marked);
  return complete(parseCanvas(text), position, english, trigger);
}

function labels(marked: string, trigger?: CompletionTrigger): string[] {
  return completion(marked, trigger).items.map(({ label }) => label);
}

/** What comes up by itself while an item's first word is typed. */
const whileTyping: [marked: string, labels: string[]][] = [
  ['channels:\n  - n|', ['name: …', 'name', 'note']],
  ['channels:\n  - na|', ['name: …', 'name']],
  ['channels:\n  - cust|', ['customer_relationships', 'customer_segments']],
  ['kanalen:\n  - klant|', ['klantrelaties', 'klantsegmenten']],
  ['channels:\n  items:\n    - ty|', ['type']],
  ['channels:\n- ty|', ['type']],
  ['channels:\n  no|', ['note']],
  // Keys are written without capitals, names mostly with one.
  ['channels:\n  - N|', []],
  ['channels:\n  - Type|', []],
  ['channels:\n  - Customers|', []],
  ['channels:\n  - Cost|', []],
  ['kanalen:\n  - Klanten|', []],
  // A key as a whole may as well be a name.
  ['channels:\n  - name|', []],
  ['channels:\n  - type|', []],
  ['channels:\n  - note|', []],
  // Words that only lead to a key, and words of another language.
  ['channels:\n  - customers|', []],
  ['channels:\n  - income|', []],
  ['channels:\n  - naa|', []],
  ['channels:\n  - In|', []],
  ['channels:\n  - type x|', []],
  ['channels:\n  - name: na|', []],
  ['channels:\n  Cost|', []],
  // Text goes on behind a list that is typed without a dash.
  ['channels:\n  - a\n  Na|', []],
];

describe('while an item\'s first word is typed', () => {
  for (const [marked, expected] of whileTyping) {
    it(`${expected.length === 0 ? 'nothing' : expected.join(', ')} comes up in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(labels(marked, 'typing').sort(), [...expected].sort());
    });
  }

  it('what comes up is asked for again with each letter, and Enter takes none of it', () => {
    const { isIncomplete, takesEnter } = completion('channels:\n  - n|', 'typing');
    assert.deepEqual({ isIncomplete, takesEnter }, { isIncomplete: true, takesEnter: false });
  });

  it('no key comes up but one that begins with exactly that, and Enter never takes one', () => {
    const texts = languageIds.flatMap((language) => [
      ...blockIds.flatMap((block) => [
        ...[...fieldsOf({ in: 'item', block })].flatMap(([id]) => {
          const { key, label } = keyText({ in: 'item', block }, id, language);
          return [key, label];
        }),
        ...languageOf(language).blocks[block].also,
      ]),
      ...vocabularyIds.flatMap((vocabulary) => termsOf(vocabulary).flatMap((term) =>
        [termWord(vocabulary, term, language), termText(vocabulary, term, language)?.label ?? term])),
    ]);
    const word = fc.constantFrom(...texts.flatMap((text) => [text, text.split(/[\s_/-]/)[0] ?? text]));
    const name = fc.tuple(word, fc.boolean(), fc.nat()).map(([text, capital, length]) => {
      const part = text.slice(0, 1 + (length % text.length));
      return capital ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    }).filter((text) => !/[:#]/.test(text));
    const blocks = fc.constantFrom(...blockIds);
    fc.assert(fc.property(fc.constantFrom(...languageIds), blocks, name, (language, block, typed) => {
      const key = keyWord({ in: 'canvas' }, block, language);
      const { items, takesEnter } = completion(`language: ${language}\n${key}:\n  - ${typed}|`, 'typing');
      assert.equal(takesEnter, false);
      for (const { label } of items) {
        assert.ok(label.startsWith(typed) && label !== typed, `${label} for ${typed}`);
      }
    }), { numRuns: runs(1000) });
  });
});

describe('a character that may begin a word', () => {
  const cases: [marked: string, count: number][] = [
    // Terms, links and the like: nothing else belongs there.
    ['channels:\n  - name: a\n    type: |', 4],
    ['channels:\n  - name: a\n    type: [|]', 4],
    ['channels:\n  - name: a\n    type: [own, |]', 3],
    ['channels:\n  - name: a\n    type:\n      - |', 4],
    ['key_partners: [A]\nchannels:\n  - name: a\n    key_partners: |', 1],
    ['language: |', 2],
    // A name, or the end of the line.
    ['channels:\n  - |', 0],
    ['channels: |', 0],
    ['channels:\n  |', 0],
    ['channels:\n  - name: a\n    |', 0],
    ['channels:\n  - {name: a, |}', 0],
    ['channels:\n  - {|}', 0],
    ['channels:\n  - name: |', 0],
    ['channels:\n  - name: a\n    tags: [|]', 0],
    ['title: |', 0],
    ['date: |', 0],
    [' |', 0],
  ];
  for (const [marked, count] of cases) {
    it(`brings up ${count} in ${JSON.stringify(marked)}`, () => {
      assert.equal(completion(marked, 'character').items.length, count);
    });
  }
});

describe('Enter', () => {
  const cases: [marked: string, takes: boolean][] = [
    ['channels:\n  - name: a\n    type: o|', true],
    ['channels:\n  - name: a\n    ty|', true],
    ['key_partners: [A]\nchannels:\n  - name: a\n    key_partners: a|', true],
    ['chan|', true],
    ['channels:\n  - na|', false],
    ['channels:\n  - na|\n    type: own', true],
    ['channels:\n  na|', false],
    ['channels:\n  - name: na|', false],
    ['channels:\n  - name: a\n    note: na|', false],
    ['channels:\n  - name: a\n    tags: [na|]', false],
    ['title: na|', false],
  ];
  for (const [marked, takes] of cases) {
    it(`${takes ? 'may take' : 'takes none of'} the words that come up in ${JSON.stringify(marked)}`, () => {
      assert.equal(completion(marked, 'typing').takesEnter, takes);
    });
  }
});

describe('asking for completions', () => {
  it('at an item\'s first word offers all keys, whatever is typed', () => {
    for (const typed of ['', 'Kl', 'name']) {
      const found = labels(`channels:\n  - ${typed}|`, 'asked');
      for (const key of ['name', 'type', 'customer_segments']) assert.ok(found.includes(key), `${key} for ${typed}`);
    }
    assert.ok(labels('channels:\n  - |', 'typing').includes('type'), 'where nothing is typed, it was asked for');
  });

  it('is told by asking a second time at the same place of the same text', () => {
    const requests = new CompletionRequests();
    const at = { line: 1, character: 4 };
    assert.equal(requests.trigger('invoked', 'a', 1, at), 'typing');
    assert.equal(requests.trigger('invoked', 'a', 1, at), 'asked');
    assert.equal(requests.trigger('invoked', 'a', 2, at), 'typing');
    assert.equal(requests.trigger('invoked', 'b', 2, at), 'typing');
    assert.equal(requests.trigger('invoked', 'b', 2, { line: 1, character: 5 }), 'typing');
    assert.equal(requests.trigger('incomplete', 'b', 2, { line: 1, character: 5 }), 'typing');
    assert.equal(requests.trigger('character', 'b', 2, { line: 1, character: 5 }), 'character');
  });
});
