import { cleanLine } from '../canvas/clean';
import { comparedId, toKebabCase } from '../canvas/kebab';
import type { LanguageId } from '../canvas/languages';
import { composed } from '../canvas/letters';
import type { BlockId, ItemFieldId } from '../canvas/structure';
import { fieldsOf, isBlockId, ofBlocks } from '../canvas/structure';
import { findTerm } from '../canvas/words';
import { unclearNumbers } from './amounts';
import { mapEach } from '../incremental/derived';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from './syntax';
import type { Node } from './yaml';
import { elementsOf, followed, isScalar, isSeq, textOf } from './yaml';

/** The fields of an item that hold terms of a vocabulary of its own block. */
export type TermFieldId = Extract<ItemFieldId, 'type' | 'motivation' | 'characteristics' | 'phases' | 'pricing'>;

/** An item as it is meant, whatever the language it is written in. Unknown terms are kept as written. */
export interface CanvasItem {
  readonly block: BlockId;
  /** The id that links use: the item's own, or its name in kebab-case. */
  readonly id: string;
  /** The id that it gives itself; none if the name implies it. */
  readonly ownId?: string;
  readonly name: string;
  readonly note?: string;
  readonly terms: Readonly<Partial<Record<TermFieldId, readonly string[]>>>;
  readonly tags: readonly string[];
  readonly status?: string;
  readonly color?: string;
  readonly amount?: number;
  readonly per?: string;
  /** The ids it links to, as ids are compared, by the block they are in. */
  readonly links: Readonly<Partial<Record<BlockId, readonly string[]>>>;
}

export interface CanvasBlock {
  readonly id: BlockId;
  readonly note?: string;
  readonly focus: readonly string[];
  readonly items: readonly CanvasItem[];
}

/** A business model canvas: what the file says, free of how it is written. */
export interface Canvas {
  readonly language: LanguageId;
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly date?: string;
  readonly version?: string;
  readonly currency?: string;
  readonly tags: readonly string[];
  /** All nine blocks, also those that the file leaves out. */
  readonly blocks: Readonly<Record<BlockId, CanvasBlock>>;
}

/**
 * The text of a scalar as it is compared: without blanks around it, and the same however its letters are encoded. Empty
 * for what is no scalar.
 */
export function meantText(node: Node | null | undefined): string {
  return isScalar(node) ? composed(textOf(node).trim()) : '';
}

/** The id that a scalar holds, as it is compared; empty for what is no scalar. */
export function meantId(node: Node | null | undefined): string {
  return isScalar(node) ? comparedId(textOf(node).trim()) : '';
}

/** The text of a field that holds one; `undefined` if it is empty or not a scalar. */
export function textValue(field: FieldSyntax | undefined): string | undefined {
  const value = field?.value;
  const text = meantText(value);
  return text === '' ? undefined : text;
}

/** The scalars of a field that holds one or a list of them, in order; what is no scalar is left out. */
export function scalarsOf(field: FieldSyntax | undefined): Node[] {
  const value = field?.value ?? null;
  const nodes = isSeq(value) ? elementsOf(value).map(followed) : [value];
  return nodes.filter((node): node is Node => isScalar(node) && textOf(node) !== '');
}

