/** The letters of the scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const letter = /\p{L}/u;

/** Whether a text has letters that run from right to left. */
export function turns(text: string): boolean {
  return rightToLeft.test(text);
}

/** Whether a text as a whole runs from right to left: as its first letter does (rules P2 and P3 of Unicode's bidi). */
export function isRightToLeft(text: string): boolean {
  if (!turns(text)) return false;
  return rightToLeft.test(letter.exec(text)?.[0] ?? '');
}
