import assert from 'node:assert/strict';
import configuration from '../../language-configuration.json';
import { cursor } from './kit/cursor';

interface EnterRule {
  readonly beforeText: { readonly pattern: string };
  readonly afterText?: { readonly pattern: string };
  readonly action: { readonly indent: string; readonly appendText?: string };
}

const enterRules: readonly EnterRule[] = configuration.onEnterRules;

/** What an editor that goes by the on-enter rules makes of Enter at the cursor, with the cursor in the result. */
function enter(marked: string): string {
  const { text, offset } = cursor(marked);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const after = text.slice(offset).replace(/\n[^]*/, '');
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const rule = enterRules.find(({ beforeText, afterText }) =>
    new RegExp(beforeText.pattern).test(before) && (!afterText || new RegExp(afterText.pattern).test(after)));
  const append = rule?.action.appendText ?? '';
  const indents: Record<string, string> = { indent: `${indent}  `, outdent: indent.slice(2), none: indent };
  const newIndent = `${indents[rule?.action.indent ?? 'none'] ?? ''}${append}`;
  return `${text.slice(0, offset)}\n${newIndent}|${text.slice(offset)}`;
}

const entered: [what: string, before: string, after: string][] = [
  ['goes on in the item behind its first field', '  - name: Web shop|', '  - name: Web shop\n    |'],
  ['goes on in the item behind a field with a comment', '- name: a # b|', '- name: a # b\n  |'],
  ['goes on in the item behind a quoted value', '  - name: "a: b"|', '  - name: "a: b"\n    |'],
  ['goes on in the item behind an address', '  - note: https://a.b|', '  - note: https://a.b\n    |'],
  ['goes on in the item behind a list of its', '  - phases: [a, b]|', '  - phases: [a, b]\n    |'],
  ['keeps the indentation behind a field', '    type: own|', '    type: own\n    |'],
  ['keeps the indentation behind a title', 'title: a|', 'title: a\n|'],
  ['indents below a block', 'channels:|', 'channels:\n  |'],
  ['indents below a block with a comment', 'channels: # how|', 'channels: # how\n  |'],
  ['indents below a block with an anchor', 'channels: &c|', 'channels: &c\n  |'],
  ['indents below a field', '    phases:|', '    phases:\n      |'],
  ['indents below a key of several words', 'key partners:|', 'key partners:\n  |'],
  ['indents in a block scalar', 'description: >-|', 'description: >-\n  |'],
  ['indents below the first field of an item', '  - phases:|', '  - phases:\n      |'],
  ['indents in a block scalar in the first field of an item', '  - note: >|', '  - note: >\n      |'],
  ['indents in an item that is a block scalar', '  - >|', '  - >\n    |'],
  ['begins the next item behind one that is a text', '  - Shops|', '  - Shops\n  - |'],
  ['begins the next item behind a quoted text', '  - "Shops: all"|', '  - "Shops: all"\n  - |'],
  ['begins the next item behind an address', '  - https://a.b|', '  - https://a.b\n  - |'],
  ['begins the next item behind a text with a comment', '  - a # b: c|', '  - a # b: c\n  - |'],
  ['begins the next item behind a flow mapping', '  - {name: a}|', '  - {name: a}\n  - |'],
  ['begins the next item behind an alias', '  - *a|', '  - *a\n  - |'],
  ['begins the next item in the middle of a text', '  - Shops| and more', '  - Shops\n  - | and more'],
  ['goes on in a flow mapping that is open', '  - {name: a,|}', '  - {name: a,\n      |}'],
  ['goes on in a flow list that is open', '  - phases: [|', '  - phases: [\n      |'],
  ['goes on in a flow list with something in it', '  - phases: [a,|]', '  - phases: [a,\n      |]'],
  ['goes on in a flow list of a further field', '    phases: [a,|', '    phases: [a,\n      |'],
  ['leaves the list behind an empty item', '  - a\n  - |', '  - a\n  - \n|'],
  ['leaves an inner list behind an empty item', '      - a\n      -|', '      - a\n      -\n    |'],
  ['goes on in a comment in its middle', '# a| b', '# a\n# | b'],
  ['leaves a comment at its end', '  # a|', '  # a\n  |'],
  ['takes a comment with a colon for no key', '# a:|', '# a:\n|'],
  ['keeps an empty line empty', '|', '\n|'],
  ['keeps the indentation before an item', '  |- a', '  \n  |- a'],
];

describe('the language configuration', () => {
  for (const [what, before, after] of entered) {
    it(`on Enter ${what}`, () => {
      assert.equal(enter(before), after);
    });
  }

  const words: [text: string, words: string[]][] = [
    ['type: self-service', ['type', 'self-service']],
    ['- coöperatie, één café-bar', ['coöperatie', 'één', 'café-bar']],
    ["  customer_segments: [don't-know]", ['customer_segments', "don't-know"]],
    ['x-own: "2-sided"', ['x-own', '2-sided']],
    ['- -a- b', ['a', 'b']],
    ['*anchor &anchor', ['anchor', 'anchor']],
    ['e\u0301e\u0301n', ['e\u0301e\u0301n']],
  ];
  for (const [text, expected] of words) {
    it(`takes ${JSON.stringify(text)} for the words ${expected.join(' ')}`, () => {
      const { pattern, flags } = configuration.wordPattern;
      assert.deepEqual(text.match(new RegExp(pattern, `g${flags}`)), expected);
    });
  }

  const indentation: [line: string, effect: 'more' | 'less' | 'same'][] = [
    ['channels:', 'more'], ['  - phases:', 'more'], ['note: |', 'more'], ['note: >- # a', 'more'], ['channels: &a', 'more'],
    ['title: a', 'same'], ['  - a', 'same'], ['# a:', 'same'], ['- "a:', 'same'], ['  a: [b]', 'same'], ['a: http:', 'same'],
    ['  ]', 'less'], ['},', 'less'],
  ];
  for (const [line, effect] of indentation) {
    it(`indents ${effect} at ${JSON.stringify(line)}`, () => {
      const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
      assert.equal(new RegExp(increaseIndentPattern).test(line), effect === 'more');
      assert.equal(new RegExp(decreaseIndentPattern).test(line), effect === 'less');
    });
  }

  it('folds by indentation, and between markers', () => {
    const { offSide, markers } = configuration.folding;
    assert.ok(offSide);
    assert.match('# region Money', new RegExp(markers.start));
    assert.match('  #endregion', new RegExp(markers.end));
    assert.doesNotMatch('# regional', new RegExp(markers.start));
  });
});