function texts(field: FieldSyntax | undefined): string[] {
  return scalarsOf(field).map(meantText);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops the keys whose value is `undefined`, so that they are not there at all. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function findField(fields: readonly FieldSyntax[], id: string): FieldSyntax | undefined {
  return fields.find(({ word }) => word?.id === id);
}

function termsIn(field: FieldSyntax): string[] {
  const kind = field.word && fieldsOf(field.scope).get(field.word.id);
  if (kind?.kind !== 'terms') return [];
  return texts(field).map((text) => findTerm(kind.vocabulary, text)?.id ?? text);
}

function amountOf(field: FieldSyntax | undefined): number | undefined {
  const value = field?.value;
  return isScalar(value) && typeof value.value === 'number' && Number.isFinite(value.value) ? value.value : undefined;
}

const termFields: readonly string[] = ['type', 'motivation', 'characteristics', 'phases', 'pricing'] satisfies TermFieldId[];

const items = new WeakMap<ItemSyntax, CanvasItem | null>();

/** Amounts as they are written. Beside the items, as how a number is spelled changes nothing in the business. */
const unclear = new WeakMap<CanvasItem, string>();

/**
 * An item's amount as it is written, where that may not be what is read: `1.000`, `€ 12,50`. `undefined` for a plain
 * number, and for an item that was not read from a file.
 */
export function unclearAmount(item: CanvasItem): string | undefined {
  return unclear.get(item);
}

function readItem(syntax: ItemSyntax): CanvasItem | null {
  const { block, fields, node, form } = syntax;
  if (form === 'empty' || form === 'other') return null;
  const name = form === 'text' && isScalar(node) ? meantText(node) : textValue(findField(fields, 'name')) ?? '';
  const terms: Partial<Record<string, string[]>> = {};
  const links: Partial<Record<BlockId, string[]>> = {};
  for (const field of fields) {
    const id = field.word?.id;
    if (id === undefined) continue;
    if (isBlockId(id)) links[id] = scalarsOf(field).map(meantId);
    else if (termFields.includes(id)) terms[id] = termsIn(field);
  }
  const ownId = meantId(findField(fields, 'id')?.value);
  const one = (id: string): string | undefined => {
    const field = findField(fields, id);
    return field && termsIn(field)[0];
  };
  const item: CanvasItem = {
    block, name, terms, links,
    id: ownId === '' ? toKebabCase(name) : ownId,
    tags: texts(findField(fields, 'tags')),
    ...defined({
      ownId: ownId === '' ? undefined : ownId,
      note: textValue(findField(fields, 'note')),
      status: one('status'), color: one('color'), per: one('per'),
      amount: amountOf(findField(fields, 'amount')),
    }),
  };
  const written = unclearNumbers(syntax).find(({ field }) => field.word?.id === 'amount');
  if (written) unclear.set(item, cleanLine(written.text));
  return item;
}

/**
 * The item that a piece of syntax means; `null` for a dash alone or what no item can be. Computed once
 * for each item, whatever else in the file changes.
 */
export function itemOf(syntax: ItemSyntax): CanvasItem | null {
  let item = items.get(syntax);
  if (item === undefined) items.set(syntax, (item = readItem(syntax)));
  return item;
}

const meant = mapEach(itemOf);

/** The items that a piece of syntax means; the same list for as long as it is not read again. */
export function itemsOf({ items: list }: BlockSyntax): readonly CanvasItem[] {
  return meant(list);
}

const knownBlocks = new WeakMap<BlockSyntax, CanvasBlock>();

/** The block that a piece of syntax means, computed once; of a block that stands in more than one place, all of it. */
function blockOf(id: BlockId, syntaxes: readonly BlockSyntax[]): CanvasBlock {
  const [only, ...more] = syntaxes;
  if (!only || more.length > 0) return readBlock(id, syntaxes);
  let block = knownBlocks.get(only);
  if (!block) knownBlocks.set(only, (block = readBlock(id, syntaxes)));
  return block;
}

function readBlock(id: BlockId, syntaxes: readonly BlockSyntax[]): CanvasBlock {
  const fields = syntaxes.flatMap((syntax) => syntax.fields);
  const focus = findField(fields, 'focus');
  return {
    id,
    focus: focus ? termsIn(focus) : [],
    items: syntaxes[0] && syntaxes.length === 1 ? itemsOf(syntaxes[0]) : syntaxes.flatMap(itemsOf),
    ...defined({ note: textValue(findField(fields, 'note')) }),
  };
}

/** The canvas that a document means. What cannot be understood is left out; nothing is made up. */
export function canvasOf(document: CanvasDocument): Canvas {
  const { fields, language } = document;
  const blocks = ofBlocks((id) => blockOf(id, document.blocks.filter((block) => block.id === id)));
  const text = (id: string): string | undefined => textValue(findField(fields, id));
  return {
    language, blocks,
    authors: texts(findField(fields, 'authors')),
    tags: texts(findField(fields, 'tags')),
    ...defined({
      title: text('title'), description: text('description'), date: text('date'), version: text('version'),
      currency: text('currency'),
    }),
  };
}
