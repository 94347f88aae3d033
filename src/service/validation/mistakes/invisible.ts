import type { Localize } from '../../../l10n/l10n';
import type { Mistake } from './mistake';

/** Characters that look like a space, and that YAML takes for letters. */
const spaces = '\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
/** Characters that nobody sees at all. Joiners are left out: scripts and emoji need them. */
const unseen = '\u200B\u2060\uFEFF';

const leading = new RegExp(`^[ \\t${spaces}${unseen}]+`);
/** Whether there is any of them in a text. */
export const anyInvisible = new RegExp(`[${spaces}${unseen}\\t]`);
const wide = new RegExp(`[${spaces}]`);
const zeroWide = new RegExp(`[${unseen}]`);
/** Blanks of which at least one is no plain space, at the start of a text. */
const wrongGap = new RegExp(`^[ \\t${spaces}${unseen}]*[${spaces}${unseen}][ \\t${spaces}${unseen}]*`);

/** The blanks that a text begins with, whatever they are. */
export function leadingBlank(text: string): string {
  return leading.exec(text)?.[0] ?? '';
}

/** How many columns an indentation seems to take: two for a tab, none for what is not seen. */
export function indentWidth(indent: string): number {
  let width = 0;
  for (const character of indent) width += character === '\t' ? 2 : zeroWide.test(character) ? 0 : 1;
  return width;
}

/** The blanks at the start of a text that YAML would take for letters, if any of them is; else nothing. */
export function wrongBlank(text: string): string {
  return wrongGap.exec(text)?.[0] ?? '';
}

function nameOf(character: string, l10n: Localize): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  switch (character) {
    case '\t': return l10n('a tab');
    case '\u00A0': return l10n('a no-break space ({0})', code);
    case '\u202F': return l10n('a narrow no-break space ({0})', code);
    case '\u3000': return l10n('an ideographic space ({0})', code);
    case '\u200B': return l10n('a zero-width space ({0})', code);
    case '\uFEFF': return l10n('a byte order mark ({0})', code);
    case '\u2060': return l10n('a word joiner ({0})', code);
    default: return l10n('a special space ({0})', code);
  }
}

/** The first character of some blanks that is no plain space. */
function culprit(blank: string): string {
  return /[^ ]/.exec(blank)?.[0] ?? ' ';
}

/**
 * Blanks that are not what they look like.
 *
 * @param start Where they begin.
 * @param plain What belongs there: plain spaces, or nothing.
 */
export function invisible(blank: string, start: number, plain: string): Mistake {
  const character = culprit(blank);
  const isSpace = plain !== '' || wide.test(character);
  return {
    code: 'invisible-character', start, end: start + blank.length,
    say: (l10n) => (isSpace
      ? l10n('Here is {0} where plain spaces belong.', nameOf(character, l10n))
      : l10n('Here is {0}, which no one can see.', nameOf(character, l10n))),
    fixes: [{
      title: (l10n) => (plain === '' ? l10n('Take it away') : l10n('Write plain spaces')),
      changes: [{ start, end: start + blank.length, text: plain }],
    }],
  };
}

/** What scripts are made of that know no such characters. */
const withoutNeed = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Zs}]*$/u;

/** What is not seen within a word or a text of letters that need no such thing. Offsets from `at`. */
export function* unseenIn(text: string, at: number): Generator<Mistake> {
  for (const match of text.matchAll(new RegExp(`[${unseen}]+`, 'g'))) {
    const end = match.index + match[0].length;
    if (withoutNeed.test(text.slice(Math.max(0, match.index - 1), match.index) + text.slice(end, end + 1))) {
      yield invisible(match[0], at + match.index, '');
    }
  }
}
