import type { BlockListId, BlockValueId, CanvasListId, CanvasValueId } from '../canvas/held';
import { blockListIds, blockValueIds, canvasListIds, canvasValueIds, itemListIds, itemValueIds } from '../canvas/held';
import type { LanguageId } from '../canvas/languages';
import type { BlockFieldId, CanvasFieldId, ItemFieldId, KeyId, Scope } from '../canvas/structure';
import { fieldsOf, itemFieldIds, itemFields } from '../canvas/structure';
import { keyText, termText } from '../canvas/words';
import { markedAmount } from '../parsing/amounts';
import type { Canvas, CanvasBlock, CanvasItem } from '../parsing/canvas';
import { unclearValue } from '../parsing/canvas';
import { listIn, valueIn, valuesIn } from '../parsing/itemValues';

/*
 * How fields are shown. Those with a way of their own are named here; any other is a term like those of the block's own
 * vocabulary, or a fact: its label and what it says.
 */

/** `own`: shown in a way of its own, maybe together with another field. `never`: the canvas does not show it. */
type Presentation = 'own' | 'never';

export const canvasPresentation: Readonly<Partial<Record<CanvasFieldId, Presentation>>> = {
  title: 'own', description: 'own', authors: 'own', date: 'own', version: 'own', currency: 'own', tags: 'own',
  // All words are shown in it.
  language: 'own',
  // About the file.
  bmc: 'never',
};

export const blockPresentation: Readonly<Partial<Record<BlockFieldId, Presentation>>> = {
  focus: 'own', note: 'own', items: 'own',
};

export const itemPresentation: Readonly<Partial<Record<ItemFieldId, Presentation>>> = {
  name: 'own', amount: 'own', per: 'own', status: 'own', color: 'own', tags: 'own', note: 'own',
  // For links alone, which show the name of what they lead to.
  id: 'never',
};

/** An ISO date as people write it; text that is no date stays as it is. */
export function dayText(date: string, language: LanguageId): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  // A 31st that there is not would be the 1st of the month after.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

function valueText(scope: Scope, field: KeyId, value: string | number, language: LanguageId): string {
  const kind = fieldsOf(scope).get(field);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (kind?.kind === 'terms') return termText(kind.vocabulary, value, language)?.label ?? value;
  return kind?.kind === 'date' ? dayText(value, language) : value;
}

/** A field by its label with what it says, as a list of one; none for one that says nothing. */
function fact(scope: Scope, field: KeyId, values: readonly (string | number)[], language: LanguageId): string[] {
  if (values.length === 0) return [];
  const texts = values.map((value) => valueText(scope, field, value, language));
  return [`${keyText(scope, field, language).label}: ${texts.join(', ')}`];
}

function some(value: string | number | undefined): readonly (string | number)[] {
  return value === undefined ? [] : [value];
}

const isTerm = (id: ItemFieldId): boolean => itemFields[id].kind === 'terms';
const itemFactLists = itemListIds.filter((id) => !itemPresentation[id] && !isTerm(id));
const itemFactValues = itemValueIds.filter((id) => !itemPresentation[id] && !isTerm(id));
const termFields = itemFieldIds.filter((id) => !itemPresentation[id] && isTerm(id));

/** The terms of an item that are shown like those of its block's own vocabularies, by their fields. */
export function termsShown(item: CanvasItem): readonly (readonly [ItemFieldId, readonly string[]])[] {
  return termFields.map((id) => [id, valuesIn(item, id).map(String)] as const);
}

/** What an item says in fields that have no way of their own to be shown, in a language. */
export function itemFacts(item: CanvasItem, language: LanguageId): string[] {
  const scope: Scope = { in: 'item', block: item.block };
  return [
    ...itemFactValues.flatMap((id) => {
      const written = unclearValue(item, id);
      return fact(scope, id, some(written === undefined ? valueIn(item, id) : markedAmount(written)), language);
    }),
    ...itemFactLists.flatMap((id) => fact(scope, id, listIn(item, id), language)),
  ];
}

const factsOfBlocks: readonly (BlockListId | BlockValueId)[] =
  [...blockValueIds, ...blockListIds].filter((id) => !blockPresentation[id]);

/** What a block says in fields that have no way of their own to be shown. */
export function blockFacts(block: CanvasBlock, language: LanguageId): string[] {
  return factsOfBlocks.flatMap((id) => fact({ in: 'block', block: block.id }, id, [block[id] ?? []].flat(), language));
}

const factsOfCanvas: readonly (CanvasListId | CanvasValueId)[] =
  [...canvasValueIds, ...canvasListIds].filter((id) => !canvasPresentation[id]);

/** What a canvas says in fields at the top that have no way of their own to be shown. */
export function canvasFacts(canvas: Canvas): string[] {
  return factsOfCanvas.flatMap((id) => fact({ in: 'canvas' }, id, [canvas[id] ?? []].flat(), canvas.language));
}
