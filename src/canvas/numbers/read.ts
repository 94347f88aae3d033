import { currencyOf, currencyPattern, isCurrency } from './currencies';
import type { DecimalSign } from './digits';
import { digitReadings, digitsPattern, isAmbiguous, middleOf, shifted } from './digits';

/** A number as someone wrote it, and what may be meant by it. */
export interface WrittenNumber {
  /** `range`: from one number to another. `percentage`: a share of something, and so no amount. */
  readonly kind: 'number' | 'range' | 'percentage';
  /** What it may mean, each as a plain YAML number; first as people of the language read it. */
  readonly readings: readonly string[];
  /** The code of the currency that is written with it; `undefined` if there is none, or it may be several. */
  readonly currency: string | undefined;
  /** Whether it says more than a number in a known currency: `ca.`, `per month`, the two ends of a range. */
  readonly saysMore: boolean;
}

/** Longer texts are no numbers, and would only cost. UTF-16 units. */
const longest = 80;

/** Words and letters that stand for zeros, with how many. */
const multipliers: Readonly<Record<string, number>> = {
  k: 3, duizend: 3, thousand: 3, m: 6, mn: 6, mln: 6, mio: 6, miljoen: 6, million: 6,
  bn: 9, mrd: 9, miljard: 9, billion: 9,
};

/** What may stand before a number that is not meant to be exact, and after one. */
const hedges = [
  '[~≈±<>≤≥]=?', 'ca\\.?', 'circa', 'approx\\.?', 'approximately', 'about', 'around', 'roughly', 'ongeveer', 'plm\\.?', 'zo\'n', 'rond',
  'max\\.?', 'min\\.?', 'maximaal', 'minimaal', 'up to', 'tot', 'vanaf', 'from', 'over', 'under', 'at (?:least|most)', 'minstens',
  'hoogstens', 'van', 'tussen', 'between', 'minder dan', 'meer dan', 'less than', 'more than', 'est\\.?', 'estimated', 'geschat',
].join('|');
const beforehand = new RegExp(`^(?:${hedges})?$`, 'i');
const afterwards = new RegExp(
  `^(?:${hedges}|\\+|\\?|(?:/|per|p/|a|an|each|elke?) ?\\p{L}+|p\\.? ?[mjwdaky]\\.?|(?:ex|in)cl?\\.?(?: (?:btw|vat|tax))?)?$`, 'iu',
);

const digitsToken = new RegExp(`(?<![\\p{L}\\d.,])${digitsPattern}`, 'gu');
const dashBehind = /^[.,] ?[-–—=]{1,2}(?!\d)/;
const multiplierBehind = new RegExp(`^ ?(${Object.keys(multipliers).join('|')})\\.?(?![\\p{L}])`, 'iu');
const percentBehind = /^ ?(?:[%‰]|(?:procent|percent|pct)(?!\p{L}))/iu;
const currencyBehind = new RegExp(`^ ?(${currencyPattern})(?![\\p{L}\\d])`, 'u');
const currencyBefore = new RegExp(`(?<![\\p{L}])(${currencyPattern}) ?$`, 'u');
const signBefore = /[-+] ?$/;
const between = /^(?:-|–|—|\.\.+|…|tot(?: en met)?|t\/m|to|till?|à|and|en)$/i;

/** What stands around digits, taken apart. */
interface Around {
  readonly rest: string;
  readonly currency: string | undefined;
}

interface Behind extends Around {
  readonly zeros: number;
  readonly isPercentage: boolean;
  /** Whether a dash stands in the place of decimals. */
  readonly isWhole: boolean;
}

/** What stands after digits, and what it says of them. */
function behind(text: string): Behind {
  let rest = text;
  const take = (pattern: RegExp, counts: (word: string) => boolean = () => true): string | undefined => {
    const match = pattern.exec(rest);
    const word = match && (match[1] ?? match[0]);
    if (!match || word === null || !counts(word)) return undefined;
    rest = rest.slice(match[0].length);
    return word;
  };
  const isWhole = take(dashBehind) !== undefined;
  const zeros = take(multiplierBehind);
  const isPercentage = take(percentBehind) !== undefined;
  const currency = take(currencyBehind, isCurrency);
  return { zeros: multipliers[zeros?.toLowerCase() ?? ''] ?? 0, isPercentage, isWhole, currency, rest: rest.trim() };
}

