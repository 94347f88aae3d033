import type { BlockId } from '../canvas/structure';
import { isBlockId } from '../canvas/structure';
import { duplicateFields, duplicatesWithin } from './duplicates';
import { readFields } from './fields';
import type { BlockSyntax, FieldSyntax, ItemSyntax, SyntaxProblem } from './syntax';
import type { Node, YamlText } from './yaml';
import { elementsOf, isEmpty, isMap, isScalar, isSeq, span } from './yaml';

function readItem(block: BlockId, yaml: YamlText, written: Node | null, offset: number): ItemSyntax {
  const part = { offset };
  const node = written && (yaml.resolve(written) ?? null);
  const form = isEmpty(node) ? 'empty' : isMap(node) ? 'mapping' : isScalar(node) ? 'text' : 'other';
  return {
    part, block, form, written, node,
    span: written ? span(written) : [0, 0],
    fields: form === 'mapping' ? readFields(() => part, { in: 'item', block }, yaml, node) : [],
  };
}

/**
 * The items of a sequence in a block; none if the node is no sequence.
 *
 * @param offset Where the text that was read as YAML begins in the file.
 */
export function readItems(block: BlockId, yaml: YamlText, node: Node | null, offset: number): ItemSyntax[] {
  return isSeq(node) ? elementsOf(node).map((element) => readItem(block, yaml, element, offset)) : [];
}

function readBlock(field: FieldSyntax, id: BlockId, yaml: YamlText): BlockSyntax {
  const { value, part: { offset } } = field;
  if (isEmpty(value)) return { id, field, form: 'empty', fields: [], items: [] };
  if (isSeq(value)) return { id, field, form: 'list', fields: [], items: readItems(id, yaml, value, offset) };
  if (!isMap(value)) return { id, field, form: 'other', fields: [], items: [] };
  const fields = readFields(() => ({ offset }), { in: 'block', block: id }, yaml, value);
  const items = fields.find(({ word }) => word?.id === 'items')?.value ?? null;
  return { id, field, form: 'mapping', fields, items: readItems(id, yaml, items, offset) };
}

/** The blocks among the fields at the top. */
export function readBlocks(fields: readonly FieldSyntax[], yaml: YamlText): BlockSyntax[] {
  return fields.flatMap((field) => {
    const id = field.word?.id;
    return id !== undefined && isBlockId(id) ? [readBlock(field, id, yaml)] : [];
  });
}

function duplicatesInMapping(fields: readonly FieldSyntax[]): SyntaxProblem[] {
  return [...duplicateFields(fields), ...fields.flatMap((field) => (field.word ? [] : duplicatesWithin(field)))];
}

/** The duplicate keys in items. */
export function duplicatesInItems(items: readonly ItemSyntax[]): SyntaxProblem[] {
  return items.flatMap((item) => (item.fields.length > 1 ? duplicatesInMapping(item.fields) : []));
}

/** The duplicate keys below fields at the top, but not among those fields themselves. */
export function duplicatesBelow(fields: readonly FieldSyntax[], blocks: readonly BlockSyntax[]): SyntaxProblem[] {
  return [
    ...fields.flatMap((field) => (field.word ? [] : duplicatesWithin(field))),
    ...blocks.flatMap((block) => [...duplicatesInMapping(block.fields), ...duplicatesInItems(block.items)]),
  ];
}
