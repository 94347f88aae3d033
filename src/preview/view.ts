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
 * An edit of one item must not cost a pass over all the others. So the view of an item is memoized by the item, and
 * that of a block by its list of items, until a fingerprint of what they depend on in other blocks changes.
 */

/** What the views of items depend on in the rest of the canvas. */
interface Context {
  readonly language: LanguageId;
  readonly currency: string | undefined;
  readonly names: Readonly<Record<BlockId, Names>>;
  /** By block, the cache key of its ids and names. */
  readonly naming: Readonly<Record<BlockId, Fingerprint<ItemList>>>;
  readonly segments: SegmentColors;
  /** By block, its items as a source of links. */
  readonly links: Readonly<Record<BlockId, Source>>;
  /** By block, the lists of items that link to it. */
  readonly sources: Readonly<Record<BlockId, readonly Source[]>>;
}

/** A term as a badge, in a language; an unknown one as written. */
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

/** The dependencies of a block's item views, apart from the items themselves. */
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

/** The view of an item, memoized: the same object until something about it changes. */
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

/** The deltas between fingerprints, per list; `undefined` if unknown. */
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
 * The items of a block whose views a change of dependencies may invalidate: those that link to an item with a new name
 * or colour, or whose backlinks changed. `undefined` if it may be any of them.
 */
function touchedItems(block: BlockId, items: ItemList, before: Depends, now: Depends): Set<CanvasItem> | undefined {
  if (before.language !== now.language || before.currency !== now.currency) return undefined;
  const targets = changesBetween([before.segments, ...before.naming], [now.segments, ...now.naming]);
  const sources = changesBetween(before.linking, now.linking);
  if (!targets || !sources) return undefined;
  const touched = new Set<CanvasItem>();
  for (const target of targets.flat()) {
    for (const item of itemsByTarget(items, target.block).get(target.id)) touched.add(item);
    // A segment's view shows its own colour as well.
    if (target.block === block) for (const item of itemsById(items).get(target.id)) touched.add(item);
  }
  for (const { links } of sources.flat()) {
    for (const id of links[block] ?? []) for (const item of itemsById(items).get(id)) touched.add(item);
  }
  return touched;
}

/** The views of a block's items, with the keys and dependencies that they were computed from. */
interface KnownBlock {
  readonly keys: readonly string[];
  readonly depends: Depends;
  readonly views: readonly ItemView[];
}

const knownBlocks = new WeakMap<readonly CanvasItem[], KnownBlock>();

/** The previous views, with holes for edited items; `undefined` if there are none to start from. */
function viewsBefore(
  items: readonly CanvasItem[], keys: readonly string[], viewOf: (item: CanvasItem, index: number) => ItemView,
): Omit<KnownBlock, 'keys'> | undefined {
  const renewal = deltaOf(items);
  const before = renewal && knownBlocks.get(renewal.before);
  if (!before) return undefined;
  const { first, added, removed } = renewal;
  const delta = added.length - removed.length;
  // An item that shares its id with an edited one may have a new key.
  const isSame = (key: string, index: number): boolean =>
    (index >= first && index < first + added.length) || key === before.keys[index < first ? index : index - delta];
  const areSame = keys === before.keys || deltaOf(keys)?.before === before.keys || keys.every(isSame);
  if (!areSame) return undefined;
  const views = splice(before.views, first, removed.length, added.map((item, index) => viewOf(item, first + index)));
  return { depends: before.depends, views };
}

/** Updates the invalidated views; the same list if none of them changed. */
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

/** The views of a block's items, memoized: the same list until something in it changes. */
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

/** The view of a block without its items, memoized until something in the block changes. */
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
 * The view model of a document, in the file's language. Parts that did not change since an earlier model (a block's
 * items, an item) keep their identity.
 */
export function previewModel(document: CanvasDocument): PreviewModel {
  return modelOf(canvasOf(document));
}

/**
 * Warms up the memoized views of all items in steps, so that the first {@link previewModel} is fast, too.
 *
 * @yields The number of items processed in a step.
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

/** The dependencies between the items of a canvas. */
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

/** The view model of a canvas, as {@link previewModel} makes it for a document. */
export function modelOf(canvas: Canvas): PreviewModel {
  const context = contextOf(canvas);
  return {
    head: canvasHead(canvas),
    blocks: blockIds.map((id): BlockView => ({
      head: blockHead(canvas, id), items: itemViews(id, canvas.blocks[id].items, context),
    })),
  };
}
