import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blockIds } from '../../../src/canvas/structure';
import { drawCanvas, pageHeight, pageWidth } from '../../../src/render/page';
import type { GroupShape, Scene } from '../../../src/render/scene';
import { widthOf } from '../../../src/render/text/measure';
import { cleanLine } from '../../../src/canvas/clean';
import { exampleCanvases } from '../kit/canvases';
import { runs } from '../kit/runs';
import { allShapes, anyCanvas, groupsOf, modelOf, modelOfValue, textsOf } from './kit';

type Box = GroupShape['box'];

/** Rounding apart. */
const slack = 0.05;

function isWithin(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack
    && inner.x + inner.width <= outer.x + outer.width + slack
    && inner.y + inner.height <= outer.y + outer.height + slack;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width - slack && b.x < a.x + a.width - slack
    && a.y < b.y + b.height - slack && b.y < a.y + a.height - slack;
}

/** The room that the lines of a text take; a letter that alone is wider than its column may stand out. */
function textBoxes(group: GroupShape): Box[] {
  return allShapes(group.shapes).flatMap((shape) => {
    if (shape.kind !== 'text') return [];
    return shape.lines.map((line, index): Box => {
      const text = line.trimEnd();
      const isOne = [...new Intl.Segmenter().segment(text)].length < 2;
      const width = isOne ? 0 : widthOf(text, shape.size, shape.weight);
      const start = shape.rightToLeft ? shape.x + shape.rightToLeft.width - width : shape.x;
      const x = shape.align === 'end' ? shape.x - width : shape.align === 'middle' ? shape.x - width / 2 : start;
      return { x, y: shape.y + index * shape.lineHeight - shape.size * 0.7, width, height: shape.size * 0.7 };
    });
  });
}

function assertTidy(scene: Scene): void {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  const blocks = groupsOf(scene, 'block');
  assert.equal(blocks.length, 9);
  const parts = [...blocks, ...groupsOf(scene, 'head'), ...groupsOf(scene, 'foot')];
  for (const [index, part] of parts.entries()) {
    assert.ok(isWithin(part.box, page), `${part.label} is on the page`);
    for (const other of parts.slice(index + 1)) assert.ok(!overlap(part.box, other.box), `${part.label} is clear of ${other.label}`);
    const notes = groupsOf(part, 'note');
    for (const [place, note] of notes.entries()) {
      assert.ok(isWithin(note.box, part.box), `the note ${note.label} is in ${part.label}`);
      for (const other of notes.slice(place + 1)) assert.ok(!overlap(note.box, other.box), `${note.label} is clear of ${other.label}`);
      for (const box of textBoxes(note)) assert.ok(isWithin(box, note.box), `the text of ${note.label} is on the note`);
    }
    for (const box of textBoxes(part)) assert.ok(isWithin(box, part.box), `the text of ${part.label} is in it`);
  }
}

describe('a canvas on a page', () => {
  it('has the proportions of A3 and A4', () => {
    assert.ok(Math.abs(pageWidth / pageHeight - Math.SQRT2) < 0.001);
    for (const text of exampleCanvases) {
      const { width, height } = drawCanvas(modelOf(text));
      assert.deepEqual([width, height], [pageWidth, pageHeight]);
    }
  });

  it('puts the blocks where the poster has them', () => {
    const scene = drawCanvas(modelOf(exampleCanvases[0] ?? ''));
    const boxes = new Map(groupsOf(scene, 'block').map(({ label, box }) => [label, box]));
    const at = (heading: string): Box => boxes.get(heading) ?? assert.fail(`no block ${heading}`);
    const [partners, activities, resources] = [at('Key Partners'), at('Key Activities'), at('Key Resources')];
    const [costs, revenue] = [at('Cost Structure'), at('Revenue Streams')];
    assert.ok(partners.x < activities.x && activities.x === resources.x && activities.y < resources.y);
    assert.ok(at('Value Propositions').x > activities.x && at('Customer Segments').x > at('Channels').x);
    assert.equal(at('Customer Relationships').x, at('Channels').x);
    assert.ok(costs.y > partners.y && costs.y === revenue.y && Math.abs(costs.width - revenue.width) < slack);
  });

  it('is tidy, and shows every item, whatever is on it', () => {
    fc.assert(fc.property(anyCanvas, (canvas) => {
      const model = modelOfValue(canvas);
      const scene = drawCanvas(model);
      assertTidy(scene);
      const texts = new Set(textsOf(scene));
      for (const { items } of model.blocks) {
        for (const { name } of items) assert.ok(texts.has(cleanLine(name)), `${JSON.stringify(name)} is shown`);
      }
    }), { numRuns: runs(12) });
  });

  for (const text of exampleCanvases) {
    it(`shows all that is said of ${modelOf(text).head.title}`, () => {
      const model = modelOf(text);
      const scene = drawCanvas(model);
      assertTidy(scene);
      const shown = textsOf(scene);
      const { head, blocks } = model;
      const said = [
        head.title, ...head.meta, ...head.totals.flatMap(({ label, amounts: [first = ''] }) => [label, first]),
        ...blocks.map(({ head: { heading } }) => heading),
        ...blocks.flatMap(({ items }) => items).flatMap(({ name, status, badges, amount }) => [
          name, ...[status ?? []].flat().map(({ label }) => label), ...badges.map(({ label }) => label),
          ...[amount ?? []].flat(),
        ]),
      ];
      assert.deepEqual(said.filter((each) => !shown.includes(cleanLine(each))), []);
    });
  }

  it('asks the guiding questions where there is nothing yet', () => {
    const model = modelOf('title: a\nchannels: [Web]\n');
    const shown = textsOf(drawCanvas(model));
    for (const { head: { id, questions } } of model.blocks) {
      assert.equal(questions.every((question) => shown.includes(question)), id !== 'channels');
    }
  });

  it('names the maker of the canvas and its licence', () => {
    assert.match(textsOf(drawCanvas(modelOf(''))).join('\n'), /Strategyzer.*CC BY-SA 3\.0/);
  });

  it('takes a thousand items: the page grows, and everything is on it', () => {
    const many = (block: string, length: number): unknown[] =>
      Array.from({ length }, (_, index) => ({ name: `${block} ${index} of many`, tags: ['a'] }));
    const blocks = blockIds.map((id) => [id, many(id, id === 'channels' ? 600 : 50)]);
    const scene = drawCanvas(modelOfValue(Object.fromEntries(blocks)));
    assertTidy(scene);
    assert.equal(groupsOf(scene, 'note').length, 1000);
    assert.ok(scene.width > pageWidth && Math.abs(scene.width / scene.height - Math.SQRT2) < 0.001);
  });

  it('shrinks what is crowded before the page grows', () => {
    const sizeIn = (count: number): number => {
      const items = Array.from({ length: count }, (_, index) => `Partner number ${index}`);
      const scene = drawCanvas(modelOfValue({ key_partners: items }));
      assert.equal(scene.width, pageWidth);
      const text = allShapes(scene.shapes).find((shape) => shape.kind === 'text' && shape.lines.join('') === 'Partner number 0');
      return text?.kind === 'text' ? text.size : NaN;
    };
    assert.ok(sizeIn(40) < sizeIn(20) && sizeIn(20) < sizeIn(8));
  });
});

