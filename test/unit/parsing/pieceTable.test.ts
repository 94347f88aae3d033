import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PieceTable } from '../../../src/parsing/pieceTable';
import { runs } from '../kit/runs';

describe('a text in pieces', () => {
  const edit = fc.record({
    at: fc.nat(20_000), remove: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(3000)),
    text: fc.oneof(fc.constantFrom('', 'x', '\n', '\r', '👍'), fc.nat(2500).map((length) => 'abc\n'.repeat(length / 4))),
  });

  it('is what the whole text would be, after any changes and wherever it is cut', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 120 }), fc.nat(9000), fc.nat(9000), (edits, from, length) => {
      let whole = 'A line of a canvas\n'.repeat(300);
      let pieces = PieceTable.of(whole);
      for (const { at, remove, text } of edits) {
        const start = at % (whole.length + 1);
        const end = Math.min(whole.length, start + remove);
        whole = whole.slice(0, start) + text + whole.slice(end);
        pieces = pieces.replace(start, end, text);
        assert.equal(pieces.length, whole.length);
        assert.equal(pieces.slice(from, from + length), whole.slice(from, from + length));
      }
      assert.equal(pieces.slice(from), whole.slice(from));
      assert.equal(pieces.toString(), whole);
    }), { numRuns: runs(150) });
  });

  it('stays as it is when it is changed', () => {
    const before = PieceTable.of('title: Shop');
    before.replace(7, 11, 'Market');
    assert.equal(before.toString(), 'title: Shop');
  });
});
