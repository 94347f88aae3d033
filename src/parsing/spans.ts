import type { FieldSyntax, ItemSyntax } from './syntax';
import { isEmpty, span } from './yaml';

/** The field of an item or block with a canonical id. */
export function fieldOf(fields: readonly FieldSyntax[], id: string): FieldSyntax | undefined {
  return fields.find(({ word }) => word?.id === id);
}

/** Where an item's name stands, as offsets in its part: the name, else the key that waits for it, else the item. */
export function nameSpan(item: ItemSyntax): readonly [start: number, end: number] {
  const name = fieldOf(item.fields, 'name');
  if (name?.merged === false) return span(isEmpty(name.value) ? name.key : name.written ?? name.key);
  const first = item.fields.find((field) => !field.merged);
  return first ? span(first.key) : item.span;
}
