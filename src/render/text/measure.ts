import { standInWidths } from './standIn';
import { characterWidths } from './widths';

/** Font weight. */
export type Weight = keyof typeof characterWidths;

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first = 0, ...run] of characterWidths[weight]) {
    run.forEach((width, index) => widths.set(first + index, width));
  }
  return widths;
}

const tables: Partial<Record<Weight, ReadonlyMap<number, number>>> = {};

/** Fallback width: CJK characters and emoji are square, those of other scripts narrower. */
function widthElsewhere(code: number): number {
  return code >= 0x1100 ? 1000 : 750;
}

/** Whether the bundled fonts have a character. */
export function isDrawn(character: string): boolean {
  return (tables.regular ??= tableOf('regular')).has(character.codePointAt(0) ?? 0);
}

/** Combining marks and invisible characters: dropped rather than replaced if the font lacks them. */
const unseen = /[\p{Mark}\p{C}]/u;

/** Whether a character is visible, and missing in the bundled fonts. */
export function lacks(character: string): boolean {
  return !isDrawn(character) && !unseen.test(character);
}

const picture = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}\p{EMod}]`;
/** Emoji; at the start of a word including the space after them. */
const emoji = new RegExp(String.raw`(?<=^| )(?:${picture}[\p{M}\u200D]*)+(?: |$)|${picture}`, 'gu');

/** A text for the bundled fonts: without emoji, and with a question mark for each missing character. */
export function drawable(source: string): string {
  const isKnown = (found: string): boolean => Array.from(found).some((each) => each !== ' ' && isDrawn(each));
  const text = source.replace(emoji, (found) => (isKnown(found) ? found : ''));
  let drawn = '';
  // NFC, as the fonts have precomposed characters.
  for (const character of text.normalize('NFC')) {
    drawn += isDrawn(character) ? character : unseen.test(character) ? '' : '?';
  }
  return drawn;
}

/** Upper bound for how much wider a fallback font is, for characters that are not in its table. */
const standInFactor = 1.2;

/** Widths in the widest likely fallback font, by code point. */
const widest: Partial<Record<Weight, ReadonlyMap<number, number>>> = {};

function widestOf(weight: Weight): ReadonlyMap<number, number> {
  const widths = new Map([...tables[weight] ??= tableOf(weight)].map(([code, width]) => [code, width * standInFactor]));
  for (const [first = 0, ...run] of standInWidths[weight]) {
    run.forEach((width, index) => {
      const own = tables[weight]?.get(first + index) ?? 0;
      if (width > 0 || own > 0) widths.set(first + index, Math.max(own, width));
    });
  }
  return widths;
}

/** Widths of code points below this are in an array, which is many times faster than a map. */
const fewCodes = 0x700;
const narrowTables: Partial<Record<Weight, Int16Array>> = {};

function narrowTableOf(weight: Weight): Int16Array {
  const widths = new Int16Array(fewCodes).fill(-1);
  for (const [code, width] of widest[weight] ??= widestOf(weight)) if (code < fewCodes) widths[code] = Math.ceil(width);
  return widths;
}

/**
 * An upper bound for the width of a text, in the unit of `size`: in metric equivalents of Helvetica, as in PDF and PNG,
 * and in the widest fallback font that may render an SVG. So it never overflows, whatever the font.
 */
export function widthOf(text: string, size: number, weight: Weight): number {
  const narrow = narrowTables[weight] ??= narrowTableOf(weight);
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const wide = narrow[text.charCodeAt(at)] ?? -1;
    if (wide < 0) return (width + unitsOf(text.slice(at), weight)) * size / 1000;
    width += wide;
  }
  return width * size / 1000;
}

/** The width of any text, in thousandths of its size. Characters in none of the tables have an estimated width. */
function unitsOf(text: string, weight: Weight): number {
  const table = widest[weight] ??= widestOf(weight);
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += /\p{Mark}/u.test(character) ? 0 : table.get(code) ?? widthElsewhere(code);
  }
  return width;
}
