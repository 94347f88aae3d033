import type { DocumentLink } from 'vscode-languageserver-types';
import type { CanvasDocument } from '../../parsing/syntax';

/** What a URL begins with here, and the characters that may follow (RFC 3986, without brackets). */
const url = /\b(?:https?:\/\/|mailto:)[^\s<>"{}|\\^`[\]]+/gi;

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

/** Whether there is something behind the scheme: a host, or an address. */
function isComplete(text: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}]/iu.test(text) || /^mailto:[^@]+@[^@]+$/i.test(text);
}

/** The web and mail addresses in a file, wherever they stand: in notes, descriptions, names and comments. */
export function documentLinks({ source, fields }: CanvasDocument): DocumentLink[] {
  if (fields.length === 0) return [];
  return [...source.text.matchAll(url)].flatMap((match): DocumentLink[] => {
    const target = withoutPunctuation(match[0]);
    if (!isComplete(target)) return [];
    return [{ range: source.range(match.index, match.index + target.length), target }];
  });
}
