import type { Diagnostic } from 'vscode-languageserver-types';
import { languageOf } from '../../canvas/languages';
import type { WrittenNumber } from '../../canvas/numbers/read';
import { readNumber } from '../../canvas/numbers/read';
import { addCanvasField } from '../../edit/addCanvasField';
import { commentBehind } from '../../edit/commentBehind';
import { freeKey, renameKey } from '../../edit/renameKey';
import type { UnclearNumber } from '../../parsing/amounts';
import { unclearNumbers } from '../../parsing/amounts';
import { textValue } from '../../parsing/canvas';
import { fieldOf } from '../../parsing/spans';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import { span } from '../../parsing/yaml';
import { actionFor } from './fileAction';
import type { Fixer } from './fixer';

interface NumberAt {
  readonly item: ItemSyntax;
  readonly number: UnclearNumber;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

function placeOf(document: CanvasDocument, { range }: Diagnostic): NumberAt | undefined {
  const at = document.source.offsetAt(range.start);
  for (const item of document.blocks.flatMap(({ items }) => items)) {
    const [from, to] = locate(document, item.part, item.span);
    if (at < from || at > to) continue;
    for (const number of unclearNumbers(item)) {
      const [start, end] = locate(document, item.part, [span(number.first)[0], span(number.last)[1]]);
      if (start === at) return { item, number, start, end: start + document.source.slice(start, end).trimEnd().length };
    }
  }
  return undefined;
}

/** The changes after which the canvas says the currency that stands with a number; `undefined` if it has another. */
function sayCurrency(document: CanvasDocument, currency: string | undefined): TextChange[] | undefined {
  if (currency === undefined) return [];
  const field = fieldOf(document.fields, 'currency');
  if (!field) return addCanvasField(document, 'currency', currency);
  return textValue(field) === currency ? [] : undefined;
}

/** The changes that write a number as the format has it. What it does not say any more stays beside it as a comment. */
function writeNumber(
  document: CanvasDocument, { start, end }: NumberAt, read: WrittenNumber, reading: string,
): TextChange[] | undefined {
  const change = { start, end, text: reading };
  const currency = read.saysMore ? undefined : sayCurrency(document, read.currency);
  if (currency) return [change, ...currency];
  const written = document.source.slice(start, end).replace(/\s+/g, ' ');
  const comment = commentBehind(document, end, written);
  return comment && [change, comment];
}

/**
 * Writes a number as YAML has it, in each way in which it can be read: first as people of the file's language read it.
 * A share becomes a field of one's own, as no amount says it.
 */
export const fixNumber: Fixer = (document, { diagnostic }, l10n) => {
  const place = placeOf(document, diagnostic);
  const read = place && readNumber(place.number.text, languageOf(document.language).decimalSign);
  if (!place || !read) return [];
  if (read.kind === 'percentage') {
    const { field } = place.number;
    const key = freeKey(place.item, `x-${field.text}`);
    return actionFor(document, l10n('Keep it as `{0}`', key), 'quickfix', [renameKey(document, field, key)], [diagnostic], true);
  }
  return read.readings.flatMap((reading, index) => actionFor(
    document, l10n('Change to `{0}`', reading), 'quickfix', writeNumber(document, place, read, reading), [diagnostic], index === 0));
};
