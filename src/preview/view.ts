import type { LanguageId } from '../canvas/languages';
import { languageOf } from '../canvas/languages';
import type { BlockId, VocabularyId } from '../canvas/structure';
import { blockIds, fieldsOf } from '../canvas/structure';
import { termText } from '../canvas/words';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { canvasOf, itemOf } from '../parsing/canvas';
import type { CanvasDocument } from '../parsing/syntax';
import { colorsOf, segmentColors } from './colors';
import { itemKeys } from './keys';
import type { Badge, BlockHead, BlockView, CanvasHead, ItemView, LinkView, PreviewModel } from './model';
import { amountText, totalsOf } from './money';

function badge(vocabulary: VocabularyId, term: string, language: LanguageId): Badge {
  const text = termText(vocabulary, term, language);
  if (!text) return { label: term, doc: '' };
  const question = 'question' in text && typeof text.question === 'string' ? ` ${text.question}` : '';
  return { label: text.label, doc: `${text.doc}${question}` };
}

function badgesOf(item: CanvasItem, language: LanguageId): Badge[] {
  return [...fieldsOf({ in: 'item', block: item.block })].flatMap(([id, kind]) => {
    if (kind.kind !== 'terms') return [];
    const terms = Object.entries(item.terms).find(([field]) => field === id)?.[1] ?? [];
    return terms.map((term) => badge(kind.vocabulary, term, language));
  });
}

interface Context {
  readonly language: LanguageId;
  readonly currency: string | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly segments: ReadonlyMap<string, string>;
}

function linksOf(item: CanvasItem, { language, names }: Context): LinkView[] {
  return blockIds.flatMap((block) => (item.links[block] ?? []).map((id) => {
    const name = names.get(`${block}/${id}`);
    const { heading } = languageOf(language).blocks[block];
    return { label: name ?? id, heading, broken: name === undefined };
  }));
}

const views = new WeakMap<CanvasItem, { readonly depends: string; readonly view: ItemView }>();

/** An item as it is shown. As long as nothing about it changes, it is the same object each time. */
function itemView(item: CanvasItem, key: string, context: Context): ItemView {
  const { language, currency, segments } = context;
  const links = linksOf(item, context);
  const colors = colorsOf(item, segments);
  const depends = JSON.stringify([key, language, currency, links, colors]);
  const known = views.get(item);
  if (known?.depends === depends) return known.view;
  const amount = amountText(item, currency, language);
  const view: ItemView = {
    key, links, colors,
    name: item.name === '' ? languageOf(language).phrases.unnamedItem : item.name,
    unnamed: item.name === '',
    badges: badgesOf(item, language),
    tags: item.tags,
    ...(item.note !== undefined && { note: item.note }),
    ...(item.status !== undefined && { status: { id: item.status, ...badge('status', item.status, language) } }),
    ...(amount !== undefined && { amount }),
  };
  views.set(item, { depends, view });
  return view;
}

function blockHead(canvas: Canvas, id: BlockId): BlockHead {
  const { heading, purpose, questions } = languageOf(canvas.language).blocks[id];
  const { note, focus } = canvas.blocks[id];
  return {
    id, heading, purpose, questions,
    focus: focus.map((term) => badge('cost_structure.focus', term, canvas.language)),
    ...(note !== undefined && { note }),
  };
}

function canvasHead(canvas: Canvas): CanvasHead {
  const { phrases } = languageOf(canvas.language);
  const { authors, date, version } = canvas;
  const day = date !== undefined && !Number.isNaN(Date.parse(date))
    ? new Intl.DateTimeFormat(canvas.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
    : date;
  return {
    language: canvas.language,
    title: canvas.title ?? phrases.untitled,
    meta: [authors.join(', '), day ?? '', version ?? ''].filter((text) => text !== ''),
    tags: canvas.tags,
    totals: totalsOf(canvas),
    guidingQuestions: phrases.guidingQuestions,
    ...(canvas.description !== undefined && { description: canvas.description }),
  };
}

/** The canvas of a document as it is shown. */
export function previewModel(document: CanvasDocument): PreviewModel {
  const canvas = canvasOf(document);
  const keys = itemKeys(document);
  const placed = document.blocks.flatMap((block) => block.items.flatMap((syntax) => {
    const item = itemOf(syntax);
    const key = keys.get(syntax);
    return item && key !== undefined ? [{ item, key }] : [];
  }));
  const context: Context = {
    language: canvas.language,
    currency: canvas.currency,
    names: new Map(placed.map(({ item }) => [`${item.block}/${item.id}`, item.name])),
    segments: segmentColors(canvas),
  };
  const items = new Map<BlockId, ItemView[]>(blockIds.map((id) => [id, []]));
  for (const { item, key } of placed) items.get(item.block)?.push(itemView(item, key, context));
  return {
    head: canvasHead(canvas),
    blocks: blockIds.map((id): BlockView => ({ head: blockHead(canvas, id), items: items.get(id) ?? [] })),
  };
}
