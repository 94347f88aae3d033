import { itemOf } from '../parsing/canvas';
import { fieldOf } from '../parsing/spans';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import { isScalar, span } from '../parsing/yaml';
import { addId } from './addId';
import { replaceScalar } from './scalar';
import { isFlow } from './style';

/**
 * The changes that give an item another id, whether it has one of its own or its name implies it. An id that is merged
 * in (`<<`) belongs to another item, so this one gets an id of its own.
 *
 * @returns `undefined` where the item would have to be written anew.
 */
export function setId(document: CanvasDocument, item: ItemSyntax, id: string): TextChange[] | undefined {
  const field = fieldOf(item.fields, 'id');
  if (itemOf(item)?.ownId === undefined || field?.merged !== false) return addId(document, item, id);
  const { written } = field;
  if (!isScalar(written)) return undefined;
  const place = locate(document, field.part, span(written));
  return [replaceScalar(document.source, written, place, id, isFlow(document, item))];
}
