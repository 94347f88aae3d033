import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { BlockId } from '../../src/canvas/structure';
import { blockIds, vocabularies, vocabularyIds } from '../../src/canvas/structure';
import type { Canvas, CanvasItem } from '../../src/parsing/canvas';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import { english } from '../../src/service/l10n';
import { validate } from '../../src/service/validation/validate';

const folder = path.resolve('examples');
const files = fs.readdirSync(folder).filter((file) => file.endsWith('.bmc.yaml'));
const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
const canvases: Canvas[] = files.map((file) => canvasOf(parseCanvas(read(file))));

function itemsOf(canvas: Canvas): CanvasItem[] {
  return blockIds.flatMap((block) => canvas.blocks[block].items);
}

const items = canvases.flatMap(itemsOf);

describe('the examples', () => {
  it('are at least six, and three of them Dutch', () => {
    assert.ok(canvases.length >= 6);
    assert.ok(canvases.filter(({ language }) => language === 'nl').length >= 3);
  });

  for (const file of files) {
    it(`${file} is clean under every check`, () => {
      const document = parseCanvas(read(file));
      const found = validate(document, english).map(({ range, message }) =>
        `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`);
      assert.deepEqual(found, []);
    });

    it(`${file} fills every block`, () => {
      const canvas = canvasOf(parseCanvas(read(file)));
      assert.deepEqual(blockIds.filter((block) => canvas.blocks[block].items.length === 0), []);
    });
  }

  for (const vocabulary of vocabularyIds) {
    it(`use every term of ${vocabulary}`, () => {
      const [block, field] = vocabulary.includes('.') ? vocabulary.split('.') : [undefined, vocabulary];
      const used = new Set(items.filter((item) => block === undefined || item.block === block).flatMap((item) => {
        if (field === 'status') return [item.status];
        if (field === 'color') return [item.color];
        if (field === 'per') return [item.per];
        return Object.entries(item.terms).find(([name]) => name === field)?.[1] ?? [];
      }));
      if (vocabulary === 'cost_structure.focus') for (const { blocks } of canvases) blocks.cost_structure.focus.forEach((id) => used.add(id));
      assert.deepEqual(vocabularies[vocabulary].filter((term) => !used.has(term)), []);
    });
  }

  it('link to items of every block', () => {
    const linked = new Set(items.flatMap((item) => Object.keys(item.links) as BlockId[]));
    assert.deepEqual(blockIds.filter((block) => !linked.has(block)), []);
  });

  it('show the forms that a teacher needs: notes, tags, an anchor, a merge key, a key of one\'s own', () => {
    const all = files.map(read).join('\n');
    for (const form of [/&\w+/, /<<: \*\w+/, /^x-/m, /\|\n/, /tags:|labels:/]) assert.match(all, form);
  });
});
