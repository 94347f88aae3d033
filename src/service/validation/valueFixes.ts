import { currencyIn } from '../../canvas/currencies';
import { toKebabCase } from '../../canvas/kebab';
import type { ValueKind } from '../../canvas/structure';
import type { FieldSyntax } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { elementsOf, isBlank, isScalar, isSeq, span, textOf } from '../../parsing/yaml';
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

/** The fix that takes away a value that says nothing, out of its list if it is in one. Offsets are in its part. */
function withoutBlank(field: FieldSyntax, node: Node): Fix[] {
  const { written } = field;
  const [start, end] = span(node);
  const fix = (from: number, to: number): Fix[] =>
    [{ title: (l10n) => l10n('Take it away'), changes: [{ start: from, end: to, text: '' }] }];
  if (!isSeq(written) || node === written || written.flow !== true) return fix(start, end);
  const elements = elementsOf(written);
  const index = elements.indexOf(node);
  const before = elements[index - 1];
  const behind = elements[index + 1];
  // Its comma goes with it, unless what stands between may be more than that, such as a comment.
  if (behind) return span(behind)[0] - end <= 2 ? fix(start, span(behind)[0]) : [];
  if (before) return start - span(before)[1] <= 2 ? fix(span(before)[1], end) : [];
  return fix(start, end);
}

/** Whether a day is in the calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** How the months begin, in English and in Dutch. */
const months = ['jan', 'feb', 'mar|maa|mrt', 'apr', 'may|mei', 'jun', 'jul', 'aug', 'sep', 'oct|okt', 'nov', 'dec']
  .map((names) => new RegExp(`^(?:${names})\\p{L}*\\.?$`, 'iu'));

/** Year, month and day of a date with a month by its name, such as `31 januari 2026` or `January 31, 2026`. */
function namedDate(text: string): number[] | undefined {
  const words = text.split(/[\s,-]+/);
  const name = words.findIndex((word) => /^\p{L}/u.test(word));
  const month = months.findIndex((each) => each.test(words[name] ?? ''));
  const numbers = words.filter((_word, index) => index !== name)
    .map((word) => (/^\d{1,4}(?:st|nd|rd|th|e)?$/.test(word) ? parseInt(word, 10) : NaN));
  const [day = NaN, year = NaN] = numbers;
  return numbers.length === 2 && month >= 0 && name <= 1 && day > 0 && year > 999 ? [year, month + 1, day] : undefined;
}

/** The dates that a text may mean which is not written as a date should be, as ISO 8601 has them. */
function datesIn(text: string): string[] {
  const written = text.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const named = namedDate(written);
  const parts = named ?? /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(written)?.slice(1).map(Number);
  if (!parts) return [];
  const [a = 0, b = 0, c = 0] = parts;
  const orders = a > 31 ? [[a, b, c]] : [[c, b, a], [c, a, b]];
  const dates = orders.filter(([year = 0, month = 0, day = 0]) => year > 999 && isDay(year, month, day))
    .map(([year = 0, month = 0, day = 0]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return [...new Set(dates)];
}

/** The ways to mend a value that is not of the kind that its field holds; the first is the best. */
export function fixesFor(field: FieldSyntax, kind: ValueKind, node: Node): Fix[] {
  const text = isScalar(node) ? textOf(node) : '';
  if (isBlank(node) && kind.kind !== 'block' && kind.kind !== 'items') return withoutBlank(field, node);
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
    case 'id': return isScalar(node) && typeof node.value === 'boolean' ? quoteNode(node) : [];
    case 'links': return isScalar(node) && typeof node.value !== 'string' ? quoteNode(node) : [];
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
