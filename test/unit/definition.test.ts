import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toKebabCase } from '../../src/canvas/kebab';
import { languageIds, languageOf } from '../../src/canvas/languages';
import type { Scope } from '../../src/canvas/structure';
import { blockIds, fieldsOf, vocabularies, vocabularyIds } from '../../src/canvas/structure';
import { distance, suggest } from '../../src/canvas/suggest';
import { findKey, findTerm, keyWord, termText, termWord } from '../../src/canvas/words';

const scopes: Scope[] = [
  { in: 'canvas' },
  ...blockIds.flatMap((block): Scope[] => [{ in: 'block', block }, { in: 'item', block }]),
];

describe('the words of the format', () => {
  for (const scope of scopes) {
    const name = scope.in === 'canvas' ? 'at the top' : `in ${scope.in === 'block' ? 'the block' : 'items of'} ${scope.block}`;
    it(`mean one thing each ${name}, in all languages together`, () => {
      for (const language of languageIds) {
        for (const id of fieldsOf(scope).keys()) {
          const found = findKey(scope, keyWord(scope, id, language));
          assert.equal(found?.id, id, `${keyWord(scope, id, language)} in ${language}`);
          assert.ok(found.languages.includes(language));
        }
      }
    });
  }

  for (const vocabulary of vocabularyIds) {
    it(`mean one thing each in ${vocabulary}`, () => {
      for (const language of languageIds) {
        for (const term of vocabularies[vocabulary]) {
          const found = findTerm(vocabulary, termWord(vocabulary, term, language));
          assert.equal(found?.id, term, `${termWord(vocabulary, term, language)} in ${language}`);
          assert.ok(found.languages.includes(language));
        }
      }
    });

    it(`are the canonical ids in English in ${vocabulary}`, () => {
      assert.deepEqual(vocabularies[vocabulary].map((term) => termWord(vocabulary, term, 'en')), vocabularies[vocabulary]);
    });
  }

  it('are snake_case keys and kebab-case terms', () => {
    for (const language of languageIds) {
      for (const scope of scopes) {
        for (const id of fieldsOf(scope).keys()) assert.match(keyWord(scope, id, language), /^[a-z]+(_[a-z]+)*$/);
      }
      for (const vocabulary of vocabularyIds) {
        for (const term of vocabularies[vocabulary]) {
          assert.match(termWord(vocabulary, term, language), /^[a-z]+(-[a-z]+)*$/);
        }
      }
    }
  });

  it('all have something to say for themselves', () => {
    for (const language of languageIds) {
      for (const vocabulary of vocabularyIds) {
        for (const term of vocabularies[vocabulary]) {
          assert.ok((termText(vocabulary, term, language)?.doc.length ?? 0) > 6, term);
        }
      }
      for (const block of blockIds) assert.ok(languageOf(language).blocks[block].questions.length > 0, block);
    }
  });

  const spellings: [text: string, id: string][] = [
    ['Key Partners', 'key_partners'], ['keyPartners', 'key_partners'], ['key-partners', 'key_partners'], ['KEY_PARTNERS', 'key_partners'],
    ['key_partnerships', 'key_partners'], ['Waardeproposities', 'value_propositions'], ['Revenue Model', 'revenue_streams'],
    ['doelgroepen', 'customer_segments'], ['Kernactiviteiten', 'key_activities'],
  ];
  for (const [text, id] of spellings) {
    it(`understand ${text}`, () => {
      assert.deepEqual(findKey({ in: 'canvas' }, text), { id, languages: [] });
    });
  }
});

describe('kebab-case', () => {
  it('is the same when done twice, and has no hyphen at its ends or two in a row', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = toKebabCase(text);
      assert.equal(toKebabCase(once), once);
      assert.doesNotMatch(once, /^-|-$|--/);
    }));
  });
});

describe('did you mean', () => {
  const cases: [text: string, words: string[], meant: string | undefined][] = [
    ['dircet', ['own', 'indirect', 'direct'], 'direct'],
    ['chanels', ['channels', 'key_partners'], 'channels'],
    ['subscription', ['asset-sale', 'subscription-fees'], 'subscription-fees'],
    ['pigeon', ['own', 'direct'], undefined],
    ['', ['own'], undefined],
    ['a'.repeat(100), ['own'], undefined],
    ['b', ['a'], undefined],
    ['ab', ['ac'], 'ac'],
    ['phase-3', ['phase-1', 'phase-2'], undefined],
    ['phse-2', ['phase-1', 'phase-2'], 'phase-2'],
    ['fans', ['fans-2'], 'fans-2'],
  ];
  for (const [text, words, meant] of cases) {
    it(`${text.slice(0, 20)} among ${words.join(', ')}: ${meant ?? 'nothing'}`, () => {
      assert.equal(suggest(text, words), meant);
    });
  }

  it('measures a distance: none to itself, the same both ways, no more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, (one, other) => {
      assert.equal(distance(one, one), 0);
      assert.equal(distance(one, other), distance(other, one));
      assert.ok(distance(one, other) <= Math.max(one.length, other.length));
    }));
  });
});
