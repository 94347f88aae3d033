import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { BlockId } from '../../../src/canvas/structure';
import { blockIds } from '../../../src/canvas/structure';
import { textAfter } from '../../../src/edit/textChanges';
import { composed } from '../../../src/edit/composed';
import { moveWithLinks } from '../../../src/edit/moveWithLinks';
import type { Canvas } from '../../../src/parsing/canvas';
import { canvasOf, itemOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { mutated, mutatedCanvas } from '../kit/canvases';
import { commentsIn } from '../kit/comments';
import { at, check } from '../kit/items';
import { linkedNames } from '../kit/links';
import { runs } from '../kit/runs';

type Case = [what: string, marked: string, to: BlockId, index: number | undefined, after: string | undefined];

const cases: Case[] = [
  ['the links go along', 'channels:\n  - |Shop\n  - B\nrevenue_streams:\n  - {name: R, channels: [shop]} # c\n', 'key_partners', undefined,
    'key_partners:\n  - Shop\nchannels:\n  - B\nrevenue_streams:\n  - {name: R, key_partners: [shop]} # c\n'],
  ['and leave others where they are', 'channels: [|Shop, B]\nkey_partners: []\nrevenue_streams:\n  - name: R\n    channels: [shop, b] # c\n', 'key_partners', 0,
    'channels: [B]\nkey_partners: [Shop]\nrevenue_streams:\n  - name: R\n    key_partners: shop\n    channels: [b] # c\n'],
  ['and join those that are there', 'channels: [|Shop]\nkey_partners: [P]\nrevenue_streams:\n  - name: R\n    key_partners: p # d\n    channels: shop\n', 'key_partners', 1,
    'channels: []\nkey_partners: [P, Shop]\nrevenue_streams:\n  - name: R\n    key_partners: [p, shop] # d\n'],
  ['in Dutch', 'kanalen: [|Winkel]\nkey_partners: []\ninkomstenstromen: [{naam: R, kanalen: winkel}]\n', 'key_partners', 0,
    'kanalen: []\nkey_partners: [Winkel]\ninkomstenstromen: [{naam: R, key_partners: winkel}]\n'],
  ['an id of its own goes along', 'channels: [{id: s, name: |Shop}]\nkey_partners: []\nrevenue_streams: [{name: R, channels: s}]\n', 'key_partners', 0,
    'channels: []\nkey_partners: [{id: s, name: Shop}]\nrevenue_streams: [{name: R, key_partners: s}]\n'],
  ['an id that is taken gets a number', 'channels:\n  - |Shop\nkey_partners:\n  - {id: shop, name: P}\nrevenue_streams: [{name: R, channels: [shop]}]\n', 'key_partners', 1,
    'channels:\nkey_partners:\n  - {id: shop, name: P}\n  - id: shop-2\n    name: Shop\nrevenue_streams: [{name: R, key_partners: [shop-2]}]\n'],
  ['and so does one of its own', 'channels:\n  - {id: s, name: |Shop}\nkey_partners:\n  - {id: s, name: P, customer_segments: c}\n', 'key_partners', 1,
    'channels:\nkey_partners:\n  - {id: s, name: P, customer_segments: c}\n  - {id: s-2, name: Shop}\n'],
  ['a link from its new block stays as a key of one\'s own', 'channels:\n  - |Shop\nkey_partners:\n  - name: P\n    channels: shop # c\n', 'key_partners', 1,
    'channels:\nkey_partners:\n  - name: P\n    x-key_partners: shop # c\n  - Shop\n'],
  ['also beside others', 'channels:\n  - |Shop\n  - B\nkey_partners:\n  - name: P\n    channels: [shop, b]\n', 'key_partners', 1,
    'channels:\n  - B\nkey_partners:\n  - name: P\n    channels: [b]\n    x-key_partners: shop\n  - Shop\n'],
  ['and between braces, in a list that has to be written on lines', 'channels:\n  # on it\n  - |Shop\n  - B\nkey_partners: [{name: P, channels: [shop, b]}]\n', 'key_partners', 1,
    'channels:\n  - B\nkey_partners:\n  - {name: P, channels: [b], x-key_partners: shop}\n  # on it\n  - Shop\n'],
  ['and is a link again when they stand apart', 'channels: []\nkey_partners:\n  - name: P\n    x-key_partners: shop # c\n  - |Shop\n', 'channels', 0,
    'channels: [Shop]\nkey_partners:\n  - name: P\n    channels: shop # c\n'],
  ['links lead to the first of two with an id, and leave the second', 'channels: [Shop, |shop]\nkey_partners: []\nrevenue_streams: [{name: R, channels: shop}]\n', 'key_partners', 0,
    'channels: [Shop]\nkey_partners: [shop]\nrevenue_streams: [{name: R, channels: shop}]\n'],
  ['comments in a list of links stay', 'channels:\n  - |Shop\n  - B\nkey_partners: []\nrevenue_streams:\n  - name: R\n    channels:\n      # on it\n      - shop # c\n      # on B\n      - b # d\n', 'key_partners', 0,
    'channels:\n  - B\nkey_partners: [Shop]\nrevenue_streams:\n  - name: R\n    key_partners: shop\n    channels:\n      # on it\n      # c\n      # on B\n      - b # d\n'],
  ['also at its end', 'channels: [|Shop, B]\nkey_partners: []\nrevenue_streams:\n  - name: R\n    channels:\n      - b\n      - shop   # c\n', 'key_partners', 0,
    'channels: [B]\nkey_partners: [Shop]\nrevenue_streams:\n  - name: R\n    key_partners: shop\n    channels:\n      - b\n      # c\n'],
  ['and those of a list that is left empty', 'channels: [|Shop]\nkey_partners: [P]\nrevenue_streams:\n  - name: R\n    key_partners: p\n    channels: # c\n      - shop # d\n    amount: 1\n', 'key_partners', 1,
    'channels: []\nkey_partners: [P, Shop]\nrevenue_streams:\n  - name: R\n    key_partners: [p, shop]\n    # c\n    # d\n    amount: 1\n'],
  ['and those in brackets', 'channels: [|Shop, B]\nkey_partners: []\nrevenue_streams:\n  - name: R\n    channels: [shop, # c\n      b] # d\n', 'key_partners', 0,
    'channels: [B]\nkey_partners: [Shop]\nrevenue_streams:\n  - name: R\n    key_partners: shop\n    channels: [ # c\n      b] # d\n'],
  ['and those of items in brackets', 'channels: [\n  |Shop, # c\n  B, # d\n]\nkey_partners: []\n', 'key_partners', 0,
    'channels: [\n   # c\n  B, # d\n]\nkey_partners: [Shop]\n'],
  ['also of the last', 'channels: [\n  B, # d\n  |Shop # c\n]\nkey_partners: []\n', 'key_partners', 0,
    'channels: [\n  B # d\n   # c\n]\nkey_partners: [Shop]\n'],
  ['between braces what a comma cut off a list stays with it', 'channels: [|Shop, B]\nkey_partners: []\nrevenue_streams: [{name: R, type: licensing, brokerage, channels: [shop, b]}]\n', 'key_activities', 0,
    'channels: [B]\nkey_partners: []\nkey_activities:\n  - Shop\nrevenue_streams: [{name: R, type: licensing, brokerage, key_activities: shop, channels: [b]}]\n'],
  ['a key of one\'s own stays one', 'channels:\n  - {name: |Shop, x-note: n, x-motivation: [reduction-of-risk-and-uncertainty]}\nkey_partners:\n  - P\n', 'key_partners', 1,
    'channels:\nkey_partners:\n  - P\n  - {name: Shop, x-note: n, motivation: [reduction-of-risk-and-uncertainty]}\n'],
  ['within a block nothing of it is needed', 'channels: [|Shop, B]\nkey_partners: [{name: P, channels: shop}]\n', 'channels', 2,
    'channels: [B, Shop]\nkey_partners: [{name: P, channels: shop}]\n'],
  ['the comment above the first item goes along', 'channels:\n  # on it\n  # and more\n  - |Shop\n  # on B\n  - B\n', 'key_partners', undefined,
    'key_partners:\n  # on it\n  # and more\n  - Shop\n\nchannels:\n  # on B\n  - B\n'],
  ['one above a blank line, or behind the key, is about the block', 'channels: # all\n  # of them\n\n  # on it\n  - |Shop\n  - B\nkey_partners:\n  - P\n', 'key_partners', 0,
    'channels: # all\n  # of them\n\n  - B\nkey_partners:\n  # on it\n  - Shop\n  - P\n'],
  ['one further out than the dash goes along too', 'channels:\n  - B\n# on it\n  - |Shop\nkey_partners:\n  - P\n', 'key_partners', 1,
    'channels:\n  - B\nkey_partners:\n  - P\n  # on it\n  - Shop\n'],
];

describe('moving an item with the links to it', () => {
  for (const [what, marked, to, index, after] of cases) {
    it(`${what}: ${JSON.stringify(marked)}`, () => {
      const { document, block, item } = at(marked);
      check(document, moveWithLinks(document, block, item, to, index)?.changes, after);
    });
  }

  const commented = 'channels: [\n  Web, # a\n  Shop # b\n]\nkey_partners:\n  - name: P\n    channels: # c\n      # d\n      - web # e\n'
    + '      # f\n      - shop # g\n    note: h\nrevenue_streams:\n  - {name: R, channels: [web, # i\n      shop], key_partners: p} # j\n'
    + '  - name: S\n    channels: [web, # k\n      shop] # l\n    key_partners: # m\n      - p\n';
  const plain = fc.oneof(mutatedCanvas, mutated(fc.constant(commented)), fc.constant(commented)).filter((text) => {
    const { form, problems, hasAnchors } = parseCanvas(text);
    return form !== 'other' && problems.length === 0 && !hasAnchors;
  });

  /** The ids of a block that more than one item has. */
  const repeated = ({ blocks }: Canvas, block: BlockId): string[] => {
    const ids = blocks[block].items.map(({ id }) => id).filter((id) => id !== '');
    return ids.filter((id, position) => ids.indexOf(id) !== position);
  };

  it('keeps every item, comment and link of any canvas, and makes no id that is there twice', () => {
    fc.assert(fc.property(plain, fc.nat(), fc.constantFrom(...blockIds), fc.nat(9), (text, number, to, index) => {
      const document = parseCanvas(text);
      const all = document.blocks.flatMap((block) => block.items.map((item) => ({ block, item })));
      const chosen = all[number % Math.max(1, all.length)];
      const move = chosen && moveWithLinks(document, chosen.block, chosen.item, to, index);
      if (!move || !itemOf(chosen.item)) return;
      const after = parseCanvas(textAfter(document, move.changes), { defaultLanguage: document.language });
      assert.deepEqual(after.problems, [], after.source.text);
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text), after.source.text);
      const [one, other] = [canvasOf(document), canvasOf(after)];
      if (to !== chosen.block.id) assert.ok(repeated(other, to).length <= repeated(one, to).length, after.source.text);
      const name = itemOf(chosen.item)?.name;
      // A link within a block has no field.
      const isKept = ([from, , fromBlock, target]: readonly string[]): boolean =>
        !(target === name && fromBlock === to) && from !== name;
      if (repeated(one, chosen.block.id).length > 0) return;
      const pairs = (canvas: Canvas): string[] =>
        linkedNames(canvas).filter(isKept).map(([from, , , target]) => `${from} → ${target}`).sort();
      assert.deepEqual(pairs(other).filter((pair) => !pairs(one).includes(pair)), [], after.source.text);
      assert.deepEqual(pairs(one).filter((pair) => !pairs(other).includes(pair)), [], after.source.text);
    }), { numRuns: runs(2000, 100) });
  });
});

describe('changes after one another', () => {
  it('are the same as changes at once', () => {
    const text = fc.string({ maxLength: 30 });
    const spot = fc.record({ at: fc.nat(40), remove: fc.nat(4), text: fc.string({ maxLength: 3 }) });
    const spots = fc.array(spot, { maxLength: 4 });
    const changesOf = (length: number, list: { at: number; remove: number; text: string }[]) => {
      let from = 0;
      return [...list].sort((a, b) => a.at - b.at).flatMap((each) => {
        const start = Math.max(from, each.at);
        const end = Math.min(length, start + each.remove);
        if (start > length || end < start) return [];
        from = end + 1;
        return [{ start, end, text: each.text }];
      });
    };
    const apply = (source: string, changes: { start: number; end: number; text: string }[]): string =>
      textAfter(parseCanvas(source), changes);
    fc.assert(fc.property(text, spots, spots, (source, first, second) => {
      const one = changesOf(source.length, first);
      const between = apply(source, one);
      const two = changesOf(between.length, second);
      assert.equal(apply(source, composed(source.length, one, two)), apply(between, two));
    }), { numRuns: runs(2000, 100) });
  });
});
