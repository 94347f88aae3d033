/** What no format takes: half of a pair, and the characters that XML forbids. */
const forbidden = /[\p{Surrogate}\uFFFE\uFFFF]/gu;
/** What is there without being seen, or turns the text around it: it would show something other than what is meant. */
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** What most texts are: words of plain letters with a space between. */
const plainLine = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** Text from a file as it can stand in a message, a picture or a page: on one line, without what is not to be seen. */
export function cleanLine(text: string): string {
  if (plainLine.test(text)) return text;
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The same, with the ends of lines as they are. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unseen, '').replace(forbidden, '\uFFFD');
}

/** The same as {@link cleanLine}, and short enough to be read in a list. */
export function shortLine(text: string, most = 80): string {
  const line = cleanLine(text);
  // Not in the middle of a pair.
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
