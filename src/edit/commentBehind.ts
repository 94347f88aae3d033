import { canvasOf } from '../parsing/canvas';
import { commentsOf } from '../parsing/comments';
import { parseCanvas } from '../parsing/parse';
import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';
import { insertion, textAfter } from './textChanges';

/**
 * The change that puts a comment at the end of the line of an offset, before one that is there. `undefined` where it
 * would become a part of a text, or end one that goes on in the next line.
 *
 * @param comment On one line, without its `#`.
 */
export function commentBehind(document: CanvasDocument, offset: number, comment: string): TextChange | undefined {
  const { source } = document;
  const line = source.lineAt(offset);
  const end = source.lineStart(line) + source.lineText(line).trimEnd().length;
  const there = commentsOf(source.text).find(({ start }) => start >= offset && start < end);
  if (there) return insertion(there.start, `# ${comment} `);
  const change = insertion(Math.max(offset, end), ` # ${comment}`);
  const after = parseCanvas(textAfter(document, [change]), { defaultLanguage: document.language });
  const isSame = after.problems.length === document.problems.length
    && JSON.stringify(canvasOf(after)) === JSON.stringify(canvasOf(document));
  return isSame ? change : undefined;
}
