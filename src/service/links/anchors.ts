import { findAt, itemOnLine } from '../../parsing/at';
import type { CanvasDocument, Part } from '../../parsing/syntax';
import { locate } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { elementsOf, followed, isAlias, isMap, isSeq, pairsOf, span } from '../../parsing/yaml';
import type { OffsetRange } from '../../parsing/ranges';

/** An alias, and what it stands for. */
export interface AnchorLink {
  /** Where the alias stands. */
  readonly alias: OffsetRange;
  /** Where `&name` stands before what it names. */
  readonly anchor: OffsetRange;
  /** The anchor with what it names. */
  readonly whole: OffsetRange;
}

/** The aliases that an item or mapping is, or merges in (`<<`). */
function aliasesIn(node: Node | null): Node[] {
  if (isAlias(node)) return [node];
  if (!isMap(node)) return [];
  return pairsOf(node).flatMap(({ value }) => [value, ...(isSeq(value) ? elementsOf(value) : [])])
    .filter((value): value is Node => isAlias(value));
}

function candidates(document: CanvasDocument, offset: number): { part: Part; node: Node }[] {
  const { source, fields } = document;
  const found = findAt(document, offset);
  const item = itemOnLine(document, source.lineAt(offset));
  return [
    ...(found ? [found] : []),
    ...(item ? aliasesIn(item.written).map((node) => ({ part: item.part, node })) : []),
    ...fields.flatMap(({ part, written }) => aliasesIn(written).map((node) => ({ part, node }))),
  ];
}

/** The alias at an offset with its anchor; `undefined` if there is none or it leads nowhere. */
export function anchorAt(document: CanvasDocument, offset: number): AnchorLink | undefined {
  if (!document.hasAnchors) return undefined;
  for (const { part, node } of candidates(document, offset)) {
    const alias = locate(document, part, span(node));
    const target = isAlias(node) ? followed(node) : null;
    if (!target || offset < alias[0] || offset > alias[1]) continue;
    const [start, end] = locate(document, part, span(target));
    const before = /&[^\s,[\]{}]+\s*(?:!\S*\s*)?$/.exec(document.source.text.slice(0, start));
    const anchorStart = before?.index ?? start;
    const anchorEnd = before ? anchorStart + (/^&[^\s,[\]{}]+/.exec(before[0])?.[0].length ?? 0) : end;
    return { alias, anchor: [anchorStart, anchorEnd], whole: [anchorStart, end] };
  }
  return undefined;
}
