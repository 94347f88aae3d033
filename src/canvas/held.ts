import type { ItemFieldId, ValueKind } from './structure';
import { blockFields, canvasFields, itemFields } from './structure';

/**
 * How a canvas holds what a field says, and so how it is compared, merged and told: one `text` or `number`, or a `list`
 * of texts. `apart` is what has a place of its own, such as the items of a block.
 */
type Holding = 'text' | 'number' | 'list' | 'apart';

const holdings = {
  text: 'text', markdown: 'text', date: 'text', version: 'text', currency: 'text', id: 'text',
  number: 'number', texts: 'list',
  formatVersion: 'apart', language: 'apart', items: 'apart', block: 'apart', links: 'apart',
} as const satisfies Readonly<Record<Exclude<ValueKind['kind'], 'terms'>, Holding>>;

type HoldingOf<Field> = Field extends { kind: 'terms'; many: infer Many } ? Many extends true ? 'list' : 'text'
  : Field extends { kind: infer Kind extends keyof typeof holdings } ? (typeof holdings)[Kind] : never;

/** A set of fields, by their ids. */
type Fields = Readonly<Record<string, { readonly kind: ValueKind['kind']; readonly many?: boolean }>>;

/** The fields of a set that are held in one of some ways. */
type HeldIds<Of extends Fields, Ways extends Holding> = keyof {
  [Id in keyof Of as HoldingOf<Of[Id]> extends Ways ? Id : never]: Id
} & keyof Of & string;

/** What the fields of a set say, by their ids: one value, if it is there, or any number of them. Terms by their ids. */
export type Held<Of extends Fields> =
  & Readonly<Partial<Record<HeldIds<Of, 'text'>, string>>>
  & Readonly<Partial<Record<HeldIds<Of, 'number'>, number>>>
  & Readonly<Record<HeldIds<Of, 'list'>, readonly string[]>>;

/** How what a field says is held. */
function holdingOf(field: { readonly kind: ValueKind['kind']; readonly many?: boolean }): Holding {
  return field.kind === 'terms' ? field.many === true ? 'list' : 'text' : holdings[field.kind];
}

/** The fields of a set that are held in one of some ways, in canonical order. */
function idsHeld<Of extends Fields, Ways extends Holding>(
  fields: Of, ways: readonly Ways[],
): readonly HeldIds<Of, Ways>[] {
  const held = Object.entries(fields).filter(([, field]) => ways.some((way) => way === holdingOf(field)));
  return held.map(([id]) => id as HeldIds<Of, Ways>);
}

/** The fields at the top with one value, and those with a list of them; each in canonical order. */
export const canvasValueIds = idsHeld(canvasFields, ['text', 'number']);
export const canvasListIds = idsHeld(canvasFields, ['list']);
/** The same of the own fields of blocks. */
export const blockValueIds = idsHeld(blockFields, ['text', 'number']);
export const blockListIds = idsHeld(blockFields, ['list']);
/** The same of the fields of items. */
export const itemValueIds = idsHeld(itemFields, ['text', 'number']);
export const itemListIds = idsHeld(itemFields, ['list']);

export type CanvasValueId = (typeof canvasValueIds)[number];
export type CanvasListId = (typeof canvasListIds)[number];
export type BlockValueId = (typeof blockValueIds)[number];
export type BlockListId = (typeof blockListIds)[number];
export type ItemValueId = (typeof itemValueIds)[number];
export type ItemListId = (typeof itemListIds)[number];

/** The fields of an item that hold any number of terms. */
export type TermFieldId = {
  [Id in ItemFieldId]: (typeof itemFields)[Id] extends { kind: 'terms'; many: true } ? Id : never
}[ItemFieldId];

/** Whether a string is the id of a field of items that holds any number of terms. */
export function isTermFieldId(id: string): id is TermFieldId {
  const field = Object.hasOwn(itemFields, id) ? itemFields[id as ItemFieldId] : undefined;
  return field?.kind === 'terms' && field.many;
}
