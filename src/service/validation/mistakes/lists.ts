import { shortLine } from '../../../canvas/clean';
import type { TextChange } from '../../../parsing/source';
import { textWith } from './keys';
import type { Line } from './lines';
import type { Fix, Mistake } from './mistake';

/** What people begin the lines of a list with elsewhere, with the blanks after it. */
const bullets = /^(?:[*+–—·‣▪▸►◦○●∙⁃−‐][ \t\u00A0]+|[•‣▪►●◦][ \t\u00A0]*|\d{1,3}[.)][ \t\u00A0]+)(?=\S)/;

/** The bullet that a text begins with, with the blanks after it; nothing if there is none. */
export function bulletOf(text: string): string {
  return bullets.exec(text)?.[0] ?? '';
}

/**
 * A bullet in place of a dash.
 *
 * @param also What else is changed in the line, as far as that is found out later.
 */
export function wrongBullet(text: string, bullet: string, start: number, also: readonly TextChange[]): Mistake {
  const dash = { start, end: start + bullet.length, text: '- ' };
  return {
    code: 'wrong-bullet', start, end: start + text.length,
    say: (l10n) => l10n('An item of a list begins with a dash: write `{0}`.', shortLine(textWith(text, start, [dash, ...also]))),
    fixes: [{ title: (l10n) => l10n('Write a dash'), changes: [dash] }],
  };
}

/**
 * An item without its dash.
 *
 * @param also What else is changed in the line, as far as that is found out later.
 */
export function missingDash(text: string, start: number, also: readonly TextChange[] = []): Mistake {
  const dash = { start, end: start, text: '- ' };
  return {
    code: 'missing-dash', start, end: start + text.length,
    say: (l10n) => l10n('An item of a list begins with a dash: write `{0}`.', shortLine(textWith(text, start, [dash, ...also]))),
    fixes: [{ title: (l10n) => l10n('Put the dash there'), changes: [dash] }],
  };
}

/**
 * One item in braces as all of a block.
 *
 * @param marked Where to end the mark: on the line that it begins on.
 */
export function missingBrackets(start: number, marked: number, end: number, nameKey: string): Mistake {
  return {
    code: 'missing-dash', start, end: marked,
    say: (l10n) => l10n('A block is a list of items: on each line `- {0}: …`.', nameKey),
    fixes: [{
      title: (l10n) => l10n('Write it as a list'), changes: [{ start, end: start, text: '[' }, { start: end, end, text: ']' }],
    }],
  };
}

/**
 * A dash where commas are between the entries of a list.
 *
 * @param length How long it is, with the blanks after it.
 */
export function dashInBrackets(start: number, length: number): Mistake {
  return {
    code: 'yaml-syntax', start, end: start + 1,
    say: (l10n) => l10n('Between brackets, everything is separated by commas: no dashes at the beginning of lines.'),
    fixes: [{ title: (l10n) => l10n('Take it away'), changes: [{ start, end: start + length, text: '' }] }],
  };
}

/**
 * A list that begins after its key.
 *
 * @param colon The offset after the colon.
 * @param lead What is to stand between the colon and the dash.
 */
export function listBehindKey(start: number, end: number, colon: number, lead: string): Mistake {
  return {
    code: 'yaml-syntax', start, end,
    say: (l10n) => l10n('A list or mapping cannot stand here. Begin it on a line of its own, further to the right.'),
    fixes: [{ title: (l10n) => l10n('Begin the list on a new line'), changes: [{ start: colon, end: start, text: lead }] }],
  };
}

/** A list of items right below fields of its block. */
export function missingItems({ start, at, end }: Line, itemsKey: string, indent: string, eol: string): Mistake {
  return {
    code: 'wrong-indentation', start: at, end,
    say: (l10n) => l10n('Beside other fields of a block, its items stand below `{0}:`.', itemsKey),
    fixes: [{
      title: (l10n) => l10n('Write `{0}:`', itemsKey), changes: [{ start, end: start, text: `${indent}${itemsKey}:${eol}` }],
    }],
  };
}

/** A list within an item that is a text. */
export function listInItem(start: number, end: number, fixes: readonly Fix[]): Mistake {
  return {
    code: 'list-in-item', start, end,
    say: (l10n) => l10n('An item holds no list: its lines would become part of the name. Make them items of their own, or a note.'),
    fixes,
  };
}

/** Fields below an item that is a text. */
export function textWithFields(text: string, nameKey: string, start: number): Mistake {
  return {
    code: 'text-with-fields', start, end: start + text.length,
    say: (l10n) => l10n('An item with fields below it has a key before its name: write `{0}: {1}`.', nameKey, shortLine(text)),
    fixes: [{
      title: (l10n) => l10n('Write `{0}: {1}`', nameKey, shortLine(text)), changes: [{ start, end: start, text: `${nameKey}: ` }],
    }],
  };
}

/**
 * A line in another column than those it belongs with.
 *
 * @param right The column that it belongs in, counted from 0.
 */
export function wrongIndentation(line: Line, right: number): Mistake {
  const { at, end, column } = line;
  return {
    code: 'wrong-indentation', start: at, end,
    say: (l10n) =>
      l10n('This line begins in column {0}, and the ones it belongs with in column {1}.', column + 1, right + 1),
    fixes: [{ title: (l10n) => l10n('Line it up with them'), changes: [indentTo(line, right)] }],
  };
}

/** The change that indents a line to a column. */
export function indentTo({ start, at, indent }: Line, column: number): TextChange {
  const width = at - start;
  if (/[^ ]/.test(indent)) return { start, end: at, text: ' '.repeat(column) };
  if (width > column) return { start: start + column, end: at, text: '' };
  return { start: at, end: at, text: ' '.repeat(column - width) };
}
