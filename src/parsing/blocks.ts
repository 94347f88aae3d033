import type { BlockId } from '../canvas/structure';
import { isBlockId } from '../canvas/structure';
import { duplicateFields, duplicatesWithin } from './duplicates';
import { readFields } from './fields';
import type { Layout, NewPart } from './layout';
import type { BlockSyntax, FieldSyntax, ItemSyntax, SyntaxProblem } from './syntax';
import type { Node, YamlText } from './yaml';
import { elementsOf, isEmpty, isMap, isScalar, isSeq, span } from './yaml';

function readItem(newPart: NewPart, block: BlockId, yaml: YamlText, written: Node | null): ItemSyntax {
  const place = written ? span(written) : ([0, 0] as const);
  const part = newPart(place[0]);
  const node = written && (yaml.resolve(written) ?? null);
  const form = isEmpty(node) ? 'empty' : isMap(node) ? 'mapping' : isScalar(node) ? 'text' : 'other';
  return {
    part, block, form, written, node,
    span: place,
    fields: form === 'mapping' ? readFields(() => part, { in: 'item', block }, yaml, node) : [],
  };
}

/**
 * The items of a sequence in a block; none if the node is no sequence.
 *
 * @param newPart Makes the part of an item, given where that begins in the text that was read as YAML.
 */
export function readItems(newPart: NewPart, block: BlockId, yaml: YamlText, node: Node | null): ItemSyntax[] {
  return isSeq(node) ? elementsOf(node).map((element) => readItem(newPart, block, yaml, element)) : [];
}

function readBlock(newPart: NewPart, field: FieldSyntax, id: BlockId, yaml: YamlText): BlockSyntax {
  const { value } = field;
  if (isEmpty(value)) return { id, field, form: 'empty', fields: [], items: [] };
  if (isSeq(value)) {
    const items = readItems(newPart, id, yaml, value);
    if (items.length > 0) forgetRange(yaml, value);
    return { id, field, form: 'list', fields: [], items };
  }
  if (!isMap(value)) return { id, field, form: 'other', fields: [], items: [] };
  const fields = readFields(newPart, { in: 'block', block: id }, yaml, value);
  const list = fields.find(({ word }) => word?.id === 'items')?.value ?? null;
  const items = readItems(newPart, id, yaml, list);
  if (list && items.length > 0) forgetRange(yaml, value, list);
  return { id, field, form: 'mapping', fields, items };
}

/**
 * Takes from collections around items where they stand: versions share them, also where an edit of an item makes them
 * begin or end elsewhere. See `ranges.ts`. A text with anchors is always read as a whole, and one in flow style too.
 */
function forgetRange({ hasAnchors }: YamlText, ...around: readonly Node[]): void {
  for (const node of around) {
    const isFlow = (isSeq(node) || isMap(node)) && node.flow === true;
    if (!hasAnchors && !isFlow) node.range = null;
  }
}

/** The blocks among the fields at the top, with parts that `newPart` makes. */
export function readBlocks(newPart: NewPart, fields: readonly FieldSyntax[], yaml: YamlText): BlockSyntax[] {
  return fields.flatMap((field) => {
    const id = field.word?.id;
    return id !== undefined && isBlockId(id) ? [readBlock(newPart, field, id, yaml)] : [];
  });
}

function duplicatesInMapping(layout: Layout, fields: readonly FieldSyntax[]): SyntaxProblem[] {
  const within = fields.flatMap((field) => (field.word ? [] : duplicatesWithin(layout, field)));
  return [...duplicateFields(layout, fields), ...within];
}

/** The duplicate keys in items. */
export function duplicatesInItems(layout: Layout, items: readonly ItemSyntax[]): SyntaxProblem[] {
  return items.flatMap((item) => (item.fields.length > 1 ? duplicatesInMapping(layout, item.fields) : []));
}

/** The duplicate keys below fields at the top, but not among those fields themselves. */
export function duplicatesBelow(
  layout: Layout, fields: readonly FieldSyntax[], blocks: readonly BlockSyntax[],
): SyntaxProblem[] {
  return [
    ...fields.flatMap((field) => (field.word ? [] : duplicatesWithin(layout, field))),
    ...blocks.flatMap((block) => [
      ...duplicatesInMapping(layout, block.fields), ...duplicatesInItems(layout, block.items),
    ]),
  ];
}
