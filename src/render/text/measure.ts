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

/** Letters of other scripts are about as wide as high; those that stand on another take no room. */
function widthElsewhere(character: string, code: number): number {
  if (/\p{Mark}/u.test(character)) return 0;
  return code >= 0x1100 ? 1000 : 600;
}

/** Whether the fonts that travel with the pictures have a character. */
export function isDrawn(character: string): boolean {
  return (tables.regular ??= tableOf('regular')).has(character.codePointAt(0) ?? 0);
}

/** A text as the fonts that travel with the pictures can draw it: a question mark for each character that they lack. */
export function drawable(text: string): string {
  let drawn = '';
  for (const character of text) drawn += isDrawn(character) ? character : /\p{Mark}/u.test(character) ? '' : '?';
  return drawn;
}

/** How wide a text is, in the unit of its size. What the fonts do not have counts as what other fonts would take. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const table = tables[weight] ??= tableOf(weight);
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += table.get(code) ?? widthElsewhere(character, code);
  }
  return width * size / 1000;
}
