import { inOrder } from './problems';
import type { SourceText, TextChange } from './source';
import type { CanvasDocument, FieldSyntax, SyntaxProblem } from './syntax';
import { locate } from './syntax';
import type { Node, YamlText } from './yaml';
import { isScalar, maxProblems, span } from './yaml';

/*
 * A canvas is a list of small, independent items, so an edit needs only the items it touches to be read
 * again, or else the fields at the top that it touches. Such a region of lines is read on its own,
 * between a beginning that puts the YAML parser in the state it would be in there, and a guard: what
 * follows the region in the file, cut short. If the guard is found as what it is and where it is,
 * then the region ended as cleanly as it did before, and all that follows means what it meant. If not
 * (an open quote, a changed indentation, an anchor, a document marker), the next wider region is read.
 */

/** A region of whole lines in the text before the change. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

export function indentation(source: SourceText, offset: number): number {
  return offset - source.lineStart(source.lineAt(offset));
}

/** Where a field's key begins in the file. */
export function startOfField(document: Pick<CanvasDocument, 'layout'>, { part, key }: FieldSyntax): number {
  return locate(document, part, span(key))[0];
}

/** The YAML problems in a region and at its edges. */
function problemsAt(document: CanvasDocument, { start, end }: Region): SyntaxProblem[] {
  return document.problems.filter((problem) => problem.code === 'yaml' && problem.start <= end && problem.end >= start);
}

/**
 * The YAML problems that stay within the item or field that has them: a key without a colon, and a
 * colon too many. Others change how the text around them is read.
 */
const contained: readonly string[] = ['MISSING_COLON', 'SECOND_COLON'];

/** Whether a YAML problem, by its code, changes nothing around what has it. */
export function isContained(code: string): boolean {
  return contained.includes(code);
}

/**
 * Whether the problems in a region are its own, and not those of something around it: those that it
 * has when read alone.
 *
 * @param readAlone Gives the YAML problems of the region read alone, with offsets in the file;
 * `undefined` if it does not end cleanly. Asked only if there are any problems.
 */
export function ownsProblems(
  document: CanvasDocument, region: Region, readAlone: () => SyntaxProblem[] | undefined,
): boolean {
  const problems = problemsAt(document, region);
  if (problems.length === 0) return true;
  const alone = readAlone();
  return alone !== undefined && JSON.stringify(inOrder(alone)) === JSON.stringify(inOrder(problems));
}

/**
 * The problems after a change: those of the region are replaced, those after it move. `undefined` if
 * they are so many that some are left out.
 */
export function renewProblems(
  document: CanvasDocument, region: Region, delta: number, renewed: readonly SyntaxProblem[],
): SyntaxProblem[] | undefined {
  const own = new Set(problemsAt(document, region));
  const all = [...renewed];
  for (const problem of document.problems) {
    if (own.has(problem)) continue;
    if (problem.start < region.start) all.push(problem);
    else if (problem.start >= region.end && region.end < document.source.length) {
      all.push({ ...problem, start: problem.start + delta, end: problem.end + delta });
    }
  }
  return all.length < maxProblems ? inOrder(all) : undefined;
}

/** What is put after a region in place of what follows there. */
export interface Guard {
  readonly kind: 'dash' | 'key';
  readonly text: string;
  /** The column of the guard's scalar. */
  readonly column: number;
}

export function dashGuard(column: number): Guard {
  return { kind: 'dash', text: `${' '.repeat(column)}- x\n`, column: column + 2 };
}

export function keyGuard(column: number): Guard {
  return { kind: 'key', text: `${' '.repeat(column)}x: x\n`, column };
}

/**
 * Whether a node is the guard: `x`, at the very place where it was put, and with nothing wrong on its line.
 *
 * @param offset Of the guard's scalar in the text that was read.
 */
export function isGuard(yaml: YamlText, node: Node | null | undefined, offset: number, column = 0): boolean {
  const clean = yaml.problems.every((problem) => problem.end < offset - column);
  return clean && isScalar(node) && node.value === 'x' && node.range?.[0] === offset;
}

/** Whether a field at the top begins a line and has a key of its own: then a region may begin or end there. */
export function isPlainField(document: Pick<CanvasDocument, 'source' | 'layout'>, field: FieldSyntax): boolean {
  return !field.merged && field.text !== '' && field.text !== '<<'
    && indentation(document.source, startOfField(document, field)) === 0;
}

/** Whether the file may go on after a text as if nothing had changed: not in the middle of a line. */
function endsLine(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

/** The changed region of the new text, if the change lies within it and leaves its edges alone. */
export function changedText(source: SourceText, region: Region, change: TextChange): string | undefined {
  const atEnd = region.end === source.length;
  if (change.start <= region.start && region.start > 0) return undefined;
  if (change.end > region.end) return undefined;
  const text = source.slice(region.start, change.start) + change.text + source.slice(change.end, region.end);
  return atEnd || endsLine(text) ? text : undefined;
}
