import assert from 'node:assert/strict';
import { blockIds } from '../../src/canvas/structure';
import { itemsAtOnce } from '../../src/parsing/batches';
import { parseCanvas } from '../../src/parsing/parse';
import type { CanvasDocument } from '../../src/parsing/syntax';
import { prepareModel, previewModel } from '../../src/preview/view';
import { createLanguageService } from '../../src/service/languageService';
import { english } from '../../src/l10n/l10n';
import { prepareCanvas } from '../../src/service/prepare';
import { canvasWith } from '../bench/canvases';
import { exampleCanvases, oddCanvases } from './kit/canvases';

const service = createLanguageService({ l10n: english });

/** What an editor asks as soon as a canvas is open. */
function answers(document: CanvasDocument): unknown {
  return {
    problems: service.validate(document),
    tokens: service.semanticTokens(document),
    outline: service.documentSymbols(document),
    folding: service.foldingRanges(document),
    links: service.linkState(undefined, document),
    preview: previewModel(document),
  };
}

/** Counts how often something looks into the fields of the items of a document from now on. */
function countLooks(document: CanvasDocument): () => number {
  let count = 0;
  for (const item of document.blocks.flatMap(({ items }) => items)) {
    const { fields } = item;
    Object.defineProperty(item, 'fields', {
      get: () => {
        count++;
        return fields;
      },
    });
  }
  return () => count;
}

describe('what is asked of a canvas that opens', () => {
  // But for colours and amounts, which rules look at again.
  const text = canvasWith(1000).replaceAll(/^ {4}(?:color|amount|per): .*\n/gm, '');
  type Prepare = (document: CanvasDocument) => Generator<number, void>;
  const preparations: [name: string, prepare: Prepare, blocks: number][] = [
    ['the answers', prepareCanvas, 0],
    // For each long block, there is a step that only gathers ids and links.
    ['the preview', prepareModel, blockIds.length],
  ];

  for (const [name, prepare, blocks] of preparations) {
    it(`is found out before, for ${name}, in steps of a few items each, in all of them`, () => {
      const steps = [...prepare(parseCanvas(text))];
      assert.equal(steps.splice(0, blocks).length, blocks);
      assert.deepEqual(steps, Array.from({ length: 1000 / itemsAtOnce }, () => itemsAtOnce));
    });

    it(`takes one step for ${name} of a small canvas, and none of an empty one`, () => {
      assert.deepEqual([...prepare(parseCanvas('channels: [a, b]\nkey_partners: [c]\n'))], [3]);
      assert.deepEqual([...prepare(parseCanvas(''))], []);
    });
  }

  it('needs no look into the items any more, but for where a problem is', () => {
    const document = parseCanvas(text);
    assert.equal([...prepareCanvas(document), ...prepareModel(document)].length > 0, true);
    const looks = countLooks(document);
    answers(document);
    assert.ok(looks() <= service.validate(document).length, `${looks()} looks`);
  });

  it('is answered as it is without', () => {
    for (const canvas of [...exampleCanvases, ...oddCanvases]) {
      const document = parseCanvas(canvas);
      assert.ok([...prepareCanvas(document), ...prepareModel(document)].every((count) => count > 0));
      assert.deepEqual(answers(document), answers(parseCanvas(canvas)));
    }
  });
});
