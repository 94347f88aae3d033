import type { LanguageId } from './languages';

/** How many times a year an amount comes; an amount that does not say so is one for each year. */
export const timesAYear: Readonly<Record<string, number>> = { month: 12, year: 1 };

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount of money as people of a language write it, whole or with as many decimals as its currency has: three of a
 * dinar, none of a yen, two of most and where no currency is known. A currency that there is not stays a code.
 */
export function formatMoney(amount: number, currency: string | undefined, language: LanguageId): string {
  const isWhole = Number.isInteger(amount);
  const name = `${language} ${currency ?? ''} ${isWhole}`;
  let format = formats.get(name);
  if (!format) {
    const isCode = currency !== undefined && /^[A-Z]{3}$/.test(currency);
    const style = isCode ? { style: 'currency', currency } as const : {};
    const { maximumFractionDigits: usual } = new Intl.NumberFormat(language, style).resolvedOptions();
    const digits = isWhole ? 0 : isCode ? usual : 2;
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(language, { ...style, ...decimals });
    formats.set(name, format);
  }
  return format.format(amount);
}
