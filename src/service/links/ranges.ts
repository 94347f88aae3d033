import type { Range } from 'vscode-languageserver-types';
import type { OffsetRange } from '../../parsing/ranges';
import type { CanvasDocument } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { span } from '../../parsing/yaml';
import type { Reference } from '../../links/linkIndex';
import type { ItemSummary } from '../../links/summary';

/** Where a node of an item stands in the file. */
export function nodeRange(document: CanvasDocument, { syntax }: ItemSummary, node: Node): OffsetRange {
  return locate(document, syntax.part, span(node));
}

/** Where an item says how it is linked to: its own id, else the name that implies it, else the item. */
export function declarationRange(document: CanvasDocument, summary: ItemSummary): OffsetRange {
  const node = summary.ownId ?? summary.name;
  return node ? nodeRange(document, summary, node) : locate(document, summary.syntax.part, summary.syntax.span);
}

/** Where a link stands in the file. */
export function linkRange(document: CanvasDocument, { from, link }: Reference): OffsetRange {
  return nodeRange(document, from, link.written);
}

/** Places in the order of the file, each once. */
export function inOrder(places: readonly OffsetRange[]): OffsetRange[] {
  const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter((place, index) => {
    const before = sorted[index - 1];
    return before?.[0] !== place[0] || before[1] !== place[1];
  });
}

/** A place as a range of the document. */
export function rangeOf({ source }: CanvasDocument, [start, end]: OffsetRange): Range {
  return source.range(start, end);
}
