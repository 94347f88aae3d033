import { languageOf } from '../canvas/languages';
import type { LanguageId } from '../canvas/languages';
import { formatMoney, timesAYear } from '../canvas/money';
import { termText } from '../canvas/words';
import type { Canvas, CanvasItem } from '../parsing/canvas';
import { markOf } from '../parsing/linkage';
import type { TotalView } from './model';

/** What a block adds up to. */
export interface Sum {
  readonly perYear: number;
  readonly once: number;
  /** Whether any item has an amount at all. */
  readonly any: boolean;
}

/** The same for as long as the amounts are. */
const amountsOf = markOf<CanvasItem>(
  (one, other) => one.amount === other.amount && one.per === other.per, ({ amount }) => amount !== undefined,
);

const sums = new WeakMap<object, Sum>();

/** Adds up the amounts of a block, each per year; what comes once is counted apart. Once for the same amounts. */
export function sumOf(items: readonly CanvasItem[]): Sum {
  const amounts = amountsOf(items);
  const known = sums.get(amounts);
  if (known) return known;
  let perYear = 0;
  let once = 0;
  let any = false;
  for (const { amount, per } of items) {
    if (amount === undefined) continue;
    any = true;
    if (per === 'once') once += amount;
    else perYear += amount * (timesAYear[per ?? 'year'] ?? 1);
  }
  const sum = { perYear, once, any };
  sums.set(amounts, sum);
  return sum;
}

/** An item's amount with how often it comes, such as `€ 42 / month`. */
export function amountText(item: CanvasItem, currency: string | undefined, language: LanguageId): string | undefined {
  const { amount, per } = item;
  if (amount === undefined) return undefined;
  const money = formatMoney(amount, currency, language);
  if (per === undefined) return money;
  if (per === 'once') return languageOf(language).phrases.once.replace('{0}', () => money);
  return `${money} / ${termText('per', per, language)?.label.toLowerCase() ?? per}`;
}

/** The totals by the sum of the revenue, and what else they were made of. */
const knownTotals = new WeakMap<Sum, { readonly of: readonly unknown[]; readonly totals: readonly TotalView[] }>();

/** The totals of a canvas and its margin; none for a canvas without amounts. The same list for the same amounts. */
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

function totalViews(revenue: Sum, costs: Sum, currency: string | undefined, language: LanguageId): TotalView[] {
  const { phrases } = languageOf(language);
  const amounts = (sum: Sum): string[] => [
    phrases.perYear.replace('{0}', () => formatMoney(sum.perYear, currency, language)),
    ...(sum.once === 0 ? [] : [phrases.once.replace('{0}', () => formatMoney(sum.once, currency, language))]),
  ];
  const totals: TotalView[] = [];
  if (revenue.any) totals.push({ label: phrases.totalRevenue, amounts: amounts(revenue), negative: false });
  if (costs.any) totals.push({ label: phrases.totalCosts, amounts: amounts(costs), negative: false });
  if (revenue.any && costs.any) {
    const margin = revenue.perYear - costs.perYear;
    const share = revenue.perYear > 0
      ? [new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(margin / revenue.perYear)]
      : [];
    const text = phrases.perYear.replace('{0}', () => formatMoney(margin, currency, language));
    totals.push({ label: phrases.margin, amounts: [text, ...share], negative: margin < 0 });
  }
  return totals;
}
