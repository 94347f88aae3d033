import type { ItemListId, ItemValueId } from '../canvas/held';
import { isTermFieldId, itemListIds, itemValueIds } from '../canvas/held';
import type { ItemFieldId } from '../canvas/structure';
import type { CanvasItem } from './canvas';

/** What a field of an item with one value says, if it is there: of the field `id`, the id that it gives itself. */
export function valueIn(item: CanvasItem, field: ItemValueId): string | number | undefined {
  return field === 'id' ? item.ownId : item[field];
}

/** What a field of an item with any number of values says. Terms by their canonical ids. */
export function listIn(item: CanvasItem, field: ItemListId): readonly string[] {
  return isTermFieldId(field) ? item.terms[field] ?? [] : item[field];
}

/** What any field of an item that is no link says: no value, one or more. */
export function valuesIn(item: CanvasItem, field: ItemFieldId): readonly (string | number)[] {
  const list = itemListIds.find((id) => id === field);
  if (list) return listIn(item, list);
  const single = itemValueIds.find((id) => id === field);
  const value = single && valueIn(item, single);
  return value === undefined ? [] : [value];
}
