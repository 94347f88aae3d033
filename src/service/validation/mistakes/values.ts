import type { LanguageId } from '../../../canvas/languages';
import { anyInvisible, invisible, unseenIn, wrongBlank } from './invisible';
import type { Mistake } from './mistake';
import { colonInText, curlyQuotes, halfQuoted, lostComment, openBracket, openQuote, reservedStart } from './quoting';

/** What is known of the place of a value. */
interface ValuePlace {
  /** The text that is looked at, and where in it the value's line ends. */
  readonly source: string;
  readonly end: number;
  /** The column of the key or dash that the value is of: lines of the value stand to the right of it. */
  readonly column: number;
  /** Whether a text is to be there, so that nothing in it should be lost. */
  readonly isText: boolean;
  /** What brackets there are meant as: a list or mapping, or part of a text. */
  readonly holds: 'brackets' | 'text';
  /** Whether a key may begin here: after a dash. */
  readonly mayBeKey: boolean;
  /** Whether YAML finds something wrong with the text. */
  readonly isBroken: boolean;
  /** The language of its key, if that is the one for a colour. */
  readonly colorLanguage?: LanguageId | undefined;
}

/** What was found of a value. */
export interface ReadValue {
  readonly kind: 'none' | 'plain' | 'quoted' | 'flow' | 'block' | 'other';
  readonly mistakes: readonly Mistake[];
  /** Where its text begins and ends on the first line, without a comment. */
  readonly start: number;
  readonly end: number;
  /** After the last character of it, if that is on a later line. */
  readonly until?: number;
}

/** Where a comment begins in a line that has no quotes; its length, if there is none. */
function commentAt(text: string): number {
  if (text.startsWith('#')) return 0;
  const at = text.search(/\s#/);
  return at < 0 ? text.length : at + 1;
}

/** The offset after the quote that closes what begins at an offset; -1 if that is too far away to be meant. */
function closingQuote(source: string, start: number, column: number, isBroken: boolean): number {
  const quote = source.charAt(start);
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\' && quote === '"') at++;
    else if (character === quote) {
      if (quote === "'" && source.charAt(at + 1) === "'") at++;
      else return at + 1;
    } else if (character === '\n' && isBroken) {
      const [, indent = '', word = ''] = /^([ \t]*)([^\r\n]*)/.exec(source.slice(at + 1)) ?? [];
      const isBelow = indent.length > column;
      if (word !== '' && (!isBelow || /^(?:- |-$|[\p{L}_]+:(?:\s|$))/u.test(word))) return -1;
    }
  }
  return -1;
}

/** The offset after the bracket that closes what is opened at an offset; -1 if there is none. */
function closingBracket(source: string, start: number, column: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at);
    const before = source.charAt(at - 1);
    if ((character === '"' || character === "'") && /[\s,[{:]/.test(before)) {
      const end = closingQuote(source, at, column, false);
      if (end < 0) return -1;
      at = end - 1;
    } else if (character === '#' && /\s/.test(before)) {
      const end = source.slice(at).search(/[\r\n]/);
      if (end < 0) return -1;
      at += end - 1;
    } else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') {
      if (--depth === 0) return at + 1;
    }
  }
  return -1;
}

