import { cleanLine } from '../canvas/clean';
import { comparedId, toKebabCase } from '../canvas/kebab';
import type { LanguageId } from '../canvas/languages';
import { composed } from '../canvas/letters';
import type { Held, ItemValueId, TermFieldId } from '../canvas/held';
import {
  blockListIds, blockValueIds, canvasListIds, canvasValueIds, isTermFieldId, itemListIds, itemValueIds,
} from '../canvas/held';
import type { BlockId, blockFields, canvasFields, itemFields, KeyId, Scope, ValueKind } from '../canvas/structure';
import { fieldsOf, ofBlocks } from '../canvas/structure';
import { findTerm } from '../canvas/words';
import { unclearNumbers } from './amounts';
import { mapEach } from '../incremental/derived';
import { fieldOf } from './spans';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from './syntax';
import type { Node } from './yaml';
import { elementsOf, followed, isScalar, isSeq, textOf } from './yaml';

/** An item as it is meant, whatever the language it is written in. Unknown terms are kept as written. */
export interface CanvasItem extends Omit<Held<typeof itemFields>, 'id' | 'name' | TermFieldId> {
  readonly block: BlockId;
  /** The id that links use: the item's own, or its name in kebab-case. */
  readonly id: string;
  /** The id that it gives itself; none if the name implies it. */
  readonly ownId?: string;
  readonly name: string;
  /** What its fields with any number of terms say; those that it does not have are not there. */
  readonly terms: Readonly<Partial<Record<TermFieldId, readonly string[]>>>;
  /** The ids it links to, as ids are compared, by the block they are in. */
  readonly links: Readonly<Partial<Record<BlockId, readonly string[]>>>;
}

export interface CanvasBlock extends Held<typeof blockFields> {
  readonly id: BlockId;
  readonly items: readonly CanvasItem[];
}

/** A business model canvas: what the file says, free of how it is written. */
export interface Canvas extends Held<typeof canvasFields> {
  readonly language: LanguageId;
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

function numberOf({ value }: FieldSyntax): number | undefined {
  return isScalar(value) && typeof value.value === 'number' && Number.isFinite(value.value) ? value.value : undefined;
}

function idIn({ value }: FieldSyntax): string | undefined {
  const id = meantId(value);
  return id === '' ? undefined : id;
}

/** What a field says, as {@link Held} has it; `undefined` for one that says nothing, or is held apart. */
function valueOf(field: FieldSyntax, kind: ValueKind): string | number | readonly string[] | undefined {
  switch (kind.kind) {
    case 'text':
    case 'markdown':
    case 'date':
    case 'version':
    case 'currency': return textValue(field);
    case 'id': return idIn(field);
    case 'number': return numberOf(field);
    case 'texts': return texts(field);
    case 'terms': {
      const terms = texts(field).map((text) => findTerm(kind.vocabulary, text)?.id ?? text);
      return kind.many ? terms : terms[0];
    }
    case 'formatVersion':
    case 'language':
    case 'items':
    case 'block':
    case 'links': return undefined;
  }
}

/** What some fields say, by their ids; a list for each that may hold one. Of a field that is there twice the first. */
function valuesIn(
  fields: readonly FieldSyntax[], scope: Scope, lists: readonly KeyId[], values: readonly KeyId[],
): object {
  const known = fieldsOf(scope);
  const read = (id: KeyId): ReturnType<typeof valueOf> => {
    const [field, kind] = [fieldOf(fields, id), known.get(id)];
    return field && kind && valueOf(field, kind);
  };
  const found: Record<string, unknown> = {};
  for (const id of lists) found[id] = read(id) ?? [];
  for (const id of values) {
    const value = read(id);
    if (value !== undefined) found[id] = value;
  }
  return found;
}

const items = new WeakMap<ItemSyntax, CanvasItem | null>();

/** Numbers as they are written. Beside the items, as how a number is spelled changes nothing in the business. */
const unclear = new WeakMap<CanvasItem, ReadonlyMap<string, string>>();

/**
 * The number of an item's field as it is written, where that may not be what is read: `1.000`, `€ 12,50`. `undefined`
 * for a plain number, and for an item that was not read from a file.
 */
export function unclearValue(item: CanvasItem, field: ItemValueId): string | undefined {
  return unclear.get(item)?.get(field);
}

/** An item's amount as it is written, where that may not be what is read. */
export function unclearAmount(item: CanvasItem): string | undefined {
  return unclearValue(item, 'amount');
}

/** The fields of an item that are held under their own ids. */
type OwnFields = Omit<Held<typeof itemFields>, 'id' | 'name' | TermFieldId>;

const ownLists = itemListIds.filter((id) => !isTermFieldId(id));
const ownValues = itemValueIds.filter((id) => id !== 'id' && id !== 'name');

function readItem(syntax: ItemSyntax): CanvasItem | null {
  const { block, fields, node, form } = syntax;
  if (form === 'empty' || form === 'other') return null;
  const known = fieldsOf({ in: 'item', block });
  const terms: Partial<Record<TermFieldId, readonly string[]>> = {};
  const links: Partial<Record<BlockId, readonly string[]>> = {};
  const found: Partial<Record<string, string | number | readonly string[]>> = {};
  for (const field of fields) {
    const id = field.word?.id;
    const kind = id && known.get(id);
    if (!kind) continue;
    // A key that stands twice, in two languages maybe, is reported; until then no link of either is lost.
    if (kind.kind === 'links') links[kind.block] = [...links[kind.block] ?? [], ...scalarsOf(field).map(meantId)];
    else if (isTermFieldId(id)) terms[id] = valueOf(field, kind) as readonly string[];
    // Of a field that is there twice the first counts.
    else if (field === fieldOf(fields, id)) found[id] = valueOf(field, kind);
  }
  const name = form === 'text' && isScalar(node) ? meantText(node) : String(found.name ?? '');
  const ownId = found.id === undefined ? undefined : String(found.id);
  // The same keys in the same order for all items, whatever the order in the file.
  const own: Record<string, unknown> = {};
  for (const id of ownLists) own[id] = found[id] ?? [];
  for (const id of ownValues) if (found[id] !== undefined) own[id] = found[id];
  const item: CanvasItem = {
    block, name, terms, links,
    id: ownId ?? toKebabCase(name),
    ...own as OwnFields,
    ...(ownId !== undefined && { ownId }),
  };
  const written = unclearNumbers(syntax);
  if (written.length > 0) {
    unclear.set(item, new Map(written.map(({ field, text }) => [field.word?.id ?? '', cleanLine(text)] as const).reverse()));
  }
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
  return {
    id,
    items: syntaxes[0] && syntaxes.length === 1 ? itemsOf(syntaxes[0]) : syntaxes.flatMap(itemsOf),
    ...valuesIn(fields, { in: 'block', block: id }, blockListIds, blockValueIds) as Held<typeof blockFields>,
  };
}

/** The canvas that a document means. What cannot be understood is left out; nothing is made up. */
export function canvasOf(document: CanvasDocument): Canvas {
  const { fields, language } = document;
  const blocks = ofBlocks((id) => blockOf(id, document.blocks.filter((block) => block.id === id)));
  return {
    language, blocks,
    ...valuesIn(fields, { in: 'canvas' }, canvasListIds, canvasValueIds) as Held<typeof canvasFields>,
  };
}
