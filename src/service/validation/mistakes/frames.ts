import type { LanguageId } from '../../../canvas/languages';
import type { BlockId, Scope } from '../../../canvas/structure';
import { fieldsOf, isBlockId } from '../../../canvas/structure';
import { findKey } from '../../../canvas/words';

/** A list or a mapping that a line is in. */
export interface Frame {
  readonly kind: 'list' | 'mapping';
  /** Where its dashes or keys stand, counted from 0, as they should. */
  readonly column: number;
  /** The mapping, if the format knows it. */
  readonly scope?: Scope | undefined;
  /** The block whose items the list holds, if it does. */
  readonly items?: BlockId | undefined;
  /** Whether its last entry has no value yet, so that what is below may be that. */
  isOpen: boolean;
  /** The canonical id of its last key. */
  key?: string | undefined;
  /** What the last entry of the list is, if that is a text: as offsets. */
  text?: readonly [start: number, end: number] | undefined;
  /** Whether a key for the name was among its keys. */
  hasName?: boolean;
}

/** What stands below the last entry of a list or mapping. */
export function frameBelow(above: Frame, kind: Frame['kind'], column: number): Frame {
  const frame = { kind, column, isOpen: false };
  if (above.kind === 'list') {
    return above.items && kind === 'mapping' ? { ...frame, scope: { in: 'item', block: above.items } } : frame;
  }
  const { scope, key } = above;
  if (scope?.in === 'canvas' && key !== undefined && isBlockId(key)) {
    return kind === 'list' ? { ...frame, items: key } : { ...frame, scope: { in: 'block', block: key } };
  }
  if (scope?.in === 'block' && key === 'items' && kind === 'list') return { ...frame, items: scope.block };
  return frame;
}

/** What keys there are in the items of a list, if it is one of a block's. */
export function itemScope({ items }: Frame): Extract<Scope, { in: 'item' }> | undefined {
  return items && { in: 'item', block: items };
}

/** Whether a key is the one for a name, in whatever language. */
export function isNameKey(scope: Scope | undefined, key: string): boolean {
  return scope !== undefined && findKey(scope, key)?.id === 'name';
}

/** Whether a key is one of a mapping, in whatever language; any is, where the format knows none. */
export function knows(scope: Scope | undefined, key: string): boolean {
  return scope === undefined || findKey(scope, key) !== undefined;
}

/** The language of a key for the colour of an item, if it is one. */
export function languageOfColor(scope: Scope | undefined, key: string): LanguageId | undefined {
  const word = scope && findKey(scope, key);
  const kind = word && fieldsOf(scope).get(word.id);
  return kind?.kind === 'terms' && kind.vocabulary === 'color' ? word?.languages[0] : undefined;
}

/** Whether the value of a key is a text. */
export function holdsText(scope: Scope | undefined, key: string): boolean {
  const word = scope && findKey(scope, key);
  const kind = word && fieldsOf(scope).get(word.id);
  return kind?.kind === 'text' || kind?.kind === 'markdown' || kind?.kind === 'texts'
    || (kind?.kind === 'terms' && kind.vocabulary === 'color');
}

/** Whether the value of a key, by its id, may be a list of texts, terms or links. */
export function holdsList(scope: Scope | undefined, id: string | undefined): boolean {
  const kind = scope && id !== undefined ? [...fieldsOf(scope)].find(([field]) => field === id)?.[1] : undefined;
  return kind?.kind === 'texts' || kind?.kind === 'links' || (kind?.kind === 'terms' && kind.many);
}

/** Whether the value of a key is a number. */
export function holdsNumber(scope: Scope | undefined, key: string): boolean {
  const word = scope && findKey(scope, key);
  return word !== undefined && scope !== undefined && fieldsOf(scope).get(word.id)?.kind === 'number';
}
