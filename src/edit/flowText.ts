import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { locate } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { elementsOf, hasAnchor, isAlias, isMap, isScalar, isSeq, pairsOf, span, textOf } from '../parsing/yaml';
import { scalarText } from './scalar';

/** A node on one line in flow style, with its scalars as they are written where that can be. */
function nodeText(document: CanvasDocument, { part }: ItemSyntax, node: Node | null): string | undefined {
  const write = (each: Node | null): string | undefined => {
    if (each === null) return '';
    const written = document.source.text.slice(...locate(document, part, span(each))).trim();
    if (isAlias(each)) return written;
    if (each.tag !== undefined || hasAnchor(each)) return undefined;
    if (isScalar(each)) {
      const isQuoted = each.type === 'QUOTE_DOUBLE' || each.type === 'QUOTE_SINGLE';
      if (isQuoted && !/[\r\n]/.test(written)) return written;
      return typeof each.value === 'string' ? scalarText(textOf(each), true) : written;
    }
    if (isSeq(each)) {
      const texts = elementsOf(each).map(write);
      return texts.includes(undefined) ? undefined : `[${texts.join(', ')}]`;
    }
    if (!isMap(each)) return undefined;
    const texts = pairsOf(each).map(({ key, value }) => {
      const [before, behind] = [write(key), write(value)];
      return before === undefined || behind === undefined ? undefined : `${before}: ${behind}`.trimEnd();
    });
    return texts.includes(undefined) ? undefined : `{${texts.join(', ')}}`;
  };
  return write(node);
}

/**
 * An item of a list in block style as an element of a flow list. `undefined` if it has comments, anchors
 * or tags, which would be lost.
 *
 * @param lines The item's lines, with its comments.
 */
export function flowText(document: CanvasDocument, item: ItemSyntax, lines: readonly string[]): string | undefined {
  if (lines.some((line) => /(?:^|\s)#/.test(line))) return undefined;
  const text = nodeText(document, item, item.written);
  return text === '' ? undefined : text;
}
