import type { DocumentLink } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';

/** What a URL begins with here, and the characters that may follow (RFC 3986, without brackets). */
const url = /\b(?:https?:\/\/|mailto:)[^\s<>"{}|\\^`[\]]+/gi;
/** A mail address without a scheme, where it is no part of another word. */
const mail = new RegExp([
  String.raw`(?<![\p{L}\p{N}.+%/:@_-])`,
  String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.+_-]*[\p{L}\p{N}_+-])?`,
  String.raw`@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}`,
  String.raw`(?![\p{L}\p{N}@/-]|:\S)`,
].join(''), 'gu');

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** A URL without the punctuation of the sentence around it; a parenthesis stays if it was opened within. */
function withoutPunctuation(text: string): string {
  let result = text;
  for (;;) {
    const last = result.at(-1) ?? '';
    const isOpened = last === ')' && count(result, '(') >= count(result, ')');
    if (isOpened || !/[.,;:!?'’”*_~)]/.test(last)) return result;
    result = result.slice(0, -1);
  }
}

/** Whether there is something after the scheme: a host, or an address. */
function isComplete(text: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}]/iu.test(text) || /^mailto:[^@]+@[^@]+$/i.test(text);
}

/** The web and mail addresses in a file, wherever they stand: in notes, descriptions, names and comments. */
export function documentLinks({ source, fields }: CanvasDocument): DocumentLink[] {
  if (fields.length === 0) return [];
  const addresses = [...source.text.matchAll(url)].flatMap((match) => {
    const target = withoutPunctuation(match[0]);
    return isComplete(target) ? [{ start: match.index, end: match.index + target.length, target }] : [];
  });
  const mails = [...source.text.matchAll(mail)]
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length, target: `mailto:${text}` }))
    .filter(({ start, end }) => !addresses.some((other) => other.start < end && start < other.end));
  return [...addresses, ...mails].sort((one, other) => one.start - other.start)
    .map(({ start, end, target }): DocumentLink => ({ range: source.range(start, end), target }));
}
