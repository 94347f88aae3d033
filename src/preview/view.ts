import type { LanguageId } from '../canvas/languages';
import { languageOf } from '../canvas/languages';
import type { BlockId, VocabularyId } from '../canvas/structure';
import { blockIds, fieldsOf, ofBlocks } from '../canvas/structure';
import { termText } from '../canvas/words';
import { inBatches, itemsAtOnce } from '../parsing/batches';
import type { Canvas, CanvasBlock, CanvasItem } from '../parsing/canvas';
import { canvasOf } from '../parsing/canvas';
import { deltaOf, splice } from '../incremental/listDelta';
import type { CanvasDocument } from '../parsing/syntax';
import type { Fingerprint } from '../incremental/fingerprint';
import { changeSince } from '../incremental/fingerprint';
import type { ItemList } from '../links/items';
import { indexItems, itemsById, itemsByTarget, nameFingerprint } from '../links/items';
import type { SegmentColors } from './colors';
import { colorsOf, sameColors, segmentColors } from './colors';
import { blockFacts, canvasFacts, dayText, itemFacts, termsShown } from './facts';
import { itemKeys } from './keys';
import type { Source } from './links';
import { countLinksTo, linkViews, Names, sameLinks, sourceOf } from './links';
import type { Badge, BlockHead, BlockView, CanvasHead, ItemView, PreviewModel } from './model';
import { amountText, totalsOf } from './money';

/*
 * An edit of an item must not cost a look at all the others. So what is shown of an item is kept with the item,
 * and what is shown of a block with its list of items, for as long as what they need of other blocks is the same.
 */

/** What an item needs to know of the rest of the canvas. */
interface Context {
  readonly language: LanguageId;
  readonly currency: string | undefined;
  readonly names: Readonly<Record<BlockId, Names>>;
  /** Of each block, what is the same for as long as ids and names are. */
  readonly naming: Readonly<Record<BlockId, Fingerprint<ItemList>>>;
  readonly segments: SegmentColors;
  /** Of each block, what its items link to. */
  readonly links: Readonly<Record<BlockId, Source>>;
  /** Of each block, the lists of items that link to it. */
  readonly sources: Readonly<Record<BlockId, readonly Source[]>>;
}

/** A term as it is shown, in a language; one that is not known as it is written. */
export function badge(vocabulary: VocabularyId, term: string, language: LanguageId): Badge {
  const text = termText(vocabulary, term, language);
  if (!text) return { label: term, doc: '' };
  const question = 'question' in text && typeof text.question === 'string' ? ` ${text.question}` : '';
  return { label: text.label, doc: `${text.doc}${question}` };
}

function badgesOf(item: CanvasItem, language: LanguageId): Badge[] {
  const fields = fieldsOf({ in: 'item', block: item.block });
  return termsShown(item).flatMap(([id, terms]) => {
    const kind = terms.length === 0 ? undefined : fields.get(id);
    return kind?.kind === 'terms' ? terms.map((term) => badge(kind.vocabulary, term, language)) : [];
  });
}

/** What the items in a block depend on beside themselves. */
interface Depends {
  readonly language: LanguageId;
  readonly currency: string | undefined;
  readonly segments: SegmentColors;
  /** The names in the blocks that they link to. */
  readonly naming: readonly Fingerprint<ItemList>[];
  /** The links in the blocks that link to them. */
  readonly linking: readonly Fingerprint<ItemList>[];
}

