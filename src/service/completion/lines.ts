import type { SourceText } from '../../parsing/source';

/** A dash or a key at the beginning of a line: the marks by which YAML's block style nests. */
export interface Mark {
  readonly kind: 'dash' | 'key';
  readonly column: number;
  /** The key; empty for a dash. */
  readonly text: string;
}

/** A line cut up into its marks and what stands behind the last of them. */
export interface LineShape {
  readonly indent: number;
  readonly marks: readonly Mark[];
  /** Where the text behind the marks begins. */
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
    marks.push({ kind: 'key', column, text: found[1].replace(/^(["'])(.*)\1$/, '$2') });
    column += found[0].length;
    column += /^[ \t]*/.exec(line.slice(column))?.[0].length ?? 0;
  }
  const rest = line.slice(column);
  return { indent, marks, restColumn: column, rest, isBlank: marks.length === 0 && /^(#|$)/.test(rest) };
}

/** The marks around a place, outermost first: those of its own line before it, and of the lines above. */
export function marksAround(source: SourceText, line: number, own: readonly Mark[], column: number): Mark[] {
  const path = [...own];
  let inner = path[0] ?? { kind: 'key', column } as const;
  for (let above = line - 1; above >= 0 && (inner.column > 0 || inner.kind === 'dash'); above--) {
    const shape = shapeOf(source.lineText(above));
    if (shape.isBlank) continue;
    for (const mark of [...shape.marks].reverse()) {
      // A list may stand as far to the left as its key.
      const isParent = mark.column < inner.column
        || (mark.column === inner.column && inner.kind === 'dash' && mark.kind === 'key');
      if (!isParent) continue;
      path.unshift(mark);
      inner = mark;
    }
    // Text of more than one line, such as a note: what is above it at its own column is none of ours.
    if (shape.marks.length === 0 && shape.indent < inner.column) inner = { kind: 'key', column: shape.indent };
  }
  return path;
}

/** The marks at a column that belong to the same mapping or list as a place there, above and below it. */
export function siblings(
  source: SourceText, line: number, column: number, kind: Mark['kind'],
): { readonly line: number; readonly mark: Mark; readonly rest: string }[] {
  const found: { line: number; mark: Mark; rest: string }[] = [];
  const look = (at: number): boolean => {
    const shape = shapeOf(source.lineText(at));
    if (shape.isBlank) return true;
    const mark = shape.marks.find((each) => each.column === column && each.kind === kind);
    if (mark) found.push({ line: at, mark, rest: shape.rest });
    return shape.indent >= column && !(kind === 'key' && shape.indent === column && shape.marks[0]?.kind === 'dash');
  };
  for (let above = line - 1; above >= 0 && look(above);) above--;
  for (let below = line + 1; below < source.lineCount; below++) {
    const shape = shapeOf(source.lineText(below));
    if (!shape.isBlank && shape.indent < column) break;
    if (!look(below)) break;
  }
  return found;
}
