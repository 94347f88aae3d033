import type { LanguageId } from './languages';

/** How many times a year an amount comes; an amount that does not say so is one for each year. */
export const timesAYear: Readonly<Record<string, number>> = { month: 12, year: 1 };

const formats = new Map<string, Intl.NumberFormat>();

/** An amount of money as people of a language write it; a currency that there is not stays a code. */
export function formatMoney(amount: number, currency: string | undefined, language: LanguageId): string {
  const name = `${language} ${currency ?? ''} ${Number.isInteger(amount) ? 0 : 2}`;
  let format = formats.get(name);
  if (!format) {
    const digits = Number.isInteger(amount) ? 0 : 2;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const isCode = currency !== undefined && /^[A-Z]{3}$/.test(currency);
    format = new Intl.NumberFormat(language, isCode ? { style: 'currency', currency, ...options } : options);
    formats.set(name, format);
  }
  return format.format(amount);
}