function sameList(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

function sameDepends(some: Depends, others: Depends): boolean {
  return some.language === others.language && some.currency === others.currency && some.segments === others.segments
    && sameList(some.naming, others.naming) && sameList(some.linking, others.linking);
}

interface KnownItem {
  readonly key: string;
  readonly depends: Depends;
  readonly view: ItemView;
}

const knownItems = new WeakMap<CanvasItem, KnownItem>();

function isStillShown({ view, depends }: KnownItem, item: CanvasItem, now: Depends, context: Context): boolean {
  if (sameDepends(depends, now)) return true;
  return depends.language === context.language && depends.currency === context.currency
    && sameColors(view.colors, colorsOf(item, context.segments)) && sameLinks(view.links, item, context.names)
    && view.linkedFrom === countLinksTo(item, view.key, context.sources[item.block]);
}

/** An item as it is shown. As long as nothing about it changes, it is the same object each time. */
function itemView(item: CanvasItem, key: string, depends: Depends, context: Context): ItemView {
  const { language, currency, names } = context;
  const known = knownItems.get(item);
  if (known?.key === key && isStillShown(known, item, depends, context)) {
    if (!sameDepends(known.depends, depends)) knownItems.set(item, { key, depends, view: known.view });
    return known.view;
  }
  const amount = amountText(item, currency, language);
  const facts = itemFacts(item, language);
  const view: ItemView = {
    key,
    links: linkViews(item, names, language),
    linkedFrom: countLinksTo(item, key, context.sources[item.block]),
    colors: colorsOf(item, context.segments),
    name: item.name === '' ? languageOf(language).phrases.unnamedItem : item.name,
    unnamed: item.name === '',
    badges: badgesOf(item, language),
    tags: item.tags,
    ...(item.note !== undefined && { note: item.note }),
    ...(item.status !== undefined && { status: { id: item.status, ...badge('status', item.status, language) } }),
    ...(amount !== undefined && { amount }),
    ...(facts.length > 0 && { facts }),
  };
  knownItems.set(item, { key, depends, view });
  return view;
}

function dependsOf(block: BlockId, { language, currency, segments, naming, links, sources }: Context): Depends {
  return {
    language, currency, segments,
    naming: links[block].blocks.map((id) => naming[id]), linking: sources[block].map((source) => source.links),
  };
}

/** What changed from some fingerprints to others, each list by itself; `undefined` if that is not known. */
function changesBetween(
  before: readonly Fingerprint<ItemList>[], now: readonly Fingerprint<ItemList>[],
): ItemList[] | undefined {
  if (before.length !== now.length) return undefined;
  const changes: ItemList[] = [];
  for (const [index, fingerprint] of now.entries()) {
    if (fingerprint === before[index]) continue;
    const changed = changeSince(before[index], fingerprint);
    if (!changed) return undefined;
    changes.push(changed);
  }
  return changes;
}

/**
 * The items of a block that may be shown otherwise, as what they depend on changed: those that link to an item with
 * another name or colour, or that another item links to. `undefined` if it may be any of them.
 */
function touchedItems(block: BlockId, items: ItemList, before: Depends, now: Depends): Set<CanvasItem> | undefined {
  if (before.language !== now.language || before.currency !== now.currency) return undefined;
  const targets = changesBetween([before.segments, ...before.naming], [now.segments, ...now.naming]);
  const sources = changesBetween(before.linking, now.linking);
  if (!targets || !sources) return undefined;
  const touched = new Set<CanvasItem>();
  for (const target of targets.flat()) {
    for (const item of itemsByTarget(items, target.block).get(target.id)) touched.add(item);
    // The colour of a segment is its own as well.
    if (target.block === block) for (const item of itemsById(items).get(target.id)) touched.add(item);
  }
  for (const { links } of sources.flat()) {
    for (const id of links[block] ?? []) for (const item of itemsById(items).get(id)) touched.add(item);
  }
  return touched;
}

/** The views of a block's items, and the keys and the rest that they were made with. */
interface KnownBlock {
  readonly keys: readonly string[];
  readonly depends: Depends;
  readonly views: readonly ItemView[];
}

const knownBlocks = new WeakMap<readonly CanvasItem[], KnownBlock>();

/** The views before an edit of some items of a block, with place for those; `undefined` if there are none to go by. */
function viewsBefore(
  items: readonly CanvasItem[], keys: readonly string[], viewOf: (item: CanvasItem, index: number) => ItemView,
): Omit<KnownBlock, 'keys'> | undefined {
  const renewal = deltaOf(items);
  const before = renewal && knownBlocks.get(renewal.before);
  if (!before) return undefined;
  const { first, added, removed } = renewal;
  const delta = added.length - removed.length;
  // An item with the id of one that was edited may have another key.
  const isSame = (key: string, index: number): boolean =>
    (index >= first && index < first + added.length) || key === before.keys[index < first ? index : index - delta];
  const areSame = keys === before.keys || deltaOf(keys)?.before === before.keys || keys.every(isSame);
  if (!areSame) return undefined;
  const views = splice(before.views, first, removed.length, added.map((item, index) => viewOf(item, first + index)));
  return { depends: before.depends, views };
}

/** The views of items after some things they depend on have changed; the same list if none looks other for it. */
function viewsAfter(
  before: readonly ItemView[], items: ItemList, touched: ReadonlySet<CanvasItem>,
  viewOf: (item: CanvasItem, index: number) => ItemView,
): readonly ItemView[] {
  if (touched.size === 0) return before;
  let after: ItemView[] | undefined;
  for (const [index, item] of items.entries()) {
    if (!touched.has(item)) continue;
    const view = viewOf(item, index);
    if (view === before[index]) continue;
    after ??= [...before];
    after[index] = view;
  }
  return after ?? before;
}

/** The items of a block as they are shown; the same list as long as nothing about it changes. */
function itemViews(block: BlockId, items: readonly CanvasItem[], context: Context): readonly ItemView[] {
  const depends = dependsOf(block, context);
  const known = knownBlocks.get(items);
  if (known && sameDepends(known.depends, depends)) return known.views;
  const keys = itemKeys(items);
  const viewOf = (item: CanvasItem, index: number): ItemView => itemView(item, keys[index] ?? '', depends, context);
  const before = known ?? viewsBefore(items, keys, viewOf);
  const touched = before && touchedItems(block, items, before.depends, depends);
  const views = before && touched ? viewsAfter(before.views, items, touched, viewOf) : items.map(viewOf);
  knownBlocks.set(items, { keys, depends, views });
  return views;
}

const knownHeads = new WeakMap<CanvasBlock, { readonly language: LanguageId; readonly head: BlockHead }>();

/** A block without its items as it is shown. As long as nothing in the block changes, it is the same object. */
function blockHead({ blocks, language }: Canvas, id: BlockId): BlockHead {
  const block = blocks[id];
  const known = knownHeads.get(block);
  if (known?.language === language) return known.head;
  const { heading, purpose, questions } = languageOf(language).blocks[id];
  const { note, focus } = block;
  const facts = blockFacts(block, language);
  const head: BlockHead = {
    id, heading, purpose, questions,
    focus: focus.map((term) => badge('cost_structure.focus', term, language)),
    ...(note !== undefined && { note }),
    ...(facts.length > 0 && { facts }),
  };
  knownHeads.set(block, { language, head });
  return head;
}

function canvasHead(canvas: Canvas): CanvasHead {
  const { language, authors, date, version, title, description, tags } = canvas;
  const { phrases, canvasFields } = languageOf(language);
  const meta = [
    ...(authors.length === 0 ? [] : [authors.join(', ')]),
    ...(date === undefined ? [] : [dayText(date, language)]),
    ...(version === undefined ? [] : [`${canvasFields.version.label} ${version}`]),
    ...canvasFacts(canvas),
  ];
  return {
    language, tags, meta,
    title: title ?? phrases.untitled,
    totals: totalsOf(canvas),
    guidingQuestions: phrases.guidingQuestions,
    ...(description !== undefined && { description }),
  };
}

/**
 * The canvas of a document as it is shown, in the file's language. What is the same as in a model made before
 * (a block's items, an item) is the same object.
 */
export function previewModel(document: CanvasDocument): PreviewModel {
  return modelOf(canvasOf(document));
}

/**
 * Finds out in steps what is shown of each item, so that {@link previewModel} takes little time the first time, too.
 *
 * @yields How many items a step has looked at.
 */
export function* prepareModel(document: CanvasDocument): Generator<number, void> {
  const canvas = canvasOf(document);
  for (const id of blockIds) {
    const { items } = canvas.blocks[id];
    indexItems(items);
    itemKeys(items);
    if (items.length >= itemsAtOnce) yield items.length;
  }
  const context = contextOf(canvas);
  yield* inBatches(blockIds, (id) => canvas.blocks[id].items, ({ list, items, from }) => {
    const all = canvas.blocks[list].items;
    const depends = dependsOf(list, context);
    const keys = itemKeys(all);
    items.forEach((item, index) => itemView(item, keys[from + index] ?? '', depends, context));
  });
}

/** What the items of a canvas need to know of one another. */
function contextOf({ blocks, language, currency }: Canvas): Context {
  const lists = blockIds.map((id) => blocks[id].items);
  lists.forEach(indexItems);
  const links = ofBlocks((id) => sourceOf(blocks[id].items));
  const all = Object.values(links);
  return {
    language, currency, links,
    names: ofBlocks((id) => new Names(blocks[id].items)),
    naming: ofBlocks((id) => nameFingerprint(blocks[id].items)),
    sources: ofBlocks((id) => all.filter((source) => source.blocks.includes(id))),
    segments: segmentColors(blocks.customer_segments.items),
  };
}

/** A canvas as it is shown, as {@link previewModel} does for a document. */
export function modelOf(canvas: Canvas): PreviewModel {
  const context = contextOf(canvas);
  return {
    head: canvasHead(canvas),
    blocks: blockIds.map((id): BlockView => ({
      head: blockHead(canvas, id), items: itemViews(id, canvas.blocks[id].items, context),
    })),
  };
}
