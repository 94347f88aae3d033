import { isAmbiguous } from '../canvas/numbers/digits';
import { fieldsOf } from '../canvas/structure';
import type { FieldSyntax, ItemSyntax } from './syntax';
import type { Node } from './yaml';
import { isEmpty, isMap, isScalar, textOf } from './yaml';

/** A number that is not written as the format writes numbers. */
export interface UnclearNumber {
  readonly field: FieldSyntax;
  /** As it is written; without the spaces after a comma. */
  readonly text: string;
  readonly first: Node;
  /** The same node, unless a comma between braces has cut the number in two. */
  readonly last: Node;
  /** What is read: `undefined` for text. */
  readonly value: number | undefined;
}

/** The keys without values after a field that begin with a digit: what a comma between braces makes of decimals. */
function cutOff(field: FieldSyntax, { fields, node }: ItemSyntax): FieldSyntax[] {
  if (!isMap(node) || node.flow !== true || !isScalar(field.written) || field.written.type !== 'PLAIN') return [];
  const behind = fields.slice(fields.indexOf(field) + 1);
  const isRest = ({ key, written, merged, text }: FieldSyntax): boolean =>
    !merged && isEmpty(written) && isScalar(key) && key.type === 'PLAIN' && /^\d/.test(text);
  const end = behind.findIndex((each) => !isRest(each));
  return end < 0 ? behind : behind.slice(0, end);
}

/**
 * The number of a field, if it is one that may not be what was meant: text, in quotes, with three decimals that may be
 * thousands, or cut in two by a comma. `undefined` for a plain number, and for what is no scalar.
 */
function unclearNumber(field: FieldSyntax, item: ItemSyntax): UnclearNumber | undefined {
  const { written } = field;
  if (field.merged || field.value !== written || !isScalar(written) || isEmpty(written)) return undefined;
  const rest = cutOff(field, item);
  const value = typeof written.value === 'number' ? written.value : undefined;
  const own = textOf(written).trim();
  if (value !== undefined && rest.length === 0 && !isAmbiguous(own.replace(/^[-+]/, ''))) return undefined;
  return {
    field, value, first: written, last: rest.at(-1)?.key ?? written,
    text: [own, ...rest.map(({ text }) => text)].join(','),
  };
}

/** All such numbers of an item. */
export function unclearNumbers(item: ItemSyntax): UnclearNumber[] {
  return item.fields.flatMap((field) => {
    const kind = field.word && fieldsOf({ in: 'item', block: item.block }).get(field.word.id);
    return kind?.kind === 'number' ? unclearNumber(field, item) ?? [] : [];
  });
}

/** The sign after an amount or a sum that may be another: a question mark, as every font and every reader has it. */
export const unclearMark = ' (?)';

/** An amount as it is written, where that may not be what is read, with the mark of one. */
export function markedAmount(written: string): string {
  return written + unclearMark;
}
