import { standInWidths } from './standIn';
import { characterWidths } from './widths';

/** How heavy the letters are. */
export type Weight = keyof typeof characterWidths;

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first = 0, ...run] of characterWidths[weight]) {
    run.forEach((width, index) => widths.set(first + index, width));
  }
  return widths;
}

const tables: Partial<Record<Weight, ReadonlyMap<number, number>>> = {};

/** Letters of the Far East, and emoji, are as wide as high; of other scripts they are narrower. */
function widthElsewhere(code: number): number {
  return code >= 0x1100 ? 1000 : 750;
}

/** Whether the fonts that travel with the pictures have a character. */
export function isDrawn(character: string): boolean {
  return (tables.regular ??= tableOf('regular')).has(character.codePointAt(0) ?? 0);
}

/** What stands on another character, or is there without being seen: it is left out rather than shown as another. */
const unseen = /[\p{Mark}\p{C}]/u;

/** Whether a character would be seen, and the fonts that travel with the pictures lack it. */
export function lacks(character: string): boolean {
  return !isDrawn(character) && !unseen.test(character);
}

const picture = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}\p{EMod}]`;
/** Emoji, at the start of a word with the space that would part them from what follows. */
const emoji = new RegExp(String.raw`(?<=^| )(?:${picture}[\p{M}\u200D]*)+(?: |$)|${picture}`, 'gu');

/**
 * A text as the fonts that travel with the pictures can draw it: without emoji, and with a question mark for each
 * letter that they lack.
 */
export function drawable(source: string): string {
  const isKnown = (found: string): boolean => Array.from(found).some((each) => each !== ' ' && isDrawn(each));
  const text = source.replace(emoji, (found) => (isKnown(found) ? found : ''));
  let drawn = '';
  // Letters with their accents, as the fonts have those as one.
  for (const character of text.normalize('NFC')) {
    drawn += isDrawn(character) ? character : unseen.test(character) ? '' : '?';
  }
  return drawn;
}

/** What a font that stands in takes at most, of what it lacks here: so many times as much as ours. */
const standInFactor = 1.2;

/** How wide the characters are in the widest font that may have to do, by their numbers. */
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

/** The widths of the characters up to this one are looked up by their number, which is many times faster. */
const fewCodes = 0x700;
const narrowTables: Partial<Record<Weight, Int16Array>> = {};

function narrowTableOf(weight: Weight): Int16Array {
  const widths = new Int16Array(fewCodes).fill(-1);
  for (const [code, width] of widest[weight] ??= widestOf(weight)) if (code < fewCodes) widths[code] = Math.ceil(width);
  return widths;
}

/**
 * How wide a text is at most, in the unit of its size: in Helvetica and the fonts that are as wide, as in PDF and PNG,
 * or in the widest that has to do for them where an SVG is looked at. So it runs over nothing, whatever font it is in.
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

/** How wide any text is, in thousandths of its size. What no font here has counts as what others would take. */
function unitsOf(text: string, weight: Weight): number {
  const table = widest[weight] ??= widestOf(weight);
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += /\p{Mark}/u.test(character) ? 0 : table.get(code) ?? widthElsewhere(code);
  }
  return width;
}
