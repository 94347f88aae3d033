import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { elementsOf, isMap, isScalar, isSeq, pairsOf, span } from '../../parsing/yaml';
import type { OffsetRange } from '../../parsing/ranges';

/** Adds the scalars over more lines in a node, as the node counts its positions. */
function collect(text: string, offset: number, node: Node | null, into: OffsetRange[]): void {
  if (isScalar(node)) {
    const [start, end] = span(node);
    if (/[\r\n]/.test(text.slice(offset + start, offset + end))) into.push([start, end]);
  } else if (isSeq(node)) {
    for (const element of elementsOf(node)) collect(text, offset, element, into);
  } else if (isMap(node)) {
    for (const { key, value } of pairsOf(node)) {
      collect(text, offset, key, into);
      collect(text, offset, value, into);
    }
  }
}

const itemScalars = new WeakMap<ItemSyntax, readonly OffsetRange[]>();

/** The scalars over more lines in an item, as offsets in its part: found once for as long as it stays as it is. */
function inItem({ source: { text }, layout }: CanvasDocument, item: ItemSyntax): readonly OffsetRange[] {
  let known = itemScalars.get(item);
  if (!known) {
    const found: OffsetRange[] = [];
    collect(text, layout.offsetOf(item.part), item.written, found);
    itemScalars.set(item, (known = found));
  }
  return known;
}

/** The scalars over more lines, in the order of the file: a `#` at the start of a line is text there. */
export function multilineScalars(document: CanvasDocument): OffsetRange[] {
  const { source: { text }, layout, fields, blocks } = document;
  const all: OffsetRange[] = [];
  const add = (offset: number, extents: readonly OffsetRange[]): void => {
    for (const [start, end] of extents) all.push([offset + start, offset + end]);
  };
  const addField = ({ part, written, merged }: FieldSyntax): void => {
    const offset = layout.offsetOf(part);
    const found: OffsetRange[] = [];
    if (!merged) collect(text, offset, written, found);
    add(offset, found);
  };
  const held = new Set(blocks.filter(({ form }) => form === 'list' || form === 'mapping').map(({ field }) => field));
  for (const field of fields) if (!held.has(field)) addField(field);
  for (const block of blocks) {
    for (const field of block.fields) if (field.word?.id !== 'items' || block.items.length === 0) addField(field);
    for (const item of block.items) add(layout.offsetOf(item.part), inItem(document, item));
  }
  return all.sort((a, b) => a[0] - b[0]);
}
