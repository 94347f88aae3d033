import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';

/** The change that puts a text at an offset. */
export function insertion(offset: number, text: string): TextChange {
  return { start: offset, end: offset, text };
}

/** The change that takes a range away. */
export function deletion(start: number, end: number): TextChange {
  return { start, end, text: '' };
}

/** Changes in the order of the file, each once: what is shared through an anchor changes once for all. */
export function inOrder(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((change, index) => {
    const before = sorted[index - 1];
    return before?.start !== change.start || before.end !== change.end || before.text !== change.text;
  });
}

/**
 * A text, or a range of it, after changes that are all in it.
 *
 * @param changes In the order of the text, none within another; offsets count UTF-16 units from the start of the text.
 */
export function applied(text: string, changes: readonly TextChange[], start = 0, end = text.length): string {
  let result = '';
  let offset = start;
  for (const change of changes) {
    result += text.slice(offset, change.start) + change.text;
    offset = change.end;
  }
  return result + text.slice(offset, end);
}

/** The text of a document, or of a range of it, after changes that are all in it, in any order. */
export function textAfter(
  { source: { text } }: CanvasDocument, changes: readonly TextChange[], start = 0, end = text.length,
): string {
  return applied(text, inOrder(changes), start, end);
}
