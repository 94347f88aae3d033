import type { BlockId } from '../canvas/structure';
import { languageIds } from '../canvas/languages';
import { keyWord } from '../canvas/words';
import type { CanvasItem } from '../parsing/canvas';
import { itemOf, meantId, scalarsOf } from '../parsing/canvas';
import { parseCanvas } from '../parsing/parse';
import { fieldOf } from '../parsing/spans';
import type { TextChange } from '../parsing/source';
import type { BlockSyntax, CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { isAlias } from '../parsing/yaml';
import { textAfter } from './textChanges';
import { composed } from './composed';
import { freeId } from './freeId';
import type { Move } from './moveItem';
import { moveItem } from './moveItem';
import type { Redirection } from './moveLink';
import { moveLink, ownLinkKey, replaceIds } from './moveLink';
import { renameKey } from './renameKey';
import { setId } from './setId';

/** A link within a block, which is kept under a key of one's own: back to a field, as the two come to stand apart. */
function restoreLink(
  document: CanvasDocument, syntax: ItemSyntax, { from, id, to, newId }: Redirection,
): TextChange[] {
  const keys = languageIds.map((language) => ownLinkKey(language, from));
  const field = syntax.fields.find(({ text, merged }) => !merged && keys.includes(text));
  if (!field || syntax.block === to || fieldOf(syntax.fields, to)) return [];
  const ids = scalarsOf(field).map(meantId);
  if (ids.length === 0 || ids.some((each) => each !== id)) return [];
  const key = keyWord({ in: 'item', block: syntax.block }, to, document.language);
  return [renameKey(document, field, key), ...replaceIds(document, syntax, field, id, newId)];
}

/** What takes the links to an item along; `undefined` if one of them cannot be changed where it stands. */
function redirect(document: CanvasDocument, item: ItemSyntax, redirection: Redirection): TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const other of document.blocks.flatMap(({ items }) => items)) {
    if (other === item) continue;
    const isLinked = itemOf(other)?.links[redirection.from]?.includes(redirection.id) === true;
    // What an alias repeats is changed where it stands.
    if (isLinked && isAlias(other.written) && document.blocks.some(({ items }) =>
      items.some(({ written }) => written === other.node))) continue;
    const own = isLinked ? moveLink(document, other, redirection) : [];
    if (!own) return undefined;
    changes.push(...own);
    if (other.block === redirection.from) changes.push(...restoreLink(document, other, redirection));
  }
  return changes;
}

/** Whether links lead to an item by its id: to the first of those that have it. */
function isLinkTarget({ blocks }: CanvasDocument, item: ItemSyntax, { block, id }: CanvasItem): boolean {
  const items = blocks.filter((each) => each.id === block).flatMap((each) => each.items);
  return items.find((each) => itemOf(each)?.id === id) === item;
}

function touches(one: TextChange, other: TextChange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/**
 * The changes that move an item to a block, as {@link moveItem} does, with the links to it: they lead to it where it is
 * then. An id that another item there has already gets a number. `undefined` where a link or the id cannot be
 * changed without writing something else anew.
 */
export function moveWithLinks(
  document: CanvasDocument, block: BlockSyntax, item: ItemSyntax, to: BlockId, index?: number,
): Move | undefined {
  const known = itemOf(item);
  if (to === block.id || !known || known.id === '') return moveItem(document, block, item, to, index);
  const newId = freeId(document, to, known.id);
  const redirection = { from: block.id, id: known.id, to, newId };
  const links = isLinkTarget(document, item, known) ? redirect(document, item, redirection) : [];
  const ids = newId === known.id ? [] : setId(document, item, newId);
  const move = ids && moveItem(document, block, item, to, index, ids);
  if (!links || !ids || !move) return undefined;
  if (!links.some((change) => move.changes.some((other) => touches(change, other)))) {
    return { changes: [...links, ...move.changes], kept: move.kept };
  }
  // What belongs to the same lines is done in turn.
  const linked = parseCanvas(textAfter(document, links), { defaultLanguage: document.language });
  const there = linked.blocks[document.blocks.indexOf(block)];
  const same = there?.items[block.items.indexOf(item)];
  const sameIds = same && (newId === known.id ? [] : setId(linked, same, newId));
  const then = there && same && sameIds && moveItem(linked, there, same, to, index, sameIds);
  return then && { changes: composed(document.source.length, links, then.changes), kept: then.kept };
}
