import { languageOf } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import { isSameBusiness } from '../diff/canvasDiff';
import { diffMatched } from '../diff/compare';
import type { Setting } from '../diff/describe';
import { sayDiff } from '../diff/describe';
import { matchItems } from '../diff/match';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import type { CanvasDocument } from '../parsing/syntax';
import { itemKeys } from '../preview/keys';
import type { BlockView, TotalView } from '../preview/model';
import { modelOf } from '../preview/view';
import type { Localize } from '../l10n/l10n';
import type { Compared } from './items';
import { reviewItems } from './items';
import type { ReviewBlock, ReviewChange, ReviewHead, ReviewModel, ReviewTotal, Verdict } from './model';
import { piecesOf, signedLists } from './pieces';
import { canvasTarget, targetOf, targetOfBlock } from './targets';

function totals(before: readonly TotalView[], after: readonly TotalView[]): ReviewTotal[] {
  const labels = [...new Set([...after, ...before].map(({ label }) => label))];
  return labels.map((label) => {
    const [one, other] = [before, after].map((list) => list.find((total) => total.label === label));
    const doubts = [...new Set([one?.doubt ?? [], other?.doubt ?? []].flat())];
    return {
      label, ...(one && { before: one.amounts }), ...(other && { after: other.amounts }),
      ...(doubts.length > 0 && { doubt: doubts.join(' ') }),
    };
  });
}

function reviewHead({ before, after, models, diff }: Compared): ReviewHead {
  const [one, other] = [models.before.head, models.after.head];
  const title = piecesOf(before.title ?? '', after.title ?? '');
  const text = (value: string): string => value;
  const isChanged = diff.meta.length + diff.lists.length > 0 || diff.language !== undefined;
  return {
    language: other.language,
    target: isChanged ? canvasTarget : null,
    title: title.length === 0 ? [{ text: other.title, sign: 'same' }] : title,
    description: piecesOf(one.description ?? '', other.description ?? ''),
    meta: signedLists(one.meta, other.meta, text),
    tags: signedLists(one.tags, other.tags, text),
    totals: totals(one.totals, other.totals),
  };
}

function reviewBlock(
  one: BlockView | undefined, { head }: BlockView, { diff }: Compared, items: ReviewBlock['items'],
): ReviewBlock {
  const change = diff.blocks.find(({ block }) => block === head.id);
  const facts = signedLists(one?.head.facts ?? [], head.facts ?? [], (fact) => fact);
  return {
    head, items,
    target: change ? targetOfBlock(head.id) : null,
    focus: signedLists(one?.head.focus ?? [], head.focus, ({ label }) => label),
    ...(facts.length > 0 && { facts }),
    ...(change?.note && { note: piecesOf(String(change.note.before ?? ''), String(change.note.after ?? '')) }),
  };
}

/** The key of an item in its canvas. */
function keyIn({ blocks }: Canvas, item: CanvasItem): string | undefined {
  const { items } = blocks[item.block];
  return itemKeys(items)[items.indexOf(item)];
}

/** Names between asterisks; asterisks in user text are replaced by a lookalike. */
const emphasis: Setting = {
  name: (text) => `*${text.replaceAll('*', '∗')}*`, text: (text) => text.replaceAll('*', '∗'),
};

function reviewChanges({ before, after, diff }: Compared, l10n: Localize): ReviewChange[] {
  const { blocks, phrases } = languageOf(after.language);
  const heading = (block: BlockId | undefined): string =>
    (block === undefined ? after.title ?? before.title ?? phrases.untitled : blocks[block].heading);
  return sayDiff(diff, after.language, l10n, emphasis).map(({ line: { mark, text, block }, item, isOrder }) => {
    const own = block === undefined ? canvasTarget : targetOfBlock(block);
    const target = item?.after ? targetOf('after', keyIn(after, item.after.item))
      : item?.before ? targetOf('before', keyIn(before, item.before.item)) : own;
    return {
      target, mark, text, isOrder,
      heading: heading(block),
      before: !item || item.before !== undefined,
      after: !item || item.after !== undefined,
    };
  });
}

function verdictOf({ diff }: Compared, changes: readonly ReviewChange[], isSameText: boolean): Verdict {
  if (isSameText) return 'same';
  if (!isSameBusiness(diff)) return changes.every(({ isOrder }) => isOrder) ? 'order' : 'business';
  return diff.language ? 'language' : 'layout';
}

/** Two canvases; one without a detectable language, such as an empty one, takes the other's. */
function inKnownLanguage(before: CanvasDocument, after: CanvasDocument): [Canvas, Canvas] {
  const [one, other] = [canvasOf(before), canvasOf(after)];
  if (before.languageFrom === 'default') return [{ ...one, language: other.language }, other];
  return [one, after.languageFrom === 'default' ? { ...other, language: one.language } : other];
}

/**
 * The visual diff of two canvases, as a picture and in words. Compares all items.
 *
 * @param l10n Localizes the changes; names, headings and terms are in the language of the canvas after.
 */
export function reviewModel(before: CanvasDocument, after: CanvasDocument, l10n: Localize): ReviewModel {
  const [one, other] = inKnownLanguage(before, after);
  const matching = matchItems(one, other);
  const diff = diffMatched(one, other, matching);
  const models = { before: modelOf({ ...one, language: other.language }), after: modelOf(other) };
  const compared: Compared = { before: one, after: other, models, matching, diff };
  const changes = reviewChanges(compared, l10n);
  const itemsOf = reviewItems(compared);
  return {
    changes,
    verdict: verdictOf(compared, changes, before.source.text === after.source.text),
    head: reviewHead(compared),
    blocks: models.after.blocks.map((block, index) =>
      reviewBlock(models.before.blocks[index], block, compared, itemsOf(block.head.id))),
  };
}
