import { toKebabCase } from '../canvas/kebab';
import { languageOf } from '../canvas/languages';
import type { BlockId } from '../canvas/structure';
import { addId } from '../edit/addId';
import type { Said } from '../edit/answer';
import { answerChanges, itemNamed } from '../edit/answer';
import { newItem } from '../edit/detach';
import { insertItem } from '../edit/insertItem';
import { moveWithLinks } from '../edit/moveWithLinks';
import { removeItem } from '../edit/removeItem';
import type { SettableField } from '../edit/setField';
import { setField } from '../edit/setField';
import { setFocus } from '../edit/setFocus';
import { setName } from '../edit/setName';
import { itemOf } from '../parsing/canvas';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { itemWithKey } from './keys';

/** What a gesture means, as a change of the canvas. Items are identified by key. */
export type Intent =
  /** Moves an item before another of a block, or to its end. */
  | { readonly do: 'move'; readonly key: string; readonly block: BlockId; readonly before: string | null }
  | { readonly do: 'add'; readonly block: BlockId; readonly name: string }
  /** Answers a guiding question: with an item, added unless it exists, and an additional field. */
  | { readonly do: 'answer'; readonly block: BlockId; readonly name: string; readonly says?: Said }
  /** Says what drives the costs. */
  | { readonly do: 'focus'; readonly term: string }
  | { readonly do: 'rename'; readonly key: string; readonly name: string }
  | { readonly do: 'remove'; readonly key: string }
  /** Sets the values of a field, terms by canonical id; without values, removes the field. */
  | { readonly do: 'set'; readonly key: string; readonly field: SettableField; readonly values: readonly string[] };

/** The text edits of an intent, and what to report about it. */
export interface Outcome {
  readonly changes: readonly TextChange[];
  /** The name of the item that it is about. */
  readonly name: string;
  /** The item's new place, or its old one if it was deleted: its block, and its index. */
  readonly block: BlockId;
  readonly index: number;
  /** Keys that are not valid in the new block, kept as extension keys (`x-…`). */
  readonly kept: readonly string[];
}

interface ItemAt {
  readonly block: BlockSyntax;
  readonly item: ItemSyntax;
}

function placeOf(document: CanvasDocument, key: string): ItemAt | undefined {
  const item = itemWithKey(document, key);
  const block = item && document.blocks.find(({ items }) => items.includes(item));
  return item && block && { item, block };
}

function isLinkedTo(document: CanvasDocument, block: BlockId, id: string): boolean {
  return document.blocks.some(({ items }) => items.some((each) => itemOf(each)?.links[block]?.includes(id) === true));
}

/** Changes only the name: an item with backlinks keeps its id, so that no link breaks. */
function rename(document: CanvasDocument, { item }: ItemAt, text: string): TextChange[] | undefined {
  const name = text.trim().replace(/\s+/g, ' ');
  const known = itemOf(item);
  const changes = name === '' || !known ? undefined : setName(document, item, name);
  if (!changes || !known) return undefined;
  const isImplied = known.ownId === undefined && known.id !== '' && toKebabCase(name) !== known.id;
  if (!isImplied || !isLinkedTo(document, known.block, known.id)) return changes;
  const id = addId(document, item, known.id);
  return id && [...id, ...changes];
}

function move(
  document: CanvasDocument, { block, item }: ItemAt, to: BlockId, before: string | null,
): Outcome | undefined {
  const list = document.blocks.find(({ id }) => id === to)?.items ?? [];
  const target = before === null ? undefined : itemWithKey(document, before);
  const index = before === null ? undefined : list.findIndex((each) => each === target);
  if (index === -1) return undefined;
  const moved = moveWithLinks(document, block, item, to, index);
  const end = index ?? list.length;
  const from = to === block.id ? block.items.indexOf(item) : Infinity;
  return moved && { ...moved, name: itemOf(item)?.name ?? '', block: to, index: end > from ? end - 1 : end };
}

function answer(document: CanvasDocument, block: BlockId, name: string, says: Said | undefined): Outcome | undefined {
  const changes = name.trim() === ''
    ? undefined : answerChanges(document, { kind: 'item', block, name, ...(says && { says }) });
  const items = document.blocks.find(({ id }) => id === block)?.items ?? [];
  const there = itemNamed(document, block, name);
  return changes && { changes, name: name.trim(), block, index: there ? items.indexOf(there) : items.length, kept: [] };
}

/**
 * The edits of an intent, which touch only the item's own lines. `undefined` if the item does not exist (any longer),
 * or the file has no place for the edit, as in a list shared through an anchor.
 */
export function outcomeOf(document: CanvasDocument, intent: Intent): Outcome | undefined {
  if (intent.do === 'add') {
    const { block, name } = intent;
    const changes = name.trim() === '' ? undefined : insertItem(document, block, newItem(name));
    const index = document.blocks.find(({ id }) => id === block)?.items.length ?? 0;
    return changes && { changes, name: name.trim(), block, index, kept: [] };
  }
  if (intent.do === 'answer') return answer(document, intent.block, intent.name, intent.says);
  if (intent.do === 'focus') {
    const changes = setFocus(document, intent.term);
    return changes && { changes, name: '', block: 'cost_structure', index: 0, kept: [] };
  }
  const place = placeOf(document, intent.key);
  if (!place) return undefined;
  const outcome = (changes: TextChange[] | undefined, name = itemOf(place.item)?.name ?? ''): Outcome | undefined =>
    changes && { changes, name, block: place.block.id, index: place.block.items.indexOf(place.item), kept: [] };
  switch (intent.do) {
    case 'move': return move(document, place, intent.block, intent.before);
    case 'rename': return outcome(rename(document, place, intent.name), intent.name.trim());
    case 'remove': return outcome(removeItem(document, place.block, place.item));
    case 'set': return outcome(setField(document, place.item, intent.field, intent.values));
  }
}

/** The heading of a block, in the language of the file. */
export function headingOf({ language }: CanvasDocument, block: BlockId): string {
  return languageOf(language).blocks[block].heading;
}
