import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SourceText } from '../../../src/parsing/source';

describe('positions in a text', () => {
  const cases: [text: string, offset: number, line: number, character: number][] = [
    ['', 0, 0, 0],
    ['ab', 2, 0, 2],
    ['ab\ncd', 3, 1, 0],
    ['ab\r\ncd', 4, 1, 0],
    ['ab\rcd', 3, 1, 0],
    ['a😀b\nc', 4, 0, 4],
    ['ab\n', 3, 1, 0],
  ];
  for (const [text, offset, line, character] of cases) {
    it(`puts offset ${offset} of ${JSON.stringify(text)} on line ${line}, character ${character}`, () => {
      const source = new SourceText(text);
      assert.deepEqual(source.positionAt(offset), { line, character });
      assert.equal(source.offsetAt({ line, character }), offset);
    });
  }

  it('takes a character behind the end of a line as its end', () => {
    assert.equal(new SourceText('ab\r\ncd').offsetAt({ line: 0, character: 9 }), 2);
  });

  it('takes positions and offsets outside the text as its ends', () => {
    const source = new SourceText('ab\ncd');
    assert.deepEqual(source.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(source.positionAt(-1), { line: 0, character: 0 });
    assert.equal(source.offsetAt({ line: 9, character: 0 }), 5);
  });

  it('knows the lines of an edited text as if it were new', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'b') });
    fc.assert(fc.property(piece, piece, fc.nat(), fc.nat(), (text, inserted, from, length) => {
      const start = from % (text.length + 1);
      const end = Math.min(text.length, start + (length % 4));
      const before = new SourceText(text);
      before.positionAt(0);
      const after = before.edit({ start, end, text: inserted });
      const anew = new SourceText(text.slice(0, start) + inserted + text.slice(end));
      assert.equal(after.text, anew.text);
      for (let offset = 0; offset <= anew.text.length; offset++) {
        assert.deepEqual(after.positionAt(offset), anew.positionAt(offset));
      }
    }));
  });
});
