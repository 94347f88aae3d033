import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCanvas } from '../../../src/parsing/parse';
import { reparseCanvas } from '../../../src/parsing/reparse';
import type { CanvasDocument } from '../../../src/parsing/syntax';
import { previewModel } from '../../../src/preview/view';
import { english } from '../../../src/l10n/l10n';
import { linkIndex } from '../../../src/links/linkIndex';
import { linkStateOf } from '../../../src/links/linkState';
import { createLanguageService } from '../../../src/service/languageService';
import { exampleCanvases, oddCanvases } from '../kit/canvases';
import { runs } from '../kit/runs';
import { snapshot } from '../parsing/snapshot';

const service = createLanguageService({ l10n: english });

/** What is kept from before an edit, by item or by block. */
function told(document: CanvasDocument): unknown {
  const { items } = linkIndex(document);
  return {
    problems: service.validate(document),
    outline: service.documentSymbols(document),
    preview: previewModel(document),
    links: linkStateOf(document),
    linked: items.map(({ item }) => linkIndex(document).linksTo(item.block, item.id).map(({ from }) => from.item.name)),
    progress: service.progress(document),
  };
}

const edit = fc.record({
  // Who asks waits for a pause in the typing, so not each version is asked about.
  isAsked: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  at: fc.nat(100_000), remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(80)),
  text: fc.constantFrom(
    '', '', 'x', '-', '\n', '\n  - ', '\n  - New\n', ':', '"', '[', ',', '&a ', '*a', '# bmc-disable\n', '\n    status: rejected\n',
    '\n    customer_segments: x\n', '\n    channels: web\n', '\nchannels:\n', '\nlanguage: nl\n',
  ),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

const canvases = fc.constantFrom(...exampleCanvases, ...oddCanvases, ...oddCanvases);

/** A document after an edit. */
function edited(
  document: CanvasDocument, { at, remove, text }: { at: number; remove: number; text: string },
): CanvasDocument {
  const { length } = document.source;
  const start = at % (length + 1);
  return reparseCanvas(document, { start, end: Math.min(length, start + remove), text });
}

describe('after edits', () => {
  it('problems, outline, preview, links and progress are what they are of the text read anew', () => {
    fc.assert(fc.property(canvases, edits, (text, sequence) => {
      let document = parseCanvas(text);
      told(document);
      for (const edit of sequence) {
        document = edited(document, edit);
        if (edit.isAsked) assert.deepEqual(told(document), told(parseCanvas(document.source.text)));
        else linkStateOf(document);
      }
    }), { numRuns: runs(60) });
  });

  it('the same holds where names, ids, links, colours and amounts come to be those of others', () => {
    const blocks = ['customer_segments', 'channels', 'value_propositions', 'revenue_streams'];
    const text = blocks.map((block) => `${block}:\n${['a', 'b', 'c'].map((name) => {
      const links = block === 'customer_segments' ? '' : `    customer_segments: [${name}, b]\n`;
      return `  - name: ${name}\n    note: ${name}\n${links}`;
    }).join('')}`).join('');
    const lines = fc.constantFrom(
      '  - name: a', '  - name: b', '  - name: d', '  - name: A', '    id: b', '    id: d', '    note: e', '    status: rejected',
      '    customer_segments: [a, d]', '    customer_segments: b', '    channels: [b, c]', '    color: blue',
      '    amount: 5', '  - d',
    );
    const change = fc.record({
      line: fc.nat(60), remove: fc.nat(2), added: fc.array(lines, { maxLength: 2 }),
      isAsked: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    });
    fc.assert(fc.property(fc.array(change, { minLength: 2, maxLength: 12 }), (sequence) => {
      let document = parseCanvas(text);
      told(document);
      for (const { line, remove, added, isAsked } of sequence) {
        const { source } = document;
        const first = line % source.lineCount;
        const inserted = added.map((each) => `${each}\n`).join('');
        const start = source.lineStart(first);
        document = reparseCanvas(document, { start, end: source.lineStart(first + remove), text: inserted });
        if (isAsked) assert.deepEqual(told(document), told(parseCanvas(document.source.text)));
        else linkStateOf(document);
      }
    }), { numRuns: runs(60) });
  });

  it('ten versions each stay what they are, also where two come from one', () => {
    const ten = fc.array(fc.tuple(edit, fc.nat()), { minLength: 9, maxLength: 9 });
    fc.assert(fc.property(canvases, ten, (text, sequence) => {
      const versions = [parseCanvas(text)];
      for (const [each, from] of sequence) {
        // Most come from the last, as they do while someone types.
        const before = versions.at(from % 4 === 0 ? from % versions.length : -1);
        assert.ok(before);
        versions.push(edited(before, each));
        if (each.isAsked) told(before);
      }
      for (const version of versions) {
        const anew = parseCanvas(version.source.text);
        assert.deepEqual(snapshot(version), snapshot(anew));
        assert.deepEqual(told(version), told(anew));
      }
    }), { numRuns: runs(60) });
  });
});
