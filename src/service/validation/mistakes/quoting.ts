import { shortLine } from '../../../canvas/clean';
import { nearestColor } from '../../../canvas/hexColor';
import type { LanguageId } from '../../../canvas/languages';
import type { DecimalSign } from '../../../canvas/numbers/digits';
import { readNumber } from '../../../canvas/numbers/read';
import type { TextChange } from '../../../parsing/source';
import { termWord } from '../../../canvas/words';
import type { Fix, Mistake } from './mistake';

/** A text between quotes: of the kind that needs no escapes in it, if there is one. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** Puts quotes around what stands from an offset. */
function quoteFix(text: string, start: number): Fix {
  const marks = quoted(text);
  const isSimple = marks.slice(1, -1) === text;
  const mark = marks.charAt(0);
  return {
    title: (l10n) => l10n('Put quotes around the text'),
    changes: isSimple
      ? [{ start, end: start, text: mark }, { start: start + text.length, end: start + text.length, text: mark }]
      : [{ start, end: start + text.length, text: marks }],
  };
}

/** An apostrophe at the start of a word that has lost its beginning, in Dutch and in English. */
const apostrophe = /^'(?:[tsnkmr]|til|cause|em|bout|round|tis|twas|\d\ds?)(?![\p{L}\p{N}])/iu;

/** A quote that nothing closes. */
export function openQuote(text: string, start: number): Mistake {
  const quote = text.charAt(0);
  const end = start + text.length;
  // A curly one closes nothing.
  const isCurly = text.length > 1 && (quote === '"' ? /[“”„]$/ : /[‘’]$/).test(text);
  const close: Fix = {
    title: (l10n) => l10n('Close the quote at the end of the text'),
    changes: [{ start: isCurly ? end - 1 : end, end, text: quote }],
  };
  const around = quoteFix(text, start);
  // Over several lines, quotes of another kind would need escapes that nobody wants to read.
  const isAlone = around.changes.length === 1 && /[\r\n]/.test(text);
  return {
    code: 'open-quote', start, end: start + text.length,
    say: (l10n) => l10n('A quote is opened here, and not closed.'),
    fixes: isAlone ? [close] : apostrophe.test(text) || text.length === 1 ? [around, close] : [close, around],
  };
}

/** The changes that close all brackets in a text on one line; `undefined` if it is not clear where. */
function closeBrackets(text: string, start: number): TextChange[] | undefined {
  const open: string[] = [];
  const changes: TextChange[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/["']/.test(character) && /[\s,[{:]/.test(text.charAt(at - 1))) {
      const length = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text.slice(at))?.[0].length;
      if (length === undefined) return undefined;
      at += length - 1;
    } else if (character === '[') open.push(']');
    else if (character === '{') open.push('}');
    else if (character === ']' || character === '}') {
      const level = open.lastIndexOf(character);
      if (level < 0) return undefined;
      const missing = open.splice(level).reverse().slice(0, -1).join('');
      if (missing !== '') changes.push({ start: start + at, end: start + at, text: missing });
    }
  }
  const end = start + text.length;
  if (open.length > 0) changes.push({ start: end, end, text: open.reverse().join('') });
  return changes;
}

/**
 * A bracket that nothing closes on its line, nor on those below; `undefined` if it is not clear where it should be.
 *
 * @param holds What the bracket is meant as.
 */
