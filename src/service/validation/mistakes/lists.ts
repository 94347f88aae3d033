import { shortLine } from '../../../canvas/clean';
import type { TextChange } from '../../../parsing/source';
import type { Line } from './lines';
import type { Fix, Mistake } from './mistake';

/** What people begin the lines of a list with elsewhere, with the blanks behind it. */
const bullets = /^(?:[*+–—·‣▪▸►◦○●∙⁃−‐][ \t\u00A0]+|[•‣▪►●◦][ \t\u00A0]*|\d{1,3}[.)][ \t\u00A0]+)(?=\S)/;

/** The bullet that a text begins with, with the blanks behind it; nothing if there is none. */
export function bulletOf(text: string): string {
  return bullets.exec(text)?.[0] ?? '';
}

/** A bullet in place of a dash. */
export function wrongBullet(text: string, bullet: string, start: number): Mistake {
  return {
    code: 'wrong-bullet', start, end: start + text.length,
    say: (l10n) => l10n('An item of a list begins with a dash: write `{0}`.', shortLine(`- ${text.slice(bullet.length)}`)),
    fixes: [{ title: (l10n) => l10n('Write a dash'), changes: [{ start, end: start + bullet.length, text: '- ' }] }],
  };
}

/** An item without its dash. */
export function missingDash(text: string, start: number): Mistake {
  return {
    code: 'missing-dash', start, end: start + text.length,
    say: (l10n) => l10n('An item of a list begins with a dash: write `{0}`.', shortLine(`- ${text}`)),
    fixes: [{ title: (l10n) => l10n('Put the dash there'), changes: [{ start, end: start, text: '- ' }] }],
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
