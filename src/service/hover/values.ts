import type { LanguageId } from '../../canvas/languages';
import { isLanguageId, languageOf } from '../../canvas/languages';
import { formatMoney, timesAYear } from '../../canvas/money';
import type { ValueKind } from '../../canvas/structure';
import { termDoc } from '../../canvas/valueSchema';
import { findTerm } from '../../canvas/words';
import type { Found } from '../../parsing/at';
import type { CanvasItem } from '../../parsing/canvas';
import { itemOf, textValue } from '../../parsing/canvas';
import { fieldOf } from '../../parsing/spans';
import type { CanvasDocument } from '../../parsing/syntax';
import { fillIn } from '../../l10n/l10n';
import { linkedItemLines, linkLines } from './items';
import { unknownTermLines } from './unknown';

/** The name of a currency; nothing for a code that there is none of. */
function currencyLines(code: string, language: LanguageId): string[] {
  const name = /^[A-Z]{3}$/.test(code) ? new Intl.DisplayNames(language, { type: 'currency' }).of(code) : code;
  return name === undefined || name === code ? [] : [`**${code}** ${name}`];
}

/** A day with its weekday, or a month, as people of a language write it; nothing for a date that there is not. */
function dateLines(text: string, language: LanguageId): string[] {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? '1'));
  const isThere = year !== '' && date.getUTCMonth() === Number(month) - 1;
  if (!isThere) return [];
  const form = day === undefined ? { year: 'numeric', month: 'long' } as const : { dateStyle: 'full' } as const;
  return [`**${new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(date)}**`];
}

/** What an amount comes to in a year; of one that comes once, that it does. */
function amountLines({ fields, language }: CanvasDocument, { amount, per = 'year' }: CanvasItem): string[] {
  if (amount === undefined) return [];
  const { phrases } = languageOf(language);
  const currency = textValue(fieldOf(fields, 'currency'));
  const money = (value: number): string => formatMoney(value, currency, language);
  const times = timesAYear[per];
  if (per === 'once') return [`**${fillIn(phrases.once, [money(amount)])}**`];
  if (times === undefined) return [`**${money(amount)}**`];
  const sum = times === 1 ? '' : `\n\n${times} × ${money(amount)}`;
  return [`**${fillIn(phrases.perYear, [money(times * amount)])}**${sum}`];
}

/** What there is to say of a value, or an element of a list, by the kind of its field; in Markdown. */
export function valueLines(document: CanvasDocument, found: Found, kind: ValueKind, text: string): string[] {
  const { language } = document;
  const item = found.item && itemOf(found.item);
  switch (kind.kind) {
    case 'terms': {
      const term = findTerm(kind.vocabulary, text);
      if (term) return [termDoc(kind.vocabulary, term.id, language)];
      return text === '' ? [] : unknownTermLines(kind.vocabulary, text, language);
    }
    case 'links': return text === '' ? [] : linkLines(document, kind.block, text);
    case 'language': return isLanguageId(text) ? [languageOf(text).name] : [];
    case 'currency': return currencyLines(text, language);
    case 'date': return dateLines(text, language);
    case 'number': return item && found.field?.word?.id === 'amount' ? amountLines(document, item) : [];
    case 'id':
    case 'text': {
      // What an item goes by; an item that is a text alone is its name.
      const id = found.field?.word?.id ?? 'name';
      return item && (id === 'name' || id === 'id') ? linkedItemLines(document, item) : [];
    }
    default: return [];
  }
}
