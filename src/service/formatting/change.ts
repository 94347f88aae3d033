import type { TextChange } from '../../parsing/source';

/**
 * A change of white space on one line. `indent`: before what a line begins with. `space`: between two
 * things on a line. `trailing`: at its end. `line`: a blank line too many, or the break at the end.
 */
export interface LayoutChange extends TextChange {
  readonly kind: 'indent' | 'space' | 'trailing' | 'line';
}

/** The change that makes a range of a text another, without what both have in common; none if that is all. */
export function changeTo(
  kind: LayoutChange['kind'], text: string, start: number, end: number, wanted: string,
): LayoutChange[] {
  const is = text.slice(start, end);
  if (is === wanted) return [];
  const shorter = Math.min(is.length, wanted.length);
  let prefix = 0;
  while (prefix < shorter && is[prefix] === wanted[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && is.at(-1 - suffix) === wanted.at(-1 - suffix)) suffix++;
  return [{ kind, start: start + prefix, end: end - suffix, text: wanted.slice(prefix, wanted.length - suffix) }];
}

/** Where a range of a text ends without the spaces and tabs at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\t')) last--;
  return last;
}
