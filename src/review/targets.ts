import type { BlockId } from '../canvas/structure';
import { isBlockId } from '../canvas/structure';
import { canvasOf, itemOf } from '../parsing/canvas';
import type { CanvasDocument } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { span } from '../parsing/yaml';
import { itemKeys, itemWithKey } from '../preview/keys';
import { matchItems } from '../diff/match';

/** Which of the two canvases. */
export type Side = 'before' | 'after';

/** The target of a change of an item, as a string: the side that its key is from, and the key. */
export function targetOf(side: Side, key: string | undefined): string {
  return `${side}:${key ?? ''}`;
}

/** The target of a change of a block's own fields. */
export function targetOfBlock(block: BlockId): string {
  return `block:${block}`;
}

/** The target of a change of the canvas's own fields. */
export const canvasTarget = 'canvas:';

/** Maps an item's key on one side to its key on the other; `undefined` if it is not there. */
function counterpart(from: Side, key: string, documents: Readonly<Record<Side, CanvasDocument>>): string | undefined {
  const [before, after] = [canvasOf(documents.before), canvasOf(documents.after)];
  const syntax = itemWithKey(documents[from], key);
  const item = syntax && itemOf(syntax);
  if (!item) return undefined;
  const pair = matchItems(before, after).pairs.find(([one, other]) => (from === 'before' ? one : other).item === item);
  const found = pair?.[from === 'before' ? 1 : 0];
  if (!found) return undefined;
  const { items } = (from === 'before' ? after : before).blocks[found.item.block];
  return itemKeys(items)[found.index];
}

/**
 * The range of a target in the text of a side, as offsets: of an item its text, of a block its key, of the canvas its
 * start. `undefined` if the target is not on that side.
 */
export function placeOf(
  target: string, side: Side, documents: Readonly<Record<Side, CanvasDocument>>,
): readonly [start: number, end: number] | undefined {
  const [kind = '', ...rest] = target.split(':');
  const key = rest.join(':');
  const document = documents[side];
  if (kind === 'canvas') return [0, 0];
  if (kind === 'block') {
    const field = isBlockId(key) ? document.blocks.find(({ id }) => id === key)?.field : undefined;
    return field && locate(document, field.part, span(field.key));
  }
  if (kind !== 'before' && kind !== 'after') return undefined;
  const own = kind === side ? key : counterpart(kind, key, documents);
  const item = own === undefined ? undefined : itemWithKey(document, own);
  if (!item) return undefined;
  const [from, to] = locate(document, item.part, item.span);
  return [from, from + document.source.text.slice(from, to).trimEnd().length];
}
