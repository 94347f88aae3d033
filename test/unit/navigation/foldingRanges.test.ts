import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { foldingRanges } from '../../../src/service/navigation/foldingRanges';

/** The lines of a text, and what folds: `from-to`, with its kind if it has one. */
const cases: [what: string, lines: string[], folds: string[]][] = [
  ['blocks and items', ['channels:', '  - name: a', '    type: own', '  - b', 'key_partners:', '  - c', '', 'title: d'], ['0-3', '1-2', '4-5']],
  ['blocks with their own fields', ['kanalen:', '  items:', '    - naam: a', '      soort: eigen', '  toelichting: b'], ['0-4', '1-3', '2-3']],
  ['notes and lists over more lines', ['channels:', '  - name: a', '    note: |', '      b', '', '      c', '    phases:', '      - purchase', ''], ['0-7', '1-7', '2-5', '6-7']],
  ['fields at the top', ['description: |', '  a', '  b', 'authors:', '  - c', 'x-y:', '  z: 1'], ['0-2', '3-4', '5-6']],
  ['flow style', ['channels: [', '  a,', '  {name: b,', '   type: own}', ']', 'title: c'], ['0-4', '2-3']],
  ['comments below one another', ['# a', '# b', 'title: c # d', '# e', '', '# f', '  # g'], ['0-1 comment', '5-6 comment']],
  ['no comments in text', ['description: |', '  # a', '  # b', 'title: "c', '  # d', '  # e"', '# f', '# g'], ['0-2', '3-5', '6-7 comment']],
  ['no comments in the text of items', ['channels:', '- name: a', '  note: |', '    # b', '    # c', '- |', '  # d', '  # e'], ['0-7', '1-4', '2-4', '5-7']],
  ['regions, also in one another', ['# region a', '#region b', 'title: c', '# endregion', 'channels: []', '# endregion'], ['0-5 region', '1-3 region']],
  ['no region without an end', ['# region a', 'title: b'], []],
  ['a broken file', ['channels:', '  - name: a', '    note: b', '  - {name: c'], ['0-3', '1-2']],
  ['an alias where it stands', ['channels:', '  - &a', '    name: b', '    note: c', '  - *a'], ['0-4', '2-3']],
  ['an empty file', [''], []],
];

describe('folding', () => {
  for (const [what, lines, folds] of cases) {
    for (const lineBreak of ['\n', '\r\n']) {
      it(`of ${what}${lineBreak === '\n' ? '' : ', with \\r\\n'}`, () => {
        const found = foldingRanges(parseCanvas(lines.join(lineBreak))).map(({ startLine, endLine, kind }) =>
          `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`);
        assert.deepEqual(found, folds);
      });
    }
  }
});
