/** What people write between several things in one text. */
export const betweenSeveral = {
  /** What is no part of a word or a name but by exception. */
  commas: /[,;]/,
  /** Words and signs that names may have in them as well: only where nothing but known things is left. */
  words: /[,;&+/|]|\s(?:and|en)\s/i,
  blanks: /[,;&+/|\s](?:(?:and|en)\s)?/i,
} as const;

/** The things that a text names, by what stands between them. */
export function severalIn(text: string, between: RegExp): string[] {
  return text.split(between).map((part) => part.trim()).filter((part) => part !== '');
}

/** The things that a text names, by the first way to read it that leaves nothing but what is known; else none. */
export function knownSeveralIn(
  text: string, ways: readonly RegExp[], isKnown: (part: string) => boolean,
): string[] {
  const readings = ways.map((between) => severalIn(text, between));
  return readings.find((parts) => parts.length > 1 && parts.every(isKnown)) ?? [];
}
