import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { blockIds, fieldsOf, isBlockId, vocabularies } from '../../../src/canvas/structure';
import type { BlockId, ValueKind } from '../../../src/canvas/structure';
import { termsOf } from '../../../src/canvas/words';
import { addMissingBlocks } from '../../../src/edit/addMissingBlocks';
import { textAfter } from '../../../src/edit/textChanges';
import { toMapping, toText } from '../../../src/edit/convertItem';
import { newItem } from '../../../src/edit/detach';
import { insertItem } from '../../../src/edit/insertItem';
import { moveItem } from '../../../src/edit/moveItem';
import { removeItem } from '../../../src/edit/removeItem';
import type { SettableField } from '../../../src/edit/setField';
import { setField } from '../../../src/edit/setField';
import { setFocus } from '../../../src/edit/setFocus';
import { sortBlocks } from '../../../src/edit/sortBlocks';
import { translate } from '../../../src/edit/translate';
import type { Canvas, CanvasItem } from '../../../src/parsing/canvas';
import { canvasOf, itemOf } from '../../../src/parsing/canvas';
import { valuesIn } from '../../../src/parsing/itemValues';
import { parseCanvas } from '../../../src/parsing/parse';
import type { TextChange } from '../../../src/parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../../../src/parsing/syntax';
import { mutatedCanvas } from '../kit/canvases';
import { commentsIn } from '../kit/comments';
import { runs } from '../kit/runs';

/** A canvas that YAML has nothing against, which may be odd in any other way. */
const canvas = mutatedCanvas.filter((text) => {
  const { form, problems } = parseCanvas(text);
  return form !== 'other' && problems.length === 0;
});

const anyBlock = fc.constantFrom(...blockIds);

interface Chosen {
  readonly document: CanvasDocument;
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
  readonly index: number;
}

/** An item of a canvas, by a number; `undefined` for a canvas without items. */
function choose(text: string, number: number): Chosen | undefined {
  const document = parseCanvas(text);
  const all = document.blocks.flatMap((block) => block.items.map((item, index) => ({ document, block, item, index })));
  return all.length === 0 ? undefined : all[number % all.length];
}

function apply(document: CanvasDocument, changes: readonly TextChange[]): CanvasDocument {
  const text = textAfter(document, changes);
  const after = parseCanvas(text, { defaultLanguage: document.language });
  assert.deepEqual(after.problems, [], text);
  return after;
}

/** What a canvas says, with all items of a block through one function. */
function changed(before: Canvas, block: BlockId, change: (items: readonly CanvasItem[]) => CanvasItem[]): Canvas {
  const { [block]: { items, ...rest } } = before.blocks;
  return { ...before, blocks: { ...before.blocks, [block]: { ...rest, items: change(items) } } };
}

/** The position of an item among those of its block that mean something, over all keys of that block. */
function positionOf({ document, block, item }: Chosen): number {
  const items = document.blocks.filter(({ id }) => id === block.id).flatMap((each) => each.items);
  return items.slice(0, items.indexOf(item)).filter((each) => itemOf(each)).length;
}

function isShared({ document }: Chosen): boolean {
  return document.hasAnchors;
}

/** An item with its terms and links in one order, so that two can be compared. */
function sorted(item: CanvasItem): unknown {
  return { ...item, terms: Object.entries(item.terms).sort(), links: Object.entries(item.links).sort() };
}

/** What a field of an item says, sorted. */
function valuesOf(item: CanvasItem, id: SettableField): string[] {
  if (isBlockId(id)) return [...item.links[id] ?? []].sort();
  return valuesIn(item, id).map(String).sort();
}

/** All that an item says but for one field. */
function without(item: CanvasItem, id: SettableField): unknown {
  const drop = (record: object): object => Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
  return { ...drop(item), terms: drop(item.terms), links: drop(item.links), ...(id === 'id' && { id: '', ownId: '' }) };
}

