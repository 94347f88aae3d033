import type { BlockId, Scope } from '../../../canvas/structure';
import { findKey, isExtensionKey } from '../../../canvas/words';
import { wrongBlank, invisible } from './invisible';
import { keyWithoutSpace, missingSpaceBehindColon } from './keys';
import { dashInBrackets } from './lists';
import type { Mistake } from './mistake';
import { colonInText, curlyQuotes, curlyWithComma, halfQuoted, lostComment, openQuote, reservedStart } from './quoting';

/** What a list or mapping in brackets holds. */
interface FlowPlace {
  /** The block whose items a list holds. */
  readonly items?: BlockId | undefined;
  readonly scope?: Scope | undefined;
}

interface Level extends FlowPlace {
  readonly isMapping: boolean;
  /** Whether the colon of a key was before what comes next. */
  hasKey: boolean;
}

/** The place of what stands in brackets after the last key of a mapping, or in a list. */
function inside(above: Level, lastKey: string, isMapping: boolean): FlowPlace {
  if (!above.isMapping) return isMapping && above.items ? { scope: { in: 'item', block: above.items } } : {};
  const { scope } = above;
  const id = scope && findKey(scope, lastKey)?.id;
  if (scope?.in === 'block' && id === 'items' && !isMapping) return { items: scope.block };
  return {};
}

/** The length of what stands up to the next comma or bracket on the line. */
function toDelimiter(text: string): number {
  const length = text.search(/[,\]}\r\n]/);
  return text.slice(0, length < 0 ? text.length : length).trimEnd().length;
}

/** What stands from an offset up to the next comma or bracket on the line. */
function toEnd(source: string, at: number, end: number): string {
  const text = source.slice(at, end);
  return text.slice(0, toDelimiter(text));
}

/** A text without the comment after it. */
function withoutRemark(text: string): string {
  const remark = text.search(/\s+#(?:\s|$)/);
  return remark < 0 ? text : text.slice(0, remark);
}

/** The length of a quoted text; -1 if its quote is not closed before the line ends, or only to begin the next one. */
function quotedLength(text: string): number {
  const match = text.startsWith('"') ? /^"(?:[^"\\]|\\[^])*"/.exec(text) : /^'(?:[^']|'')*'/.exec(text);
  return match ? match[0].length : -1;
}

/** The beginning of a text in brackets for which YAML has another use. */
const reservedInFlow = /^[@`%#]|^[*&|>!](?:\s|$)|^\*[\p{L}\p{N}]/u;

/** What is wrong with texts and keys in brackets, between two offsets. */
export function flowMistakes(
  source: string, start: number, end: number, place: FlowPlace, isBroken: boolean,
): Mistake[] {
  const found: Mistake[] = [];
  const levels: Level[] = [];
  let lastKey = '';
  let at = start;
  const word = (text: string, level: Level): number => {
    const whole = text.slice(0, toDelimiter(text));
    const first = text.charAt(0);
    if (first === '"' || first === "'") {
      const length = quotedLength(text);
      const rest = length < 0 ? '' : text.slice(length);
      if (length > 0 && (!isBroken || /^\s*(?:[,\]}:#]|$)/.test(rest))) return length;
      if (isBroken) found.push(length < 0 || length > whole.length ? openQuote(whole, at) : halfQuoted(whole, at));
      return whole.length;
    }
    if (isBroken && !level.isMapping && /^-\s/.test(whole)) {
      found.push(dashInBrackets(at, whole.length - whole.slice(1).trimStart().length));
      return whole.length;
    }
    const isAlias = /^\*[\p{L}\p{N}]/u.test(whole) && source.includes('&');
    if (isBroken && !isAlias && reservedInFlow.test(whole) && !whole.startsWith('#')) {
      const plain = withoutRemark(whole);
      found.push(reservedStart(plain, at));
      return plain.length;
    }
    const colon = whole.search(/:(?:\s|$)/);
    const comment = whole.search(/\s#/) + 1;
    if (comment > 0 && !(colon >= 0 && colon < comment && !level.hasKey && level.isMapping)) {
      const lost = lostComment(whole, comment, at);
      if (lost) found.push(lost);
      return lost ? whole.length : comment;
    }
    if (colon >= 0 && !level.isMapping && level.items) {
      const key = whole.slice(0, colon).trim();
      if (!findKey({ in: 'item', block: level.items }, key) && !isExtensionKey(key)) {
        found.push(colonInText(whole, at));
        return whole.length;
      }
    }
    if (colon >= 0 && level.hasKey && isBroken) {
      found.push(colonInText(whole, at));
      return whole.length;
    }
    if (colon >= 0 && !level.hasKey) {
      lastKey = whole.slice(0, colon).trim();
      level.hasKey = true;
      return colon + 1;
    }
    const scope = level.isMapping ? level.scope : level.items && { in: 'item' as const, block: level.items };
    if (!level.hasKey && scope && keyWithoutSpace(whole, scope, !level.isMapping) !== undefined) {
      const value = whole.indexOf(':') + 1;
      const rest = withoutRemark(whole.slice(value));
      const slip = reservedInFlow.test(rest) ? reservedStart(rest, at + value) : curlyQuotes(rest, at + value);
      found.push(missingSpaceBehindColon(whole, at, slip ? [slip] : []));
      return whole.length;
    }
    const withComma = curlyWithComma.exec(text)?.[0] ?? '';
    const split = curlyQuotes(withComma, at);
    if (split) {
      // Between braces, what is after the comma is a key that nobody wrote.
      found.push(level.isMapping ? { ...split, code: 'needs-quotes' } : split);
      return withComma.length;
    }
    const curly = curlyQuotes(whole, at);
    if (curly) found.push(curly);
    return Math.max(1, whole.length);
  };
  while (at < end) {
    const character = source.charAt(at);
    const level = levels.at(-1);
    const blank = wrongBlank(source.slice(at, Math.min(end, at + 8)));
    if (character === '[' || character === '{') {
      const isMapping = character === '{';
      levels.push({ ...(level ? inside(level, lastKey, isMapping) : place), isMapping, hasKey: false });
      at++;
    } else if (character === ']' || character === '}') {
      levels.pop();
      at++;
    } else if (blank !== '' && level) {
      found.push(invisible(blank, at, /[:,]$/.test(source.slice(0, at)) ? ' ' : ''));
      at += blank.length;
    } else if (character === ',') {
      if (level) level.hasKey = false;
      at++;
    } else if (/\s|:/.test(character) || !level) at++;
    else if (character === '#' && isBroken && lostComment(toEnd(source, at, end), 0, at)) {
      const text = toEnd(source, at, end);
      found.push(...[lostComment(text, 0, at)].flatMap((lost) => lost ?? []));
      at += text.length;
    } else if (character === '#') at += /[\r\n]|$/.exec(source.slice(at))?.index ?? 1;
    else at += word(source.slice(at, end), level);
  }
  return found;
}
