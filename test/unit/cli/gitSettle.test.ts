import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sideOf } from '../../../src/merge/conflicts';
import { runs } from '../kit/runs';

describe('settle the conflicts of a file', () => {
  const conflict = '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n';
  const rows: readonly [what: string, text: string, ours: string | undefined, theirs: string | undefined][] = [
    ['a conflict between other lines', `x\n${conflict}y\n`, 'x\na\ny\n', 'x\nb\ny\n'],
    ['two conflicts, the second at the end without a line break', `${conflict}${conflict.trimEnd()}`, 'a\na\n', 'b\nb\n'],
    ['a side that has nothing', '<<<<<<< ours\n=======\nb\n>>>>>>> theirs\n', '', 'b\n'],
    ['what both began from', '<<<<<<< ours\na\n||||||| base\no\n=======\nb\n>>>>>>> theirs\n', 'a\n', 'b\n'],
    ['line breaks of Windows', `x\n${conflict}`.replaceAll('\n', '\r\n'), 'x\r\na\r\n', 'x\r\nb\r\n'],
    ['no conflict', 'x\ny', 'x\ny', 'x\ny'],
    ['signs that are no marker', `x: <<<<<<< ours\n  =======\n========\n${conflict}`, 'x: <<<<<<< ours\n  =======\n========\na\n',
      'x: <<<<<<< ours\n  =======\n========\nb\n'],
    ['a conflict that does not end', conflict.replace('>>>>>>> theirs\n', ''), undefined, undefined],
    ['one that does not begin', conflict.replace('<<<<<<< ours\n', ''), undefined, undefined],
    ['one within another', conflict.replace('a\n', conflict), undefined, undefined],
    ['one without a middle', conflict.replace('=======\n', ''), undefined, undefined],
  ];
  for (const [what, text, ours, theirs] of rows) {
    it(what, () => {
      assert.deepEqual([sideOf(text, 'ours', 7), sideOf(text, 'theirs', 7)], [ours, theirs]);
    });
  }

  it('leaves nothing but one side of each, whatever the lines and the size of markers', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }).filter((line) => !/^[<|=>]|[\r\n]/.test(line)).map((line) => `${line}\n`));
    const parts = fc.array(fc.tuple(lines, lines, lines));
    fc.assert(fc.property(parts, fc.integer({ min: 1, max: 40 }), (written, size) => {
      const [open, middle, close] = ['<', '=', '>'].map((sign) => sign.repeat(size));
      const merged = written.map(([both, ours, theirs]) =>
        [...both, `${open} a\n`, ...ours, `${middle}\n`, ...theirs, `${close} b\n`].join('')).join('');
      assert.equal(sideOf(merged, 'ours', size), written.map(([both, ours]) => [...both, ...ours].join('')).join(''));
      assert.equal(sideOf(merged, 'theirs', size), written.map(([both, , theirs]) => [...both, ...theirs].join('')).join(''));
    }), { numRuns: runs(1000) });
  });
});
