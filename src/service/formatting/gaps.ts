import type { LayoutChange } from './change';
import { changeTo } from './change';
import type { Leaf, LeafType } from './leaves';

/** A line of the white space between two leaves: after the first, blank, or before the second. */
interface GapLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break; the same as `end` on the last line. */
  readonly next: number;
}

/** The lines of the white space in a range; `undefined` if there is anything else. */
export function gapLines(text: string, start: number, end: number): readonly GapLine[] | undefined {
  const gap = text.slice(start, end);
  if (!/^(?:[ \t]|\r?\n)*$/.test(gap)) return undefined;
  const lines: GapLine[] = [];
  let from = start;
  for (const { index, 0: lineBreak } of gap.matchAll(/\r?\n/g)) {
    lines.push({ start: from, end: start + index, next: start + index + lineBreak.length });
    from = start + index + lineBreak.length;
  }
  lines.push({ start: from, end, next: end });
  return lines;
}

const opening: readonly LeafType[] = ['flow-map-start', 'flow-seq-start'];
const closing: readonly LeafType[] = ['flow-map-end', 'flow-seq-end', 'comma'];
/** What a `:` directly after it would not be told apart from, or what has nothing before the `:`. */
const apart: readonly LeafType[] = [
  'alias', 'anchor', 'tag', 'comma', 'seq-item-ind', 'explicit-key-ind', 'map-value-ind',
];

/** The white space between two leaves on a line. */
function spaceBetween(before: LeafType, after: LeafType, is: string): string {
  if (before === 'byte-order-mark') return is;
  if (after === 'comment') return is.includes('\t') ? ' ' : is;
  if (opening.includes(before) || closing.includes(after)) return '';
  if (after === 'map-value-ind') return apart.includes(before) ? ' ' : '';
  const isSeparator = before === 'comma' || before === 'map-value-ind';
  return is === '' && !isSeparator ? '' : ' ';
}

/** Changes in the white space between two leaves; the first is not there at the start of the file. */
export function gapChanges(
  text: string, lines: readonly GapLine[], before: Leaf | undefined, after: Leaf, column: number,
): LayoutChange[] {
  const [first, ...further] = lines;
  const last = further.at(-1) ?? first;
  if (!first || !last) return [];
  const indentation = ' '.repeat(column);
  if (!before || before.type === 'byte-order-mark') {
    const blank = lines.slice(0, -1).flatMap(({ start, next }) => changeTo('line', text, start, next, ''));
    return blank.concat(changeTo('indent', text, last.start, last.end, indentation));
  }
  if (further.length === 0) {
    const is = text.slice(first.start, first.end);
    return changeTo('space', text, first.start, first.end, spaceBetween(before.type, after.type, is));
  }
  const behind = changeTo('trailing', text, first.start, first.end, '');
  if (after.type === 'block-text') return behind;
  const blank = further.slice(0, -1).flatMap(({ start, end, next }, index) => (index === 0
    ? changeTo('trailing', text, start, end, '')
    : changeTo('line', text, start, next, '')));
  return [behind, blank, changeTo('indent', text, last.start, last.end, indentation)].flat();
}

/** Changes after the last leaf, so that the file ends with one line break; without any leaf, it becomes empty. */
export function endChanges(text: string, lines: readonly GapLine[], last: Leaf | undefined): LayoutChange[] {
  const [first, ...further] = lines;
  if (!first || last?.keepsEnd || last?.type === 'byte-order-mark') return [];
  if (!last) return lines.flatMap(({ start, next }) => changeTo('line', text, start, next, ''));
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  if (further.length === 0) {
    return [
      ...changeTo('trailing', text, first.start, first.end, ''),
      { kind: 'line', start: first.end, end: first.end, text: lineBreak },
    ];
  }
  return changeTo('trailing', text, first.start, first.end, '')
    .concat(further.flatMap(({ start, next }) => changeTo('line', text, start, next, '')));
}
