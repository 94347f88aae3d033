import { toKebabCase } from '../../canvas/kebab';
import type { ValueKind } from '../../canvas/structure';
import type { FieldSyntax } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { isScalar, span, textOf } from '../../parsing/yaml';
import type { Fix } from './mistakes/mistake';
import { quoted } from './mistakes/quoting';

/** The fix that writes something else where a node stands. Offsets are in the node's part. */
export function rewrite(node: Node, text: string, title?: Fix['title']): Fix {
  const [start, end] = span(node);
  return { title: title ?? ((l10n) => l10n('Change to `{0}`', text)), changes: [{ start, end, text }] };
}

/** The fix that puts quotes around a number, a date or the like, so that it is text. */
export function quoteNode(node: Node): Fix[] {
  if (!isScalar(node) || node.type !== 'PLAIN') return [];
  return [rewrite(node, quoted(node.source ?? textOf(node)), (l10n) => l10n('Put quotes around the text'))];
}

/** The fix that makes a list of one text, or of texts with commas between them. */
function asList(node: Node): Fix[] {
  if (!isScalar(node) || node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return [];
  const [start, end] = span(node);
  const texts = node.type === 'PLAIN' ? textOf(node).split(/\s*,\s+/) : [];
  const isPlain = texts.every((text) =>
    /^\p{L}[^[\]{},#:&*!|>'"%@`]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text));
  if (texts.length > 0 && isPlain) {
    return [{ title: (l10n) => l10n('Write it as a list'), changes: [{ start, end: start, text: '[' }, { start: end, end, text: ']' }] }];
  }
  return [rewrite(node, `[${node.type === 'PLAIN' ? quoted(textOf(node)) : JSON.stringify(textOf(node))}]`, (l10n) => l10n('Write it as a list'))];
}

/** Whether a day is in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The dates that a text may mean which is not written as a date should be, as ISO 8601 has them. */
export function datesIn(text: string): string[] {
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text.trim())?.slice(1).map(Number);
  if (!parts) return [];
  const [a = 0, b = 0, c = 0] = parts;
  const orders = a > 31 ? [[a, b, c]] : [[c, b, a], [c, a, b]];
  const dates = orders.filter(([year = 0, month = 0, day = 0]) => year > 999 && isDay(year, month, day))
    .map(([year = 0, month = 0, day = 0]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return [...new Set(dates)];
}

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR', euro: 'EUR', euros: 'EUR', "euro's": 'EUR', '£': 'GBP', pound: 'GBP', pounds: 'GBP', pond: 'GBP', sterling: 'GBP',
  $: 'USD', us$: 'USD', dollar: 'USD', dollars: 'USD', '¥': 'JPY', yen: 'JPY', frank: 'CHF', franken: 'CHF', franc: 'CHF', sfr: 'CHF',
  kroon: 'SEK', krona: 'SEK', krone: 'NOK', zloty: 'PLN', '₹': 'INR', rupee: 'INR', roepie: 'INR', yuan: 'CNY', renminbi: 'CNY',
};

let codes: ReadonlySet<string> | undefined;

/** The codes of all currencies, as ISO 4217 has them. */
export function currencyCodes(): ReadonlySet<string> {
  // Those that are used most come first, for what is near to several.
  codes ??= new Set(['EUR', 'USD', 'GBP', 'CHF', ...Intl.supportedValuesOf('currency')]);
  return codes;
}

/** The code of the currency that a text names in its own way; `undefined` if it is none. */
export function currencyIn(text: string): string | undefined {
  const word = text.trim();
  const named = currencies[word.toLowerCase()];
  if (named !== undefined) return named;
  return currencyCodes().has(word.toUpperCase()) ? word.toUpperCase() : undefined;
}

/** The ways to mend a value that is not of the kind that its field holds; the first is the best. */
export function fixesFor(field: FieldSyntax, kind: ValueKind, node: Node): Fix[] {
  const text = isScalar(node) ? textOf(node) : '';
  switch (kind.kind) {
    case 'formatVersion': return [rewrite(node, '1')];
    case 'text':
    case 'markdown': return quoteNode(node);
    case 'texts': return node === field.written ? asList(node) : quoteNode(node);
    case 'block':
    case 'items': return asList(node);
    case 'date': {
      const dates = datesIn(text);
      return dates.map((date) => ({ ...rewrite(node, date), isGuess: dates.length > 1 }));
    }
    case 'currency': {
      const code = currencyIn(text);
      return code === undefined ? [] : [rewrite(node, code)];
    }
    default: return [];
  }
}

/** The fix that makes a key one's own, which the format leaves alone. */
export function ownKey(key: Node, text: string): Fix[] {
  const name = toKebabCase(text);
  if (!isScalar(key) || name === '' || /[\r\n]/.test(text)) return [];
  const quote = key.type === 'QUOTE_DOUBLE' ? '"' : key.type === 'QUOTE_SINGLE' ? "'" : '';
  return [rewrite(key, `${quote}x-${name}${quote}`, (l10n) => l10n('Make it a key of your own: `{0}`', `x-${name}`))];
}
