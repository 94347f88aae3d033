import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Lexer, parseDocument } from 'yaml';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { formatDocument, formatOnType, formatRange } from '../../../src/service/formatting/format';
import { layoutChanges } from '../../../src/service/formatting/layout';
import { meaningOf } from '../../../src/service/formatting/meaning';
import { mutatedCanvas } from '../kit/canvases';
import { applyEdits } from '../kit/cursor';
import { sameCanvasTwice } from '../kit/layouts';
import { runs } from '../kit/runs';

const options = { tabSize: 2, insertSpaces: true };
const tabSizes = fc.constantFrom(2, 2, 1, 3, 4, 8);

function format(text: string, tabSize = 2): string {
  return applyEdits(text, formatDocument(parseCanvas(text), { ...options, tabSize }));
}

/** A text after all changes of its layout, whether they are safe or not. */
function laidOut(text: string, tabSize: number): string {
  return layoutChanges(text, tabSize).reduceRight(
    (result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end), text,
  );
}

/** The tokens of a text, each with whether it is a scalar's text: the lexer marks that with a token of its own. */
function tokensOf(text: string): { token: string; isText: boolean }[] {
  const tokens = [...new Lexer().lex(text)];
  return tokens.map((token, index) => ({ token, isText: tokens[index - 1] === '\u001f' }))
    .filter(({ token }) => token !== '\u001f' && token !== '\u0002');
}

/** A text with a letter for each text in it, and its comments without what they say. */
function withoutText(text: string): string {
  return tokensOf(text)
    .map(({ token, isText }) => (isText ? `x${/\n$/.exec(token)?.[0] ?? ''}` : token.replace(/^#[^]*\S/, '#')))
    .join('');
}

/** All that a text says: its data as YAML has it, its comments, and the canvas that it means. */
function said(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error' });
  const comments = tokensOf(text).filter(({ token, isText }) => !isText && token.startsWith('#'));
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 1_000 });
  } catch (error) {
    data = String(error);
  }
  return {
    data, errors: document.errors.map(({ code }) => code), comments: comments.map(({ token }) => token.trimEnd()),
    canvas: canvasOf(parseCanvas(text)),
  };
}

describe('formatting, whatever the canvas', () => {
  it('writes a canvas in one way, says the same, and then has nothing left to do', () => {
    fc.assert(fc.property(sameCanvasTwice, tabSizes, ([one, other], tabSize) => {
      assert.ok(meaningOf(one) && meaningOf(other), 'no errors');
      const formatted = laidOut(one, tabSize);
      assert.deepEqual(said(formatted), said(one));
      assert.equal(laidOut(formatted, tabSize), formatted);
      assert.equal(laidOut(other, tabSize), formatted);
      assert.equal(format(one, tabSize), formatted);
    }), { numRuns: runs(120) });
  });

  it('leaves no white space at ends of lines, no tabs, and no two blank lines', () => {
    fc.assert(fc.property(sameCanvasTwice, ([text]) => {
      assert.doesNotMatch(withoutText(format(text)), /[ \t]\r?\n|\t|\n\r?\n\r?\n|^\s|[^\n]$/);
    }), { numRuns: runs(120) });
  });

  it('needs no net: the layout alone never changes what any text says, if it has no errors', () => {
    let laid = 0;
    fc.assert(fc.property(mutatedCanvas, tabSizes, (text, tabSize) => {
      if (!meaningOf(text)) {
        assert.deepEqual(formatDocument(parseCanvas(text), options), []);
        return;
      }
      // Of some texts with `?`, the parser drops a part without a word.
      if (/\r(?!\n)|\?\s/.test(text)) return;
      laid++;
      const formatted = laidOut(text, tabSize);
      assert.deepEqual(said(formatted), said(text));
      assert.equal(laidOut(formatted, tabSize), formatted);
    }), { numRuns: runs(240) });
    assert.ok(laid > runs(120) / 4, `only ${laid} texts without errors`);
  });

  it('changes only white space', () => {
    fc.assert(fc.property(sameCanvasTwice, ([text]) => {
      const ink = (of: string): string => of.replace(/\s/g, '');
      assert.equal(ink(format(text)), ink(text));
    }), { numRuns: runs(120) });
  });

  it('of a range says the same, and of all lines is formatting', () => {
    const canvas = fc.oneof(sameCanvasTwice.map(([one]) => one), mutatedCanvas);
    fc.assert(fc.property(canvas, fc.nat(), fc.nat(30), (text, at, count) => {
      const document = parseCanvas(text);
      const { lineCount } = document.source;
      const line = at % lineCount;
      const range = { start: { line, character: 0 }, end: { line: line + count, character: 1 } };
      const edits = formatRange(document, range, options);
      const after = applyEdits(text, edits);
      assert.deepEqual(said(after), said(text));
      const all = { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } };
      assert.deepEqual(formatRange(document, all, options), formatDocument(document, options));
    }), { numRuns: runs(120) });
  });

  it('on Enter changes only the line that was left, and says the same', () => {
    const canvas = fc.oneof(sameCanvasTwice.map(([one]) => one), mutatedCanvas);
    fc.assert(fc.property(canvas, fc.nat(), (text, at) => {
      const document = parseCanvas(text);
      const line = at % document.source.lineCount;
      const edits = formatOnType(document, { line, character: 0 }, '\n', options);
      for (const { range } of edits) assert.deepEqual([range.start.line, range.end.line], [line - 1, line - 1]);
      assert.deepEqual(said(applyEdits(text, edits)), said(text));
    }), { numRuns: runs(120) });
  });
});
