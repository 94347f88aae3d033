import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { parseCanvas } from '../../../src/parsing/parse';
import { SourceText } from '../../../src/parsing/source';
import { complete } from '../../../src/service/completion/complete';
import { english } from '../../../src/l10n/l10n';
import { accept } from '../kit/cursor';
import { runs } from '../kit/runs';

const withLf = [
  `# A canvas
title: Espresso at home
currency: EUR
customer_segments:
  - {id: households, name: Coffee-loving households, type: segmented}
  - &offices
    name: Offices
value_propositions:
  - name: "Café-quality espresso" # in thirty seconds
    characteristics: [convenience-usability,
      design]
    customer_segments: households
    note: |
      Of *taste*:
        - strong

channels:
  note: Where it hurts
  items:
    - name: Online club
      phases:
        - awareness
        - purchase
      customer_segments: [households, offices]
cost_structure:
  focus: value-driven
  items:
    - {name: Roasting, characteristics: [variable-costs]}
`,
  `taal: nl
titel: 'Fietsen'
klantsegmenten:
- Reizigers
- naam: Werkgevers
  soort: niche-markt

kanalen:
- naam: Station
  fases:
  - aankoop
  klantsegmenten:
  - reizigers
inkomstenstromen:
- naam: Huur
  bedrag: 4
  per: maand
`,
  `key_partners:
    - name: Growers
      type: [buyer-supplier, strategic-alliance]
      motivation:
          - optimisation-and-economy
    # Comment
    - Roasters
revenue_streams: [{name: Capsules, pricing: list-price, amount: 42}]
x-tool: {a: [1]}
`,
];
const canvases = [...withLf, ...withLf.map((text) => text.replaceAll('\n', '\r\n'))];

/** Completes at a position, and checks that all edits are on its line and around it. */
function completionsAt(text: string, at: Position): CompletionItem[] {
  const source = new SourceText(text);
  // Never between `\r` and `\n`, where no editor has its cursor.
  const position = source.positionAt(source.offsetAt(at));
  const { items } = complete(parseCanvas(text), position, english);
  for (const { textEdit } of items) {
    assert.ok(textEdit && 'range' in textEdit);
    const { start, end } = textEdit.range;
    assert.deepEqual([start.line, end.line], [position.line, position.line]);
    const { character } = position;
    assert.ok(start.character <= character && character <= end.character, JSON.stringify(textEdit));
  }
  return items;
}

const pieces = fc.constantFrom(
  'channels:', 'kanalen:', '\n', '\n  ', '\n    ', '- ', 'name: a', 'type: ', 'own', '[', ']', '{', '}', ', ', '"', "'", '#',
  ': ', '|', '>', '\t', '\r\n', 'items:', 'x-y: ', 'customer_segments: ', '&a ', '*a', '? ', '\uFEFF', '😀',
);

describe('completion in any text', () => {
  it('never throws, and edits one line around the cursor, in text made of bits', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 25 }), fc.nat(), (parts, at) => {
      const text = parts.join('');
      completionsAt(text, new SourceText(text).positionAt(at % (text.length + 1)));
    }), { numRuns: runs(500) });
  });

  it('never throws, and edits one line around the cursor, in canvases cut off or changed', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat(12), piece: pieces });
    const changes = fc.array(change, { maxLength: 3 });
    fc.assert(fc.property(fc.constantFrom(...canvases), changes, fc.boolean(), fc.nat(), (canvas, edits, isCut, at) => {
      const changed = edits.reduce((before, { at: from, length, piece }) => {
        const start = from % (before.length + 1);
        return before.slice(0, start) + piece + before.slice(start + length);
      }, canvas);
      const offset = at % (changed.length + 1);
      const text = isCut ? changed.slice(0, offset) : changed;
      completionsAt(text, new SourceText(text).positionAt(offset));
    }), { numRuns: runs(500) });
  });

  it('turns canvases without problems into none with problems, wherever and whatever is accepted', () => {
    const extra = fc.constantFrom('', '', '  ', '    ', '      ');
    fc.assert(fc.property(fc.constantFrom(...canvases), fc.nat(), extra, fc.nat(), (canvas, at, blank, choice) => {
      const offset = at % (canvas.length + 1);
      let text = canvas;
      let position = new SourceText(canvas).positionAt(offset);
      if (blank !== '') {
        const end = new SourceText(canvas).lineStart(position.line + 1);
        text = `${canvas.slice(0, end)}${blank}\n${canvas.slice(end)}`;
        position = new SourceText(text).positionAt(end + blank.length);
      }
      const items = completionsAt(text, position);
      const item = items[choice % Math.max(1, items.length)];
      if (!item) return;
      const result = accept(text, item);
      assert.deepEqual(parseCanvas(result).problems, [], result);
    }), { numRuns: runs(1000) });
  });
});
