/** What people write for a currency, and its code. */
const spellings: readonly (readonly [written: RegExp, code: string])[] = [
  [/^(?:€|euro['’]?s?|eur)$/i, 'EUR'],
  [/^(?:\$|us ?\$|usd|dollars?)$/i, 'USD'],
  [/^(?:£|gbp|pounds?|pond)$/i, 'GBP'],
  [/^(?:fr\.|chf)$/i, 'CHF'],
  [/^₹$/, 'INR'],
];

/** A sign, a word or a code of a currency, to be put into a larger pattern. */
export const currencyPattern = '(?:[uU][sS] ?\\$|\\p{Sc}|[eE][uU][rR][oO]?[\'’]?s?|[dD]ollars?|[pP]ounds?|[pP]ond'
  + '|[fF]r\\.|[uU][sS][dD]|[gG][bB][pP]|[A-Z]{3})';

let known: ReadonlySet<string> | undefined;

/** The code of a currency as it is written; `undefined` for what is none, or may be several. */
export function currencyOf(written: string): string | undefined {
  const code = spellings.find(([pattern]) => pattern.test(written))?.[1] ?? written;
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code) ? code : undefined;
}

/** Whether a text stands for a currency: a sign, a word, or the code of one that there is. */
export function isCurrency(written: string): boolean {
  return /^\p{Sc}$/u.test(written) || currencyOf(written) !== undefined;
}
