import type { SourceText } from '../../parsing/source';

/** A dash or a key at the beginning of a line: the marks by which YAML's block style nests. */
export interface Mark {
  readonly kind: 'dash' | 'key';
  readonly column: number;
  /** The key, without quotes; empty for a dash. */
  readonly text: string;
}

/** A mark, and the line that it is on. */
export interface PlacedMark extends Mark {
  readonly line: number;
}

/** A line cut up into its marks and what stands after the last of them. */
export interface LineShape {
  readonly indent: number;
  readonly marks: readonly Mark[];
  /** Where the text after the marks begins. */
  readonly restColumn: number;
  readonly rest: string;
  /** Whether there is nothing but white space or a comment. */
  readonly isBlank: boolean;
}

const key = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{},&*!|>%@`-][^#:]*?|-[^\s#:][^#:]*?)[ \t]*:(?=[ \t\r\n]|$)/;

/**
 * Cuts up a line. Works on lines alone, so that it also does while the file cannot be read as YAML; a
 * tab counts as one column.
 */
export function shapeOf(line: string): LineShape {
  const indent = /^[ \t\uFEFF]*/.exec(line)?.[0].length ?? 0;
  const marks: Mark[] = [];
  let column = indent;
  for (;;) {
    const dash = /^-(?:[ \t]+|$)/.exec(line.slice(column));
    if (!dash) break;
    marks.push({ kind: 'dash', column, text: '' });
    column += dash[0].length;
  }
  const found = key.exec(line.slice(column));
  if (found?.[1] !== undefined) {
    marks.push({ kind: 'key', column, text: unquoted(found[1]) });
    column += found[0].length;
    column += /^[ \t]*/.exec(line.slice(column))?.[0].length ?? 0;
  }
  const rest = line.slice(column);
  return { indent, marks, restColumn: column, rest, isBlank: marks.length === 0 && /^(#|$)/.test(rest) };
}

/** A word without the quotes around it. */
export function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

/**
 * The indentation of a line; `undefined` if there is nothing but white space or a comment. Looks at no
 * more of the line than that, so that walking through a long file costs next to nothing.
 */
export function indentOf(source: SourceText, line: number): number | undefined {
  const start = source.lineStart(line);
  for (let at = start; at < source.text.length; at++) {
    const character = source.text.charAt(at);
    if (character === ' ' || character === '\t' || character === '\uFEFF') continue;
    return character === '\n' || character === '\r' || character === '#' ? undefined : at - start;
  }
  return undefined;
}

function startsWithDash(source: SourceText, line: number, indent: number): boolean {
  const at = source.lineStart(line) + indent;
  return source.text.charAt(at) === '-' && /^(\s|$)/.test(source.text.charAt(at + 1));
}

/** A line of one word alone, most likely a key whose colon is still to be typed. */
function halfKey(shape: LineShape): Mark | undefined {
  if (shape.marks.length > 0 || !/^[\p{L}_]+\s*(#.*)?$/u.test(shape.rest)) return undefined;
  return { kind: 'key', column: shape.indent, text: shape.rest.replace(/\s*(#.*)?$/, '') };
}

/**
 * The marks that a place is inside of, outermost first: the given ones of its own line before it, and
 * those of the lines above.
 *
 * @param column Where the place begins, if its line has no marks before it.
 */
export function marksAround(source: SourceText, line: number, own: readonly Mark[], column: number): PlacedMark[] {
  const path: PlacedMark[] = own.map((mark) => ({ ...mark, line }));
  let inner: { readonly kind: Mark['kind']; readonly column: number } = own[0] ?? { kind: 'key', column };
  for (let above = line - 1; above >= 0 && (inner.column > 0 || inner.kind === 'dash'); above--) {
    const indent = indentOf(source, above);
    if (indent === undefined || indent > inner.column) continue;
    if (indent === inner.column && (inner.kind === 'key' || startsWithDash(source, above, indent))) continue;
    const shape = shapeOf(source.lineText(above));
    const half = halfKey(shape);
    for (const mark of half ? [half] : [...shape.marks].reverse()) {
      // A list may stand as far to the left as its key.
      const isParent = mark.column < inner.column
        || (mark.column === inner.column && inner.kind === 'dash' && mark.kind === 'key');
      if (!isParent) continue;
      path.unshift({ ...mark, line: above });
      inner = mark;
    }
    // Text of more than one line, such as a note: what is above it at its own column is none of ours.
    if (shape.marks.length === 0 && shape.indent < inner.column) inner = { kind: 'key', column: shape.indent };
  }
  return path;
}

/**
 * The marks at a column that belong to the same mapping or list as a place there, above and below it,
 * each with what stands after the marks of its line.
 */
export function siblings(
  source: SourceText, line: number, column: number, kind: Mark['kind'],
): { readonly mark: PlacedMark; readonly rest: string }[] {
  const found: { mark: PlacedMark; rest: string }[] = [];
  const look = (at: number): void => {
    const shape = shapeOf(source.lineText(at));
    const mark = shape.marks.find((each) => each.column === column && each.kind === kind);
    if (mark) found.push({ mark: { ...mark, line: at }, rest: shape.rest });
  };
  /** Whether a line at the column still belongs to it: of a mapping, also a list as far left as its keys. */
  const belongs = (at: number): boolean => kind === 'key' || startsWithDash(source, at, column);
  const begins = shapeOf(source.lineText(line)).indent < column && source.lineText(line).trimStart().startsWith('-');
  for (let above = line - 1; above >= 0 && !begins; above--) {
    const indent = indentOf(source, above);
    if (indent === undefined || indent > column) continue;
    if (indent === column && !belongs(above)) break;
    look(above);
    if (indent < column) break;
  }
  for (let below = line + 1; below < source.lineCount; below++) {
    const indent = indentOf(source, below);
    if (indent === undefined || indent > column) continue;
    if (indent < column || !belongs(below)) break;
    look(below);
  }
  return found;
}

/**
 * The column at which what is in a mark begins, or at which the file does if there is no mark. Told from
 * any line but the given one; `undefined` if nothing is there.
 */
export function childColumn(source: SourceText, parent: PlacedMark | undefined, except: number): number | undefined {
  if (parent?.kind === 'dash') {
    const beside = shapeOf(source.lineText(parent.line)).marks.find(({ column }) => column > parent.column);
    if (beside) return beside.column;
  }
  for (let below = (parent?.line ?? -1) + 1; below < source.lineCount; below++) {
    const indent = below === except ? undefined : indentOf(source, below);
    if (indent === undefined) continue;
    const isList = parent?.kind === 'key' && indent === parent.column && startsWithDash(source, below, indent);
    return !parent || indent > parent.column || isList ? indent : undefined;
  }
  return undefined;
}

/** The indentation of the next line that has any text; 0 at the end of the file. */
export function indentBelow(source: SourceText, line: number): number {
  for (let below = line + 1; below < source.lineCount; below++) {
    const indent = indentOf(source, below);
    if (indent !== undefined) return indent;
  }
  return 0;
}

/** Whether a line is within a block scalar (`|` or `>`), so that its text is free. */
export function inBlockScalar(source: SourceText, line: number, indent: number): boolean {
  let lowest = indent;
  for (let above = line - 1; above >= 0 && lowest > 0; above--) {
    const outer = indentOf(source, above);
    if (outer === undefined || outer >= lowest) continue;
    const text = source.lineText(above);
    const column = shapeOf(text).marks.at(-1)?.column ?? outer;
    if (/(^|[\s:])[|>][-+0-9]*[ \t]*(#.*)?$/.test(text) && column < lowest) return true;
    lowest = outer;
  }
  return false;
}

/** How many columns the lists of a file stand to the right of their keys: as the first list does, else 2. */
export function listIndent(source: SourceText): number {
  const last = Math.min(source.lineCount, 500);
  let top = false;
  for (let line = 0; line < last; line++) {
    const indent = indentOf(source, line);
    if (indent === undefined) continue;
    if (top && indent <= 8 && startsWithDash(source, line, indent)) return indent;
    top = indent === 0;
  }
  return 2;
}

/**
 * Whether a line is after the canvas: a file holds one, and what comes after its end (`---`, `...`) is not read.
 * Marks with nothing above them but comments only begin it.
 */
export function isBehindCanvas(source: SourceText, line: number): boolean {
  if (!source.contains('\n---') && !source.contains('\n...')) return false;
  const above = source.slice(0, source.lineStart(line));
  for (const { index } of above.matchAll(/^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm)) {
    if (/^(?!---|\.\.\.)[ \t]*[^\s#%]/m.test(above.slice(0, index))) return true;
  }
  return false;
}
