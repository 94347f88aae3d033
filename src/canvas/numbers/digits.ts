/** The sign that begins the decimals of a number. */
export type DecimalSign = '.' | ',';

/**
 * A number in digits, as a part of a larger pattern: in groups of three with one sign between them, or not, and with or
 * without decimals. Spaces are to be plain ones.
 */
export const digitsPattern =
  '(?:\\d{1,3}([ _\'.,])\\d{3}(?:\\1\\d{3})*(?:(?!\\1)[.,]\\d+)?(?![\\d_])|\\d+(?:_\\d+)*(?:[.,]\\d+)?|[.,]\\d+)';

/** Three digits after one sign: thousands to some people, decimals to others. */
const ambiguous = /^[1-9]\d{0,2}([.,])\d{3}$/;
const grouped = /^(\d{1,3}(?:([ _'.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;

/** Whether digits that are a number to YAML may have been meant as thousands: `12.500`, and not `0.125`. */
export function isAmbiguous(digits: string): boolean {
  return ambiguous.test(digits);
}

/** Decimals in a way that nobody takes for thousands: `1.0` for `1.000`, `1.2340` for `1.234`. */
function decimal(whole: string, decimals: string): string {
  const text = `${whole === '' ? '0' : whole}.${decimals}`;
  if (!isAmbiguous(text)) return text;
  const short = text.replace(/0{1,2}$/, '');
  return isAmbiguous(short) ? `${short}0` : short;
}

/**
 * What digits with signs between them may mean, each as YAML writes it: first as people of a language read it.
 *
 * @param sign What begins the decimals in that language.
 */
export function digitReadings(digits: string, sign: DecimalSign): string[] {
  const either = ambiguous.exec(digits)?.[1];
  const [whole = '', decimals = ''] = digits.split(/[.,]/);
  if (either !== undefined) {
    const readings = [whole + decimals, decimal(whole, decimals)];
    return either === sign ? readings.reverse() : readings;
  }
  const groups = grouped.exec(digits);
  const isGrouped = groups !== null && !(digits.startsWith("0") && /^[.,]$/.test(groups[2] ?? ''));
  if (isGrouped && groups[3] !== groups[2]) {
    const thousands = (groups[1] ?? '').replace(/\D/g, '');
    return [groups[4] === undefined ? thousands : decimal(thousands, groups[4])];
  }
  const plain = digits.replaceAll('_', '');
  if (/^\d+$/.test(plain)) return [plain];
  const [some = '', others = ''] = plain.split(/[.,]/);
  return /^\d*[.,]\d+$/.test(plain) ? [decimal(some, others)] : [];
}

/** A number times a power of ten, digit by digit, as a computer's numbers would bring decimals that nobody wrote. */
export function shifted(number: string, places: number): string {
  if (places === 0) return number;
  const [whole = '', decimals = ''] = number.split('.');
  const digits = whole + decimals.padEnd(places, '0');
  const point = whole.length + places;
  const rest = digits.slice(point).replace(/0+$/, '');
  const front = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return rest === '' ? front : decimal(front, rest);
}

/** The number in the middle of two, with at most two decimals. */
export function middleOf(one: string, other: string): string {
  return String(Math.round((Number(one) + Number(other)) * 50) / 100);
}