/** Where the text ends that a line is the first of: with the last of the lines below that go on with it. */
function endOfText({ source, end, column }: ValuePlace): number {
  let last = end;
  for (const match of source.slice(end).matchAll(/(?:\r\n|\r|\n)([ \t]*)([^\r\n]*)/g)) {
    const [whole, indent = '', words = ''] = match;
    if (indent.length <= column || words === '' || /^(?:#|[-?](?:\s|$)|[^\s:]+:(?:\s|$))/.test(words) || /\s#/.test(words)) break;
    last = end + match.index + whole.trimEnd().length;
  }
  return last;
}

function quotedValue(text: string, start: number, place: ValuePlace): ReadValue {
  const { source, end, column, isBroken } = place;
  const until = closingQuote(source, start, column, isBroken);
  const plain = text.slice(0, commentAt(text)).trimEnd();
  const whole = { start, end: start + plain.length };
  const last = until < 0 && isBroken && plain.length === text.length ? endOfText(place) : end;
  if (last > end) return { ...whole, kind: 'quoted', mistakes: [openQuote(source.slice(start, last), start)], until: last };
  if (until < 0) return { ...whole, kind: 'quoted', mistakes: isBroken ? [openQuote(plain, start)] : [] };
  if (until > end) return { ...whole, kind: 'quoted', mistakes: [], until };
  const rest = source.slice(until, end);
  const isEnd = /^(?:[ \t]*$|[ \t]+#)/.test(rest);
  if (isEnd || (place.mayBeKey && /^[ \t]*:(?:\s|$)/.test(rest))) return { kind: 'quoted', mistakes: [], start, end: until };
  return { ...whole, kind: 'quoted', mistakes: isBroken ? [halfQuoted(plain, start)] : [] };
}

function bracketed(text: string, start: number, place: ValuePlace): ReadValue {
  const { source, end, column } = place;
  const until = closingBracket(source, start, column);
  const plain = text.slice(0, commentAt(text)).trimEnd();
  if (until < 0 && place.isBroken && endOfText(place) === end && !/[\]}]/.test(text.slice(plain.length))) {
    const slip = openBracket(plain, start, place.holds);
    if (slip) return { kind: place.holds === 'text' ? 'plain' : 'flow', mistakes: [slip], start, end: start + plain.length };
  }
  if (until < 0 || until > end) return { kind: 'flow', mistakes: [], start, end: start + plain.length, ...(until > end && { until }) };
  const rest = source.slice(until, end);
  const isEnd = /^[ \t]*(?:$|#)/.test(rest) || (place.mayBeKey && /^[ \t]*:(?:\s|$)/.test(rest));
  if (isEnd || !place.isBroken) return { kind: 'flow', mistakes: [], start, end: until };
  return { kind: 'other', mistakes: [reservedStart(plain, start)], start, end: start + plain.length };
}

/**
 * Whether YAML takes the beginning of a text for something that the rest of it does not fit.
 *
 * @param mayBeAlias Whether one word after a `*` may be an alias.
 */
function isReserved(text: string, mayBeAlias: boolean): boolean {
  switch (text.charAt(0)) {
    case '@': case '`': case '%': case ']': case '}': case ',': return true;
    // One word may be an alias whose anchor is not there yet, if there are any.
    case '*': return /\s/.test(text) || text.endsWith('*') || !mayBeAlias;
    case '&': return /^&(?:\s|$)/.test(text);
    case '!': return /^!(?:$|\s|[\p{L}])/u.test(text) && !text.startsWith('!!');
    case '|': case '>': return true;
    case '?': case '-': return /^[?-]\s/.test(text);
    case ':': return /^:\s/.test(text);
    default: return false;
  }
}

/** Looks at the value of a key or dash, from its first character on the line. */
export function readValue(start: number, place: ValuePlace): ReadValue {
  const { source, end, isText, isBroken, mayBeKey } = place;
  const blank = wrongBlank(source.slice(start, end));
  // A name that begins with a blank which only looks like one.
  if (blank !== '') {
    const rest = readValue(start + blank.length, place);
    return { ...rest, mistakes: [invisible(blank, start, ''), ...rest.mistakes] };
  }
  const text = source.slice(start, end);
  const hash = commentAt(text);
  const lost = isText && hash < text.length ? lostComment(text, hash, start, place.colorLanguage) : undefined;
  const plain = text.slice(0, hash).trimEnd();
  const whole = { start, end: start + plain.length };
  if (plain === '') return { ...whole, kind: 'none', mistakes: lost ? [lost] : [] };
  const first = plain.charAt(0);
  if (first === '"' || first === "'") return quotedValue(text, start, place);
  if (first === '[' || first === '{') return bracketed(text, start, place);
  if ((first === '|' || first === '>') && /^[|>](?:[-+]?[1-9]?|[1-9][-+])$/.test(plain)) return { ...whole, kind: 'block', mistakes: [] };
  const mayBeAlias = first === '*' && (!isText || source.includes('&'));
  if (isBroken && isReserved(plain, mayBeAlias)) {
    return { ...whole, kind: 'plain', mistakes: [reservedStart(plain, start)] };
  }
  if ('*&!'.includes(first)) return { ...whole, kind: 'other', mistakes: [] };
  if (isBroken && !mayBeKey && /:(?:\s|$)/.test(plain)) {
    return { ...whole, kind: 'plain', mistakes: [colonInText(plain, start)] };
  }
  const curly = curlyQuotes(plain, start);
  const tail = wrongBlank(source.slice(whole.end));
  const behind = tail === '' ? [] : [invisible(tail, whole.end, source.charAt(whole.end + tail.length) === '#' ? ' ' : '')];
  const hidden = anyInvisible.test(plain) && isText ? [...unseenIn(plain, start)] : [];
  return { ...whole, kind: 'plain', mistakes: [...(lost ? [lost] : []), ...(curly ? [curly] : []), ...hidden, ...behind] };
}