describe('edits of any canvas', () => {
  it('take one item out, and leave all else as it means', () => {
    fc.assert(fc.property(canvas, fc.nat(), (text, number) => {
      const chosen = choose(text, number);
      const changes = chosen && removeItem(chosen.document, chosen.block, chosen.item);
      if (!chosen || !changes || isShared(chosen)) return;
      const position = positionOf(chosen);
      const isThere = itemOf(chosen.item) !== null;
      const expected = changed(canvasOf(chosen.document), chosen.block.id, (items) =>
        items.filter((_item, index) => !isThere || index !== position));
      assert.deepEqual(canvasOf(apply(chosen.document, changes)), expected);
    }), { numRuns: runs(500) });
  });

  it('put an item in, and leave all else as it means and every comment', () => {
    fc.assert(fc.property(canvas, anyBlock, fc.nat(9), fc.string({ minLength: 1 }), (text, id, index, name) => {
      const document = parseCanvas(text);
      const clean = name.trim().replace(/\s+/g, ' ');
      const changes = insertItem(document, id, newItem(name), index);
      if (!changes || clean === '') return;
      const after = apply(document, changes);
      const before = { ...canvasOf(document), language: '' };
      const isThat = canvasOf(after).blocks[id].items.some((item, at) => {
        const rest = changed(canvasOf(after), id, (items) => items.filter((_item, position) => position !== at));
        return item.name === clean && isDeepStrictEqual({ ...rest, language: '' }, before);
      });
      assert.ok(isThat, after.source.text);
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text));
    }), { numRuns: runs(500) });
  });

  it('move an item with its comments, and bring it back', () => {
    fc.assert(fc.property(canvas, fc.nat(), anyBlock, fc.nat(9), (text, number, to, index) => {
      const chosen = choose(text, number);
      const move = chosen && moveItem(chosen.document, chosen.block, chosen.item, to, index);
      const item = chosen && itemOf(chosen.item);
      if (!chosen || !move || !item || isShared(chosen)) return;
      const after = apply(chosen.document, move.changes);
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text), after.source.text);
      const before = canvasOf(chosen.document);
      for (const id of blockIds) {
        const names = (each: Canvas): string[] => each.blocks[id].items.map(({ name }) => name).sort();
        const expected = names(before);
        if (id === chosen.block.id) expected.splice(expected.indexOf(item.name), 1);
        if (id === to) expected.push(item.name);
        assert.deepEqual(names(canvasOf(after)), expected.sort(), after.source.text);
      }
      const moved = after.blocks.flatMap((block) => block.items.map((each) => ({ block, item: each })))
        .find((each) => each.block.id === to && each.item.fields.length === chosen.item.fields.length
          && JSON.stringify({ ...itemOf(each.item), block: '', terms: {}, links: {} })
            === JSON.stringify({ ...item, block: '', terms: {}, links: {} }));
      const terms = Object.values<readonly string[]>(vocabularies).flat();
      const isKnown = Object.values(item.terms).flat().every((term) => terms.includes(term));
      if (!moved || to === chosen.block.id || text.includes('x-') || !isKnown) return;
      const back = moveItem(after, moved.block, moved.item, chosen.block.id, chosen.index);
      if (!back) return;
      const again = canvasOf(apply(after, back.changes)).blocks[chosen.block.id].items;
      assert.ok(again.some((each) => isDeepStrictEqual(sorted(each), sorted(item))), JSON.stringify([again, item]));
    }), { numRuns: runs(700) });
  });

  it('make a string a mapping and back, and change nothing else', () => {
    fc.assert(fc.property(canvas, fc.nat(), (text, number) => {
      const chosen = choose(text, number);
      const changes = chosen && toMapping(chosen.document, chosen.item);
      if (!chosen || !changes) return;
      const after = apply(chosen.document, changes);
      assert.deepEqual(canvasOf(after), canvasOf(chosen.document));
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text));
      if (isShared(chosen)) return;
      const position = chosen.document.blocks.indexOf(chosen.block);
      const item = after.blocks[position]?.items[chosen.index];
      assert.ok(item);
      const back = toText(after, item);
      if (back) assert.deepEqual(canvasOf(apply(after, back)), canvasOf(chosen.document));
    }), { numRuns: runs(500) });
  });

  it('set a field of an item, and change nothing else', () => {
    const words = ['a', 'b-c', 'D e', 'true', '12', 'x: y', '# z', '- q'];
    const value = fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1 }));
    const many = fc.array(value, { maxLength: 3 });
    fc.assert(fc.property(canvas, fc.nat(), fc.nat(), many, (text, number, which, values) => {
      const chosen = choose(text, number);
      const item = chosen && itemOf(chosen.item);
      if (!chosen || !item || isShared(chosen)) return;
      const settable = [...fieldsOf({ in: 'item', block: chosen.block.id })] as [SettableField, ValueKind][];
      const choices = settable.filter(([each]) => each !== 'name' && each !== 'amount');
      const [id, kind] = choices[which % choices.length] ?? ['note', { kind: 'markdown' }];
      const terms = kind.kind === 'terms' ? termsOf(kind.vocabulary) : [];
      const one = (kind.kind === 'terms' && !kind.many) || ['id', 'note'].includes(id);
      const clean = [...new Set(terms.length > 0
        ? values.map((each) => terms[each.length % terms.length] ?? '')
        : values.map((each) => each.trim()).filter((each) => each !== ''))].slice(0, one ? 1 : 3);
      const changes = setField(chosen.document, chosen.item, id, clean);
      if (!changes) return;
      const after = canvasOf(apply(chosen.document, changes));
      const position = positionOf(chosen);
      const set = after.blocks[chosen.block.id].items[position];
      assert.ok(set);
      const butOne = (each: Canvas): Canvas =>
        changed(each, chosen.block.id, (items) => items.filter((_item, index) => index !== position));
      assert.deepEqual(butOne(after), butOne(canvasOf(chosen.document)));
      if (id !== 'id' || clean.length > 0) assert.deepEqual(valuesOf(set, id), [...clean].sort());
      assert.deepEqual(without(set, id), without(item, id));
    }), { numRuns: runs(1000) });
  });

  it('set the focus of the costs, and change nothing else', () => {
    fc.assert(fc.property(canvas, fc.constantFrom(...termsOf('cost_structure.focus')), (text, term) => {
      const document = parseCanvas(text);
      const changes = setFocus(document, term);
      if (!changes || document.hasAnchors) return;
      const after = canvasOf(apply(document, changes));
      assert.deepEqual(after.blocks.cost_structure.focus, [term]);
      const butFocus = ({ blocks, ...rest }: Canvas): unknown => (
        { ...rest, language: '', blocks: { ...blocks, cost_structure: { ...blocks.cost_structure, focus: [] } } }
      );
      assert.deepEqual(butFocus(after), butFocus(canvasOf(document)));
      assert.deepEqual(commentsIn(textAfter(document, changes)), commentsIn(text));
    }), { numRuns: runs(300) });
  });

  it('sort the blocks, and change nothing that they say', () => {
    fc.assert(fc.property(canvas, (text) => {
      const document = parseCanvas(text);
      const changes = sortBlocks(document);
      if (!changes) return;
      const after = apply(document, changes);
      assert.deepEqual({ ...canvasOf(after), language: '' }, { ...canvasOf(document), language: '' });
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text));
      assert.deepEqual(sortBlocks(after) ?? [], []);
    }), { numRuns: runs(300) });
  });

  it('add the missing blocks, and change nothing that is there', () => {
    fc.assert(fc.property(canvas, (text) => {
      const document = parseCanvas(text);
      const changes = addMissingBlocks(document);
      if (!changes) return;
      const after = apply(document, changes);
      assert.deepEqual(canvasOf(after), canvasOf(document));
      assert.deepEqual(new Set(after.blocks.map(({ id }) => id)).size, blockIds.length);
      let rest = after.source.text;
      for (const line of text.split(/\r\n|\r|\n/)) {
        assert.ok(rest.includes(line), line);
        rest = rest.slice(rest.indexOf(line) + line.length);
      }
    }), { numRuns: runs(300) });
  });

  it('translate the words, and nothing that they mean', () => {
    fc.assert(fc.property(canvas, fc.constantFrom('en' as const, 'nl' as const), (text, to) => {
      const document = parseCanvas(text);
      const changes = translate(document, to);
      const after = apply(document, changes);
      assert.deepEqual({ ...canvasOf(after), language: '' }, { ...canvasOf(document), language: '' });
      assert.deepEqual(commentsIn(after.source.text), commentsIn(text));
      assert.deepEqual(translate(after, to), [], after.source.text);
    }), { numRuns: runs(500) });
  });
});

