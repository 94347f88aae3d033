import type { BlockId } from '../canvas/structure';
import { fieldsOf } from '../canvas/structure';
import { findKey, findTerm } from '../canvas/words';
import { scalarsOf } from '../parsing/canvas';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isScalar, span, textOf } from '../parsing/yaml';
import { keepsAliases } from './aliases';
import { detach } from './detach';
import { insertItem } from './insertItem';
import { takeOut } from './removeItem';

/** An item's way to another place, as changes of the file. */
export interface Move {
  readonly changes: readonly TextChange[];
  /** The keys that the new block does not know, and that were kept as keys of one's own (`x-…`). */
  readonly kept: readonly string[];
}

const own = /^x-/;

/** Whether a field, under a key, says in a block what it said before. */
function isKnown(field: FieldSyntax, key: string, block: BlockId): boolean {
  const scope = { in: 'item', block } as const;
  const word = findKey(scope, key);
  const kind = word && fieldsOf(scope).get(word.id);
  if (!kind) return false;
  if (kind.kind !== 'terms') return true;
  return scalarsOf(field).every((node) => isScalar(node) && findTerm(kind.vocabulary, textOf(node)) !== undefined);
}

function isSameKey(one: string, other: string, block: BlockId): boolean {
  return findKey({ in: 'item', block }, one)?.id === findKey({ in: 'item', block }, other)?.id;
}

/**
 * The keys of an item that have another name in another block: `x-…` for what is unknown there, and back.
 *
 * @param isRestored Whether a key may be a field again, as it was before a move put it aside.
 */
export function adaptKeys(
  document: CanvasDocument, item: ItemSyntax, block: BlockId, isRestored: (key: string) => boolean = () => true,
): { changes: TextChange[]; kept: string[] } {
  const fields = item.fields.filter(({ merged }) => !merged);
  const taken = new Set(fields.map(({ text }) => text));
  const changes: TextChange[] = [];
  const kept: string[] = [];
  for (const field of fields) {
    const bare = field.text.replace(own, '');
    let key = field.text;
    if (field.word && !isKnown(field, key, block)) {
      for (let count = 1; taken.has(key); count++) key = `x-${bare}${count === 1 ? '' : `-${count}`}`;
      kept.push(field.text);
    // What its old block knows under that name was never one of its fields, and is the author's own.
    } else if (bare !== key && isRestored(bare) && isKnown(field, bare, block) && !isKnown(field, bare, item.block)
      && fields.every(({ text }) => !isSameKey(text, bare, block))) {
      key = bare;
    }
    if (key === field.text) continue;
    taken.add(key);
    const [start, end] = locate(document, field.part, span(field.key));
    const written = document.source.text.slice(start, end);
    const quote = /^["']/.exec(written)?.[0] ?? '';
    changes.push({ start, end, text: `${quote}${key}${quote}` });
  }
  return { changes, kept };
}

/**
 * The changes that move an item to a block, at an index among the items there before the move, or after
 * the last. The item's comments go with it. Fields that the new block does not know become `x-` keys, and
 * are fields again when the item comes back. Links to the item are left alone. `undefined` where it cannot
 * be done without writing something else anew; no changes if it is there already.
 *
 * @param changesInside What else to change in the item on the way.
 */
export function moveItem(
  document: CanvasDocument, block: BlockSyntax, item: ItemSyntax, to: BlockId, index?: number,
  changesInside: readonly TextChange[] = [],
): Move | undefined {
  const isHere = to === block.id && document.blocks.find(({ id }) => id === to) === block;
  if (isHere) {
    const position = block.items.indexOf(item);
    const at = Math.min(index ?? block.items.length, block.items.length);
    if (at === position || at === position + 1) return { changes: [], kept: [] };
  }
  const { changes: renames, kept } = to === block.id ? { changes: [], kept: [] } : adaptKeys(document, item, to);
  const detached = detach(document, block, item, [...renames, ...changesInside]);
  const removal = takeOut(document, block, item);
  const arrival = detached && insertItem(document, to, detached, index);
  const changes = removal && arrival && [...removal, ...arrival];
  return changes && keepsAliases(document, changes) ? { changes, kept } : undefined;
}
