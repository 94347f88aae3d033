import { isBlockId } from '../canvas/structure';
import { itemOf } from '../parsing/canvas';
import type { CanvasDocument, FieldSyntax, ItemSyntax } from '../parsing/syntax';
import type { Node } from '../parsing/yaml';
import { elementsOf, followed, isEmpty, isMap, isScalar, isSeq, pairsOf, textOf } from '../parsing/yaml';

/** A value as text, however it is laid out. */
function valueText(written: Node | null): string {
  const node = followed(written);
  if (isScalar(node)) return JSON.stringify(textOf(node));
  if (isSeq(node)) return `[${elementsOf(node).map(valueText).join()}]`;
  if (isMap(node)) return `{${pairsOf(node).map(({ key, value }) => `${valueText(key)}:${valueText(value)}`).join()}}`;
  return '';
}

/** Whether the canvas that a document means holds what a field says. */
function isSaid({ scope, word, value }: FieldSyntax): boolean {
  if (!word || word.id === 'bmc') return false;
  if (isBlockId(word.id) && scope.in === 'canvas') return true;
  if (word.id === 'items' || isEmpty(value)) return true;
  if (word.id === 'amount') return isScalar(value) && typeof value.value === 'number';
  return isScalar(value) || (isSeq(value) && elementsOf(value).every((node) => isScalar(followed(node))));
}

function unsaidFields(where: string, fields: readonly FieldSyntax[]): string[] {
  return fields.filter((field) => !isSaid(field))
    .map(({ word, text, value }) => `${where} ${word?.id ?? text}: ${valueText(value)}`);
}

/** What an item says beyond what the canvas holds of it, by the id of the item. */
export function unsaidIn(item: ItemSyntax): string[] {
  if (item.form === 'other') return [`${item.block} ${valueText(item.node)}`];
  return unsaidFields(itemOf(item)?.id ?? '', item.fields);
}

/**
 * What a document says beyond the canvas that it means, each as a line: fields that the format does not know, such as
 * `x-…`, and values of another kind than is taken there.
 */
export function unsaid({ fields, blocks }: CanvasDocument): string[] {
  return [
    ...unsaidFields('', fields),
    ...blocks.flatMap((block) => [
      ...(block.form === 'other' ? [`${block.id} ${valueText(block.field.value)}`] : unsaidFields(block.id, block.fields)),
      ...block.items.flatMap(unsaidIn),
    ]),
  ];
}
