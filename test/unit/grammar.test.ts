import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import type { LanguageId } from '../../src/canvas/languages';
import { languageIds } from '../../src/canvas/languages';
import type { Scope } from '../../src/canvas/structure';
import { blockIds, fieldsOf } from '../../src/canvas/structure';
import { keyWord, termsOf, termWord } from '../../src/canvas/words';
import { runs } from './kit/runs';
import { loadGrammar, tokenize } from './kit/tokens';

const block = 'keyword.control.block.bmc';
const field = 'support.type.property-name.field.bmc';
const term = 'variable.other.enummember.term.bmc';
const link = 'entity.name.class.link.bmc';

interface Use {
  readonly language: LanguageId;
  /** A line that opens the block, and what indents its fields. */
  readonly head: string;
  readonly key: string;
  readonly words: readonly string[];
}

/** Every field with a vocabulary in every block, in both languages. */
function* vocabularyFields(): Generator<Use> {
  for (const language of languageIds) {
    for (const id of blockIds) {
      const head = `${keyWord({ in: 'canvas' }, id, language)}:`;
      for (const scope of [{ in: 'block', block: id }, { in: 'item', block: id }] satisfies Scope[]) {
        for (const [key, kind] of fieldsOf(scope)) {
          if (kind.kind !== 'terms') continue;
          const words = termsOf(kind.vocabulary).map((each) => termWord(kind.vocabulary, each, language));
          yield { language, head: scope.in === 'block' ? head : `${head}\n  - x-y: 1`, key: keyWord(scope, key, language), words };
        }
      }
    }
  }
}

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** The texts of a canvas that have a scope. */
  const having = (scope: string, text: string): string[] =>
    tokenize(grammar, text).filter(({ scopes }) => scopes.includes(scope)).map((token) => token.text);

  const ways: [way: string, write: (key: string, word: string) => string][] = [
    ['on its line', (key, word) => `${key}: ${word}`],
    ['before a comment', (key, word) => `${key}: ${word} # why`],
    ['quoted', (key, word) => `${key}: "${word}"`],
    ['in a flow list', (key, word) => `${key}: [x, ${word}, '${word}']`],
    ['in a flow list over lines', (key, word) => `${key}: [\n      ${word},\n    ]`],
    ['in a list below', (key, word) => `${key}:\n      - ${word}`],
    ['in a list below that is not indented', (key, word) => `${key}:\n    - ${word}`],
    ['behind an anchor', (key, word) => `${key}: &a ${word}`],
  ];
  for (const [way, write] of ways) {
    it(`colours each term of each field in both languages ${way}`, () => {
      for (const { head, key, words } of vocabularyFields()) {
        for (const word of words) {
          const text = `${head}\n    ${write(key, word)}\n`;
          const expected = text.split(word).length - 1 - (key.split(word).length - 1);
          assert.deepEqual(having(term, text), Array<string>(expected).fill(word), text);
          assert.ok(having(field, text).includes(key), text);
        }
      }
    });
  }

  const elsewhere: [where: string, write: (word: string) => string][] = [
    ['a name', (word) => `name: ${word}`],
    ['a note', (word) => `note: ${word}`],
    ['a block scalar', (word) => `note: |\n      type: ${word}\n\n      - ${word}`],
    ['a block scalar that begins with an empty line', (word) => `note: >-\n\n      type: ${word}`],
    ['a comment', (word) => `# type: ${word}`],
    ['tags', (word) => `tags: [${word}]`],
    ['a field left alone', (word) => `x-own: ${word}`],
    ['longer text behind its field', (word) => `type: ${word} ${word}`],
  ];
  for (const [where, write] of elsewhere) {
    it(`colours no term in ${where}`, () => {
      for (const { head, words } of vocabularyFields()) {
        for (const word of words) assert.deepEqual(having(term, `${head}\n    ${write(word)}\n`), [], write(word));
      }
    });
  }

  it('colours a term only behind the field that it belongs to', () => {
    assert.deepEqual(having(term, 'channels:\n  - {name: a, type: own}\nkey_partners:\n  - {name: a, type: own}\n'), ['own']);
  });

  it('colours every block, and every link to each, in both languages', () => {
    for (const language of languageIds) {
      for (const id of blockIds) {
        const key = keyWord({ in: 'canvas' }, id, language);
        const other = keyWord({ in: 'canvas' }, id === 'channels' ? 'key_partners' : 'channels', language);
        const text = `${other}:\n  - name: a\n    ${key}: [b, c-d]\n${key}: []\n`;
        assert.deepEqual(having(block, text), [other, key]);
        assert.deepEqual(having(link, text), ['b', 'c-d']);
      }
    }
  });

  const halfTyped = [
    '    phases: [awareness', '    name: "a', "    name: 'a", '    customer_segments: [a,', '    note: |', '    note: >-  # why', '    type:',
    '    type: "', '    phases: [', '    name: [a', '    x-y: {a: [b', '    name', '  -', '  - name: {', '    note: &a', '    name: *',
  ];
  for (const line of halfTyped) {
    it(`knows the lines below ${JSON.stringify(line)}`, () => {
      const text = `channels:\n  - name: x\n${line}\n    status: testing\nkey_partners:\n  - name: b\n    type: coopetition\n`;
      assert.deepEqual(having(block, text), ['channels', 'key_partners']);
      assert.deepEqual(having(term, text).slice(-2), ['testing', 'coopetition']);
    });
  }

  it('leaves out no piece of whatever text', () => {
    const pieces = fc.constantFrom(
      'channels:', '\n', '\n  ', '\n    ', '- ', 'name: a', 'type: own', 'phases:', '[', ']', '{', '}', ', ', '"', "'", '#', ': ', '|', '>-',
      '*a', '&a ', '<<: ', '---', 'a b',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const seen = tokenize(grammar, text).map((token) => token.text).join('').replace(/\s/g, '');
      assert.equal(seen, text.replace(/\s/g, ''));
    }), { numRuns: runs(300) });
  });
});
