import { shortLine } from '../canvas/clean';
import { languageOf } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { formatMoney, timesAYear } from '../canvas/money';
import { termText } from '../canvas/words';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { markedAmount, unclearMark as mark } from '../parsing/amounts';
import { unclearAmount } from '../parsing/canvas';
import { fingerprintBy } from '../incremental/fingerprint';
import type { TotalView } from './model';

/** The total of a block. */
interface Sum {
  readonly perYear: number;
  readonly once: number;
  /** Whether any item has an amount at all. */
  readonly any: boolean;
  /** Ambiguous amounts, as written. */
  readonly unclear: { readonly perYear: readonly string[]; readonly once: readonly string[] };
}

/** Cache key: changes only if an amount does. */
const amountsOf = fingerprintBy<CanvasItem>(
  (one, other) => one.amount === other.amount && one.per === other.per && unclearAmount(one) === unclearAmount(other),
  (item) => item.amount !== undefined || unclearAmount(item) !== undefined,
);

const sums = new WeakMap<object, Sum>();

/** Adds up the amounts of a block per year, one-off ones separately. Memoized by the amounts. */
function sumOf(items: readonly CanvasItem[]): Sum {
  const amounts = amountsOf(items);
  const known = sums.get(amounts);
  if (known) return known;
  let perYear = 0;
  let once = 0;
  let any = false;
  const unclear = { perYear: [] as string[], once: [] as string[] };
  for (const item of items) {
    const { amount, per } = item;
    const written = unclearAmount(item);
    if (written !== undefined) unclear[per === 'once' ? 'once' : 'perYear'].push(written);
    if (amount === undefined) continue;
    any = true;
    if (per === 'once') once += amount;
    else perYear += amount * (timesAYear[per ?? 'year'] ?? 1);
  }
  const sum = { perYear, once, any, unclear };
  sums.set(amounts, sum);
  return sum;
}

/** An item's amount with its period, such as `€ 42 / month`. */
export function amountText(item: CanvasItem, currency: string | undefined, language: LanguageId): string | undefined {
  const { amount, per } = item;
  const written = unclearAmount(item);
  // Text without a digit is not an amount in any numeral system.
  const isShown = written === undefined ? amount !== undefined : /\d/.test(written);
  if (!isShown) return undefined;
  const money = written === undefined
    ? formatMoney(amount ?? 0, currency, language) : markedAmount(shortLine(written, 30));
  if (per === undefined) return money;
  if (per === 'once') return languageOf(language).phrases.once.replace('{0}', () => money);
  return `${money} / ${termText('per', per, language)?.label.toLowerCase() ?? per}`;
}

/** Memoized totals by the sum of the revenue, with their other inputs. */
const knownTotals = new WeakMap<Sum, { readonly of: readonly unknown[]; readonly totals: readonly TotalView[] }>();

/** The totals of a canvas and its margin; empty without amounts. Memoized: the same list for the same amounts. */
export function totalsOf({ blocks, currency, language }: Canvas): readonly TotalView[] {
  const revenue = sumOf(blocks.revenue_streams.items);
  const costs = sumOf(blocks.cost_structure.items);
  const known = knownTotals.get(revenue);
  const of = [costs, currency, language];
  if (known?.of.every((each, index) => each === of[index])) return known.totals;
  const totals = totalViews(revenue, costs, currency, language);
  knownTotals.set(revenue, { of, totals });
  return totals;
}

/** Why a total is uncertain; empty if all its amounts are plain numbers. */
function doubtOf(unclear: readonly string[], language: LanguageId): Pick<TotalView, 'doubt'> {
  if (unclear.length === 0) return {};
  const told = unclear.slice(0, mostTold).map((each) => shortLine(each, 30));
  const list = [...told, ...(unclear.length > mostTold ? ['…'] : [])].join(' · ');
  return { doubt: languageOf(language).phrases.unclearTotal.replace('{0}', () => list) };
}

/** Limit on the ambiguous amounts that are listed. */
const mostTold = 3;

function totalViews(revenue: Sum, costs: Sum, currency: string | undefined, language: LanguageId): TotalView[] {
  const { phrases } = languageOf(language);
  const say = (phrase: string, amount: number, unclear: readonly string[]): string =>
    phrase.replace('{0}', () => formatMoney(amount, currency, language)) + (unclear.length === 0 ? '' : mark);
  const totalOf = (label: string, { perYear, once, unclear }: Sum): TotalView => ({
    label, negative: false,
    amounts: [
      say(phrases.perYear, perYear, unclear.perYear),
      ...(once === 0 && unclear.once.length === 0 ? [] : [say(phrases.once, once, unclear.once)]),
    ],
    ...doubtOf([...unclear.perYear, ...unclear.once], language),
  });
  const totals: TotalView[] = [];
  if (revenue.any) totals.push(totalOf(phrases.totalRevenue, revenue));
  if (costs.any) totals.push(totalOf(phrases.totalCosts, costs));
  if (revenue.any && costs.any) {
    const margin = revenue.perYear - costs.perYear;
    const unclear = [...revenue.unclear.perYear, ...costs.unclear.perYear];
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    const share = revenue.perYear > 0 ? [percent.format(margin / revenue.perYear) + (unclear.length === 0 ? '' : mark)] : [];
    totals.push({
      label: phrases.margin, amounts: [say(phrases.perYear, margin, unclear), ...share], negative: margin < 0,
      ...doubtOf(unclear, language),
    });
  }
  return totals;
}

/** The doubts of totals as footnotes, for formats without tooltips; empty if there are none. */
export function doubtsOf(totals: readonly TotalView[]): string[] {
  // The doubts of the margin are those of the two totals before it.
  return totals.slice(0, 2).flatMap(({ label, doubt }) => (doubt === undefined ? [] : [`${mark.trim()} ${label}. ${doubt}`]));
}
