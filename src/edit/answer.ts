import type { BlockId } from '../canvas/structure';
import { fieldsOf, isBlockId } from '../canvas/structure';
import { composed } from '../canvas/letters';
import { keyWord, termWord } from '../canvas/words';
import type { TermFieldId } from '../canvas/held';
import { itemOf } from '../parsing/canvas';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { newItem } from './detach';
import { insertItem } from './insertItem';
import { setField } from './setField';
import { setFocus } from './setFocus';

/** What an answer says of an item: terms by their canonical ids, or links by the ids of items. */
export interface Said {
  readonly field: TermFieldId | BlockId;
  readonly values: readonly string[];
}

/**
 * What an answer to a guiding question does to the canvas. `item`: it names an item, which is added unless
 * the block has it already. `items`: it says something more of items that are there. `focus`: what drives
 * the costs.
 */
export type Answer =
  | { readonly kind: 'item'; readonly block: BlockId; readonly name: string; readonly says?: Said }
  | { readonly kind: 'items'; readonly items: readonly ItemSyntax[]; readonly says: Said }
  | { readonly kind: 'focus'; readonly term: string };

/** What makes two names the same to their readers. */
function readName(name: string): string {
  return composed(name).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The item of a block that goes by a name; `undefined` if there is none. */
export function itemNamed({ blocks }: CanvasDocument, block: BlockId, name: string): ItemSyntax | undefined {
  const wanted = readName(name);
  return blocks.filter(({ id }) => id === block).flatMap(({ items }) => items)
    .find((syntax) => wanted !== '' && readName(itemOf(syntax)?.name ?? '') === wanted);
}

/** What an item says, with more after it. */
function addedTo(document: CanvasDocument, syntax: ItemSyntax, { field, values }: Said): TextChange[] | undefined {
  const item = itemOf(syntax);
  const there = (isBlockId(field) ? item?.links[field] : item?.terms[field]) ?? [];
  return values.every((value) => there.includes(value)) ? [] : setField(document, syntax, field, [...there, ...values]);
}

function added(document: CanvasDocument, block: BlockId, name: string, says?: Said): TextChange[] | undefined {
  const { language } = document;
  const scope = { in: 'item', block } as const;
  if (!says || says.values.length === 0) return insertItem(document, block, newItem(name));
  const kind = fieldsOf(scope).get(says.field);
  const words = kind?.kind === 'terms'
    ? says.values.map((term) => termWord(kind.vocabulary, term, language))
    : says.values;
  return insertItem(document, block, newItem(name, keyWord(scope, 'name', language), [
    [keyWord(scope, says.field, language), words],
  ]));
}

/**
 * The changes that write an answer into a canvas, as an item or a field of one; none if it says so already.
 * `undefined` where the file leaves no place for it, as in a list that is shared through an anchor.
 */
export function answerChanges(document: CanvasDocument, answer: Answer): TextChange[] | undefined {
  switch (answer.kind) {
    case 'focus': return setFocus(document, answer.term);
    case 'items': {
      const changes = answer.items.map((item) => addedTo(document, item, answer.says));
      return changes.includes(undefined) ? undefined : changes.flatMap((each) => each ?? []);
    }
    case 'item': {
      const { block, name, says } = answer;
      const there = itemNamed(document, block, name);
      if (there) return says ? addedTo(document, there, says) : [];
      return added(document, block, name, says);
    }
  }
}
