import type { TextChange } from '../parsing/source';
import type { CanvasDocument } from '../parsing/syntax';

/** The change that puts a text at an offset. */
export function insertion(offset: number, text: string): TextChange {
  return { start: offset, end: offset, text };
}

/** The change that takes a stretch away. */
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

/** The text of a document, or of a stretch of it, after changes that are all in it. */
export function textAfter(
  { source }: CanvasDocument, changes: readonly TextChange[], start = 0, end = source.text.length,
): string {
  let text = '';
  let offset = start;
  for (const change of inOrder(changes)) {
    text += source.text.slice(offset, change.start) + change.text;
    offset = change.end;
  }
  return text + source.text.slice(offset, end);
}
