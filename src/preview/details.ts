import { languageOf } from '../canvas/languages';
import type { BlockId, VocabularyId } from '../canvas/structure';
import { blockIds, fieldsOf, isBlockId, isItemFieldId } from '../canvas/structure';
import { keyText, termsOf, termText } from '../canvas/words';
import type { SettableField } from '../edit/setField';
import { canvasOf, itemOf } from '../parsing/canvas';
import { valuesIn } from '../parsing/itemValues';
import type { CanvasDocument } from '../parsing/syntax';
import { itemWithKey } from './keys';

/** An option of a choice. */
export interface Option {
  /** A term's canonical id, or an item's id. */
  readonly value: string;
  readonly label: string;
  readonly doc: string;
  readonly chosen: boolean;
}

/** A field of an item that is set by choosing from options. */
export interface Choice {
  readonly field: SettableField;
  readonly kind: 'terms' | 'links' | 'color';
  readonly label: string;
  readonly many: boolean;
  readonly options: readonly Option[];
}

/** All that can be chosen for an item, in the language of the file. */
export interface ItemDetails {
  readonly key: string;
  readonly name: string;
  readonly choices: readonly Choice[];
}

function termOptions(document: CanvasDocument, vocabulary: VocabularyId, chosen: readonly string[]): Option[] {
  const known = termsOf(vocabulary).map((value): Option => {
    const text = termText(vocabulary, value, document.language);
    return { value, label: text?.label ?? value, doc: text?.doc ?? '', chosen: chosen.includes(value) };
  });
  // Unknown terms stay among the options, so that choosing another does not drop them.
  const own = chosen.filter((value) => !known.some((option) => option.value === value));
  return [...known, ...own.map((value) => ({ value, label: value, doc: '', chosen: true }))];
}

function linkOptions(document: CanvasDocument, block: BlockId, chosen: readonly string[]): Option[] {
  const options = new Map<string, Option>();
  for (const { id, name } of canvasOf(document).blocks[block].items) {
    if (id === '' || options.has(id)) continue;
    options.set(id, { value: id, label: name === '' ? id : name, doc: '', chosen: chosen.includes(id) });
  }
  for (const id of chosen) if (!options.has(id)) options.set(id, { value: id, label: id, doc: '', chosen: true });
  return [...options.values()];
}

/** The choices of an item, with what is chosen; `undefined` if there is no such item. */
export function itemDetails(document: CanvasDocument, key: string): ItemDetails | undefined {
  const syntax = itemWithKey(document, key);
  const item = syntax && itemOf(syntax);
  if (!item) return undefined;
  const scope = { in: 'item', block: item.block } as const;
  const terms: Choice[] = [];
  const links: Choice[] = [];
  for (const [id, kind] of fieldsOf(scope)) {
    const { label } = keyText(scope, id, document.language);
    if (kind.kind === 'terms' && isItemFieldId(id)) {
      const options = termOptions(document, kind.vocabulary, valuesIn(item, id).map(String));
      terms.push({ field: id, kind: id === 'color' ? 'color' : 'terms', label, many: kind.many, options });
    } else if (kind.kind === 'links' && isBlockId(id)) {
      const options = linkOptions(document, id, item.links[id] ?? []);
      if (options.length > 0) links.push({ field: id, kind: 'links', label, many: true, options });
    }
  }
  const order = (choice: Choice): number => blockIds.findIndex((block) => block === choice.field);
  const name = item.name === '' ? languageOf(document.language).phrases.unnamedItem : item.name;
  return { key, name, choices: [...terms, ...links.sort((a, b) => order(a) - order(b))] };
}