export function openBracket(text: string, start: number, holds: 'brackets' | 'text'): Mistake | undefined {
  const around = quoteFix(text, start);
  const changes = /[,:[{]$/.test(text) ? undefined : closeBrackets(text, start);
  if (holds === 'brackets' && !changes) return undefined;
  const close: Fix[] = changes ? [{ title: (l10n) => l10n('Close the bracket'), changes }] : [];
  return {
    code: 'open-bracket', start, end: start + text.length,
    say: (l10n) => l10n('A bracket is opened here, and not closed.'),
    fixes: holds === 'text' ? [around] : close,
  };
}

/**
 * The text between quotes that has such quotes in it as well, as in `'it's'`; `undefined` if there are quotes at both
 * ends by chance, as in `"A" and "B"`.
 */
function innerText(text: string): string | undefined {
  const quote = text.charAt(0);
  if (text.length < 3 || !text.endsWith(quote)) return undefined;
  const inner = text.slice(1, -1);
  const at = inner.indexOf(quote);
  const isWithinWord = /[\p{L}\p{M}\p{N}]['"][\p{L}\p{N}]/u.test(inner.slice(Math.max(0, at - 1), at + 2));
  const isPaired = inner.split(quote).length % 2 === 1;
  return at > 0 && (isWithinWord || /\s/.test(inner.charAt(at - 1)) || !isPaired) ? inner : undefined;
}

/** Text after the quote that closes: only some of it is in quotes. */
export function halfQuoted(text: string, start: number): Mistake {
  const inner = innerText(text);
  const around = quoteFix(text, start);
  if (inner === undefined) {
    return {
      code: 'needs-quotes', start, end: start + text.length,
      say: (l10n) => l10n('Behind the closing quote the text goes on. Put quotes around all of it.'), fixes: [around],
    };
  }
  const right = quoted(inner);
  const fix: Fix = {
    title: (l10n) => l10n('Change to `{0}`', shortLine(right)),
    changes: [{ start, end: start + text.length, text: right }],
  };
  return {
    code: 'needs-quotes', start, end: start + text.length,
    say: (l10n) => l10n('A quote within the text ends it. Write `{0}`.', shortLine(right)), fixes: [fix, around],
  };
}

/** A text that begins with what means something else to YAML. */
export function reservedStart(text: string, start: number): Mistake {
  return {
    code: 'needs-quotes', start, end: start + text.length,
    say: (l10n) => l10n('Text that begins with `{0}` needs quotes: `{1}`.', text.charAt(0), shortLine(quoted(text))),
    fixes: [quoteFix(text, start)],
  };
}

/** A number that begins with what means something else to YAML, as in `>100` and `- 5`; `undefined` if it is none. */
export function unreadNumber(text: string, start: number, sign: DecimalSign): Mistake | undefined {
  const read = readNumber(text, sign);
  const [likely] = read?.readings ?? [];
  if (!read || likely === undefined) return undefined;
  const right = read.saysMore ? `${likely} # ${text}` : likely;
  return {
    code: 'number-as-text', start, end: start + text.length,
    say: (l10n) => `${l10n('`{0}` is read as text, and counts in no total.', text)} ${l10n('Write `{0}`.', likely)}`,
    fixes: [{
      title: (l10n) => l10n('Change to `{0}`', likely), changes: [{ start, end: start + text.length, text: right }],
    }],
  };
}

/** A text with a colon that makes a key of what is before it. */
export function colonInText(text: string, start: number, fixes: readonly Fix[] = [quoteFix(text, start)]): Mistake {
  return {
    code: 'needs-quotes', start, end: start + text.length,
    say: (l10n) => l10n('With a space behind it, a colon makes a key of what is before it. Put quotes around the text.'),
    fixes,
  };
}

/** Words with which people begin a comment for themselves, even without a space after the `#`. */
const remark = /^(?:todo|fixme|xxx|hack|nb|note|noot|tbd|wip|idea|idee|check|bmc)(?![\p{L}\p{N}])/iu;

/** Whether a comment reads as text that someone wanted to keep: a number, a colour or a hashtag, not a remark. */
function readsAsText(comment: string): boolean {
  const rest = comment.slice(1);
  if (!/^[\p{L}\p{N}]/u.test(rest) || remark.test(rest)) return false;
  return /^\d/.test(rest) || /^[\p{L}\p{M}\p{N}_-]+$/u.test(rest);
}

/** A colour as in CSS, which YAML takes for a comment, and which the palette does not have. */
function lostColor(comment: string, word: string, start: number): Mistake {
  return {
    code: 'lost-text', start, end: start + comment.length,
    say: (l10n) => l10n(
      'Behind a space, `#` begins a comment: `{0}` is no colour here. Write a colour of the palette, such as `{1}`.', comment, word,
    ),
    fixes: [{
      title: (l10n) => l10n('Change to `{0}`', word), changes: [{ start, end: start + comment.length, text: word }],
    }],
  };
}

/**
 * Text that YAML takes for a comment, if it reads as text.
 *
 * @param text All of it, with what is before the `#`.
 * @param hash Where the `#` is in it.
 * @param colorLanguage The language of the key that it is the value of, if that is the one for a colour.
 */
export function lostComment(
  text: string, hash: number, start: number, colorLanguage?: LanguageId,
): Mistake | undefined {
  // What comes after the text may be a comment in earnest.
  const remarkAt = text.slice(hash + 1).search(/\s#(?=\s)/);
  const whole = remarkAt < 0 ? text : text.slice(0, hash + 1 + remarkAt).trimEnd();
  const comment = whole.slice(hash);
  const color = hash === 0 && colorLanguage ? nearestColor(comment) : undefined;
  if (color !== undefined && colorLanguage) return lostColor(comment, termWord('color', color, colorLanguage), start);
  if (!readsAsText(comment)) return undefined;
  return {
    code: 'lost-text', start: start + hash, end: start + whole.length,
    say: (l10n) => l10n('Behind a space, `#` begins a comment: `{0}` is not part of the text. Put quotes around it if it should be.', shortLine(comment)),
    fixes: [quoteFix(whole, start)],
  };
}

const curly = /^(?:[“”„][^“”„"]*[“”„"]|[‘’‚](?:[^‘’‚']|(?<=\p{L})[’'](?=\p{L}))*[‘’‚])$/u;

/** A text in curly quotes with a comma in it, which ends it between brackets; at the start of what is given. */
export const curlyWithComma = /^[“„][^“”„"\r\n[\]{}]*,[^“”„"\r\n[\]{}]*[”“](?=\s*[,\]}])/u;

/** Curly quotes around a text, which are part of it. */
export function curlyQuotes(text: string, start: number): Mistake | undefined {
  if (text.length < 3 || !curly.test(text)) return undefined;
  const inner = text.slice(1, -1);
  const right = quoted(inner);
  const mark = right.charAt(0);
  const last = start + text.length - 1;
  return {
    code: 'curly-quotes', start, end: start + text.length,
    say: (l10n) => l10n('Curly quotes are part of the text. To put text in quotes, use straight ones: `{0}`.', shortLine(right)),
    fixes: [{
      title: (l10n) => l10n('Write straight quotes'),
      changes: right.slice(1, -1) === inner
        ? [{ start, end: start + 1, text: mark }, { start: last, end: last + 1, text: mark }]
        : [{ start, end: start + text.length, text: right }],
    }],
  };
}
