import assert from 'node:assert/strict';
import { parseCanvas } from '../../src/parsing/parse';
import type { PreviewModel } from '../../src/preview/model';
import { previewModel } from '../../src/preview/view';
import type { ReviewModel } from '../../src/review/model';
import { reviewModel } from '../../src/review/view';
import { english } from '../../src/l10n/l10n';
import { clock } from './kit/clock';
import { openPreview } from './kit/preview';
import { openReview } from './kit/review';

/* What items and blocks say in fields that have no place of their own; by now there is no such field. */

const before = 'title: Shop\nchannels:\n  note: x\n  items:\n    - name: Web shop\n      type: own\n';
const after = before.replace('own', 'direct').replace('note: x', 'note: y');

function withFacts(model: PreviewModel, facts: readonly string[]): PreviewModel {
  return {
    ...model,
    blocks: model.blocks.map(({ head, items }) => ({
      head: { ...head, facts }, items: items.map((item) => ({ ...item, facts })),
    })),
  };
}

function withSigns(model: ReviewModel): ReviewModel {
  const facts = [{ value: 'Owner: Kim', sign: 'added' }, { value: 'Owner: Sam', sign: 'removed' }] as const;
  return {
    ...model,
    blocks: model.blocks.map((block) => ({
      ...block, facts,
      items: block.items.map((item) => ({ ...item, ...(item.inside && { inside: { ...item.inside, facts } }) })),
    })),
  };
}

describe('a fact behind its label', () => {
  it('is shown on notes and below the headings of blocks, as text alone', async () => {
    const { page } = await openPreview(before);
    page.tell({ type: 'model', epoch: 100, parts: 0, model: withFacts(previewModel(parseCanvas(before)), ['Owner: <b>Kim']) });
    await clock.pass(200);
    const facts = [page.item('Web shop'), page.block('channels').querySelector('.about')]
      .map((each) => [...each?.querySelectorAll('.fact') ?? []].map(({ textContent }) => textContent));
    assert.deepEqual(facts, [['Owner: <b>Kim'], ['Owner: <b>Kim']]);
  });

  it('is marked in a visual diff where it came and where it went', async () => {
    const { page } = await openReview(before, after);
    page.tell({ type: 'model', notices: [], model: withSigns(reviewModel(parseCanvas(before), parseCanvas(after), english)) });
    await clock.pass(200);
    for (const place of ['.item', '.about']) {
      const facts = page.all(`.shows-both [data-block="channels"] ${place} .fact`);
      assert.deepEqual(facts.map(({ textContent, className }) => [textContent, className]), [
        ['Owner: Kim', 'fact added'], ['Owner: Sam', 'fact removed'],
      ], place);
    }
  });
});
