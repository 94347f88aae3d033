/** Characters of right-to-left scripts. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const letter = /\p{L}/u;

/** Whether a text has right-to-left characters. */
export function turns(text: string): boolean {
  return rightToLeft.test(text);
}

/** Whether the base direction of a text is right to left: that of its first strong character (UAX #9, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  if (!turns(text)) return false;
  return rightToLeft.test(letter.exec(text)?.[0] ?? '');
}
