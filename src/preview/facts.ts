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
 * How fields are presented. Those with a special presentation are listed here; any other is shown as a term, like those
 * of the block's own vocabulary, or as a fact: its label and value.
 */

/** `own`: has a special presentation, maybe together with another field. `never`: not shown on the canvas. */
type Presentation = 'own' | 'never';

export const canvasPresentation: Readonly<Partial<Record<CanvasFieldId, Presentation>>> = {
  title: 'own', description: 'own', authors: 'own', date: 'own', version: 'own', currency: 'own', tags: 'own',
  // Shown implicitly: it is the language of all labels.
  language: 'own',
  // About the file.
  bmc: 'never',
};

export const blockPresentation: Readonly<Partial<Record<BlockFieldId, Presentation>>> = {
  focus: 'own', note: 'own', items: 'own',
};

export const itemPresentation: Readonly<Partial<Record<ItemFieldId, Presentation>>> = {
  name: 'own', amount: 'own', per: 'own', status: 'own', color: 'own', tags: 'own', note: 'own',
  // Only for links, which show the name of their target.
  id: 'never',
};

/** Formats an ISO date in a language; text that is not a date stays as it is. */
export function dayText(date: string, language: LanguageId): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  // `Date` would roll an invalid 31st over to the next month.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

function valueText(scope: Scope, field: KeyId, value: string | number, language: LanguageId): string {
  const kind = fieldsOf(scope).get(field);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (kind?.kind === 'terms') return termText(kind.vocabulary, value, language)?.label ?? value;
  return kind?.kind === 'date' ? dayText(value, language) : value;
}

/** A field as `label: value`, as a list of one; empty if it has no value. */
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

/** The terms of an item that are shown as badges, by field. */
export function termsShown(item: CanvasItem): readonly (readonly [ItemFieldId, readonly string[]])[] {
  return termFields.map((id) => [id, valuesIn(item, id).map(String)] as const);
}

/** The facts of an item: its fields without a special presentation, in a language. */
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

/** The facts of a block: its fields without a special presentation. */
export function blockFacts(block: CanvasBlock, language: LanguageId): string[] {
  return factsOfBlocks.flatMap((id) => fact({ in: 'block', block: block.id }, id, [block[id] ?? []].flat(), language));
}

const factsOfCanvas: readonly (CanvasListId | CanvasValueId)[] =
  [...canvasValueIds, ...canvasListIds].filter((id) => !canvasPresentation[id]);

/** The facts of a canvas: its top-level fields without a special presentation. */
export function canvasFacts(canvas: Canvas): string[] {
  return factsOfCanvas.flatMap((id) => fact({ in: 'canvas' }, id, [canvas[id] ?? []].flat(), canvas.language));
}
