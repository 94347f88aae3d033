import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import { tokenModifiers, tokenTypes } from '../../../src/service/semanticTokens/legend';
import { semanticTokens, tokensOf } from '../../../src/service/semanticTokens/semanticTokens';

/** The marked words of a text, each with its type and modifiers. */
function marked(text: string): string[] {
  return tokensOf(parseCanvas(text)).map(({ start, end, type, modifiers }) =>
    [text.slice(start, end), type, ...modifiers].join(' '));
}

const cases: [what: string, text: string, tokens: string[]][] = [
  ['terms that are valid where they stand', 'channels:\n  - {name: a, type: [own, "direct", human]}\n', ['own enumMember', '"direct" enumMember']],
  ['the focus of the costs', 'cost_structure:\n  focus: cost-driven\n', ['cost-driven enumMember']],
  ['words of another language', 'titel: x\nchannels:\n  - naam: a\n    soort: eigen\ncustomer_segments: []\n',
    ['titel property foreign', 'naam property foreign', 'soort property foreign', 'eigen enumMember foreign']],
  ['words spelled otherwise', 'title: x\nKey Partners: []\nchannels: []\n', ['Key Partners keyword foreign']],
  ['links that lead somewhere, and those that do not', 'channels:\n  - {name: a, key_partners: [b, c]}\nkey_partners: [B]\n',
    ['b variable', 'c string']],
  ['ids', 'channels:\n  - id: b\n    name: a\n', ['b variable declaration']],
  ['what was rejected, and links to it', 'channels:\n  - {name: a, status: rejected}\nkey_partners:\n  - {name: b, channels: a}\n',
    ['a string deprecated', 'rejected enumMember', 'a variable deprecated']],
  ['what aliases stand for once', 'x: &x own\nchannels:\n  - &a {name: b, type: direct}\n  - *a\n  - {name: c, type: *x}\n', ['direct enumMember']],
  ['nothing in a file that is no canvas', '- a\n', []],
];

describe('semantic tokens mark', () => {
  for (const [what, text, tokens] of cases) it(what, () => { assert.deepEqual(marked(text), tokens); });

  it('words after an edit of another item as before it', () => {
    const text = 'channels:\n  - {name: a, type: own, key_partners: b}\nkey_partners:\n  - b\n';
    const start = text.lastIndexOf('b');
    tokensOf(parseCanvas(text));
    const after = reparseCanvas(parseCanvas(text), { start, end: start + 1, text: 'c' });
    assert.deepEqual(tokensOf(after).map(({ type }) => type), ['enumMember', 'string']);
  });
});

describe('semantic tokens are written', () => {
  it('by their distance from the one before', () => {
    const { data } = semanticTokens(parseCanvas('channels:\n  - {name: a, type: [own, direct]}\n  - {id: b, name: c, tpye: x}\n'));
    const [term, id] = [tokenTypes.indexOf('enumMember'), tokenTypes.indexOf('variable')];
    const declaration = 1 << tokenModifiers.indexOf('declaration');
    assert.deepEqual(data, [1, 21, 3, term, 0, 0, 5, 6, term, 0, 1, 9, 1, id, declaration]);
  });

  it('for a range of the file', () => {
    const document = parseCanvas('channels:\n  - {name: a, type: own}\n  - {name: b, type: direct}\n');
    const { data } = semanticTokens(document, { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } });
    assert.deepEqual(data, [2, 20, 6, tokenTypes.indexOf('enumMember'), 0]);
  });
});
