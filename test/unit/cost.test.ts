import assert from 'node:assert/strict';
import { parseCanvas } from '../../src/parsing/parse';
import { reparseCanvas } from '../../src/parsing/reparse';
import type { CanvasDocument, ItemSyntax } from '../../src/parsing/syntax';
import { diffModels } from '../../src/preview/patch';
import { previewModel } from '../../src/preview/view';
import { OpenCanvases } from '../../src/server/documents';
import { graphFingerprint } from '../../src/links/items';
import { itemsOf as itemsOfBlock } from '../../src/parsing/canvas';
import { canvasWith } from '../bench/canvases';
import { typing } from '../bench/typing';

const text = canvasWith(180);

function itemsOf({ blocks }: CanvasDocument): ItemSyntax[] {
  return blocks.flatMap(({ items }) => items);
}

describe('a keystroke', () => {
  const cases: [where: string, read: number, blocks: number, sent: number][] = [
    // Items read again, blocks put together again, items sent to the preview: also one that a link no longer leads to.
    ['in a name', 1, 1, 1],
    ['in a note', 1, 1, 1],
    ['in a link', 1, 1, 2],
    ['in a key', 1, 1, 1],
    ['in a term', 1, 1, 1],
    ['a line', 1, 1, 1],
    ['an item', 2, 1, 1],
    ['at the end of the file', 2, 1, 1],
    ['in the title', 0, 0, 0],
  ];
  for (const [where, read, blocks, sent] of cases) {
    it(`${where} reads ${read} of 180 items again, looks at ${blocks} blocks anew, and sends ${sent} items`, () => {
      const before = parseCanvas(text);
      const model = previewModel(before);
      const items = new Set(itemsOf(before));
      const known = new Set(before.blocks.map(itemsOfBlock));
      const after = reparseCanvas(before, typing(text, where).there);
      const patch = diffModels(model, previewModel(after));
      assert.deepEqual({
        read: itemsOf(after).filter((item) => !items.has(item)).length,
        blocks: after.blocks.map(itemsOfBlock).filter((list) => !known.has(list)).length,
        sent: patch?.blocks.flatMap((block) => block.items).length ?? 0,
      }, { read, blocks, sent });
    });
  }
});

describe('what follows from ids, names and links', () => {
  const cases: [where: string, blocks: number][] = [
    ['in a note', 0], ['in a key', 0], ['in a term', 0], ['a line', 0], ['in the title', 0], ['in a name', 1],
    ['in a link', 1], ['an item', 1],
  ];
  for (const [where, blocks] of cases) {
    it(`is found anew for ${blocks} blocks after typing ${where}`, () => {
      const linkagesOf = (document: CanvasDocument): object[] =>
        document.blocks.map((block) => graphFingerprint(itemsOfBlock(block)));
      const before = parseCanvas(text);
      const known = linkagesOf(before);
      const after = linkagesOf(reparseCanvas(before, typing(text, where).there));
      assert.equal(after.filter((linkage, index) => linkage !== known[index]).length, blocks);
    });
  }
});

describe('the open canvases', () => {
  it('have one parse for each version, however often they are asked, and none once closed', () => {
    const canvases = new OpenCanvases(() => ({}));
    const opened = canvases.set('a', 1, text);
    assert.equal(canvases.get('a')?.canvas, opened.canvas);
    const { start, text: typed } = typing(text, 'in a note').there;
    const position = opened.canvas.source.positionAt(start);
    const changed = canvases.change('a', 2, [{ range: { start: position, end: position }, text: typed }]);
    assert.ok(changed);
    assert.notEqual(changed.canvas, opened.canvas);
    assert.equal(canvases.get('a')?.canvas, changed.canvas);
    canvases.close('a');
    assert.equal(canvases.get('a'), undefined);
    assert.deepEqual(canvases.all(), []);
  });
});
