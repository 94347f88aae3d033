/** The currencies that people write canvases in, then others in wide use: the likely one of each name comes first. */
const usual = [
  'EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'NZD', 'JPY', 'CNY', 'INR', 'HKD', 'SGD', 'KRW',
  'MXN', 'BRL', 'ZAR', 'TRY', 'RUB', 'HUF', 'RON', 'ILS', 'AED', 'SAR', 'THB', 'IDR', 'MYR', 'PHP', 'CLP', 'COP', 'ARS',
] as const;

/** What people call currencies besides their names in dictionaries, in any language: signs, short names, plurals. */
const otherNames: Readonly<Partial<Record<string, readonly string[]>>> = {
  EUR: ['€', 'euro', 'euros', "euro's"], GBP: ['£', 'pound', 'pounds', 'pond', 'sterling'],
  USD: ['$', 'US$', 'dollar', 'dollars'], JPY: ['¥', 'yen'], CHF: ['frank', 'franken', 'franc', 'francs', 'SFr'],
  SEK: ['kroon', 'krona', 'kronor'], NOK: ['krone'], PLN: ['zł', 'zloty'], INR: ['₹', 'rupee', 'rupees', 'roepie'],
  CNY: ['yuan', 'renminbi'], KRW: ['₩'], TRY: ['₺'], RUB: ['₽'], ILS: ['₪'], BRL: ['R$'],
};

let codes: ReadonlySet<string> | undefined;
let byName: ReadonlyMap<string, string> | undefined;

/** The codes of all currencies, as ISO 4217 has them, the usual ones first. */
export function currencyCodes(): ReadonlySet<string> {
  if (codes) return codes;
  const all = Intl.supportedValuesOf('currency');
  return (codes = new Set([...usual.filter((code) => all.includes(code)), ...all]));
}

/** What people call a currency besides its code and its name in a dictionary. */
export function currencyNames(code: string): readonly string[] {
  return otherNames[code] ?? [];
}

/** The code of the currency that a text names in its own way; `undefined` if it is none. */
export function currencyIn(text: string): string | undefined {
  const word = text.trim();
  byName ??= new Map(Object.entries(otherNames).flatMap(([code, names = []]) =>
    names.map((name) => [name.toLowerCase(), code] as const)));
  const named = byName.get(word.toLowerCase());
  if (named !== undefined) return named;
  if (currencyCodes().has(word.toUpperCase())) return word.toUpperCase();
  // Two names of one, as in `EUR (€)`.
  const parts = word.split(/[\s()[\].,;/]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 3 || parts[0] === word) return undefined;
  const [first, ...others] = parts.map(currencyIn);
  return others.every((other) => other === first) ? first : undefined;
}
