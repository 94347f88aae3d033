import assert from 'node:assert/strict';
import { parseCanvas } from '../../../src/parsing/parse';
import { inlayHints } from '../../../src/service/links/inlayHints';
import { applyEdits } from '../kit/cursor';

/** A text in which each hint stands between ‹ and ›. */
const cases: [what: string, hinted: string][] = [
  ['the name behind an own id', 'customer_segments:\n  - {id: s, name: Small shops}\nchannels:\n  - {name: a, customer_segments: s‹Small shops›}'],
  ['a hint for each link', 'klantsegmenten:\n  - {id: w, naam: Winkels}\n  - {id: k, naam: Kantoren}\nkanalen:\n  - naam: a\n    klantsegmenten: [w‹Winkels›, "k"‹Kantoren›]\r\n'],
  ['nothing where the id says it all', 'customer_segments: [Small shops, {id: o, name: O!}]\nchannels:\n  - {name: a, customer_segments: [small-shops, o]}'],
  ['nothing for a link to nothing', 'channels:\n  - {name: a, customer_segments: s}'],
  ['a name over two lines on one', 'customer_segments:\n  - id: s\n    name: Small\n      shops\nchannels:\n  - {name: a, customer_segments: s‹Small shops›}'],
  ['one hint where a list is shared', 'customer_segments:\n  - {id: s, name: A}\nchannels:\n  - &a {name: a, customer_segments: s‹A›}\n  - *a'],
];

describe('inlay hints show', () => {
  for (const [what, hinted] of cases) {
    it(what, () => {
      const text = hinted.replace(/‹.*?›/g, '');
      const document = parseCanvas(text);
      const hints = inlayHints(document, document.source.range(0, text.length));
      const shown = hints.map(({ position, label }) => {
        assert.ok(typeof label === 'string');
        return { range: { start: position, end: position }, newText: `‹${label}›` };
      });
      assert.equal(applyEdits(text, shown), hinted);
    });
  }

  it('only what is in the range', () => {
    const text = 'customer_segments:\n  - {id: s, name: Small shops}\nchannels:\n  - {name: a, customer_segments: s}\n  - {name: b, customer_segments: s}\n';
    const hints = inlayHints(parseCanvas(text), { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } });
    assert.deepEqual(hints.map(({ position }) => position.line), [4]);
  });
});
