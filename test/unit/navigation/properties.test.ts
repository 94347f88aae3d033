import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DocumentSymbol, Range, SelectionRange } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import type { CanvasDocument } from '../../../src/parsing/syntax';
import { documentLinks } from '../../../src/service/navigation/documentLinks';
import { documentSymbols } from '../../../src/service/navigation/documentSymbols';
import { foldingRanges } from '../../../src/service/navigation/foldingRanges';
import { selectionRanges } from '../../../src/service/navigation/selectionRanges';
import { workspaceSymbols } from '../../../src/service/navigation/workspaceSymbols';
import { mutatedCanvas } from '../kit/canvases';
import { runs } from '../kit/runs';

function assertWithin({ source }: CanvasDocument, inner: Range, outer: Range): void {
  assert.ok(source.offsetAt(outer.start) <= source.offsetAt(inner.start));
  assert.ok(source.offsetAt(inner.end) <= source.offsetAt(outer.end));
}

function assertSymbols(document: CanvasDocument, symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.notEqual(name, '');
    assertWithin(document, selectionRange, range);
    for (const child of children ?? []) assertWithin(document, child.range, range);
    assertSymbols(document, children ?? []);
  }
}

function assertSelection(document: CanvasDocument, { range, parent }: SelectionRange): void {
  if (!parent) return;
  assertWithin(document, range, parent.range);
  assert.notDeepEqual(range, parent.range);
  assertSelection(document, parent);
}

describe('navigation, on whatever text someone is typing', () => {
  it('gives ranges that lie in one another and in the file', () => {
    fc.assert(fc.property(mutatedCanvas, fc.nat(), (text, at) => {
      const document = parseCanvas(text);
      const position = document.source.positionAt(at % (text.length + 1));
      assertSymbols(document, documentSymbols(document));
      for (const selection of selectionRanges(document, [position])) {
        assertWithin(document, { start: position, end: position }, selection.range);
        assertSelection(document, selection);
      }
      for (const { startLine, endLine } of foldingRanges(document)) {
        assert.ok(startLine >= 0 && startLine < endLine && endLine < document.source.lineCount);
      }
      documentLinks(document);
      workspaceSymbols([{ uri: 'file:///a', document }], '');
    }), { numRuns: runs(400) });
  });

  it('gives the same after an edit as for the new text', () => {
    fc.assert(fc.property(mutatedCanvas, fc.nat(), fc.constantFrom('a', '\n', '\n  - b', '- ', '# c\n', '    note: d\n', ''), (text, at, typed) => {
      const start = at % (text.length + 1);
      const edited = reparseCanvas(parseCanvas(text), { start, end: Math.min(text.length, start + (typed === '' ? 5 : 0)), text: typed });
      const fresh = parseCanvas(edited.source.text);
      assert.deepEqual(documentSymbols(edited), documentSymbols(fresh));
      assert.deepEqual(foldingRanges(edited), foldingRanges(fresh));
      const position = edited.source.positionAt(start);
      assert.deepEqual(selectionRanges(edited, [position]), selectionRanges(fresh, [position]));
    }), { numRuns: runs(400) });
  });
});
