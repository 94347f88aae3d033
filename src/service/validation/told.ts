import type { Range } from 'vscode-languageserver-types';
import type { SourceText } from '../../parsing/source';
import type { CanvasDiagnostic } from './codes';
import type { Fix } from './mistakes/mistake';

/** Something that is said of a file, and the ways to mend it, the best first. Offsets are in the file. */
export interface Told {
  readonly diagnostic: CanvasDiagnostic;
  readonly fixes: readonly Fix[];
}

/** No one reads more problems of one file than this. */
export const maxDiagnostics = 200;

/** A range, or as much of it as is on its first line: nothing is clearer for marking half a file. Offsets. */
export function onOneLine(source: SourceText, start: number, end: number): Range {
  const line = source.lineAt(start);
  const lineEnd = source.lineStart(line) + source.lineText(line).trimEnd().length;
  return source.range(start, Math.max(start, Math.min(end, lineEnd)));
}
