import { fieldsOf } from '../canvas/structure';
import type { BlockSyntax, CanvasDocument, FieldSyntax, ItemSyntax, Part } from './syntax';
import { locate } from './syntax';
import type { Node } from './yaml';
import { elementsOf, isAlias, isScalar, isSeq, span } from './yaml';

/** What is at an offset: the field around it, the item and the block that the field is in, and the word itself. */
export interface Found {
  readonly block?: BlockSyntax;
  readonly item?: ItemSyntax;
  readonly field?: FieldSyntax;
  /** The key or scalar at the offset, with the part that its positions count from. */
  readonly part: Part;
  readonly node: Node;
  /** `key`: of the field. `value`: the field's value or an element of it. `name`: an item that is a string. */
  readonly role: 'key' | 'value' | 'name';
}

function contains(document: CanvasDocument, part: Part, node: Node, offset: number): boolean {
  const [start, end] = locate(document, part, span(node));
  return start <= offset && offset <= end;
}

function inField(document: CanvasDocument, field: FieldSyntax, offset: number): Pick<Found, 'field' | 'part' | 'node' | 'role'> | undefined {
  if (field.merged) return undefined;
  const { part, key, written } = field;
  if (contains(document, part, key, offset)) return { field, part, node: key, role: 'key' };
  // What is in items is found through them.
  const kind = field.word && fieldsOf(field.scope).get(field.word.id)?.kind;
  if (kind === 'block' || kind === 'items') return undefined;
  const nodes = isSeq(written) ? elementsOf(written) : [written];
  const node = nodes.find((each) => (isScalar(each) || isAlias(each)) && contains(document, part, each, offset));
  return node ? { field, part, node, role: 'value' } : undefined;
}

/** The last item of a block that begins at an offset or before it. */
function itemBefore(document: CanvasDocument, items: readonly ItemSyntax[], offset: number): ItemSyntax | undefined {
  let low = -1;
  let high = items.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item && locate(document, item.part, item.span)[0] <= offset) low = middle;
    else high = middle;
  }
  return items[low];
}

/** The item that a line is of: any line from where the item begins to where its last word is. */
export function itemOnLine(document: CanvasDocument, line: number): ItemSyntax | undefined {
  const { blocks, source } = document;
  const end = source.lineStart(line) + source.lineText(line).length;
  for (const { items } of blocks) {
    const item = itemBefore(document, items, end);
    if (!item) continue;
    const [from, to] = locate(document, item.part, item.span);
    const length = source.slice(from, to).trimEnd().length;
    if (length > 0 && source.lineAt(from) <= line && source.lineAt(from + length) >= line) return item;
  }
  return undefined;
}

/** The item that an offset is in, or stands right after. Costs no more in a long file. */
export function itemAt(document: CanvasDocument, offset: number): ItemSyntax | undefined {
  for (const { items } of document.blocks) {
    const item = itemBefore(document, items, offset);
    if (item && offset <= locate(document, item.part, item.span)[1]) return item;
  }
  return undefined;
}

/** What is at an offset of a file; `undefined` between the words. Costs no more in a long file. */
export function findAt(document: CanvasDocument, offset: number): Found | undefined {
  for (const block of document.blocks) {
    const [start] = locate(document, block.field.part, span(block.field.key));
    if (start > offset) continue;
    for (const field of block.fields) {
      const found = inField(document, field, offset);
      if (found) return { block, ...found };
    }
    const item = itemBefore(document, block.items, offset);
    if (!item) continue;
    for (const field of item.fields) {
      const found = inField(document, field, offset);
      if (found) return { block, item, ...found };
    }
    if (item.form === 'text' && item.written && contains(document, item.part, item.written, offset)) {
      return { block, item, part: item.part, node: item.written, role: 'name' };
    }
  }
  for (const field of document.fields) {
    const found = inField(document, field, offset);
    const block = document.blocks.find((each) => each.field === field);
    if (found) return { ...found, ...(block && { block }) };
  }
  return undefined;
}
