import type { LayoutChange } from './change';
import { changeTo, trimmedEnd } from './change';
import type { Leaf } from './leaves';

/** A line of a range of text, as offsets, without its break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (const { index, 0: lineBreak } of text.slice(start, end).matchAll(/\r?\n/g)) {
    lines.push({ start: from, end: start + index });
    from = start + index + lineBreak.length;
  }
  return [...lines, { start: from, end }];
}

const leading = /^[ \t]*/;

/** Whether what ends at an offset in a double-quoted text is an escape, which a space after it may be part of. */
function isEscape(text: string, start: number, end: number): boolean {
  let backslashes = 0;
  while (end - backslashes > start && text[end - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Changes within a plain or quoted text of several lines, where YAML folds the white space around breaks. */
export function foldedChanges(text: string, { start, end, inner, type }: Leaf): LayoutChange[] {
  const lines = linesOf(text, start, end);
  return lines.flatMap((line, index) => {
    const isFirst = index === 0;
    const isLast = index === lines.length - 1;
    const content = text.slice(line.start, line.end);
    const indent = isFirst ? 0 : leading.exec(content)?.[0].length ?? 0;
    if (indent === content.length && !isFirst) return changeTo('trailing', text, line.start, line.end, '');
    const textEnd = trimmedEnd(text, line.start, line.end);
    const isTrimmed = !isLast && !(type === 'double-quoted-scalar' && isEscape(text, line.start, textEnd));
    return [
      ...(isFirst ? [] : changeTo('indent', text, line.start, line.start + indent, ' '.repeat(inner))),
      ...(isTrimmed ? changeTo('trailing', text, textEnd, line.end, '') : []),
    ];
  });
}

/** Changes that move the text of a block scalar as a whole. What is further to the right in it remains so. */
export function blockTextChanges(text: string, { start, end, inner, innerWas = inner }: Leaf): LayoutChange[] {
  return linesOf(text, start, end).flatMap((line) => {
    const spaces = / */.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    if (line.start + spaces === line.end && spaces <= innerWas) {
      return changeTo('trailing', text, line.start, line.end, '');
    }
    return changeTo('indent', text, line.start, line.start + Math.min(spaces, innerWas), ' '.repeat(inner));
  });
}