/** What stands before digits. */
function before(text: string): Around & { readonly isNegative: boolean } {
  let rest = text;
  let isNegative = false;
  const takeSign = (): void => {
    const sign = signBefore.exec(rest)?.[0];
    if (sign === undefined) return;
    isNegative ||= sign.startsWith('-');
    rest = rest.slice(0, -sign.length);
  };
  takeSign();
  const match = currencyBefore.exec(rest);
  const currency = match?.[1] !== undefined && isCurrency(match[1]) ? match[1] : undefined;
  if (match && currency !== undefined) rest = rest.slice(0, -match[0].length);
  takeSign();
  return { rest: rest.trim(), currency, isNegative };
}

/** With plain spaces and signs for those of all kinds. */
function tidied(text: string): string {
  return text.replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ').replace(/[’‘`]/g, '\'').replaceAll('−', '-').trim();
}

/** The code of the currency that is written, maybe more than once; not known of several, or of what may be several. */
function theOne(currencies: readonly (string | undefined)[]): { code: string | undefined; isKnown: boolean } {
  const codes = [...new Set(currencies.filter((each) => each !== undefined).map(currencyOf))];
  const code = codes.length === 1 ? codes[0] : undefined;
  return { code, isKnown: codes.length === 0 || code !== undefined };
}

function single(text: string, token: RegExpExecArray, sign: DecimalSign): WrittenNumber | undefined {
  const front = before(text.slice(0, token.index));
  const back = behind(text.slice(token.index + token[0].length));
  if (!beforehand.test(front.rest) || !afterwards.test(back.rest)) return undefined;
  // A dash in the place of decimals, as in `1.000,-`, leaves no others.
  const all = digitReadings(token[0], sign);
  const whole = back.isWhole && all.length > 1 ? all.filter((each) => !each.includes('.')) : all;
  const readings = whole.map((each) => (front.isNegative ? '-' : '') + shifted(each, back.zeros));
  const { code, isKnown } = theOne([front.currency, back.currency]);
  const saysMore = !isKnown || front.rest + back.rest !== '' || back.isPercentage;
  return { kind: back.isPercentage ? 'percentage' : 'number', readings, currency: code, saysMore };
}

function range(
  text: string, one: RegExpExecArray, other: RegExpExecArray, sign: DecimalSign,
): WrittenNumber | undefined {
  const front = before(text.slice(0, one.index));
  const middle = behind(text.slice(one.index + one[0].length, other.index));
  const currency = currencyBefore.exec(middle.rest)?.[1];
  const isBare = currency === undefined || !isCurrency(currency);
  const word = isBare ? middle.rest : middle.rest.slice(0, -currency.length).trim();
  const back = behind(text.slice(other.index + other[0].length));
  if (front.isNegative || !between.test(word)) return undefined;
  if (!beforehand.test(front.rest) || !afterwards.test(back.rest)) return undefined;
  // Of `50-200k`, both are thousands.
  const zeros = middle.zeros === 0 ? back.zeros : middle.zeros;
  const [low] = digitReadings(one[0], sign).map((each) => shifted(each, zeros));
  const [high] = digitReadings(other[0], sign).map((each) => shifted(each, back.zeros));
  if (low === undefined || high === undefined) return undefined;
  const { code } = theOne([front.currency, middle.currency, currency, back.currency]);
  const kind = middle.isPercentage || back.isPercentage ? 'percentage' : 'range';
  return { kind, readings: [middleOf(low, high), low, high], currency: code, saysMore: true };
}

/**
 * What people may mean by a number that is written as they write numbers: with a point or a comma for thousands or
 * decimals, a currency, `k` or `mln`, as a range. `undefined` for what does not read as a number.
 *
 * @param sign What begins the decimals in the language of the text.
 */
export function readNumber(text: string, sign: DecimalSign): WrittenNumber | undefined {
  if (text.length > longest) return undefined;
  const tidy = tidied(text);
  if (/^[-+]?(?:\d+\.|\d+(?:\.\d*)?e[-+]?\d+)$/i.test(tidy)) {
    return { kind: 'number', readings: [String(Number(tidy))], currency: undefined, saysMore: false };
  }
  const [one, other, ...more] = [...tidy.matchAll(digitsToken)];
  if (!one || more.length > 0) return undefined;
  const read = other ? range(tidy, one, other, sign) : single(tidy, one, sign);
  return read && read.readings.length > 0 ? read : undefined;
}

/**
 * Whether a text is a number in the one way that nobody takes for another: digits, and a point before decimals that
 * are not three. `0.125` is one, `12.500` is none.
 */
export function isPlainNumber(text: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && !isAmbiguous(text.replace(/^[-+]/, ''));
}
