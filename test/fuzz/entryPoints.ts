import assert from 'node:assert/strict';
import { blockIds } from '../../src/canvas/structure';
import { applyDiff } from '../../src/diff/apply';
import { diffCanvases } from '../../src/diff/compare';
import { describeDiff } from '../../src/diff/describe';
import { outline } from '../../src/diff/outline';
import { textAfter } from '../../src/edit/textChanges';
import { translate } from '../../src/edit/translate';
import { mergeOf } from '../../src/merge/merge';
import { canvasOf } from '../../src/parsing/canvas';
import { parseCanvas } from '../../src/parsing/parse';
import type { CanvasDocument } from '../../src/parsing/syntax';
import { itemDetails } from '../../src/preview/details';
import { filterChoices, linkedKeys, shownKeys } from '../../src/preview/filter';
import type { Intent } from '../../src/preview/intents';
import { outcomeOf } from '../../src/preview/intents';
import { keyOfItem } from '../../src/preview/keys';
import { applyPatch, diffModels } from '../../src/preview/patch';
import { thumbnailOf } from '../../src/preview/thumbnail';
import { previewModel } from '../../src/preview/view';
import { toHtml } from '../../src/render/html/page';
import { toMarkdown } from '../../src/render/canvasMarkdown';
import { drawCanvas } from '../../src/render/page';
import { toSvg } from '../../src/render/svg';
import { english } from '../../src/l10n/l10n';
import type { Moment } from '../unit/kit/askEverything';
import { askEverything } from '../unit/kit/askEverything';
import { within } from './cap';

const labels = { ours: 'ours', theirs: 'theirs' };

/** Shows and draws a canvas, and does what can be done on it to the item of a number. */
function tryPreview(document: CanvasDocument, other: CanvasDocument, { from, word }: Moment): void {
  const model = within('previewModel', () => previewModel(document));
  assert.equal(model.blocks.length, blockIds.length);
  within('thumbnailOf', () => thumbnailOf(model));
  const scene = within('drawCanvas', () => drawCanvas(model));
  within('toSvg', () => toSvg(scene));
  within('toHtml', () => toHtml(model, scene));
  within('toMarkdown', () => toMarkdown(model));
  within('linkedKeys', () => linkedKeys(model));
  const { segments, tags, statuses } = within('filterChoices', () => filterChoices(model));
  const [segment, tag, status] = [segments[0], tags[0], statuses[0]];
  within('shownKeys', () => shownKeys(model, {
    ...(segment && { segment: segment.key }), ...(tag !== undefined && { tag }), ...(status && { status: status.id }),
  }));
  const next = previewModel(other);
  const patch = within('diffModels', () => diffModels(model, next));
  if (patch) assert.deepEqual(within('applyPatch', () => applyPatch(model, patch)), next);
  const items = document.blocks.flatMap((block) => block.items);
  const item = items[from % Math.max(1, items.length)];
  const key = item && keyOfItem(document, item);
  if (key === undefined) return;
  within('itemDetails', () => itemDetails(document, key));
  const intents: Intent[] = [
    ...blockIds.map((block) => ({ do: 'move', key, block, before: null } as const)),
    { do: 'remove', key }, { do: 'rename', key, name: word }, { do: 'add', block: 'channels', name: word },
    { do: 'set', key, field: 'tags', values: [word, 'a'] }, { do: 'set', key, field: 'customer_segments', values: [word] },
    { do: 'set', key, field: 'note', values: [`${word}\n\nb`] }, { do: 'set', key, field: 'status', values: [] },
  ];
  for (const intent of intents) {
    const outcome = within(`${intent.do} in the preview`, () => outcomeOf(document, intent));
    if (outcome) within(`parse after ${intent.do}`, () => parseCanvas(textAfter(document, outcome.changes)));
  }
}

/**
 * Puts a text, and another, through everything that the core does with texts. Fails where something throws, takes too
 * long, or answers with edits that cannot be applied.
 */
export function tryEverything(text: string, otherText: string, moment: Moment): void {
  const document = within('parse', () => parseCanvas(text));
  const other = within('parse', () => parseCanvas(otherText));
  const [before, after] = [within('canvasOf', () => canvasOf(document)), canvasOf(other)];
  askEverything(document, moment, within);
  tryPreview(document, other, moment);
  within('outline', () => outline(before));
  const diff = within('diffCanvases', () => diffCanvases(before, after));
  within('describeDiff', () => describeDiff(diff, after.language, english));
  within('applyDiff', () => applyDiff(before, diff));
  within('mergeOf', () => mergeOf(text, otherText, text).byMeaning(labels));
  within('mergeOf', () => mergeOf(otherText, text, `${text}\n`).byMeaning(labels));
  for (const language of ['en', 'nl'] as const) {
    within('parse after translate', () => parseCanvas(textAfter(document, within('translate', () => translate(document, language)))));
  }
}
